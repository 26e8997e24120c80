/** Every word of the moments: refusal, vote, debrief, watching again, and where a number comes from. */

import type { Missing } from '../../analysis/bestTexts.ts';
import type { Debrief } from '../../analysis/debrief.ts';
import type { LandmarkKind } from '../../analysis/landmarks.ts';
import type { Outcome, TextState } from '../../analysis/outcome.ts';
import type { Model } from '../../engine/model.ts';
import { at } from '../../engine/num.ts';
import type { Band, Basis } from '../../engine/scenarioTypes.ts';
import type { Ending, Reason, Said } from '../../engine/types.ts';
import { issueLabel, listOf } from '../names.ts';
import type { Eyes } from '../played.ts';
import { capital, count, inSentence, many, theParty, verb, within } from './grammar.ts';
import { ENDING_WORDS } from './table.ts';

/** Basis points as points with a true minus sign: −512 → −5.12. */
export const points = (bp: number): string => {
  const size = Math.abs(bp);
  const rest = String(size % 100).padStart(2, '0');
  return `${bp < 0 ? '−' : ''}${Math.floor(size / 100)}.${rest}`;
};

export const signedPoints = (bp: number): string => (bp > 0 ? `+${points(bp)}` : points(bp));

/** Permille as whole percent. */
export const percent = (permille: number): string => `${Math.floor(permille / 10)}\u00a0%`;

export const draftName = (version: number): string => (version === 0 ? 'the proposal' : `draft ${version}`);

export const NOT_A_FORECAST = 'A model with assumptions, not a forecast.';

const DISTANCE: Readonly<Record<Band, string>> = {
  near: 'Near to signing.',
  'some-way': 'Some way from signing.',
  far: 'Far from signing.',
};

const QUOTE: Readonly<Record<Band, string>> = {
  near: 'Near, but not yet.',
  'some-way': 'There is some way to go.',
  far: 'This is far from what we can sign.',
};

const REASONS: Readonly<Record<Exclude<Reason['kind'], 'clause' | 'interaction'>, string>> = {
  premium: 'the risk of a broken promise',
  aspiration: 'hope of a better text',
  audience: 'what we said in public',
  time: 'how time has gone',
  hardening: 'what we refused before',
};

const reasonName = (model: Model, { kind, ref }: Reason): string => {
  if (kind === 'clause') return issueLabel(model, ref);
  return kind === 'interaction' ? `“${at(model.scenario.interactions, ref).title}”` : REASONS[kind];
};

/** What weighs most against a text, as its party names it. */
const reasonsOf = (model: Model, reasons: readonly Reason[]): string =>
  listOf(reasons.map((reason) => reasonName(model, reason)));

const counter = (said: Said): string => {
  if (said.clauses === null || said.size === null) return 'It does not say what would help.';
  if (said.size === 0) return 'It knows no small change that would do.';
  const named = said.clauses.length;
  if (said.size === named) return `${capital(many(said.size, 'change', 'changes'))} would do:`;
  return `${capital(many(said.size, 'change', 'changes'))} would do. It names ${count(named)}:`;
};

export const refusal = {
  title: (name: string, version: number): string =>
    `${capital(theParty(name))} ${verb(name, 'refuses', 'refuse')} ${draftName(version)}`,
  quote: (model: Model, said: Said): string => {
    if (said.redLines.length > 0) return 'One of our red lines is crossed.';
    if (said.against !== null && said.against.length > 0) return `Most against it: ${reasonsOf(model, said.against)}.`;
    return said.distance === null ? 'We do not sign this.' : QUOTE[said.distance];
  },
  distance: (band: Band | null): string => (band === null ? 'It does not say how far off it is.' : DISTANCE[band]),
  counter,
  change: (from: string, to: string): string => `${from} → ${to}`,
  put: (n: number): string => (n === 1 ? 'Put it in the draft' : 'Put both in the draft'),
  done: (): string => 'It is in your draft.',
  redTitle: (n: number): string => (n === 1 ? 'Red line crossed' : 'Red lines crossed'),
  noRed: (): string => 'No red line is crossed.',
  away: (): string => 'Put away',
  others: (): string => 'The answers',
  signed: (name: string): string => `${capital(theParty(name))} would sign this draft.`,
  missing: (): string => 'There is no refusal to read.',
};

export const ledger = {
  title: (margin: number): string => (margin < 0 ? `Short by ${points(-margin)}` : `Over by ${points(margin)}`),
  lead: (): string => 'Each line compares the text with carrying on without one, on this party’s own scale of 100.',
  item: (): string => 'Clause, package or demand',
  bars: (): string => 'takes away | adds',
  points: (): string => 'points',
  sum: (margin: number): string => (margin < 0 ? 'Short by' : 'Over by'),
  package: (): string => 'a package',
  premium: (): string => 'Margin for risk',
  premiumNote: (): string => 'falls with trust and monitoring',
  aspiration: (): string => 'Hope of a better text',
  aspirationNote: (): string => 'falls as the rounds go by',
  audience: (): string => 'Positions taken in public',
  audienceNote: (): string => 'asked for leaving them',
  time: (): string => 'Time and news',
  timeNote: (): string => 'moved its line since the start',
  hardening: (): string => 'Hardened by earlier refusals',
  hardeningNote: (): string => 'a meeting softens it',
  red: (): string => 'Red lines stand apart: with one crossed it signs nothing.',
};

export const vote = {
  title: (version: number): string => `${capital(draftName(version))} goes to signature`,
  lead: (): string => 'Then home. A “no” at home reopens one clause, not the whole text.',
  signatures: (): string => 'Signatures',
  home: (): string => 'At home',
  key: (): string => 'Fill: support. Tick: what is needed.',
  signs: (name: string): string => verb(name, 'signs', 'sign'),
  refuses: (name: string): string => verb(name, 'refuses', 'refuse'),
  waiting: (): string => 'waiting',
  next: (): string => 'next',
  approves: (): string => 'approves',
  rejects: (): string => 'says no',
  support: (permille: number): string => `${percent(permille)} support`,
  needed: (permille: number): string => `${percent(permille)} needed`,
  each: (permille: number): string => `each group at least ${percent(permille)}`,
  share: (share: number): string => `${share} % of home`,
  tooLow: (): string => 'too low',
  hear: (): string => 'Hear the next answer',
  all: (): string => 'Show all at once',
  go: (over: boolean): string => (over ? 'On to the debrief' : 'Back to the table'),
  opening: (n: number, called: string): string => `${capital(count(n))} ${called} take up the pen.`,
  asking: (name: string): string => `${capital(theParty(name))} ${verb(name, 'reads', 'read')} it once more.`,
  one: (name: string, signs: boolean): string =>
    `${capital(theParty(name))} ${signs ? verb(name, 'signs', 'sign') : verb(name, 'refuses', 'refuse')}.`,
  allSigned: (n: number): string => `${capital(many(n, 'signature', 'signatures'))}.`,
  allSignedNote: (): string => 'Now the text goes home.',
  askHome: (name: string): string => `${capital(theParty(name))} ${verb(name, 'asks', 'ask')} at home.`,
  homeSaid: (name: string, approves: boolean): string =>
    approves
      ? `${capital(theParty(name))} ${verb(name, 'approves', 'approve')}.`
      : `${capital(theParty(name))} ${verb(name, 'hears', 'hear')} no at home.`,
  failed: (names: readonly string[]): string =>
    `Not signed by ${listOf(names.map(theParty))}. The text stays on the table.`,
  reopened: (name: string, issue: string): string =>
    `Home said no ${within(name)}. One clause is open again: ${issue}.`,
  inForce: (): string => 'Signed and approved. The text is in force.',
  notShown: (): string => 'Not asked: the text was not signed by all.',
};

/** Names that the debrief needs, since its data holds indices only. */
export interface Names {
  readonly party: (index: number) => string;
  readonly issue: (index: number) => string;
  readonly parties: number;
}

const endedSentence = (d: Outcome, names: Names): string =>
  d.endedBy === null || d.endedBy < 0
    ? `The envoy closed the talks in round ${d.round}.`
    : `${capital(theParty(names.party(d.endedBy)))} left the talks in round ${d.round}.`;

const notRatifiedSentence = (d: Outcome, names: Names): string => {
  const no = d.home.findLast((h) => !h.approves);
  if (no === undefined) return 'All signed, and the rounds ran out before home had answered.';
  const open = d.reopened === null ? '' : ` on ${names.issue(d.reopened.issue)}`;
  const clause = open === '' ? 'a clause' : `the clause${open}`;
  return `All signed in round ${no.round}. Home said no ${within(names.party(no.party))}, ${clause} was open again, and the rounds ran out.`;
};

const TEXT_STATES: Readonly<Record<TextState, string>> = {
  'in-force': 'the text in force',
  voted: 'the last text voted on',
  tabled: 'the last draft on the table',
  proposal: 'the proposal, which was never presented',
};

const MISSING: Readonly<Record<Missing, string>> = {
  'too-large': 'Left out: too many texts to look at in a page.',
  none: 'No text met every party’s line.',
};

const SURE = (chance: number): string =>
  chance >= 0.85 ? 'nearly sure' : chance >= 0.6 ? 'likely' : chance >= 0.45 ? 'perhaps' : 'hard to tell';

const WHO: Readonly<Record<Eyes, string>> = { you: 'you', envoy: 'the envoy', onlooker: 'an onlooker' };

export const debrief = {
  title: (ending: Ending): string => ENDING_WORDS[ending].name,
  sentence: (d: Outcome, names: Names): string => {
    if (d.ending === 'in-force')
      return `All ${count(names.parties)} signed in round ${d.round}, and every home approved.`;
    if (d.ending === 'not-ratified') return notRatifiedSentence(d, names);
    if (d.ending === 'continue')
      return `${capital(count(d.round))} rounds passed without every signature. The talks go on.`;
    return endedSentence(d, names);
  },
  sound: (names: readonly string[]): string =>
    `For ${listOf(names.map(theParty))} no agreement was better than any text tabled: to refuse was sound.`,
  noRoom: (): string => 'At the end no text met every party’s line. Nobody could have closed this in the last round.',
  room: (n: number): string =>
    `At the end ${many(n, 'text', 'texts')} met every party’s line and crossed no red line, before any margin for risk.`,
  lenses: (): string => 'Five ways to look at it',
  own: (): string => 'Each party against its own line',
  ownKey: (state: TextState): string =>
    `0: no agreement at the end. 100: its best text in which every other party still gains. Marked: ${TEXT_STATES[state]}.`,
  ownHypothetical: (): string => 'An open mark: the text is not in force, so each party stands at 0.',
  ownMissing: (why: Missing): string => MISSING[why],
  score: (score: number): string => (score < 0 ? 'below 0' : score > 100 ? 'over 100' : String(score)),
  unused: (): string => 'Joint gains left unused',
  roomTitle: (): string => 'Room for an agreement',
  unusedNone: (): string => 'None: no text was better for someone and worse for nobody.',
  unusedSome: (n: number): string =>
    `${capital(many(n, 'text was', 'texts were'))} better for someone and worse for nobody. One of them changes:`,
  unusedMissing: (): string => MISSING['too-large'],
  consent: (): string => 'Consent',
  consentAsked: (): string => 'At the table',
  consentSigned: (): string => 'Signed',
  consentHome: (): string => 'Approved at home',
  yes: (): string => 'yes',
  no: (): string => 'no',
  notAsked: (): string => 'not asked',
  consentNote: (): string =>
    'All parties were at the table. The people who live with the text had no seat in this model.',
  durable: (): string => 'What would make it last',
  durableChecked: (option: string, share: number): string =>
    share >= 100
      ? `Checking: ${option}. It takes nothing off the margin that parties ask for the risk of a breach.`
      : `Checking: ${option}. It leaves ${share} % of the margin that parties ask for the risk of a breach.`,
  durableOpen: (clauses: readonly string[]): string =>
    clauses.length === 0 ? 'No clause is left open.' : `Left open: ${clauses.join(', ')}.`,
  durableNote: (): string => 'The model knows no breach: whether a text lasts is for you to judge.',
  law: (): string => 'Law, in words only',
  lawNone: (): string => 'No clause of this text carries a note on law.',
  lawNote: (): string => 'The model does not score law.',
  place: (title: string, variant: string, seed: string): string => `${title}, ${inSentence(variant)}, seed ${seed}`,
  home: (): string => 'What home said',
  homeNone: (): string => 'No text went home.',
  homeWould: (): string => 'Had this text gone home at the end:',
  homeRound: (round: number): string => `Round ${round}`,
  homeMood: (bp: number): string =>
    bp === 0 ? 'mood: even' : `mood: ${bp > 0 ? 'warmer' : 'cooler'} by ${points(Math.abs(bp))}`,
  homeSpoken: (bp: number): string => `The envoy’s statements added ${points(bp)} points of mood.`,
  course: (): string => 'How the talks went',
  courseKey: (): string =>
    'How far each party was from signing the standing draft at the end of each round, in points.',
  wouldSign: (): string => 'would sign',
  wouldRefuse: (): string => 'would refuse',
  asTable: (): string => 'The same as a table',
  round: (): string => 'Round',
  draft: (): string => 'Draft',
  voted: (): string => 'voted',
  redMark: (): string => 'red line',
  redKey: (): string => 'Two bars: a red line stood in the way, whatever the points.',
  chartLabel: (): string => 'Line chart. The table below it holds the same numbers.',
  believed: (eyes: Eyes): string =>
    `What ${eyes === 'you' ? 'you' : `${WHO[eyes]} could have`} believed, what was true`,
  believedLead: (eyes: Eyes): string =>
    `First what the answers and events ${WHO[eyes]} saw pointed to, then what this seed had drawn.`,
  believedAt: (): string => 'At the end of',
  pointedTo: (eyes: Eyes): string => (eyes === 'you' ? 'Your evidence pointed to' : 'The evidence pointed to'),
  was: (): string => 'It was',
  sure: (chance: number): string => SURE(chance),
  chance: (chance: number): string => `${Math.round(chance * 100)}\u00a0%`,
  right: (): string => 'as the evidence said',
  wrong: (): string => 'not what the evidence said',
  asked: (answered: number, asked: number): string =>
    asked === 0 ? 'No private question was put to it.' : `It answered ${answered} of ${asked} private questions.`,
  byRound: (): string => 'Chance of the true reading, round by round',
  lineAtStart: (bp: number): string => `Its line at the start: ${points(bp)} of 100.`,
  time: (bp: number): string =>
    bp === 0
      ? 'Time moved its line neither way.'
      : `Time ${bp > 0 ? 'stiffened' : 'eased'} it by ${points(Math.abs(bp))} points.`,
  timeHeard: (eased: number, stiffened: number): string =>
    eased + stiffened === 0
      ? 'The news did not say.'
      : `The news said: ${[eased > 0 ? `easing, ${times(eased)}` : '', stiffened > 0 ? `stiffening, ${times(stiffened)}` : ''].filter((x) => x !== '').join('; ')}.`,
  rapport: (name: string, felt: number | null, start: number, end: number): string =>
    felt === null
      ? `Nobody met ${theParty(name)}: chemistry stood at ${end} of 100.`
      : `Chemistry with ${theParty(name)} began at ${start} of 100 and ended at ${end}. It opened mouths; it changed no text’s worth.`,
  reveal: (name: string): string => `Show what was true of ${theParty(name)}`,
  revealAll: (): string => 'Show all that was true',
  refusals: (): string => 'Every refusal, with its exact account',
  refusalsNone: (): string => 'Nobody refused anything.',
  refusalRow: (name: string, version: number, round: number, atVote: boolean): string =>
    `${capital(theParty(name))}, ${draftName(version)}, round ${round}${atVote ? ', at the vote' : ''}`,
  hardened: (bp: number): string => `Refusing moved its line up by ${points(bp)}.`,
  assumptions: (): string => 'How much of this is assumed',
  assumptionsNote: (n: number): string => `The scenario holds ${n} numbers that say where they come from.`,
  basisCount: (basis: Basis): string =>
    ({
      stated: 'said in the article',
      inferred: 'inferred from it',
      assumed: 'assumed by the designer',
      record: 'from a public record',
    })[basis],
  questions: (): string => 'To talk about',
  questionList: (d: Debrief, eyes: Eyes): readonly string[] => [
    'Which number about a party do you least believe? What would change your mind?',
    d.believed.some((b) => b.guess !== b.truth)
      ? eyes === 'you'
        ? 'Where did you take a position for an interest? What had you heard?'
        : 'Where was a position taken for an interest? What had been heard?'
      : 'Which answer told you most, and what did it cost to get?',
    'What made a promise believable: trust, monitoring, or the price of breaking it?',
    'Who had no seat, and what did that do to the text?',
    d.ending === 'in-force'
      ? 'All parties accepted it. Would the people who live with it, whom nobody here represents?'
      : 'Had all parties accepted a text, would the people who live with it, whom nobody here represents?',
    `Is a text that all accept therefore just?${d.law.length > 0 ? ' What do the notes on law add?' : ''}`,
    d.ending === 'in-force'
      ? 'Did waiting help anyone? Who believed it would?'
      : 'No agreement came into force. Was that a failure?',
  ],
  print: (): string => 'Print',
  share: (): string => 'Share this game',
  watch: (): string => 'Watch it again',
  again: (): string => 'Start page',
  told: (who: string, opened: boolean): string => (opened ? `A game that was opened to look at. ${who}` : who),
  check: (hash: string): string => `Check: ${hash}`,
  checkNote: (): string => 'Whoever opens the same game reads the same sixteen digits.',
  workingOut: (): string => 'Working out what could have been …',
  notWorkedOut: (): string => 'The rest could not be worked out. Open this page again to try once more.',
  notOver: (): string => 'The talks are not over yet.',
};

function times(n: number): string {
  return n === 1 ? 'once' : n === 2 ? 'twice' : `${count(n)} times`;
}

export const replay = {
  title: (): string => 'Watching a game again',
  watchTitle: (): string => 'Watching them negotiate',
  first: (): string => 'First',
  back: (): string => 'Back',
  play: (): string => 'Play',
  pause: (): string => 'Pause',
  next: (): string => 'Next',
  last: (): string => 'Last',
  slider: (): string => 'Step',
  place: (step: number, steps: number, round: number, rounds: number): string =>
    `Step ${step} of ${steps}, round ${round} of ${rounds}`,
  verified: (): string => 'Verified: today’s governments act in the same way.',
  replayed: (): string => 'Replayed: every action is allowed, but today’s governments would act otherwise.',
  checking: (): string => 'Rebuilt: every action is allowed and leads to the same game.',
  live: (): string => 'It was played just now.',
  debrief: (): string => 'Read the debrief',
  leave: (): string => 'Start page',
  opening: (): string => 'The talks open.',
  eyes: (): string => 'Seen by',
  everything: (): string => 'everyone: all that happened',
  envoy: (): string => 'the envoy',
  speed: (): string => 'Speed',
  speeds: [
    ['slow', 'slow'],
    ['even', 'even'],
    ['fast', 'fast'],
  ] as const,
  jump: (): string => 'Jump to',
  jumpNone: (): string => 'a draft, a vote, a refusal …',
  earlier: (): string => 'Earlier moment',
  later: (): string => 'Later moment',
  fork: (): string => 'Play on from here',
  lines: (): string => 'Lines',
  before: (n: number): string => `Before that: ${many(n, 'thing', 'things')}, in the cables.`,
  lineTitle: (): string => 'A line of this game',
  ofOurs: (): string => 'A line that was played here.',
  moment: (kind: LandmarkKind, round: number, what: string): string => `Round ${round}: ${LANDMARK_WORDS[kind](what)}`,
};

const LANDMARK_WORDS: Readonly<Record<LandmarkKind, (what: string) => string>> = {
  tabled: (draft) => `draft ${draft} tabled`,
  vote: () => 'the vote is called',
  refusal: (party) => `${theParty(party)} ${verb(party, 'refuses', 'refuse')}`,
  lever: (name) => `lever, ${name}`,
  event: (name) => `news, ${name}`,
};
