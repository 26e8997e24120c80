import type { Model } from '../engine/model.ts';
import { at } from '../engine/num.ts';
import type { Belief } from './belief.ts';
import { type Candidates, candidatesOf } from './candidates.ts';
import { homesOf } from './homes.ts';
import { askedBy, audienceAsk, type Demand, demandIn, type Particle, priorOf, trustOf } from './particles.ts';
import { premiumTable } from './premiums.ts';
import { eyeAt, type Track } from './track.ts';

const audiences = new WeakMap<Model, Map<string, Int32Array>>();

/** public positions that are remembered; after so many the memory starts afresh */
const POSITIONS = 400;

/** What a party's audience asks of each candidate in the public eye, bp; null out of it. */
const audienceOf = (model: Model, track: Track, party: number, round: number): Int32Array | null => {
  if (eyeAt(track, round) === 0) return null;
  const memory = audiences.get(model) ?? new Map<string, Int32Array>();
  audiences.set(model, memory);
  const key = `${party} ${at(track.positions, party).join(' ')}`;
  const known = memory.get(key);
  if (known !== undefined) return known;
  const asked = Int32Array.from(candidatesOf(model).texts, (text) => audienceAsk(model, track, party, text, round));
  if (memory.size >= POSITIONS) memory.clear();
  memory.set(key, asked);
  return asked;
};

/** A party's possible truths that still count, and how likely each possible truth is. */
export interface Live {
  readonly truths: Int32Array;
  readonly weights: Float64Array;
}

/** a possible truth lighter than this says nothing */
export const LIGHT = 0.01;

const lives = new WeakMap<Float64Array, Live>();

/** The possible truths that still count. */
export const liveOf = (weights: Float64Array): Live => {
  const known = lives.get(weights);
  if (known !== undefined) return known;
  const truths: number[] = [];
  for (let j = 0; j < weights.length; j++) if ((weights[j] as number) >= LIGHT) truths.push(j);
  const live = { truths: new Int32Array(truths), weights };
  lives.set(weights, live);
  return live;
};

/** One party looked at in one round: all that its possible truths need to judge candidates. */
export interface Lens {
  readonly candidates: Candidates;
  readonly particles: readonly Particle[];
  readonly utility: Int32Array;
  /** chance of approval at home, by particle and candidate */
  readonly home: Float32Array;
  /** what the audience asks of a candidate, null out of the public eye */
  readonly audience: Int32Array | null;
  readonly demand: Demand;
  /** what it asks a round before, when the text is tabled */
  readonly earlier: Demand;
  /** bp by trust 0..100 and option of the issue that scales the premium */
  readonly premiums: readonly (readonly number[])[];
  readonly width: number;
  readonly process: Model['process'];
}

/** Looks at one party in one round. */
export const lensOn = (model: Model, { track }: Belief, party: number, round: number): Lens => {
  const candidates = candidatesOf(model);
  const { particles, signBp } = priorOf(model);
  return {
    candidates,
    particles: at(particles, party),
    utility: at(candidates.utility, party),
    home: homesOf(model, track, party).chances,
    audience: audienceOf(model, track, party, round),
    demand: demandIn(model, track, party, round),
    earlier: demandIn(model, track, party, Math.max(track.round, round - 1)),
    premiums: premiumTable(model),
    width: signBp,
    process: model.process,
  };
};

/** The margin in bp of possible truth `j` over what it would ask of candidate `k`. */
export const marginIn = (lens: Lens, j: number, k: number): number => {
  const { truth } = lens.particles[j] as Particle;
  const premium = lens.premiums[trustOf(lens.demand, truth)] as readonly number[];
  const { texts, premiumOption } = lens.candidates;
  return (
    (lens.utility[j * texts.length + k] as number) -
    askedBy(lens.demand, truth) -
    (premium[premiumOption[k] as number] as number) -
    (lens.audience === null ? 0 : (lens.audience[k] as number))
  );
};

/**
 * Adds the chance that each possible truth signs and gets each listed candidate home, times its weight: all of them
 * into one row, or each into its own where `stride` says how far apart the rows are. A text that is yet to be tabled is
 * answered a round before the vote, and who refuses it then hardens.
 */
export const addHolds = (
  lens: Lens,
  { truths, weights }: Live,
  list: Int32Array,
  tabled: boolean,
  into: Float64Array,
  stride = 0,
): void => {
  const { utility, home, audience, particles, demand, earlier, premiums } = lens;
  const { premiumOption, texts } = lens.candidates;
  const { nearBp, someWayBp } = lens.process.bands;
  const [near, some, far] = lens.process.tabling.hardenBp;
  const slope = 1 / (2 * lens.width);
  for (let a = 0; a < truths.length; a++) {
    const j = truths[a] as number;
    const weight = weights[j] as number;
    const { truth } = particles[j] as Particle;
    const asked = askedBy(demand, truth);
    // Below this margin it refuses when the text is tabled; a text that lies on the table is not answered before.
    const before = tabled ? Number.NEGATIVE_INFINITY : askedBy(earlier, truth) - asked;
    const premium = premiums[trustOf(demand, truth)] as readonly number[];
    const offset = j * texts.length;
    const row = a * stride;
    for (let i = 0; i < list.length; i++) {
      const k = list[i] as number;
      let margin = (utility[offset + k] as number) - asked - (premium[premiumOption[k] as number] as number);
      if (audience !== null) margin -= audience[k] as number;
      if (margin < before) {
        const short = before - margin;
        margin -= short <= nearBp ? near : short <= someWayBp ? some : far;
      }
      const sign = 0.5 + margin * slope;
      if (sign <= 0) continue;
      const holds = weight * (sign < 1 ? sign : 1) * (home[offset + k] as number);
      into[row + i] = (into[row + i] as number) + holds;
    }
  }
};
