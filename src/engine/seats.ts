import type { Model } from './model.ts';
import { roll } from './rng.ts';
import type { State } from './types.ts';

/** The seat that opens every round where the pen goes round: drawn once a game, so that no place in the file leads. */
export const firstSeat = (model: Model, seed: string): number =>
  roll(model.parties.length, seed, 0, 'table', 'first-seat');

/** The seat after this one, or null when the round has come to its end. */
export const nextSeat = (model: Model, state: State): number | null => {
  const next = (state.turn + 1) % model.parties.length;
  return next === firstSeat(model, state.seed) ? null : next;
};

/** Whether a seat's offer lies on the table, to be accepted or answered by another. */
export const standsAnOffer = (state: Pick<State, 'phase' | 'answers'>): boolean =>
  state.phase === 'offers' && state.answers.includes('sign');
