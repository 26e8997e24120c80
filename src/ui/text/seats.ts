/** Words about who sits where: on the start page, before the game, and while the device goes from hand to hand. */
import { listOf } from '../names.ts';
import { count, theParty } from './grammar.ts';

export const HANDOVER = {
  title: (name: string): string => `Hand the device to ${theParty(name)}.`,
  envoy: 'Hand the device to the envoy.',
  note: 'Nothing is shown until they press the button.',
  go: (name: string): string => `We are ${theParty(name)}: show our table`,
  goEnvoy: 'I am the envoy: show my table',
  leave: 'Back to the start',
  wait: 'One moment: the computer plays its seats.',
  waitNote: 'Then this page says who takes the device.',
  over: 'The talks are over.',
  overNote: 'From here on nothing is hidden from anyone: look back together.',
  look: 'Look back',
} as const;

export const SEATS = {
  pen: 'The pen',
  penWords: { envoy: 'An envoy carries one text', rotating: 'The pen goes round' },
  title: 'Who sits where',
  envoy: 'Envoy',
  person: 'a person',
  computer: 'the computer',
  none: 'give a person a seat, or watch',
  alone: 'on your own',
  one: (name: string): string => `as ${name}`,
  several: (n: number): string => `${count(n)} persons at one device`,
  /** what a player’s part is, under the title */
  part: {
    envoy: ['You hold the pen.', 'You have no vote.'],
    party: ['You have a vote.', 'You do not hold the pen.'],
    rotating: ['The pen goes round.', 'Each has a vote.'],
    several: ['One holds the pen.', 'The others have a vote.'],
    parties: ['An envoy holds the pen.', 'Each of you has a vote.'],
    none: ['An envoy holds the pen.', 'No seat is yours yet.'],
  },
} as const;

export const SEAT_NOTICE = {
  can: [
    'Say where you stand, in public or in private.',
    'Sign or refuse what is put before you, and ask at home.',
    'Walk out, if no agreement is better.',
  ],
  canOffer: [
    'Accept the draft on the table, or offer another.',
    'Before that: speak, call, ask at home.',
    'Walk out, if no agreement is better.',
  ],
  cannot: [
    'Sign below your own line: the rules refuse it.',
    'See what another party would accept.',
    'End up above anyone else: nothing here ranks an outcome.',
  ],
  you: (names: readonly string[]): string =>
    names.length === 1
      ? `A person sits for ${theParty(names[0] ?? '')}.`
      : `Persons sit for ${listOf(names.map(theParty))}.`,
  carried: 'An envoy carries a draft from one to the other.',
  round: 'The pen goes from party to party. A draft that all accept goes home.',
} as const;

/** Who held which seat, for whoever looks back. */
export const PLAYED = {
  nobody: 'The computer held every seat.',
  envoy: 'A person held the pen.',
  seats: (names: readonly string[]): string =>
    names.length === 1
      ? `A person sat for ${theParty(names[0] ?? '')}.`
      : `Persons sat for ${listOf(names.map(theParty))}.`,
} as const;
