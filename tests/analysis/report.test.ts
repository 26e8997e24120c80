import { describe, expect, test } from 'vitest';
import { beginReport, wholeReport } from '../../src/analysis/report.ts';
import { addTallies, tallyGames } from '../../src/analysis/tally.ts';
import { compile } from '../../src/engine/model.ts';
import type { Scenario } from '../../src/engine/scenarioTypes.ts';
import { shippedScenario } from '../tooling/scenarioFiles.ts';

const SHIPPED = ['harbour', 'moscow-proposal', 'camp-david-1978', 'three-valleys'].map(shippedScenario);
const byId = (id: string): Scenario => structuredClone(SHIPPED.find((scenario) => scenario.id === id)!);

/** A scenario of ours that may be spoilt. */
// biome-ignore lint/suspicious/noExplicitAny: a fault is planted wherever it belongs, past every readonly
type Soft = any;

const modelOf = (scenario: Scenario) => {
  const model = compile(scenario, {});
  if (!model.ok) throw new Error(model.problem.code);
  return model.value;
};

const valley = (): Soft => byId('three-valleys');
const everyReading = (s: Soft, change: (reading: Soft, party: Soft) => void): void => {
  for (const party of s.parties) for (const reading of party.readings) change(reading, party);
};
const everyLine = (s: Soft, bp: number): void =>
  everyReading(s, (reading) => {
    for (const set of Object.keys(reading.reservation.bySet)) reading.reservation.bySet[set] = bp;
  });
const homeLines = (s: Soft, bp: number): void => {
  for (const party of s.parties)
    for (const group of party.home.groups) for (const set of Object.keys(group.line.bySet)) group.line.bySet[set] = bp;
};

/** Faults that show without a game. */
const PLAIN: readonly (readonly [string, (s: Soft) => void])[] = [
  ['dead-event', (s) => Object.assign(s.events[0], { chancePermille: 0, leak: false })],
  ['dead-event', (s) => Object.assign(s.events[0], { fromRound: 60 })],
  ['idle-event', (s) => Object.assign(s.events[0], { effects: [], leak: false, id: 'nothing' })],
  ['dead-lever', (s) => Object.assign(s.levers[0], { fromRound: 60 })],
  ['idle-lever', (s) => Object.assign(s.levers[0], { effects: [] })],
  ['dead-window', (s) => s.windows.push({ ...s.events[0], id: 'w', rounds: [50, 55], announcedAhead: 1 })],
  [
    'idle-issue',
    (s) =>
      everyReading(s, (r) => {
        for (const row of Object.values<Soft>(r.weights.bySet)) {
          const [first, second] = Object.keys(row) as [string, string];
          row[second] += row[first];
          row[first] = 0;
        }
      }),
  ],
  [
    'agreed-issue',
    (s) => {
      const [issue] = s.issues;
      for (const party of s.parties) {
        issue.options.forEach((o: Soft, k: number) => {
          party.values[issue.id].options[o.id] = k * 10;
        });
        for (const reading of party.readings) delete reading.values.byIssue[issue.id];
      }
    },
  ],
  [
    'dead-reading',
    (s) => {
      s.parties[0].readings[0].chancePermille = 0;
    },
  ],
  [
    'same-readings',
    (s) => {
      const [party] = s.parties;
      party.readings = party.readings.map((r: Soft) => ({ ...party.readings[0], id: r.id }));
    },
  ],
  [
    'odd-position',
    (s) => {
      const [party] = s.parties;
      const [issue] = s.issues;
      issue.options.forEach((o: Soft, k: number) => {
        party.values[issue.id].options[o.id] = k * 30;
      });
      for (const reading of party.readings) delete reading.values.byIssue[issue.id];
      party.positions[issue.id] = { option: issue.options[0].id, audienceBp: 50, basis: 'assumed', src: [] };
    },
  ],
  [
    'idle-group',
    (s) => {
      const { groups } = s.parties[0].home;
      groups.push({ ...groups[0], id: 'nobody', share: 0 });
    },
  ],
  [
    'idle-interaction',
    (s) => {
      const [issue] = s.issues;
      s.interactions.push({
        id: 'never',
        title: 'Never',
        sets: Object.keys(s.sets),
        bp: { [s.parties[0].id]: 100 },
        when: [
          { issue: issue.id, in: [issue.options[0].id] },
          { issue: issue.id, in: [issue.options[1].id] },
        ],
      });
    },
  ],
  [
    'idle-red-line',
    (s) => {
      const when = s.issues.map((issue: Soft) => {
        const { options } = s.parties[0].values[issue.id];
        const worst = Object.keys(options).sort((a, b) => options[a] - options[b])[0];
        return { issue: issue.id, in: [worst] };
      });
      s.redLines.push({ id: 'idle', party: s.parties[0].id, sets: Object.keys(s.sets), when, text: 'No.' });
    },
  ],
  [
    'red-line-forbids',
    (s) => {
      const [issue] = s.issues;
      s.redLines.push({
        id: 'all',
        party: s.parties[0].id,
        sets: Object.keys(s.sets),
        text: 'No.',
        when: [{ issue: issue.id, in: issue.options.map((o: Soft) => o.id) }],
      });
    },
  ],
  ['same-options', (s) => tie(s)],
  [
    'worse-option',
    (s) => {
      const issue = s.issues.at(-1);
      issue.options.push({ ...issue.options[0], id: 'bad', short: 'Worse' });
      for (const party of s.parties) party.values[issue.id].options.bad = -1;
      s.redLines = [];
      s.interactions = [];
    },
  ],
];

/** Two options that nobody can tell apart: only their order decides. */
const tie = (s: Soft): void => {
  const issue = s.issues.at(-1);
  issue.options.push({ ...issue.options[1], id: 'twin', short: 'The same again' });
  for (const party of s.parties) {
    const { options } = party.values[issue.id];
    options.twin = options[issue.options[1].id];
    for (const reading of party.readings) delete reading.values.byIssue[issue.id];
  }
  s.redLines = [];
  s.interactions = [];
};

/** Faults that only playing and counting shows. */
const PLAYED: readonly (readonly [string, (s: Soft) => void])[] = [
  [
    'wide-zone',
    (s) => {
      everyLine(s, 0);
      s.redLines = [];
    },
  ],
  [
    'clicked-through',
    (s) => {
      everyLine(s, 0);
      homeLines(s, 0);
      s.redLines = [];
    },
  ],
  ['no-agreement', (s) => everyLine(s, 9900)],
  ['empty-zone', (s) => everyLine(s, 7000)],
  ['home-refuses', (s) => homeLines(s, 10_000)],
  ['home-silent', (s) => homeLines(s, 0)],
  [
    'never-binds',
    (s) => {
      const [party] = s.parties;
      for (const reading of party.readings)
        for (const set of Object.keys(reading.reservation.bySet)) reading.reservation.bySet[set] = 0;
      s.redLines = s.redLines.filter((line: Soft) => line.party !== party.id);
    },
  ],
  [
    'one-family',
    (s) => {
      s.families = [
        {
          id: 'every',
          name: 'Every',
          when: [{ issue: s.issues[0].id, in: s.issues[0].options.map((o: Soft) => o.id) }],
        },
      ];
    },
  ],
  [
    'one-text',
    (s) => {
      everyReading(s, (reading, party) => Object.assign(reading, { ...party.readings[0], id: reading.id }));
      for (const party of s.parties) party.tempo = [party.tempo[0]];
      Object.assign(s.ranges, { weightMoves: 0, innerValue: 0, reservationBp: 0, driftBp: 0, trust: 0 });
      s.events = [];
      s.levers = [];
      homeLines(s, 0);
    },
  ],
];

const foundIn = (scenario: Scenario, seeds: number): readonly string[] =>
  wholeReport(modelOf(scenario), 'planted', seeds).faults.map(({ code }) => code);

describe('a report finds planted faults', () => {
  test.each(PLAIN)('%s, before anything is played', (code, plant) => {
    const scenario = valley();
    plant(scenario);
    expect(beginReport(modelOf(scenario)).faults.map((fault) => fault.code)).toContain(code);
  });

  test.each(PLAYED)('%s, in a few games', (code, plant) => {
    const scenario = valley();
    plant(scenario);
    expect(foundIn(scenario, 24)).toContain(code);
  });
});

describe('a report on what we ship', () => {
  test.each(SHIPPED.map((scenario) => [scenario.id, scenario] as const))('%s raises no false alarm', (id, scenario) => {
    const seeds = process.env.LONG ? 429 : 27;
    expect(foundIn(scenario, id === 'harbour' ? seeds : Math.min(seeds, 429))).toEqual([]);
  });

  test('comes to the same in parts', () => {
    const model = modelOf(valley());
    const parts = addTallies(tallyGames(model, 'parts', 6, 9), tallyGames(model, 'parts', 0, 6));
    const whole = tallyGames(model, 'parts', 0, 9);
    const sorted = (list: readonly (readonly number[])[]) => list.map((row) => [...row].sort());
    expect({ ...parts, ratios: sorted(parts.ratios) }).toEqual({ ...whole, ratios: sorted(whole.ratios) });
  });
});
