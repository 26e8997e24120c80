/** Words of the debrief that rest on worked-out answers: turning points, better moves, the frontier, other numbers. */
import type { TurningPoint } from '../../analysis/turns.ts';
import type { Turned, WhatIf } from '../../analysis/whatIf.ts';
import type { Model } from '../../engine/model.ts';
import { at } from '../../engine/num.ts';
import type { Action } from '../../engine/types.ts';
import type { Count } from '../../solve/answers.ts';
import { listOf, partyName } from '../names.ts';
import { capital, count, theParty, within } from './grammar.ts';
import { draftName } from './moments.ts';
import { ENDING_WORDS } from './table.ts';

const percent = (chance: number): string => `${Math.round(chance * 100)} %`;

/** How many parties, of what is only likely: `about two of four`, `all four`, `none of four`. */
const about = (n: number, all: number): string => {
  const whole = Math.max(0, Math.min(all, Math.round(n)));
  if (whole === 0) return `none of ${count(all)}`;
  return whole === all ? `all ${count(all)}` : `about ${count(whole)} of ${count(all)}`;
};

const ACTS: Readonly<Partial<Record<Action['type'], string>>> = {
  vote: 'called the vote',
  statement: 'spoke in public',
  state: 'took a public position',
};

/** An act in the past tense: `met Ukraine`, `tabled draft 2`. */
const didWords = (model: Model, { action, version }: TurningPoint): string => {
  if (action.type === 'table') return `tabled ${draftName(version + 1)}`;
  if (action.type === 'meet') return `met ${theParty(partyName(model, action.party))}`;
  if (action.type === 'call') return `called ${theParty(partyName(model, action.party))}`;
  if (action.type === 'pull') return `pulled a lever: ${at(model.scenario.levers, action.lever).name}`;
  if (action.type === 'respond')
    return action.sign ? `said yes to ${draftName(version)}` : `refused ${draftName(version)}`;
  return ACTS[action.type] ?? 'acted';
};

const swing = (point: TurningPoint, all: number): string => {
  const [from, to] = [about(point.from, all), about(point.to, all)];
  if (from === to) return `Signatures became ${point.kind === 'nearer' ? 'more' : 'less'} likely: ${to}.`;
  return `Before it ${from} would have signed what lay on the table, after it ${to}.`;
};

/** Unions of a turn's kinds with what is said of each. */
const happened = (model: Model, point: TurningPoint): string => {
  const all = model.parties.length;
  switch (point.kind) {
    case 'nearer':
    case 'further':
      return swing(point, all);
    case 'learned': {
      const { name, readings } = at(model.parties, point.party);
      const reading = at(readings, point.reading).name;
      return `From then on one could know ${theParty(name)} better: “${reading}” went from ${percent(point.from)} to ${percent(point.to)}.`;
    }
    case 'vote-failed':
      return `${capital(about(point.from, all))} could be expected to sign; ${count(point.to)} did.`;
    case 'home-no':
      return `All signed, and home said no ${within(partyName(model, point.party))}.`;
    case 'answer':
      return `Of the others, ${about(point.from, all - 1)} would have signed.`;
    default:
      return point.kind satisfies never;
  }
};

export const TURNS = {
  title: 'Where it turned',
  lead: 'Found from what could be known at each turn, not from the truth.',
  none: 'No single turn stands out.',
  round: (round: number): string => `Round ${round}`,
  sentence: (model: Model, who: string, point: TurningPoint): string =>
    `${capital(who)} ${didWords(model, point)}. ${happened(model, point)}`,
  you: 'you',
  envoy: 'the envoy',
  better: 'Find a better move',
  betterIn: (round: number): string => `Find a better move in round ${round}`,
  fork: 'Fork here',
  forkIn: (round: number): string => `Fork here: play on from round ${round} with the same luck`,
  forkNote: 'Fork here: play on from that turn, same seed, same luck. This game is kept.',
  mark: (n: number): string => `Turning point ${n}`,
} as const;

export const COACH = {
  looking: 'Looking …',
  failed: 'This turn could not be looked at.',
  none: 'Nothing else was likely enough to be better, by what could be known then.',
  noneLast: 'In the last round only the vote was left. A better move lies earlier.',
  table: 'Table this instead:',
  vote: 'Call the vote on what lay on the table.',
  sign: 'Sign it: it met all that you asked.',
  sure: (sure: number): string =>
    `Better with a chance of ${percent(sure)}: more would sign, or none is worse off and one better.`,
  signs: (was: number, now: number, all: number): string =>
    `${capital(about(now, all))} would sign it; with what was done, ${about(was, all)}.`,
  force: (chance: number): string =>
    chance < 0.005 ? 'Even so, in force next was unlikely.' : `In force soon after: ${percent(chance)}.`,
  note: 'From what could be known then. Each party still answers for itself.',
  others: (n: number): string => (n === 1 ? 'One other way' : `${capital(count(n))} other ways`),
} as const;

/** A count with its thousands set apart: asking the browser to do it costs a slow one a twentieth of a second. */
const inWords = (n: number): string => String(n).replace(/\B(?=(\d{3})+$)/g, ',');

const countWords = ({ texts, exact }: Count): string => (exact ? inWords(texts) : `at least ${inWords(texts)}`);

export const LAND = {
  tick: (share: number): string => String(share).replace('-', '−'),
  title: 'The drafts, and what was possible',
  working: 'Counting every text …',
  failed: 'The texts could not be counted.',
  counts: 'At the end of the talks, of all complete texts:',
  principle: (n: Count): string => `${countWords(n)} met every party’s line and crossed no red line`,
  table: (n: Count): string =>
    `of these, all would have signed ${countWords(n)} at the table, where each asks a margin for risk on top`,
  ratifiable: (n: Count, of: Count): string =>
    `of the ${countWords(of)}, every home would have approved ${countWords(n)}`,
  empty: 'No text met every party’s line at the end. No draft, however good, could have closed this in the last round.',
  single: 'Only one text met every party’s line.',
  tooLarge: 'Too many efficient texts to draw the frontier; the counts stand.',
  across: 'Across',
  up: 'Up',
  axis: (name: string): string => `${name}: 0 its line, 100 its best`,
  chart: (across: string, up: string): string =>
    `Scatter chart of ${across} and ${up}, each on its own scale. The table beside it holds the same numbers.`,
  key: 'Dots: texts that all could sign. Line: where neither can have more unless the other has less. Numbers: the drafts. Diamonds: reference points of research, explained in the table; no verdicts.',
  clipped: 'A draft below −50 is drawn at the edge.',
  nash: 'Nash',
  nashAbout: 'greatest product of gains',
  kalaiSmorodinsky: 'Kalai–Smorodinsky',
  kalaiSmorodinskyAbout: 'most equal shares of what each could gain',
  maxMin: 'Max–min',
  maxMinAbout: 'greatest smallest gain, in points',
  draft: (version: number): string => `Draft ${version}`,
  none: 'none',
  unproved: 'best found, not proved',
  what: 'Text',
  caption: 'What each text is worth to each party: 0 its line, 100 its best',
  signed: 'in force',
} as const;

export const DURABLE = {
  unmarked: 'Cost of a breach, steps, dates: this scenario marks no clause that names any of them.',
  breach: (clauses: readonly string[]): string =>
    clauses.length === 0 ? 'Cost of a breach: no clause names one.' : `Cost of a breach: named in ${listOf(clauses)}.`,
  staged: (clauses: readonly string[]): string =>
    clauses.length === 0 ? 'Steps: no clause comes in stages.' : `Steps: ${listOf(clauses)}.`,
  dated: (clauses: readonly string[]): string =>
    clauses.length === 0 ? 'Dates: no clause names one.' : `Dates or terms: ${listOf(clauses)}.`,
} as const;

const turnedWords = (model: Model, { party, signs, round }: Turned): string => {
  const name = partyName(model, party);
  return `${theParty(name)} would ${signs ? 'sign' : 'refuse'} in round ${round}`;
};

export const WHAT_IF = {
  title: 'What if a number were another?',
  lead: 'Every number here was assumed by the scenario’s designer. Change one: does the ending stand?',
  whose: 'Whose',
  rules: 'The rules of the talks',
  packages: 'Packages of clauses',
  news: 'News, deadlines and levers',
  which: 'Which number',
  value: 'Instead',
  was: (value: string): string => `In the file: ${value}.`,
  share: 'A share of a whole: the others make room.',
  try: 'Try it',
  working: 'Playing it again …',
  failed: 'The rules do not allow this number. Choose one nearer to the file’s.',
  survives: (w: WhatIf): string => `The ending stands: ${ENDING_WORDS[w.was].name.toLowerCase()}.`,
  changes: (w: WhatIf): string =>
    w.now === null
      ? `The ending does not stand: the same moves no longer bring ${ENDING_WORDS[w.was].name.toLowerCase()}.`
      : `The ending changes: ${ENDING_WORDS[w.was].name.toLowerCase()} becomes ${ENDING_WORDS[w.now].name.toLowerCase()}.`,
  turned: (model: Model, turned: readonly Turned[]): string => {
    const [first, ...rest] = turned;
    if (first === undefined) return 'Every party answers as it did.';
    const more =
      rest.length === 0
        ? ''
        : `, and ${count(rest.length)} more ${rest.length === 1 ? 'answer turns' : 'answers turn'} round`;
    return `${capital(turnedWords(model, first))}${more}.`;
  },
  home: (name: string): string => `Home changes its mind ${within(name)}.`,
  stopped: (round: number): string => `From round ${round} the moves can no longer be played as they were.`,
  zone: (was: number | null, now: number | null): string =>
    was === null || now === null
      ? 'The texts that all could sign are too many to count.'
      : was === now
        ? `Texts that all could sign at the end: ${inWords(was)}, as before.`
        : `Texts that all could sign at the end: ${inWords(now)} instead of ${inWords(was)}.`,
  how: 'Played again: the same moves by the same rules, every party’s answer to each text, and what home said. Nobody decides anew: with another number they might have done other things.',
  all: 'Try them all, a tenth up and down',
  stop: 'Stop',
  progress: (done: number, of: number): string => `${done} of ${of} numbers tried`,
  allStand: (n: number): string => `The ending stands with each of ${n} numbers a tenth up or down, one at a time.`,
  someFall: (n: number, of: number): string =>
    `With ${count(n)} of ${of} numbers the ending does not stand, changed one at a time:`,
  fell: (label: string, was: string, now: string): string => `${label}: ${was} → ${now}`,
  none: 'No number of this scenario is marked as assumed.',
} as const;

export const whoActs = (model: Model, seat: number, you: boolean): string =>
  you ? TURNS.you : seat < 0 ? TURNS.envoy : theParty(partyName(model, seat));
