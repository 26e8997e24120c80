import type { Model } from '../engine/model.ts';
import { at } from '../engine/num.ts';
import { candidatesOf } from './candidates.ts';
import { particlesOf } from './particles.ts';

/**
 * Room to reckon in, one for each model: a mediator weighs hundreds of small lists in a turn, and new arrays for each
 * would take longer than the sums. What is written here is read before anything else is asked.
 */
export interface Room {
  /** by place in a list of candidates */
  readonly row: Float64Array;
  readonly value: Float64Array;
  readonly others: Float64Array;
  /** by possible truth of a party */
  readonly groups: Int32Array;
  /** by group and place in a list */
  readonly sums: Float64Array;
}

const rooms = new WeakMap<Model, Room>();

const build = (model: Model): Room => {
  const places = candidatesOf(model).texts.length;
  const truths = Math.max(...model.parties.map((_, p) => at(particlesOf(model), p).length));
  return {
    row: new Float64Array(places),
    value: new Float64Array(places),
    others: new Float64Array(places),
    groups: new Int32Array(truths),
    sums: new Float64Array(truths * places),
  };
};

/** The room of a model, made at first use and kept. */
export const roomOf = (model: Model): Room => {
  const made = rooms.get(model) ?? build(model);
  rooms.set(model, made);
  return made;
};
