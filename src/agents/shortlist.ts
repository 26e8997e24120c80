import type { Model } from '../engine/model.ts';
import type { GameEvent } from '../engine/types.ts';
import { believe } from './belief.ts';
import { candidatesOf } from './candidates.ts';
import { outlook, top } from './outlook.ts';

/** candidates that a mediator carries in mind, and for how many rounds before it goes through all of them again */
const SIZE = 44;
const ROUNDS = 2;
/** it picks them by how they would fare so many rounds on */
const AHEAD = 3;

const known = new WeakMap<Model, WeakMap<GameEvent, Int32Array>>();

const everything = new WeakMap<Model, Int32Array>();

/** The numbers of all candidates. */
const allOf = (model: Model): Int32Array => {
  const all = everything.get(model) ?? Int32Array.from(candidatesOf(model).texts.keys());
  everything.set(model, all);
  return all;
};

/** Whether a mediator goes through all candidates when this happens. */
const rethinks = (event: GameEvent): boolean => event.type === 'round' && event.round % ROUNDS === 1;

const lists = new WeakMap<Model, Map<string, Int32Array>>();

/** lists that are remembered; after so many the memory starts afresh */
const REMEMBERED = 400;

/** One array for equal lists, so that what is worked out for it once is found again. */
const shared = (model: Model, places: readonly number[]): Int32Array => {
  const memory = lists.get(model) ?? new Map<string, Int32Array>();
  lists.set(model, memory);
  const key = places.join(' ');
  const list = memory.get(key) ?? Int32Array.from(places);
  if (memory.size >= REMEMBERED) memory.clear();
  memory.set(key, list);
  return list;
};

const pick = (model: Model, events: readonly GameEvent[], round: number): Int32Array => {
  const all = allOf(model);
  if (all.length <= SIZE) return all;
  const seen = outlook(model, believe(model, events), Math.min(model.rounds, round + AHEAD), all);
  return shared(
    model,
    top(seen.value, SIZE).sort((a, b) => a - b),
  );
};

/** The candidates that a mediator carries in mind: a fold over what it could see, whenever it is asked. */
export const shortlist = (model: Model, events: readonly GameEvent[]): Int32Array => {
  const since = events.findLastIndex(rethinks);
  const event = events[since];
  if (event === undefined) return pick(model, [], 1);
  const memory = known.get(model) ?? new WeakMap<GameEvent, Int32Array>();
  known.set(model, memory);
  const list = memory.get(event) ?? pick(model, events.slice(0, since + 1), event.round);
  memory.set(event, list);
  return list;
};
