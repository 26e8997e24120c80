import { expect } from 'vitest';
import { apply } from '../../src/engine/apply.ts';
import { hashState } from '../../src/engine/hash.ts';
import type { Model } from '../../src/engine/model.ts';
import { type Step, setup } from '../../src/engine/setup.ts';
import type { Action, EventBody, GameEvent, State } from '../../src/engine/types.ts';
import type { Move } from './moves.ts';

export interface Played {
  readonly model: Model;
  readonly state: State;
  readonly log: readonly GameEvent[];
  readonly actions: readonly Action[];
}

export const throughJson = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/** Freezes plain data to its depth: whoever writes to it throws. */
export const deepFreeze = <T>(value: T): T => {
  if (value === null || typeof value !== 'object' || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const part of Object.values(value)) deepFreeze(part);
  return value;
};

export const started = (model: Model, seed: string): Played => {
  const step = setup(model, seed);
  if (!step.ok) throw new Error(step.problem.code);
  return { model, state: step.value.state, log: step.value.events, actions: [] };
};

const must = (model: Model, state: State, action: Action): Step => {
  const step = apply(model, state, action);
  if (!step.ok) throw new Error(`${step.problem.code} for ${JSON.stringify(action)} in ${state.phase}`);
  return step.value;
};

/** One action twice: on the state, and on a copy that has been through JSON; both must come to the same. */
export const twice = (model: Model, state: State, action: Action): Step => {
  const step = must(model, state, action);
  const copy = must(model, throughJson(state), throughJson(action));
  expect(hashState(copy.state)).toBe(hashState(step.state));
  expect(copy.events).toEqual(step.events);
  expect(throughJson(step.state)).toStrictEqual(step.state);
  return step;
};

/** Goes on with a game, every action played twice. A refused action fails the test. */
export const goOn = (from: Played, moves: readonly (Move | readonly Move[])[]): Played => {
  const { model } = from;
  let { state } = from;
  let copy = throughJson(state);
  const log = from.log.slice();
  const actions = from.actions.slice();
  for (const move of moves.flat()) {
    const action = typeof move === 'function' ? move(model, state) : move;
    const step = must(model, state, action);
    const other = must(model, copy, throughJson(action));
    expect(hashState(other.state)).toBe(hashState(step.state));
    expect(other.events).toEqual(step.events);
    state = step.state;
    copy = throughJson(other.state);
    log.push(...step.events);
    actions.push(action);
  }
  return { model, state, log, actions };
};

/** A game from its first round, every action played twice: plainly, and on a copy that goes through JSON each time. */
export const play = (model: Model, seed: string, moves: readonly (Move | readonly Move[])[]): Played =>
  goOn(started(model, seed), moves);

type Of<T extends EventBody['type']> = Extract<GameEvent, { readonly type: T }>;

/** The events of one type, in order. */
export const eventsOf = <T extends EventBody['type']>(log: readonly GameEvent[], type: T): Of<T>[] =>
  log.filter((e): e is Of<T> => e.type === type);
