import type { Process } from '../../engine/scenarioTypes.ts';
import type { Question } from '../../engine/types.ts';
import { signed } from '../names.ts';
import { theirs, theParty } from './grammar.ts';

const COUNTS = ['no', 'one', 'two', 'three', 'four', 'five', 'six'];

const counted = (n: number, one: string, many: string): string => `${COUNTS[n] ?? n} ${n === 1 ? one : many}`;

export const DOCK = {
  main: 'Main action, one this round',
  side: 'Side action, one this round',
  mainShort: 'Main action',
  mainNote: 'table, meet, lever, vote',
  sideShort: 'Side action',
  sideNote: 'call, brief, state, adjourn',
  table: (version: number): string => (version === 0 ? 'Present it' : `Table draft ${version + 1}`),
  again: (version: number): string => `Table draft ${version} again`,
  meet: 'Meet a party',
  pull: 'Pull a lever',
  noLever: 'none in this scenario',
  vote: 'Call the vote',
  call: 'Call',
  brief: 'Brief',
  statement: 'Statement',
  adjourn: 'Adjourn',
  end: 'End round',
  endLast: 'End the last round',
  endFree: 'main action not used',
  endNote: (next: number): string => `on to round ${next}`,
  endLastNote: 'and with it the talks',
  done: 'done this round',
  back: 'Back to the meeting',
  meeting: 'you are in a meeting',
} as const;

/** The price of each act, from the scenario's own numbers, in the words of the dock. */
export const PRICES = {
  table: (p: Process): string => `all read it; secrecy ${signed(p.tabling.secrecy)}`,
  meet: (p: Process): string =>
    `${counted(p.meeting.questions, 'question', 'questions')}; trust ${signed(p.meeting.trust)}`,
  pull: (n: number): string => `${counted(n, 'lever', 'levers')}, own prices`,
  vote: (_p: Process): string => 'a “no” reopens a clause',
  call: (p: Process): string => `secrecy ${signed(p.call.secrecy)}`,
  brief: (p: Process): string => `trust ${signed(p.brief.trust)}`,
  statement: (p: Process): string => `secrecy ${signed(p.statement.secrecy)}`,
  adjourn: 'nothing',
} as const;

export const ACT_WORDS = {
  meetTitle: 'Meet a party',
  meetNote: (p: Process): string =>
    `A journey and ${counted(p.meeting.questions, 'private question', 'private questions')}. What refusals hardened softens a little.`,
  meetGo: (place: string): string => `Go to ${place}`,
  inMeeting: (name: string): string => `In private: ${name}`,
  left: (n: number): string => `${counted(n, 'question', 'questions')} left`,
  ask: 'Ask',
  leave: 'Leave the meeting',
  meetingOver: 'The meeting is over.',
  said: 'What was said',
  callTitle: 'Call a party',
  callNote: (p: Process): string => `One question, on a line that others may hear: secrecy ${signed(p.call.secrecy)}.`,
  callDone: 'The call is over.',
  briefTitle: 'Brief a party',
  briefNote: (p: Process): string =>
    `Tell a party where things stand: trust ${signed(p.brief.trust)}, secrecy ${signed(p.brief.secrecy)}, and it stays quiet for ${counted(p.brief.quietRounds, 'round', 'rounds')}.`,
  briefGo: (name: string): string => `Brief ${theParty(name)}`,
  statementTitle: 'Make a statement',
  statementNote: (p: Process): string =>
    `A public line to one party’s audience: its mood at home rises, secrecy ${signed(p.statement.secrecy)}.`,
  statementGo: (name: string): string => `Speak to ${theirs(name)} audience`,
  leverTitle: 'Pull a lever',
  leverNote: 'Each can be pulled once. What may come of it, and how likely:',
  leverGo: (name: string): string => `Pull: ${name}`,
  voteTitle: 'Call the vote',
  voteNote: (version: number): string =>
    `Draft ${version}, as tabled, goes to signature. If all sign, every home answers; a “no” at home reopens one clause.`,
  voteEdits: 'Your changes since then are not part of it: table them first.',
  voteFill: (label: string): string => `${label} was reopened at home. Choose what it says now:`,
  voteGo: (version: number): string => `Put draft ${version} to signature`,
  voteFail: 'A failed vote costs trust, and hardens whoever refused.',
  closeTitle: 'Close the talks',
  closeNote:
    'The talks end here, without an agreement. Nothing can be taken back afterwards. It can be the right thing.',
  closeGo: 'Close the talks',
} as const;

export const QUESTION_WORDS: Readonly<Record<Question['kind'], string>> = {
  which: 'Which of two clauses weighs more for you?',
  order: 'In which order would you put the options of a clause?',
  red: 'Is there a line you will not cross on a clause?',
  take: 'What would it take for you to sign my working draft?',
  home: 'Would your home approve my working draft?',
};

export const QUESTION_FIELDS = { clause: 'Clause', first: 'First clause', second: 'Second clause' } as const;
