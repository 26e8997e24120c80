import type { Model } from '../engine/model.ts';
import { at } from '../engine/num.ts';
import type { Text } from '../engine/types.ts';
import type { Belief } from './belief.ts';
import { addHolds, LIGHT, lensOn, liveOf } from './lens.ts';
import { approvalOf, homeOfParticle, marginsOf, particlesOf, priorOf, softly } from './particles.ts';
import { roomOf } from './room.ts';
import { eyeAt, shiftAt } from './track.ts';

/** below this chance with one party a text is not looked at further */
const HOPELESS = 0.01;

/** The chance that a party signs and ratifies each listed candidate in a round, written into `into`. */
export const partyHolds = (
  model: Model,
  belief: Belief,
  party: number,
  round: number,
  list: Int32Array,
  into: Float64Array,
  tabled = false,
): Float64Array => {
  into.fill(0, 0, list.length);
  addHolds(lensOn(model, belief, party, round), liveOf(at(belief.weights, party)), list, tabled, into);
  return into;
};

type Rows = Map<string, Float64Array>;

/** What is kept of a party's chances: by its weights, then by list. */
const kept = new WeakMap<Float64Array, WeakMap<Int32Array, Rows>>();

/** rows that are remembered for one list; after so many the memory starts afresh */
const REMEMBERED = 400;

const rowsOf = (weights: Float64Array, list: Int32Array): Rows => {
  const lists = kept.get(weights) ?? new WeakMap<Int32Array, Rows>();
  kept.set(weights, lists);
  const rows = lists.get(list) ?? new Map<string, Float64Array>();
  lists.set(list, rows);
  return rows;
};

/** All that a party's chances in `round` depend on beside its weights, as a key. */
const keyOf = (model: Model, { track }: Belief, party: number, round: number): string => {
  const line = at(track.hard, party) + at(track.reversed, party) + shiftAt(model, track, party, round);
  const eye = eyeAt(track, round) === 0 ? '' : at(track.positions, party).join();
  return `${round} ${track.round === round} ${line} ${track.trust[party]} ${track.mood[party]} ${at(track.shares, party).join()} ${eye}`;
};

/** The same, tabled a round before; kept as long as what it rests on does not change. */
const keptHolds = (model: Model, belief: Belief, party: number, round: number, list: Int32Array): Float64Array => {
  const rows = rowsOf(at(belief.weights, party), list);
  const key = keyOf(model, belief, party, round);
  const known = rows.get(key);
  if (known !== undefined) return known;
  const made = partyHolds(model, belief, party, round, list, new Float64Array(list.length));
  if (rows.size >= REMEMBERED) rows.clear();
  rows.set(key, made);
  return made;
};

/** What a mediator expects of some candidates if they were tabled, and put to signature in a given round. */
export interface Outlook {
  /** candidates by number; all else is by place in this list */
  readonly list: Int32Array;
  /** chance that a party signs and ratifies, by party */
  readonly holds: readonly Float64Array[];
  /** chance that all sign and all ratify */
  readonly value: Float64Array;
}

/** Multiplies the first `count` values by those of another row. */
export const multiply = (into: Float64Array, by: Float64Array, count: number): void => {
  for (let i = 0; i < count; i++) into[i] = (into[i] as number) * (by[i] as number);
};

const product = (rows: readonly Float64Array[]): Float64Array => {
  const [first = new Float64Array(0), ...rest] = rows;
  const all = first.slice();
  for (const row of rest) multiply(all, row, all.length);
  return all;
};

/** The best chance that all sign and ratify one of the listed candidates, tabled a round before `round`. */
export const bestChanceAmong = (model: Model, belief: Belief, round: number, list: Int32Array): number => {
  const { value, row } = roomOf(model);
  value.fill(1, 0, list.length);
  for (let p = 0; p < model.parties.length; p++)
    multiply(value, partyHolds(model, belief, p, round, list, row), list.length);
  return highest(value, list.length);
};

/** What to expect of the listed candidates if they were put to signature in `round`. */
export const outlook = (model: Model, belief: Belief, round: number, list: Int32Array): Outlook => {
  const holds = model.parties.map((_, p) => keptHolds(model, belief, p, round, list));
  return { list, holds, value: product(holds) };
};

/** The highest of the first `count` chances, 0 where there are none. */
export const highest = (value: Float64Array, count: number): number => {
  let most = 0;
  for (let i = 0; i < count; i++) if ((value[i] as number) > most) most = value[i] as number;
  return most;
};

/** The values at these places, written into `into`. */
export const placed = <T extends Int32Array | Float64Array>(row: T, places: readonly number[], into: T): T => {
  for (let i = 0; i < places.length; i++) into[i] = row[places[i] as number] as number;
  return into;
};

/** The places of the highest values, the highest first. */
export const top = (value: Float64Array, size: number): number[] => {
  const places: number[] = [];
  for (let k = 0; k < value.length; k++) {
    if (places.length === size && (value[k] as number) <= (value[places[size - 1] as number] as number)) continue;
    let i = places.length;
    while (i > 0 && (value[places[i - 1] as number] as number) < (value[k] as number)) i--;
    places.splice(i, 0, k);
    if (places.length > size) places.pop();
  }
  return places;
};

/** The number of the best candidate that `allowed` lets pass, or −1. */
export const bestOf = ({ list, value }: Outlook, allowed: (k: number) => boolean): number => {
  let best = -1;
  for (let i = 0; i < list.length; i++)
    if ((best < 0 || (value[i] as number) > (value[best] as number)) && allowed(list[i] as number)) best = i;
  return best < 0 ? -1 : (list[best] as number);
};

/** Chance that all sign and ratify a candidate that lies on the table, if it is put to signature in `round`. */
export const standingProspect = (model: Model, belief: Belief, k: number, round: number): number => {
  const list = Int32Array.of(k);
  const { row } = roomOf(model);
  return model.parties.reduce(
    (all, _, p) => all * (partyHolds(model, belief, p, round, list, row, true)[0] as number),
    1,
  );
};

/** Chance that one party signs a complete text in `round` and its home approves. */
const partyProspect = (model: Model, belief: Belief, party: number, text: Text, round: number): number => {
  const marginOf = marginsOf(model, belief.track, party, text, round);
  const particles = at(particlesOf(model), party);
  const { signBp } = priorOf(model);
  let chance = 0;
  at(belief.weights, party).forEach((weight, j) => {
    if (weight < LIGHT) return;
    const q = at(particles, j);
    const sign = softly(marginOf(q), signBp);
    chance +=
      weight * sign * approvalOf(model, belief.track, party, q, homeOfParticle(model, belief.track, party, q, text));
  });
  return chance;
};

/** Chance that all would sign and ratify one text in `round`, candidate or not. */
export const prospect = (model: Model, belief: Belief, text: Text, round: number): number => {
  let chance = 1;
  for (let p = 0; p < model.parties.length && chance > HOPELESS; p++)
    chance *= partyProspect(model, belief, p, text, round);
  return chance;
};
