import { compile, type Model, type ModelOptions } from '../../src/engine/model.ts';
import type {
  Basis,
  Effect,
  HomeGroup,
  Issue,
  Party,
  Position,
  Scenario,
  Sourced,
  Values,
} from '../../src/engine/scenarioTypes.ts';

/**
 * Three parties, three clauses, twelve texts, nothing drawn: every number of a game can be checked by head.
 * In luck order north (0), south (1), west (2); the file lists them otherwise. Issues: land, guard, trade.
 */
const basis: Basis = 'assumed';
const sourced: Sourced = { basis, src: ['TEST'] };

const issue = (id: string, ...options: string[]): Issue => ({
  id,
  label: id,
  title: `The ${id}`,
  question: `What of the ${id}?`,
  group: 'all',
  ordered: true,
  src: ['TEST'],
  options: options.map((o) => ({ id: o, short: o, text: `${o} the ${id}.`, src: ['TEST'] })),
});

type Numbers = Readonly<Record<string, number>>;

const values = (byIssue: Readonly<Record<string, Numbers>>): Record<string, Values> =>
  Object.fromEntries(Object.entries(byIssue).map(([id, options]) => [id, { options, ...sourced }]));

const positions = (rows: Readonly<Record<string, readonly [string, number]>>): Record<string, Position> =>
  Object.fromEntries(
    Object.entries(rows).map(([id, [option, audienceBp]]) => [id, { option, audienceBp, ...sourced }]),
  );

const group = (id: string, share: number, weights: Numbers, line: number): HomeGroup => ({
  id,
  name: id,
  share,
  weights: { all: weights },
  line: { bySet: { all: line }, ...sourced },
  ...sourced,
});

interface Plain {
  readonly luck: string;
  readonly weights: Numbers;
  readonly values: Readonly<Record<string, Numbers>>;
  readonly reservation: number;
  readonly driftBp: number;
  readonly trust: Numbers;
  readonly candour: number;
  readonly positions: Readonly<Record<string, readonly [string, number]>>;
  readonly threshold: number;
  readonly eachMin: number;
  readonly groups: readonly HomeGroup[];
}

const party = (id: string, code: string, p: Plain): Party => ({
  id,
  name: id,
  short: id,
  code,
  luck: p.luck,
  interests: [{ text: 'Peace.', ...sourced }],
  constraints: [{ text: 'Home.', ...sourced }],
  noAgreement: 'Things go on.',
  positions: positions(p.positions),
  values: values(p.values),
  readings: [
    {
      id: 'only',
      name: 'The only reading',
      chancePermille: 1000,
      about: sourced,
      weights: { bySet: { all: p.weights }, ...sourced },
      values: { byIssue: {}, ...sourced },
      reservation: { bySet: { all: p.reservation }, ...sourced },
    },
  ],
  tempo: [{ id: 'only', chancePermille: 1000, perRound: [{ id: 'time', deltaBp: p.driftBp, ...sourced }], ...sourced }],
  trust: Object.fromEntries(Object.entries(p.trust).map(([other, value]) => [other, { value, ...sourced }])),
  bounds: { minusBp: 300, plusBp: 400, ...sourced },
  style: { candourPermille: p.candour, leakPermille: 0, ...sourced },
  home: { thresholdPermille: p.threshold, eachMinPermille: p.eachMin, groups: p.groups, ...sourced },
});

const effect = (on: Effect['on'], target: string, delta: number, min: number, max: number): Effect => ({
  on,
  target,
  delta,
  min,
  max,
  chancePermille: 1000,
});

export const TINY: Scenario = {
  format: 1,
  id: 'tiny',
  title: 'Tiny',
  summary: 'Three parties and three clauses.',
  notice: 'For tests.',
  asOf: 'Any day.',
  sources: { TEST: { title: 'A test', kind: 'article' } },
  assumptions: { SMALL: 'Small enough to check by head.' },
  rounds: { count: 4, ...sourced },
  sets: { all: { name: 'All', issues: ['land', 'guard', 'trade'] } },
  variants: [{ id: 'base', name: 'Base', ...sourced }],
  issues: [issue('land', 'give', 'share', 'keep'), issue('guard', 'none', 'patrol'), issue('trade', 'shut', 'open')],
  start: { draft: { land: 'keep', guard: 'none', trade: 'shut' }, ...sourced },
  parties: [
    party('west', 'WE', {
      luck: 'luck-3',
      weights: { land: 20, guard: 40, trade: 40 },
      values: {
        land: { give: 20, share: 100, keep: 50 },
        guard: { none: 0, patrol: 100 },
        trade: { shut: 100, open: 0 },
      },
      reservation: 4000,
      driftBp: 0,
      trust: { north: 60, south: 80 },
      candour: 500,
      positions: { guard: ['patrol', 60] },
      threshold: 500,
      eachMin: 0,
      groups: [group('ports', 100, { land: 20, guard: 40, trade: 40 }, 4000)],
    }),
    party('north', 'NO', {
      luck: 'luck-1',
      weights: { land: 50, guard: 30, trade: 20 },
      values: {
        land: { give: 0, share: 60, keep: 100 },
        guard: { none: 0, patrol: 100 },
        trade: { shut: 0, open: 100 },
      },
      reservation: 5000,
      driftBp: 50,
      trust: { south: 20, west: 60 },
      candour: 1000,
      positions: { land: ['keep', 100] },
      threshold: 500,
      eachMin: 300,
      groups: [
        group('hill', 60, { land: 50, guard: 30, trade: 20 }, 5000),
        group('coast', 40, { land: 20, guard: 20, trade: 60 }, 5000),
      ],
    }),
    party('south', 'SO', {
      luck: 'luck-2',
      weights: { land: 60, guard: 10, trade: 30 },
      values: {
        land: { give: 100, share: 50, keep: 0 },
        guard: { none: 100, patrol: 40 },
        trade: { shut: 0, open: 100 },
      },
      reservation: 4500,
      driftBp: -50,
      trust: { north: 30, west: 31 },
      candour: 0,
      positions: { land: ['give', 150], trade: ['open', 50] },
      threshold: 600,
      eachMin: 0,
      groups: [
        group('farms', 70, { land: 80, guard: 10, trade: 10 }, 5600),
        group('towns', 30, { land: 20, guard: 10, trade: 70 }, 5000),
      ],
    }),
  ],
  interactions: [
    {
      id: 'watched',
      title: 'A shared land under watch',
      sets: ['all'],
      when: [
        { issue: 'land', in: ['share'] },
        { issue: 'guard', in: ['patrol'] },
      ],
      bp: { north: 500, south: -200 },
      ...sourced,
    },
  ],
  redLines: [
    {
      id: 'unwatched',
      party: 'north',
      sets: ['all'],
      when: [{ issue: 'land', in: ['give'] }],
      unless: [{ issue: 'guard', in: ['patrol'] }],
      text: 'Will give land only under watch.',
      ...sourced,
    },
    {
      id: 'nothing',
      party: 'south',
      sets: ['all'],
      when: [{ issue: 'land', in: ['keep'] }],
      text: 'Will not get nothing.',
      ...sourced,
    },
  ],
  ranges: {
    weightMoves: 0,
    weightMoveMax: 0,
    innerValue: 0,
    reservationBp: 0,
    driftBp: 0,
    trust: 0,
    ...sourced,
  },
  process: {
    bands: { nearBp: 300, someWayBp: 900, ...sourced },
    flip: { maxClauses: 3, said: 2, ...sourced },
    tabling: {
      secrecy: -15,
      hardenBp: [40, 90, 150],
      hardenMaxBp: 200,
      failedVoteBp: 120,
      failedVoteTrust: -3,
      ...sourced,
    },
    aspiration: { bp: [200, 100, 0, 0], ...sourced },
    candour: { meeting: 1000, call: 0, perTrust: 0, rapport: 100, ...sourced },
    meeting: { questions: 3, trust: 4, softenBp: 60, kinds: ['which', 'order', 'red', 'take', 'home'], ...sourced },
    call: { secrecy: -1, kinds: ['which', 'red'], ...sourced },
    brief: { trust: 2, secrecy: 2, quietRounds: 2, ...sourced },
    statement: { secrecy: -10, moodBp: 100, moodMaxBp: 300, ...sourced },
    leak: { startSecrecy: 80, below: 40, extraPermille: 1000, eyeRounds: 2, secrecy: -20, ...sourced },
    riskPremium: { baseBp: 400, issue: 'guard', percent: { none: 100, patrol: 50 }, ...sourced },
    ratification: {
      approval: [
        [-1000, 0],
        [0, 500],
        [1000, 1000],
      ],
      moodBp: 0,
      shareRange: 0,
      afterNoTrust: -3,
      ...sourced,
    },
    rapport: { with: 'south', start: [50, 50], high: 60, low: 40, step: 10, ...sourced },
    reversal: { percent: 50, ...sourced },
  },
  events: [
    {
      id: 'press',
      name: 'A draft is printed',
      text: 'A paper prints the draft.',
      chancePermille: 0,
      fromRound: 1,
      once: false,
      leak: true,
      effects: [effect('eye', 'table', 2, 0, 3), effect('trust', 'all', -5, 0, 100)],
      ...sourced,
    },
  ],
  windows: [
    {
      id: 'harvest',
      name: 'Harvest',
      text: 'After the harvest north can wait longer.',
      chancePermille: 1000,
      rounds: [3, 3],
      announcedAhead: 1,
      effects: [effect('reservation', 'north', 100, -500, 500)],
      ...sourced,
    },
  ],
  levers: [
    {
      id: 'gift',
      name: 'A gift',
      text: 'A gift.',
      once: true,
      fromRound: 1,
      effects: [effect('trust', 'north', 10, 0, 100)],
      ...sourced,
    },
    {
      id: 'truce',
      name: 'A truce',
      text: 'A truce.',
      once: false,
      fromRound: 2,
      effects: [effect('reservation', 'south', -100, -150, 150)],
      ...sourced,
    },
    {
      id: 'poll',
      name: 'A poll',
      text: 'A poll.',
      once: false,
      fromRound: 1,
      effects: [effect('share', 'north.coast', 20, 20, 55)],
      ...sourced,
    },
    {
      id: 'inquiry',
      name: 'An inquiry',
      text: 'Who talked to the press?',
      once: true,
      fromRound: 1,
      needsEvent: 'press',
      effects: [effect('secrecy', 'table', 30, 0, 100)],
      ...sourced,
    },
  ],
  families: [{ id: 'any', name: 'Any', when: [{ issue: 'land', in: ['share'] }] }],
  background: [],
};

export const NORTH = 0;
export const SOUTH = 1;
export const WEST = 2;

/** The tiny scenario, with parts replaced. */
export const tiny = (change: Partial<Scenario> = {}, options: ModelOptions = {}): Model => {
  const model = compile({ ...TINY, ...change }, options);
  if (!model.ok) throw new Error(model.problem.code);
  return model.value;
};

/** The tiny scenario with parts of its process replaced. */
export const tinyProcess = (change: Partial<Scenario['process']>): Model =>
  tiny({ process: { ...TINY.process, ...change } });

/** The same three parties, who would sign almost anything: games that get as far as the vote and home. */
export const eager: Model = tiny({
  parties: TINY.parties.map((p) => ({
    ...p,
    readings: p.readings.map((r) => ({ ...r, reservation: { bySet: { all: 1000 }, ...sourced } })),
    home: { ...p.home, thresholdPermille: 400 },
  })),
});

export const withEffect = effect;
