import { describe, expect, test } from 'vitest';
import { MEDIATOR_NAMES } from '../../src/agents/mediators.ts';
import { type Effort, QUICK, THOROUGH } from '../../src/analysis/effort.ts';
import { FAULTS } from '../../src/analysis/faults.ts';
import { beginReport, wholeReport } from '../../src/analysis/report.ts';
import { tallyGames } from '../../src/analysis/tally.ts';
import { addTallies } from '../../src/analysis/tallySum.ts';
import { compile } from '../../src/engine/model.ts';
import type { Scenario } from '../../src/engine/scenarioTypes.ts';
import { bestFixedText } from '../../src/solve/fixedText.ts';
import { quietStates, visitZone } from '../../src/solve/zone.ts';
import { faultWords } from '../../src/ui/text/report.ts';
import { reportTables } from '../../src/ui/text/reportTables.ts';
import { moscow, moscowWith } from '../helpers/moscow.ts';
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
  ['dead-event', (s) => Object.assign(s.events[0], { chancePermille: 1000, fromRound: 1, once: false })],
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
  [
    'start-is-answer',
    (s) => {
      s.start.draft = {
        fill: 'five',
        dry: 'half',
        power: 'sell',
        canal: 'half',
        data: 'live',
        fund: 'users',
        body: 'expert',
      };
      everyLine(s, 5500);
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
  [
    'home-silent',
    (s) => {
      homeLines(s, 0);
      everyLine(s, 5500);
    },
  ],
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

/** Faults that show in the zones of many seeds, or only where nobody plays. */
const COUNTED: readonly (readonly [string, (s: Soft) => void])[] = [
  ['never-chosen', (s) => forbid(s, 'LOW', 'data', ['month'])],
  ['always-chosen', (s) => forbid(s, 'MID', 'body', ['talks', 'court'])],
  [
    'tied-changes',
    (s) => {
      Object.assign(s.ranges, { weightMoves: 0, innerValue: 0 });
      for (const party of s.parties) {
        party.readings = [party.readings[0]];
        party.readings[0].chancePermille = 1000;
        party.readings[0].values.byIssue = {};
        for (const issue of s.issues)
          issue.options.forEach((o: Soft, k: number) => {
            party.values[issue.id].options[o.id] = k === 0 ? 0 : 100;
          });
      }
      for (const issue of s.issues) s.start.draft[issue.id] = issue.options[0].id;
      Object.assign(s, { redLines: [], interactions: [] });
    },
  ],
];

const forbid = (s: Soft, party: string, issue: string, options: readonly string[]): void =>
  s.redLines.push({ id: 'not', party, sets: Object.keys(s.sets), text: 'No.', when: [{ issue, in: options }] });

/** Zones are counted, and nobody plays. */
const ZONES: Effort = {
  ...QUICK,
  mediators: Object.fromEntries(MEDIATOR_NAMES.map((name) => [name, 0])) as Record<
    (typeof MEDIATOR_NAMES)[number],
    number
  >,
  variants: 0,
  counted: 1,
};

/** Only those who think, on every seed. */
const THINKERS: Effort = { ...ZONES, mediators: { ...ZONES.mediators, envoy: 1, 'last-round': 1 }, counted: 0 };

/** Time only helps: nothing is held back, and every line goes down. */
const timeless = (s: Soft): void => {
  s.process.aspiration.bp = [0];
  Object.assign(s, { events: [], windows: [] });
  for (const party of s.parties)
    for (const tempo of party.tempo) for (const step of tempo.perRound) step.deltaBp = -250;
};

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

  test.each(COUNTED)('%s, in the zones of many seeds', (code, plant) => {
    const scenario = valley();
    plant(scenario);
    const { faults } = wholeReport(modelOf(scenario), 'planted', code === 'tied-changes' ? 24 : 72, { effort: ZONES });
    expect(faults.map((fault) => fault.code)).toContain(code);
  });

  test('waited-out, where time only helps', () => {
    const scenario: Soft = byId('harbour');
    timeless(scenario);
    const { faults } = wholeReport(modelOf(scenario), 'planted', 64, { effort: THINKERS });
    expect(faults.map((fault) => fault.code)).toContain('waited-out');
  });

  test('every fault that there is has a plant', () => {
    const planted = new Set([...PLAIN, ...PLAYED, ...COUNTED].map(([code]) => code));
    expect(FAULTS.filter((code) => !planted.has(code))).toEqual(['waited-out']);
  });

  test('each is told in a plain sentence, with what to change', () => {
    for (const code of FAULTS)
      for (const words of faultWords({
        code,
        where: '',
        names: [code === 'clicked-through' ? 'random' : 'A', 'B', 'C'],
        share: 0.5,
      }))
        expect(words).toMatch(/^[A-Z“].*[^ ]\.$/);
  });
});

describe('a report on what we ship', () => {
  test.each(SHIPPED.map((scenario) => [scenario.id, scenario] as const))('%s raises no false alarm', (_, scenario) => {
    const seeds = process.env.LONG ? 408 : 27;
    expect(foundIn(scenario, seeds)).toEqual([]);
  });

  test('comes to the same in parts', () => {
    const model = modelOf(valley());
    const parts = addTallies(tallyGames(model, 'parts', 6, 9), tallyGames(model, 'parts', 0, 6));
    const whole = tallyGames(model, 'parts', 0, 9);
    const sorted = (list: readonly (readonly number[])[]) => list.map((row) => [...row].sort());
    expect({ ...parts, ratios: sorted(parts.ratios) }).toEqual({ ...whole, ratios: sorted(whole.ratios) });
  });
});

describe('the figures of a report', () => {
  const SEEDS = 4;
  const seeds = Array.from({ length: SEEDS }, (_, k) => `scales-${k}`);
  const done: number[] = [];
  const report = wholeReport(moscow, 'scales', SEEDS, { effort: THOROUGH, progress: (n) => done.push(n) });
  const { figures } = report;

  test('name a fixed text at least as good as the one that is searched for', () => {
    expect(figures.best?.inForce.share).toBeGreaterThanOrEqual(bestFixedText(moscow, seeds).inForce);
    expect(Object.keys(figures.best?.text ?? {})).toEqual(moscow.issues.map((i) => i.id));
  });

  test('count the seeds without a text in the last round', () => {
    const empty = seeds.filter((seed) => {
      let any = false;
      visitZone(moscow, quietStates(moscow, seed)[7]!, 'table', () => {
        any = true;
        return true;
      });
      return !any;
    });
    expect(figures.noZone.share).toBe(empty.length / SEEDS);
  });

  test('share out all texts among families and options, and find how much each party binds', () => {
    expect(figures.families.reduce((s, f) => s + f.value, 0)).toBeCloseTo(1, 10);
    for (const { options } of figures.options) expect(options.reduce((s, o) => s + o.value, 0)).toBeCloseTo(1, 10);
    expect(figures.binds.map(({ id }) => id)).toEqual(moscow.scenario.parties.map(({ id }) => id));
    for (const { value } of figures.binds) expect(value).toBeGreaterThanOrEqual(1);
  });

  test('show every mediator and every variant, with intervals, endings and length', () => {
    expect(figures.mediators.map(({ id }) => id)).toEqual([...MEDIATOR_NAMES]);
    expect(figures.variants.map(({ id }) => id).sort()).toEqual(['firm', 'ripe', 'waiting']);
    for (const { games, inForce, endings, rounds } of [...figures.mediators, ...figures.variants]) {
      expect(Object.values(endings).reduce((a, b) => a + b, 0)).toBe(games);
      expect(inForce.interval[0]).toBeLessThanOrEqual(inForce.share);
      expect(inForce.interval[1]).toBeGreaterThanOrEqual(inForce.share);
      expect(rounds).toBeGreaterThanOrEqual(1);
      expect(rounds).toBeLessThanOrEqual(moscow.rounds);
    }
    expect(figures.variants.find(({ id }) => id === 'firm')?.inForce.share).toBe(0);
  });

  test('come as tables, each row as long as its head', () => {
    const tables = reportTables(report, moscow.scenario);
    expect(tables.length).toBeGreaterThanOrEqual(9);
    for (const { head, rows } of tables) for (const row of rows) expect(row).toHaveLength(head.length);
    expect(done.at(-1)).toBe(SEEDS);
  });

  test('are those of the variant that is played', () => {
    const firm = wholeReport(moscowWith({ variant: 'firm' }), 'firm', 8, { effort: { ...THINKERS, counted: 1 } });
    expect(firm.figures.noZone.share).toBe(1);
    expect(firm.faults[0]?.code).toBe('no-agreement');
  });
});
