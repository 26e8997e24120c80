/** Every word at a government's own table. */

import type { Process } from '../../engine/scenarioTypes.ts';
import type { Pen } from '../../engine/types.ts';
import { signed } from '../names.ts';
import { capital, many } from './grammar.ts';
import { points } from './moments.ts';

export const SEAT = {
  nowIf: (pen: Pen): string => (pen === 'rotating' ? 'If this were offered now' : 'If this were tabled now'),
  copy: (n: number): string =>
    n === 0 ? 'the envoy holds the pen' : `your own copy: ${many(n, 'clause', 'clauses')} changed`,
  unoffered: 'nobody has offered it yet',
  offerCopy: (n: number): string => (n === 0 ? 'as it lies on the table' : `${many(n, 'clause', 'clauses')} changed`),
  since: 'Since your last turn',
  move: 'Your move this round, one',
  moveShort: 'Your move',
  moveNote: 'speak, call, ask home, walk out',
  sideMove: 'First, if you like: one of these',
  sideShort: 'Side move',
  sideNote: 'speak, call, ask home',
  pen: 'Your turn with the pen',
  penShort: 'The pen',
  penNote: 'accept, offer, walk out',
  answerShort: 'Your answer',
  answerNote: 'sign or refuse',
  answer: (version: number, vote: boolean): string =>
    vote
      ? `Draft ${version} is put to signature`
      : `Your answer to ${version === 1 ? 'the draft' : `draft ${version}`}`,
  waiting: 'The others are moving.',
} as const;

export const SEAT_ACTS = {
  state: 'Speak in public',
  call: 'Make a call',
  pull: 'Pull a lever',
  consult: 'Ask at home',
  leak: 'Leak the draft',
  signal: 'Write to the envoy',
  hold: 'Say nothing',
  walk: 'Walk out',
  accept: 'Accept the draft',
  offer: 'Offer this draft',
  sign: 'Sign',
  signTable: 'Say you would sign',
  refuse: 'Refuse',
  why: 'Your account of it',
} as const;

export const SEAT_PRICES = {
  state: 'leaving a position costs',
  consult: 'only you hear it',
  leak: (p: Process): string =>
    `secrecy ${signed(p.leak.secrecy)}; ${many(p.leak.eyeRounds, 'round', 'rounds')} in public`,
  signal: 'which clause costs you most',
  hold: 'and wait',
  walk: 'ends the talks for all',
  accept: (left: number): string => (left === 0 ? 'then every home answers' : `${left} more to go`),
  offer: (secrecy: number): string => `in its place; secrecy ${signed(-secrecy)}`,
  sign: 'then every home answers',
  signTable: 'binds nobody',
  refuse: (p: Process): string => `hardens you: up to ${points(p.tabling.hardenBp[2])}`,
  refuseVote: (p: Process): string => `hardens you by ${points(p.tabling.failedVoteBp)}`,
  why: 'line by line',
} as const;

export const SEAT_REASONS = {
  belowLine: 'below your line: the rules refuse it',
  redLine: 'crosses your red line: the rules refuse it',
  openClause: (label: string): string => `${label} is left open: an offer settles all`,
  sameOffer: 'as it lies there: change a clause first',
  noLever: 'none can be pulled now',
  noOffer: 'nobody has offered yet',
  done: 'done this turn',
  notTurn: 'not your turn',
} as const;

export const STATE_PANEL = {
  title: 'Speak in public',
  note: 'Everyone hears it. In the public eye you pay for a draft that leaves what you said.',
  clause: 'Clause',
  position: 'What you say',
  said: 'what you say now',
  price: (bp: number): string =>
    bp === 0 ? 'It costs nothing now.' : `Leaving what you said before costs ${points(bp)} points from now on.`,
  go: 'Say it in public',
} as const;

export const SIGNAL_PANEL = {
  title: 'Write to the envoy',
  note: 'Only the envoy reads it. It says which clause of the draft costs you most.',
  clause: 'The clause',
  dearest: 'the dearest for you now',
  go: 'Send it',
} as const;

export const WALK_PANEL = {
  title: 'Walk out',
  note: 'The talks end here for everyone, without an agreement. Nothing can be taken back. It can be the right thing.',
  go: 'Walk out of the talks',
} as const;

export const TOLD = { title: 'What you learned', none: 'Nothing that you did not know.', go: 'Go on' } as const;

export const RESPOND = {
  title: (version: number, vote: boolean): string =>
    vote
      ? `Draft ${version}: will you sign?`
      : version === 1
        ? 'The draft is on the table'
        : `Draft ${version} is on the table`,
  changed: (n: number): string =>
    n === 0
      ? 'No clause has changed since the last.'
      : `${capital(many(n, 'clause', 'clauses'))} changed since the last:`,
  vote: 'If all sign, every home answers. A refusal ends this vote.',
  table: 'An answer binds nobody. It tells the others where you stand.',
  others: 'So far',
  account: 'Your account',
  lines: 'Line by line',
  later: 'Read the draft first',
} as const;

export const OWN_DOSSIER = {
  title: 'Your own file',
  note: 'Only you see this.',
  reading: 'What you want most in this game',
  line: (bp: number): string => `No agreement is worth ${points(bp)} of 100 to you now. Below that you sign nothing.`,
  weights: 'What weighs most',
  weight: (label: string, percent: number): string => `${label}: ${percent} of 100`,
  home: (draft: string): string => `What home would say to ${draft} now`,
  homeYes: (permille: number, needed: number): string =>
    `Home would approve: ${percentOf(permille)} in favour, ${percentOf(needed)} needed.`,
  homeNo: (permille: number, needed: number): string =>
    `Home would not approve: ${percentOf(permille)} in favour, ${percentOf(needed)} needed.`,
  homeOpen: 'Nobody answers while clauses are open.',
  group: (name: string, share: number, support: number): string =>
    `${name}, ${share} % of home: ${percentOf(support)} in favour`,
  lines: 'Your red lines',
  noLines: 'You have none.',
} as const;

function percentOf(permille: number): string {
  return `${Math.floor(permille / 10)} %`;
}
