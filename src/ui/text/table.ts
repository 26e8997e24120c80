import type { Stance, Sure, VerdictWord } from '../../analysis/estimate.ts';
import type { Band } from '../../engine/scenarioTypes.ts';
import type { Ending } from '../../engine/types.ts';
import type { Theme } from '../../store/types.ts';
import { within } from './grammar.ts';

export const THEME_WORDS: Readonly<Record<Theme, string>> = { auto: 'As the system', night: 'Night', day: 'Day' };

export const NOTICE = {
  title: 'Before you begin',
  about: 'What this is',
  where: 'Where the talks stand',
  can: 'What you can do',
  cannot: 'What you cannot do',
  canList: [
    'Hold the pen on one text, and change its clauses.',
    'Show it, ask in private, call, brief, speak in public.',
    'Choose when the text goes to signature.',
  ],
  cannotList: [
    'Sign, or make anyone sign.',
    'See what a party would accept: you find out.',
    'End up above anyone else: nothing here ranks an outcome.',
  ],
  carry: 'You carry a draft from one to the other. Every party decides for itself.',
  asOf: 'As of',
  go: 'To the table',
  back: 'Not now: back to the start',
} as const;

export const HOURS = [
  'Dusk',
  'Evening',
  'Nightfall',
  'Late evening',
  'Midnight',
  'Small hours',
  'Before dawn',
  'First light',
] as const;

export const NAV = {
  draft: 'Draft',
  board: 'Board',
  cables: 'Cables',
  words: 'Words',
  menu: 'Menu',
  map: 'Map',
} as const;

export const TABLE = {
  heading: 'The negotiating table',
  round: (n: number, of: number): string => `Round ${n} of ${of}`,
  firstLight: 'First light',
  dusk: 'Dusk',
  proposal: 'The revised proposal',
  proposalNote: 'on the table, not presented yet',
  draft: (n: number): string => `Draft ${n}`,
  standing: 'as tabled',
  changed: (n: number, from: number): string =>
    `not tabled yet; ${n === 1 ? 'one clause' : `${n} clauses`} changed since ${from === 0 ? 'the proposal' : `draft ${from}`}`,
  present: 'Present it',
  presentNote: 'Every party answers. Price:',
  undo: (from: number): string => (from === 0 ? 'Back to the proposal' : `Back to draft ${from}`),
  full: 'Full page',
  lie: 'Smaller',
  away: 'Put away',
  bring: 'Open the draft',
  awayNote: 'put away; press D',
  clause: 'Clause, and where the draft stands',
  moreClauses: (n: number): string => `${n} more clauses`,
  fewerClauses: 'Fewer clauses',
  law: 'Law',
  openNote: 'may be tabled, never voted',
  reopened: (party: string): string => `reopened at home ${within(party)}`,
  ifTabled: (done: boolean, last: boolean): string => {
    if (!done) return 'If you tabled this now';
    return last ? 'If it could still be tabled' : 'If you tabled this next round';
  },
  asAnswered: 'As answered this round',
  mayChange: 'answers can change as time passes',
  fromWhat: 'from what you know; pips show how sure',
  trust: 'Trust in the process',
  change: 'Change one clause',
  likely: (n: number): string => `${n} likely to sign`,
  answeredYes: 'would sign it',
  answeredNo: 'refused it',
} as const;

export const STANCE_WORDS: Readonly<Record<Stance, string>> = {
  for: 'for',
  'may-trade': 'may trade',
  against: 'against',
  'red-line': 'red line',
  'not-known': 'not known',
};

export const SURE_WORDS: Readonly<Record<Sure, string>> = { 0: 'a guess', 1: 'unsure', 2: 'fairly sure', 3: 'sure' };

export const VERDICT_WORDS: Readonly<Record<VerdictWord, string>> = {
  sign: 'likely to sign',
  hard: 'hard to tell',
  refuse: 'likely to refuse',
};

export const BAND_WORDS: Readonly<Record<Band, string>> = { near: 'near', 'some-way': 'some way', far: 'far' };

export const ENDING_WORDS: Readonly<Record<Ending, { readonly name: string; readonly note: string }>> = {
  'in-force': { name: 'Agreement in force', note: 'All signed, and every home approved.' },
  'not-ratified': { name: 'Signed but not ratified', note: 'All signed once; a home said no, and time ran out.' },
  continue: { name: 'Talks continue', note: 'The rounds are over without a signed text. That can be the sound end.' },
  ended: { name: 'Talks ended', note: 'The talks were closed. No agreement is a legitimate end.' },
};

export const ENDED = { go: 'Look back on the game', why: 'First light comes whatever is signed.' } as const;

export const ANSWERS = {
  title: (version: number): string => (version === 1 ? 'Four answers to the proposal' : `Answers to draft ${version}`),
  titleOther: (version: number): string => `Answers to draft ${version}`,
  why: 'Read why',
  on: 'To the draft',
} as const;

export const NEWS = {
  title: 'News of the round',
  none: 'Nothing from outside this round.',
  place: 'Cables',
  all: (n: number): string => `all ${n}`,
} as const;

export const CABLES = {
  title: 'Cables',
  from: 'From',
  everyone: 'Everyone',
  none: 'No cable yet.',
  round: (n: number): string => `Round ${n}`,
} as const;

export const BOARD = {
  title: 'Where everyone last stood',
  note: 'Public positions and the draft. Choose a stop to put it in your working draft.',
  nobody: 'no party',
  apart: (n: number): string => (n === 0 ? 'all at one stop' : n === 1 ? '1 stop apart' : `${n} stops apart`),
  answers: (n: number): string => (n === 1 ? '1 answer' : `${n} answers`),
  inDraft: 'in the draft',
} as const;

export const DOSSIER = {
  title: (name: string): string => name,
  wants: 'What it wants',
  binds: 'What binds it',
  without: 'Without an agreement',
  says: 'What it says in public',
  learned: 'What you have learned',
  readings: 'How one may read it',
  readingNote: 'One of these is true in this game; the bars are what you can believe so far.',
  lines: 'Red lines you know of',
  noLines: 'None that you know of.',
  nothing: 'Nothing yet: meet or call.',
  others: 'Other parties',
} as const;

export const MENU = {
  title: 'Menu',
  theme: 'Light',
  motion: 'Motion',
  motionAuto: 'As the system',
  motionLess: 'Still',
  motionFull: 'Moving',
  level: 'Level of this game',
  seed: 'Seed',
  share: 'Share this game as a link',
  leave: 'Leave: back to the start',
  leaveNote: 'the game is kept',
  close: 'Close the talks',
  noStage: 'The picture behind the table could not be shown. The game is complete without it.',
  waiting: 'The picture behind the table is still loading.',
  keys: 'Keys',
  lines: 'Lines of this game',
} as const;

export const HELP = {
  title: 'Keys',
  list: [
    ['D', 'the draft: open it or put it away'],
    ['B', 'the board'],
    ['M', 'the map'],
    ['C', 'cables'],
    ['W', 'words'],
    ['?', 'these keys'],
    ['Escape', 'closes what lies on top'],
  ],
} as const;

/** Keys while a finished game is looked at. */
export const REPLAY_KEYS = {
  title: 'While watching a game',
  list: [
    ['K', 'plays and pauses'],
    ['← →', 'one step back, one step on'],
    ['Home End', 'the beginning, the end'],
    ['[ ]', 'the moment before, the moment after: a draft, a vote, a refusal, a lever, an event'],
    ['F, then Enter', 'plays on from here in the same seat; Tab chooses another one'],
    ['L', 'lines of this game, and two side by side'],
  ],
} as const;

export const WORDS = { title: 'Words', note: 'Terms of the field, as this game uses them.' } as const;

export const CLOSE = 'Close';
export const CANCEL = 'Not now';

export const ADVISOR = {
  title: 'Advisor',
  note: 'knows only what you know',
} as const;
