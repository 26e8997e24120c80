import type { Model } from '../engine/model.ts';
import { at } from '../engine/num.ts';
import type { Belief } from './belief.ts';
import { addHolds, lensOn, liveOf } from './lens.ts';
import { highest, multiply, type Outlook, partyHolds, placed, top } from './outlook.ts';
import { roomOf } from './room.ts';
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

/** What hangs on the best texts in sight if they come to signature in `round`. */
export const stakeIn = (model: Model, belief: Belief, round: number, seen: Outlook): Stake => {
  const places = top(seen.value, SHORT);
  return {
    model,
    belief,
    round,
    list: placed(seen.list, places, new Int32Array(places.length)),
    holds: seen.holds.map((row) => placed(row, places, new Float64Array(places.length))),
    best: places.length === 0 ? 0 : (seen.value[places[0] as number] as number),
  };
};

/** Chance that all parties but one sign and ratify, by place in the list; in the model's room, until asked again. */
export const othersHold = ({ model, holds, list }: Stake, party: number): Float64Array => {
  const { others } = roomOf(model);
  others.fill(1, 0, list.length);
  holds.forEach((row, q) => {
    if (q !== party) multiply(others, row, list.length);
  });
  return others;
};

/** What a party's possible truths that still count would hold to. */
export interface Minds {
  readonly truths: Int32Array;
  /** weight times what it would hold to, by truth and place in the stake's list */
  readonly rows: Float64Array;
}

const mindsByStake = new WeakMap<Stake, Minds[]>();

/** A party's possible truths that still count, and what they would hold to. */
export const mindsOf = (stake: Stake, party: number): Minds => {
  const known = mindsByStake.get(stake) ?? [];
  mindsByStake.set(stake, known);
  const minds = known[party] ?? readMinds(stake, party);
  known[party] = minds;
  return minds;
};

const readMinds = ({ model, belief, round, list }: Stake, party: number): Minds => {
  const live = liveOf(at(belief.weights, party));
  const rows = new Float64Array(live.truths.length * list.length);
  addHolds(lensOn(model, belief, party, round), live, list, false, rows, list.length);
  return { truths: live.truths, rows };
};

/** How much the best chance would change if the state of the talks were changed so, for the parties concerned. */
export const gainFrom = (stake: Stake, concerned: readonly number[], change: (track: Track) => void): number => {
  const { model, belief, round, list, best } = stake;
  const track = copyTrack(belief.track);
  change(track);
  const changed = { ...belief, track };
  const { value, row } = roomOf(model);
  value.fill(1, 0, list.length);
  stake.holds.forEach((was, p) => {
    const now = concerned.includes(p) ? partyHolds(model, changed, p, round, list, row) : was;
    multiply(value, now, list.length);
  });
  return highest(value, list.length) - best;
};
