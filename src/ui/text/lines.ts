/** Words about other lines of the same game: leaving one, the tree of them, two side by side. */
import type { Ending } from '../../engine/types.ts';
import { points } from '../names.ts';
import { theParty } from './grammar.ts';
import { ENDING_WORDS } from './table.ts';

const as = (seats: readonly string[]): string =>
  seats.length === 0 ? 'the computer plays' : `as ${seats.join(' and ')}`;

export const LINES = {
  fork: (round: number): string => `Play on from here: round ${round}`,
  forkLead:
    'A new line with the same seed: whoever acts as before meets the same answers and the same luck. The line that you leave is kept.',
  forkAs: 'Which seat do you take?',
  envoy: 'the envoy',
  seat: (name: string): string => `As ${name === 'the envoy' ? name : theParty(name)}`,
  over: 'The talks are over here. Step back to an earlier turn to play on from it.',
  title: 'Lines of this game',
  lead: 'Each line is one way this game went: the same seed, from some turn on other choices.',
  one: 'This game has one line so far. To try something else, open a replay or the debrief, choose a turn and press “Play on from here”.',
  first: (seats: readonly string[]): string => `First line, ${as(seats)}`,
  name: (round: number, seats: readonly string[]): string => `From round ${round}, ${as(seats)}`,
  here: 'you are here',
  left: (name: string): string => `leaves: ${name}`,
  stands: (ending: Ending | null, round: number): string =>
    ending === null ? `open, round ${round}` : `${ENDING_WORDS[ending].name}, round ${round}`,
  open: 'Go to it',
  share: 'Share it',
  compare: 'Compare',
  compareTitle: 'Two lines side by side',
  compareLead: (round: number): string => `They part in round ${round}. What came before is the same.`,
  same: 'They have not parted yet: every action is the same.',
  which: ['One line', 'Other line'],
  round: 'Round',
  nothing: 'nothing to tell',
  after: 'Where they part, and what followed',
  ends: 'How each stands',
  what: 'Compared',
  ending: 'Talks',
  open_: (round: number): string => `open, in round ${round}`,
  draft: 'Text',
  clauses: 'Clauses that differ',
  noClauses: 'Both have the same text.',
  worth: 'The text against each one’s own line, in points of its own scale',
  worthOf: (bp: number | null): string =>
    bp === null
      ? 'not known while the talks go on'
      : bp === 0
        ? 'at its line'
        : `${points(Math.abs(bp))} ${bp > 0 ? 'above' : 'below'}`,
  note: 'Neither line is the better one as such: each government measures on its own scale.',
  back: 'Back to the lines',
} as const;
