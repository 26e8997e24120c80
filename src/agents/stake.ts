import type { Model } from '../engine/model.ts';
import { at } from '../engine/num.ts';
import type { Belief } from './belief.ts';
import { addHolds, lensOn } from './lens.ts';
import { liveOf, type Outlook, partyHolds } from './outlook.ts';
import { copyTrack, type Track } from './track.ts';

/** candidates that a mediator weighs in detail */
const SHORT = 12;

/** The best texts in sight, and what hangs on them if they are put to signature in one round. */
export interface Stake {
  readonly model: Model;
  readonly belief: Belief;
  readonly round: number;
  /** candidates by number, the best first */
  readonly list: Int32Array;
  /** chance that a party signs and ratifies, by party and place in the list */
  readonly holds: readonly Float64Array[];
  /** the best chance that all sign and ratify */
  readonly best: number;
}

/** The places of the highest values, the highest first. */
export const top = (value: Float64Array, size: number): Int32Array => {
  const places: number[] = [];
  for (let k = 0; k < value.length; k++) {
    if (places.length === size && (value[k] as number) <= (value[places[size - 1] as number] as number)) continue;
    let i = places.length;
    while (i > 0 && (value[places[i - 1] as number] as number) < (value[k] as number)) i--;
    places.splice(i, 0, k);
    if (places.length > size) places.pop();
  }
  return Int32Array.from(places);
};

/** What hangs on the best texts in sight if they come to signature in `round`. */
export const stakeIn = (model: Model, belief: Belief, round: number, { holds, value }: Outlook): Stake => {
  const list = top(value, SHORT);
  const best = list.length === 0 ? 0 : (value[list[0] as number] as number);
  return {
    model,
    belief,
    round,
    list,
    holds: holds.map((row) => Float64Array.from(list, (k) => row[k] as number)),
    best,
  };
};

/** Chance that all parties but one sign and ratify, by place in the list. */
export const othersHold = ({ holds, list }: Stake, party: number): Float64Array => {
  const all = new Float64Array(list.length).fill(1);
  holds.forEach((row, q) => {
    if (q !== party) for (let i = 0; i < all.length; i++) all[i] = (all[i] as number) * (row[i] as number);
  });
  return all;
};

/** One possible truth that still counts: its number, and its weight times what it would hold to, by place in the list. */
export interface Live {
  readonly j: number;
  readonly row: Float64Array;
}

/** A party's possible truths that still count. */
export const liveTruths = ({ model, belief, round, list }: Stake, party: number): Live[] => {
  const lens = lensOn(model, belief, party, round);
  const weights = at(belief.weights, party);
  return Array.from(liveOf(weights), (j) => {
    const row = new Float64Array(list.length);
    addHolds(lens, j, weights[j] as number, list, false, row);
    return { j, row };
  });
};

/** How much the best chance would change if the state of the talks were changed so, for the parties concerned. */
export const gainFrom = (stake: Stake, concerned: readonly number[], change: (track: Track) => void): number => {
  const { model, belief, round, list, best } = stake;
  const track = copyTrack(belief.track);
  change(track);
  const changed = { ...belief, track };
  const value = new Float64Array(list.length).fill(1);
  stake.holds.forEach((was, p) => {
    const row = concerned.includes(p) ? partyHolds(model, changed, p, round, list) : was;
    for (let i = 0; i < value.length; i++) value[i] = (value[i] as number) * (row[i] as number);
  });
  return value.reduce((a, b) => Math.max(a, b), 0) - best;
};
