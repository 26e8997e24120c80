import { apportion, at } from '../engine/num.ts';
import { roll } from '../engine/rng.ts';
import type { Issue, Party, Scenario, Sourced } from '../engine/scenarioTypes.ts';
import { plainProcess } from './plainProcess.ts';

const MADE_UP: Sourced = { basis: 'assumed', src: ['DRAWN'] };
/** texts of a drawn domain: at least and at most */
const LEAST_TEXTS = 200;
const MOST_TEXTS = 20_000;
/** What no agreement is worth, bp: from nothing to half of the scale. */
const MOST_LINE = 5000;

type Draw = (n: number, luck: string, purpose: string) => number;

/** Options of each issue: three to six issues of three to eight options, within the bounds of texts. */
const drawCounts = (draw: Draw): number[] => {
  for (let attempt = 0; ; attempt++) {
    const issues = 3 + draw(4, 'table', `issues ${attempt}`);
    const counts = Array.from({ length: issues }, (_, i) => 3 + draw(6, 'table', `options ${attempt} ${i}`));
    const texts = counts.reduce((n, c) => n * c, 1);
    if (texts >= LEAST_TEXTS && texts <= MOST_TEXTS) return counts;
  }
};

const issueOf = (i: number, options: number): Issue => ({
  id: `issue-${i + 1}`,
  label: `issue ${i + 1}`,
  title: `Issue ${i + 1}`,
  question: `How is issue ${i + 1} settled?`,
  group: 'all',
  ordered: false,
  src: ['DRAWN'],
  options: Array.from({ length: options }, (_, o) => ({
    id: `option-${o + 1}`,
    short: `option ${o + 1}`,
    text: `Issue ${i + 1} is settled by option ${o + 1}.`,
    src: ['DRAWN'],
  })),
});

/** Values from 0 to 100, both ends taken. */
const drawValues = (draw: Draw, luck: string, i: number, options: number): number[] => {
  const values = Array.from({ length: options }, (_, o) => draw(101, luck, `value ${i} ${o}`));
  const best = draw(options, luck, `best ${i}`);
  const worst = (best + 1 + draw(options - 1, luck, `worst ${i}`)) % options;
  values[best] = 100;
  values[worst] = 0;
  return values;
};

const byIssue = <T>(counts: readonly number[], of: (i: number) => T): Record<string, T> =>
  Object.fromEntries(counts.map((_, i) => [`issue-${i + 1}`, of(i)]));

const LETTERS = 'ABCDEFGHIJKL';

const partyOf = (draw: Draw, counts: readonly number[], p: number, parties: number): Party => {
  const luck = `luck-${at([...LETTERS], p)}`;
  const raw = counts.map((_, i) => 5 + draw(96, luck, `weight ${i}`));
  const weights = apportion(100, raw);
  const row = byIssue(counts, (i) => at(weights, i));
  const others = Array.from({ length: parties }, (_, q) => q).filter((q) => q !== p);
  return {
    id: `party-${p + 1}`,
    name: `Party ${p + 1}`,
    short: `Party ${p + 1}`,
    code: `P${at([...LETTERS], p)}`,
    luck,
    interests: [{ text: 'What its weights and values say.', ...MADE_UP }],
    constraints: [],
    noAgreement: 'Things stay as they are.',
    positions: {},
    values: byIssue(counts, (i) => ({
      options: Object.fromEntries(
        drawValues(draw, luck, i, at(counts, i)).map((value, o) => [`option-${o + 1}`, value]),
      ),
      ...MADE_UP,
    })),
    readings: [
      {
        id: 'only',
        name: 'The only reading',
        chancePermille: 1000,
        about: MADE_UP,
        weights: { bySet: { all: row }, ...MADE_UP },
        values: { byIssue: {}, ...MADE_UP },
        reservation: { bySet: { all: draw(MOST_LINE + 1, luck, 'line') }, ...MADE_UP },
      },
    ],
    tempo: [{ id: 'none', chancePermille: 1000, perRound: [], ...MADE_UP }],
    trust: Object.fromEntries(others.map((q) => [`party-${q + 1}`, { value: 50, ...MADE_UP }])),
    bounds: { minusBp: 0, plusBp: 0, ...MADE_UP },
    style: { candourPermille: 0, leakPermille: 0, ...MADE_UP },
    home: {
      thresholdPermille: 0,
      eachMinPermille: 0,
      groups: [
        {
          id: 'home',
          name: 'Home',
          share: 100,
          weights: { all: row },
          line: { bySet: { all: 0 }, ...MADE_UP },
          ...MADE_UP,
        },
      ],
      ...MADE_UP,
    },
  };
};

/**
 * A plain domain of negotiation research as a scenario: additive, one reading a party, homes that approve of
 * everything, no premium, no news; weights, values and lines drawn from the seed, and sizes too unless `options` of each
 * issue are given. 2 to 12 parties.
 */
export const randomDomain = (seed: string, parties: number, options?: readonly number[]): Scenario => {
  const draw: Draw = (n, luck, purpose) => roll(n, seed, 0, luck, `domain ${purpose}`);
  const counts = options ?? drawCounts(draw);
  return {
    format: 1,
    id: 'random-domain',
    title: 'A random domain',
    summary: `${parties} parties and ${counts.length} issues, all numbers drawn.`,
    notice: 'Made up: no party, issue or number stands for anything.',
    asOf: 'No day.',
    sources: {},
    assumptions: { DRAWN: 'Drawn from a seed.' },
    rounds: { count: 60, ...MADE_UP },
    sets: { all: { name: 'All', issues: counts.map((_, i) => `issue-${i + 1}`) } },
    variants: [{ id: 'base', name: 'Base', ...MADE_UP }],
    issues: counts.map((n, i) => issueOf(i, n)),
    start: { draft: byIssue(counts, () => 'option-1'), ...MADE_UP },
    parties: Array.from({ length: parties }, (_, p) => partyOf(draw, counts, p, parties)),
    interactions: [],
    redLines: [],
    ranges: {
      weightMoves: 0,
      weightMoveMax: 0,
      innerValue: 0,
      reservationBp: 0,
      driftBp: 0,
      trust: 0,
      ...MADE_UP,
    },
    process: plainProcess(MADE_UP, 60, at(counts, 0)),
    events: [],
    windows: [],
    levers: [],
    families: [],
    background: [],
  };
};
