import { apply } from '../engine/apply.ts';
import { hashData } from '../engine/hash.ts';
import type { Model } from '../engine/model.ts';
import { ok, type Result } from '../engine/result.ts';
import { setup } from '../engine/setup.ts';
import type { Action, GameEvent, State } from '../engine/types.ts';

/** A game being stepped through by the engine alone, with a short check for each round it has opened. */
export interface Walk {
  readonly model: Model;
  state: State;
  readonly log: GameEvent[];
  readonly actions: Action[];
  readonly checks: string[];
  /** events that a check already covers */
  told: number;
}

/** Digits of a hash kept for each round: 24 bits, four characters of a link. */
export const CHECK_DIGITS = 6;

/** A check of the state and of all that has been said since the last one: a question asked leaves no trace in a state. */
export const checkOf = ({ state, log, told }: Pick<Walk, 'state' | 'log' | 'told'>): string =>
  hashData([state, log.slice(told)]).slice(0, CHECK_DIGITS);

/** The first round of a seed. Problem: `bad-seed`. */
export const startWalk = (model: Model, seed: string): Result<Walk> => {
  const step = setup(model, seed);
  if (!step.ok) return step;
  const { state, events } = step.value;
  const log = [...events];
  return ok({ model, state, log, actions: [], checks: [checkOf({ state, log, told: 0 })], told: log.length });
};

/** One more action; a new round leaves its check. Gives whether a round was opened, or the rules' Problem. */
export const stepWalk = (walk: Walk, action: Action): Result<boolean> => {
  const step = apply(walk.model, walk.state, action);
  if (!step.ok) return step;
  const opened = step.value.state.round > walk.state.round;
  walk.state = step.value.state;
  for (const event of step.value.events) walk.log.push(event);
  walk.actions.push(action);
  if (opened) {
    walk.checks.push(checkOf(walk));
    walk.told = walk.log.length;
  }
  return ok(opened);
};
