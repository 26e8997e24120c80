import type { Model } from '../engine/model.ts';
import { at } from '../engine/num.ts';
import type { Text } from '../engine/types.ts';
import { premiumFor } from '../engine/utility.ts';
import type { Belief } from './belief.ts';
import { type Candidates, candidatesOf, homesOf } from './candidates.ts';
import {
  approvalOf,
  askedBy,
  audienceAsk,
  type Demand,
  demandIn,
  homeOfParticle,
  marginsOf,
  type Particle,
  particlesOf,
  priorOf,
  softly,
  trustOf,
} from './particles.ts';
import { eyeAt, shiftAt, type Track } from './track.ts';

/** a particle lighter than this says nothing */
const LIGHT = 0.01;
/** below this chance with one party a text is not looked at further */
const HOPELESS = 0.01;

/** A text for each option of the issue that scales the premium, for asking what that option costs. */
const probes = (model: Model): Text[] =>
  model.premiumIssue < 0
    ? [model.start]
    : Array.from({ length: at(model.counts, model.premiumIssue) }, (_, option) =>
        model.start.map((o, i) => (i === model.premiumIssue ? option : o)),
      );

const premiums = new WeakMap<Model, readonly (readonly number[])[]>();

/** The premium in bp by trust 0..100 and option. */
const premiumTable = (model: Model): readonly (readonly number[])[] => {
  const known = premiums.get(model);
  if (known !== undefined) return known;
  const texts = probes(model);
  const table = Array.from({ length: 101 }, (_, trust) => texts.map((text) => premiumFor(model, trust, text)));
  premiums.set(model, table);
  return table;
};

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
 * Adds `scale` times the chance that possible truth `j` signs and gets each listed candidate home. A text that is yet to
 * be tabled is answered a round before the vote, and who refuses it then hardens.
 */
export const addHolds = (
  lens: Lens,
  j: number,
  scale: number,
  list: Int32Array,
  tabled: boolean,
  into: Float64Array,
): void => {
  const { utility, home, width, audience } = lens;
  const { premiumOption, texts } = lens.candidates;
  const { nearBp, someWayBp } = lens.process.bands;
  const [near, some, far] = lens.process.tabling.hardenBp;
  const { truth } = lens.particles[j] as Particle;
  const asked = askedBy(lens.demand, truth);
  // Below this margin it refuses when the text is tabled; a text that lies on the table is not answered before.
  const before = tabled ? Number.NEGATIVE_INFINITY : askedBy(lens.earlier, truth) - asked;
  const premium = lens.premiums[trustOf(lens.demand, truth)] as readonly number[];
  const offset = j * texts.length;
  for (let i = 0; i < list.length; i++) {
    const k = list[i] as number;
    let margin = (utility[offset + k] as number) - asked - (premium[premiumOption[k] as number] as number);
    if (audience !== null) margin -= audience[k] as number;
    if (margin <= -width) continue;
    if (margin < before) {
      const short = before - margin;
      margin -= short <= nearBp ? near : short <= someWayBp ? some : far;
      if (margin <= -width) continue;
    }
    const sign = margin >= width ? scale : scale * (0.5 + margin / (2 * width));
    into[i] = (into[i] as number) + sign * (home[offset + k] as number);
  }
};

const lives = new WeakMap<Float64Array, Int32Array>();

/** The numbers of the possible truths that still count. */
export const liveOf = (weights: Float64Array): Int32Array => {
  const known = lives.get(weights);
  if (known !== undefined) return known;
  const live = Int32Array.from(weights.keys()).filter((j) => (weights[j] as number) >= LIGHT);
  lives.set(weights, live);
  return live;
};

/** The chance that a party signs and ratifies each listed candidate in a round. */
export const partyHolds = (
  model: Model,
  belief: Belief,
  party: number,
  round: number,
  list: Int32Array,
  tabled = false,
): Float64Array => {
  const lens = lensOn(model, belief, party, round);
  const sums = new Float64Array(list.length);
  const weights = at(belief.weights, party);
  for (const j of liveOf(weights)) addHolds(lens, j, weights[j] as number, list, tabled, sums);
  return sums;
};

const everything = new WeakMap<Model, Int32Array>();

/** The numbers of all candidates. */
const allOf = (model: Model): Int32Array => {
  const known = everything.get(model) ?? Int32Array.from(candidatesOf(model).texts.keys());
  everything.set(model, known);
  return known;
};

const kept = new WeakMap<Float64Array, Map<string, Float64Array>>();

/** All that a party's chances in `round` depend on beside its weights, as a key. */
const keyOf = (model: Model, { track }: Belief, party: number, round: number): string => {
  const line = at(track.hard, party) + at(track.reversed, party) + shiftAt(model, track, party, round);
  const eye = eyeAt(track, round) === 0 ? '' : at(track.positions, party).join();
  return `${round} ${track.round === round} ${line} ${track.trust[party]} ${track.mood[party]} ${at(track.shares, party).join()} ${eye}`;
};

/** The same for every candidate, tabled a round before; kept as long as what it rests on does not change. */
const allHold = (model: Model, belief: Belief, party: number, round: number): Float64Array => {
  const weights = at(belief.weights, party);
  const memory = kept.get(weights) ?? new Map<string, Float64Array>();
  kept.set(weights, memory);
  const key = keyOf(model, belief, party, round);
  const known = memory.get(key) ?? partyHolds(model, belief, party, round, allOf(model));
  memory.set(key, known);
  return known;
};

/** What a mediator expects of every candidate if it were tabled, and put to signature in a given round. */
export interface Outlook {
  /** chance that a party signs and ratifies, by party and candidate */
  readonly holds: readonly Float64Array[];
  /** chance that all sign and all ratify, by candidate */
  readonly value: Float64Array;
}

const product = (rows: readonly Float64Array[]): Float64Array => {
  const [first = new Float64Array(0), ...rest] = rows;
  const all = first.slice();
  for (const row of rest) for (let i = 0; i < all.length; i++) all[i] = (all[i] as number) * (row[i] as number);
  return all;
};

/** The best chance that all sign and ratify one of the listed candidates, tabled a round before `round`. */
export const bestChanceAmong = (model: Model, belief: Belief, round: number, list: Int32Array): number =>
  product(model.parties.map((_, p) => partyHolds(model, belief, p, round, list))).reduce((a, b) => Math.max(a, b), 0);

/** What to expect of every candidate if it were put to signature in `round`. */
export const outlook = (model: Model, belief: Belief, round: number): Outlook => {
  const holds = model.parties.map((_, p) => allHold(model, belief, p, round));
  return { holds, value: product(holds) };
};

/** The number of the best candidate that `allowed` lets pass, or −1. */
export const bestOf = (value: Float64Array, allowed: (k: number) => boolean = () => true): number => {
  let best = -1;
  for (let k = 0; k < value.length; k++)
    if ((best < 0 || (value[k] as number) > (value[best] as number)) && allowed(k)) best = k;
  return best;
};

/** Chance that all sign and ratify a candidate that lies on the table, if it is put to signature in `round`. */
export const standingProspect = (model: Model, belief: Belief, k: number, round: number): number => {
  const list = Int32Array.of(k);
  return model.parties.reduce((all, _, p) => all * (partyHolds(model, belief, p, round, list, true)[0] as number), 1);
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
