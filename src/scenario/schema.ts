import * as v from 'valibot';
import { BASES, EFFECTS, QUESTIONS } from '../engine/scenarioTypes.ts';

const LIMITS = {
  parties: 12,
  issues: 24,
  options: 12,
  sets: 8,
  readings: 12,
  tempi: 12,
  groups: 12,
  rules: 100,
  rounds: 60,
  text: 600,
  line: 120,
  label: 14,
} as const;

const ID = /^[A-Za-z][A-Za-z0-9_-]{0,31}$/;
const whole = (min: number, max: number) => v.pipe(v.number(), v.integer(), v.minValue(min), v.maxValue(max));
const within = (min: number, max: number) => v.pipe(v.number(), v.minValue(min), v.maxValue(max));
const words = (max: number) => v.pipe(v.string(), v.regex(/\S/), v.maxLength(max));
const id = v.pipe(
  v.string(),
  v.regex(ID),
  v.check((name) => !(name in {})),
);
const list = <S extends v.GenericSchema>(item: S, min: number, max: number) =>
  v.pipe(v.array(item), v.minLength(min), v.maxLength(max), v.readonly());
const table = <S extends v.GenericSchema>(value: S) => v.pipe(v.record(id, value), v.readonly());

const line = words(LIMITS.line);
const text = words(LIMITS.text);
const bp = whole(-20_000, 20_000);
const utility = whole(0, 10_000);
const permille = whole(0, 1000);
const percent = whole(0, 100);
const weight = whole(0, 100);
const round = whole(1, LIMITS.rounds);
const codes = list(id, 1, 20);

const sourced = { basis: v.picklist(BASES), src: codes, why: v.exactOptional(text) };
const statement = v.strictObject({ text, ...sourced });
const test = v.strictObject({ issue: id, in: list(id, 1, LIMITS.options) });
const tests = list(test, 1, LIMITS.issues);
const weightsBySet = table(table(weight));

const option = v.strictObject({
  id,
  short: line,
  text,
  src: codes,
  legal: v.exactOptional(text),
});

const issue = v.strictObject({
  id,
  label: words(LIMITS.label),
  title: line,
  question: line,
  group: id,
  ordered: v.boolean(),
  src: codes,
  options: list(option, 2, LIMITS.options),
});

const position = v.strictObject({ option: id, audienceBp: whole(0, 5000), ...sourced });
const values = v.strictObject({ options: table(percent), ...sourced });

const reading = v.strictObject({
  id,
  name: line,
  chancePermille: permille,
  about: v.strictObject(sourced),
  weights: v.strictObject({ bySet: weightsBySet, ...sourced }),
  values: v.strictObject({ byIssue: table(table(percent)), ...sourced }),
  reservation: v.strictObject({ bySet: table(utility), ...sourced }),
});

const tempo = v.strictObject({
  id,
  chancePermille: permille,
  perRound: list(v.strictObject({ id, deltaBp: whole(-2000, 2000), ...sourced }), 0, 20),
  ...sourced,
});

const homeGroup = v.strictObject({
  id,
  name: line,
  share: percent,
  weights: weightsBySet,
  line: v.strictObject({ bySet: table(utility), ...sourced }),
  ...sourced,
});

const home = v.strictObject({
  thresholdPermille: permille,
  eachMinPermille: permille,
  ...sourced,
  groups: list(homeGroup, 1, LIMITS.groups),
});

/** The only numbers that need not be whole: a spot on the map, which no rule reads. */
const place = v.strictObject({
  name: line,
  local: line,
  lon: within(-180, 180),
  lat: within(-90, 90),
});

const party = v.strictObject({
  id,
  name: line,
  short: line,
  code: v.pipe(v.string(), v.regex(/^[A-Z]{2}$/)),
  luck: id,
  place: v.exactOptional(place),
  interests: list(statement, 1, 20),
  constraints: list(statement, 0, 20),
  noAgreement: text,
  positions: table(position),
  values: table(values),
  readings: list(reading, 1, LIMITS.readings),
  tempo: list(tempo, 1, LIMITS.tempi),
  trust: table(v.strictObject({ value: percent, ...sourced })),
  bounds: v.strictObject({ minusBp: utility, plusBp: utility, ...sourced }),
  style: v.strictObject({
    candourPermille: permille,
    leakPermille: permille,
    /** tenths of the exponent of time in what it holds out for: 10 gives way evenly, more = later */
    patience: v.exactOptional(whole(5, 100)),
    /** permille of what it could gain that it keeps until the last round */
    floorPermille: v.exactOptional(whole(0, 500)),
    ...sourced,
  }),
  home,
});

const interaction = v.strictObject({
  id,
  title: line,
  sets: list(id, 1, LIMITS.sets),
  when: tests,
  bp: table(bp),
  ...sourced,
});

const redLine = v.strictObject({
  id,
  party: id,
  sets: list(id, 1, LIMITS.sets),
  when: tests,
  unless: v.exactOptional(list(test, 0, LIMITS.issues)),
  text,
  ...sourced,
});

const effect = v.strictObject({
  on: v.picklist(EFFECTS),
  target: v.pipe(v.string(), v.regex(/^[A-Za-z][A-Za-z0-9_-]{0,31}(\.[A-Za-z][A-Za-z0-9_-]{0,31})?$/)),
  delta: bp,
  min: bp,
  max: bp,
  chancePermille: permille,
});
const effects = list(effect, 0, 20);

const event = v.strictObject({
  id,
  name: line,
  text,
  chancePermille: permille,
  fromRound: round,
  once: v.boolean(),
  leak: v.exactOptional(v.boolean()),
  effects,
  ...sourced,
});

const window = v.strictObject({
  id,
  name: line,
  text,
  chancePermille: permille,
  rounds: v.pipe(v.strictTuple([round, round]), v.readonly()),
  announcedAhead: whole(0, LIMITS.rounds),
  effects,
  ...sourced,
});

const lever = v.strictObject({
  id,
  name: line,
  text,
  once: v.boolean(),
  fromRound: round,
  needsEvent: v.exactOptional(id),
  effects,
  ...sourced,
});

const variant = v.strictObject({
  id,
  name: line,
  reservationShift: v.exactOptional(table(bp)),
  homeShift: v.exactOptional(table(bp)),
  finalPositions: v.exactOptional(list(id, 1, LIMITS.issues)),
  ...sourced,
});

const kinds = list(v.picklist(QUESTIONS), 1, QUESTIONS.length);
const trustStep = whole(-100, 100);
const block = <E extends v.ObjectEntries>(entries: E) => v.strictObject({ ...entries, ...sourced });
const approvalPoint = v.pipe(v.strictTuple([bp, permille]), v.readonly());
const harden = v.pipe(v.strictTuple([utility, utility, utility] as const), v.readonly());

const process = v.strictObject({
  bands: block({ nearBp: utility, someWayBp: utility }),
  flip: block({ maxClauses: whole(1, LIMITS.issues), said: whole(0, LIMITS.issues) }),
  tabling: block({
    secrecy: trustStep,
    hardenBp: harden,
    hardenMaxBp: utility,
    failedVoteBp: utility,
    failedVoteTrust: trustStep,
  }),
  aspiration: block({ bp: list(utility, 1, LIMITS.rounds) }),
  candour: block({
    meeting: whole(-1000, 1000),
    call: whole(-1000, 1000),
    perTrust: whole(0, 100),
    rapport: permille,
  }),
  meeting: block({ questions: whole(1, 20), trust: trustStep, softenBp: utility, kinds }),
  call: block({ secrecy: trustStep, kinds }),
  brief: block({ trust: trustStep, secrecy: trustStep, quietRounds: whole(0, LIMITS.rounds) }),
  statement: block({ secrecy: trustStep, moodBp: utility, moodMaxBp: utility }),
  leak: block({
    startSecrecy: percent,
    below: percent,
    extraPermille: permille,
    eyeRounds: whole(0, LIMITS.rounds),
    secrecy: trustStep,
  }),
  riskPremium: block({ baseBp: utility, issue: id, percent: table(percent) }),
  ratification: block({
    approval: list(approvalPoint, 2, 50),
    moodBp: utility,
    shareRange: percent,
    afterNoTrust: trustStep,
  }),
  rapport: block({
    with: id,
    start: v.pipe(v.strictTuple([percent, percent]), v.readonly()),
    high: percent,
    low: percent,
    step: percent,
  }),
  reversal: block({ percent }),
});

const source = v.strictObject({
  title: words(300),
  kind: v.picklist(['article', 'record']),
  url: v.exactOptional(v.pipe(v.string(), v.regex(/^https?:\/\/[^\s"'<>\\]+$/), v.maxLength(500))),
});

/** The one description of a scenario file, format 1; its output is the engine's `Scenario`. */
export const scenarioSchema = v.strictObject({
  format: v.literal(1),
  id,
  title: line,
  summary: text,
  notice: text,
  asOf: text,
  sources: table(source),
  assumptions: table(text),
  rounds: block({ count: round }),
  sets: table(v.strictObject({ name: line, issues: list(id, 1, LIMITS.issues) })),
  variants: list(variant, 1, 20),
  issues: list(issue, 1, LIMITS.issues),
  start: block({ draft: table(id) }),
  envoyFrom: v.exactOptional(id),
  parties: list(party, 2, LIMITS.parties),
  interactions: list(interaction, 0, LIMITS.rules),
  redLines: list(redLine, 0, LIMITS.rules),
  ranges: block({
    weightMoves: whole(0, 100),
    weightMoveMax: whole(0, 100),
    innerValue: percent,
    reservationBp: utility,
    driftBp: utility,
    trust: percent,
  }),
  process,
  events: list(event, 0, LIMITS.rules),
  windows: list(window, 0, LIMITS.rules),
  levers: list(lever, 0, LIMITS.rules),
  families: list(v.strictObject({ id, name: line, when: tests }), 0, 40),
  background: list(v.strictObject({ id, name: line, text, ...sourced }), 0, 40),
});
