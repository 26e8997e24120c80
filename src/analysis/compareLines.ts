import type { Game } from '../agents/match.ts';
import { at } from '../engine/num.ts';
import type { Ending, GameEvent, Seat, Text } from '../engine/types.ts';
import { lineOf, utility } from '../engine/utility.ts';

/** What is worth telling of a round when two lines are laid side by side. */
const TOLD: readonly GameEvent['type'][] = [
  'news',
  'window-closed',
  'leaked',
  'walked',
  'tabled',
  'signed',
  'refused',
  'met',
  'pulled',
  'vote-failed',
  'home',
  'reopened',
  'briefed',
  'spoke',
  'adjourned',
  'ended',
];

/** How a line stands or ended. */
export interface LineEnd {
  /** null = still open */
  readonly ending: Ending | null;
  readonly round: number;
  readonly version: number;
  readonly text: Text;
  /** bp of the text over (+) or below (−) each party's own line; null while the talks go on, since nobody may know yet */
  readonly overLine: readonly number[] | null;
}

/** One round of two lines: what each tells of it after they parted. */
export interface RoundOfTwo {
  readonly round: number;
  readonly one: readonly GameEvent[];
  readonly other: readonly GameEvent[];
}

export interface Comparison {
  /** actions that both lines share */
  readonly shared: number;
  /** the round in which they part */
  readonly round: number;
  readonly rounds: readonly RoundOfTwo[];
  readonly ends: readonly [LineEnd, LineEnd];
  /** clauses on which their texts differ */
  readonly clauses: readonly number[];
}

const sharedActions = (one: Game, other: Game): number => {
  let k = 0;
  while (
    k < one.actions.length &&
    k < other.actions.length &&
    JSON.stringify(one.actions[k]) === JSON.stringify(other.actions[k])
  )
    k += 1;
  return k;
};

const endOf = ({ model, state }: Game): LineEnd => ({
  ending: state.ending,
  round: state.round,
  version: state.version,
  text: state.draft,
  overLine:
    state.ending === null
      ? null
      : model.parties.map((_, p) => utility(model, at(state.truth, p), p, state.draft) - lineOf(model, state, p)),
});

const sharedEvents = (one: readonly GameEvent[], other: readonly GameEvent[]): number => {
  let k = 0;
  while (k < one.length && k < other.length && JSON.stringify(one[k]) === JSON.stringify(other[k])) k += 1;
  return k;
};

/** What a seat could see; for several at one device (null) what all could. */
const seenBy = ({ log }: Game, viewer: Seat | null): GameEvent[] =>
  log.filter(({ seen }) => seen === undefined || (viewer !== null && seen.includes(viewer)));

/** Two lines of the same game from where they part, as `viewer` saw them: what was told in each round, and the ends. */
export const compareLines = (one: Game, other: Game, viewer: Seat | null): Comparison => {
  const logs = [seenBy(one, viewer), seenBy(other, viewer)] as const;
  const from = sharedEvents(...logs);
  const told = (k: 0 | 1, round: number): GameEvent[] =>
    logs[k].slice(from).filter((e) => e.round === round && TOLD.includes(e.type));
  const last = Math.max(one.state.round, other.state.round);
  const round = Math.min(logs[0][from]?.round ?? one.state.round, logs[1][from]?.round ?? other.state.round);
  const ends = [endOf(one), endOf(other)] as const;
  return {
    shared: sharedActions(one, other),
    round,
    rounds: Array.from({ length: last - round + 1 }, (_, k) => ({
      round: round + k,
      one: told(0, round + k),
      other: told(1, round + k),
    })),
    ends,
    clauses: ends[0].text.flatMap((option, issue) => (option === ends[1].text[issue] ? [] : [issue])),
  };
};
