import { apply } from '../engine/apply.ts';
import type { Model } from '../engine/model.ts';
import { ok, type Result } from '../engine/result.ts';
import { setup } from '../engine/setup.ts';
import type { Action, GameEvent, State } from '../engine/types.ts';

/** A game after some of its actions. */
export interface Frame {
  readonly state: State;
  /** events of the log so far */
  readonly events: number;
}

/** A whole game, one frame for its start and one after each action. */
export interface Film {
  readonly frames: readonly Frame[];
  readonly log: readonly GameEvent[];
}

/** The states of a game, one after another, from its seed and actions alone. Problem: the rules' own. */
export const filmOf = (model: Model, seed: string, actions: readonly Action[]): Result<Film> => {
  const first = setup(model, seed);
  if (!first.ok) return first;
  let { state } = first.value;
  const log = first.value.events.slice();
  const frames: Frame[] = [{ state, events: log.length }];
  for (const action of actions) {
    const step = apply(model, state, action);
    if (!step.ok) return step;
    state = step.value.state;
    for (const event of step.value.events) log.push(event);
    frames.push({ state, events: log.length });
  }
  return ok({ frames, log });
};

/** The last frame of each round that was played, in order. */
export const roundEnds = (film: Film): Frame[] =>
  film.frames.filter((frame, k) => film.frames[k + 1]?.state.round !== frame.state.round);

/** The events up to a frame. */
export const logAt = (film: Film, frame: Frame): GameEvent[] => film.log.slice(0, frame.events);
