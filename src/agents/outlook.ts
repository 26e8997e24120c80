import type { Model } from '../engine/model.ts';
import { at } from '../engine/num.ts';
import type { Text } from '../engine/types.ts';
import { premiumFor } from '../engine/utility.ts';
import type { Belief } from './belief.ts';
import { type Candidates, candidatesOf } from './candidates.ts';
import { approvalOf, askedBy, homeOfParticle, marginsOf, particlesOf, softly } from './particles.ts';

/** bp over which a candidate goes from unlikely to likely to be signed */
const WIDTH = 220;
/** a particle lighter than this says nothing */
const LIGHT = 0.003;
/** below this chance with one party a text is not looked at further */
const HOPELESS = 0.01;

/** What a mediator expects of its candidate texts if they were put to signature in a given round. */
export interface Outlook {
  readonly candidates: Candidates;
  /** chance that a party signs and ratifies, by party and candidate */
  readonly holds: readonly Float64Array[];
  /** the same, split by the party's reading: they sum to `holds` */
  readonly byReading: readonly (readonly Float64Array[])[];
  /** chance that all sign and all ratify, by candidate */
  readonly value: Float64Array;
}

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

const expectParty = (model: Model, belief: Belief, party: number, round: number, alive: Int32Array): Float64Array[] => {
  const candidates = candidatesOf(model);
  const utility = at(candidates.utility, party);
  const home = at(candidates.home, party);
  const { premiumOption } = candidates;
  const count = candidates.texts.length;
  const byReading = at(model.readings, party).map(() => new Float64Array(count));
  const weights = at(belief.weights, party);
  const table = premiumTable(model);
  at(particlesOf(model), party).forEach(({ truth }, j) => {
    const weight = weights[j] as number;
    if (weight < LIGHT) return;
    const [bp, trust] = askedBy(model, belief.track, party, truth, round);
    const premium = table[trust] as readonly number[];
    const sums = at(byReading, truth.reading);
    const offset = j * count;
    for (let i = 0; i < alive.length; i++) {
      const k = alive[i] as number;
      const margin = (utility[offset + k] as number) - bp - (premium[premiumOption[k] as number] as number);
      if (margin <= -WIDTH) continue;
      const sign = margin >= WIDTH ? weight : weight * (0.5 + margin / (2 * WIDTH));
      sums[k] = (sums[k] as number) + sign * (home[offset + k] as number);
    }
  });
  return byReading;
};

const total = (rows: readonly Float64Array[], count: number): Float64Array => {
  const all = new Float64Array(count);
  for (const row of rows) for (let k = 0; k < count; k++) all[k] = (all[k] as number) + (row[k] as number);
  return all;
};

const product = (rows: readonly Float64Array[], count: number): Float64Array => {
  const all = new Float64Array(count).fill(1);
  for (const row of rows) for (let k = 0; k < count; k++) all[k] = (all[k] as number) * (row[k] as number);
  return all;
};

const made = new WeakMap<Belief, Map<number, Outlook>>();

/** What to expect of every candidate if it were put to signature in `round`; kept as long as the belief is. */
export const outlook = (model: Model, belief: Belief, round: number): Outlook => {
  const rounds = made.get(belief) ?? new Map<number, Outlook>();
  made.set(belief, rounds);
  const known = rounds.get(round);
  if (known !== undefined) return known;
  const candidates = candidatesOf(model);
  const count = candidates.texts.length;
  let alive = Int32Array.from({ length: count }, (_, k) => k);
  const byReading: Float64Array[][] = [];
  const holds: Float64Array[] = [];
  for (let p = 0; p < model.parties.length; p++) {
    const rows = expectParty(model, belief, p, round, alive);
    const sums = total(rows, count);
    byReading.push(rows);
    holds.push(sums);
    alive = alive.filter((k) => (sums[k] as number) >= HOPELESS);
  }
  const fresh = { candidates, holds, byReading, value: product(holds, count) };
  rounds.set(round, fresh);
  return fresh;
};

/** The index of the best candidate that `allowed` lets pass, or −1. */
export const bestOf = (value: Float64Array, allowed: (k: number) => boolean = () => true): number => {
  let best = -1;
  for (let k = 0; k < value.length; k++)
    if ((best < 0 || (value[k] as number) > (value[best] as number)) && allowed(k)) best = k;
  return best;
};

/** Chance that all would sign and ratify one text in `round`, candidate or not. */
export const prospect = (model: Model, belief: Belief, text: Text, round: number): number => {
  let chance = 1;
  for (let p = 0; p < model.parties.length && chance > HOPELESS; p++)
    chance *= partyProspect(model, belief, p, text, round);
  return chance;
};

/** Chance that one party signs a complete text in `round` and its home approves. */
export const partyProspect = (model: Model, belief: Belief, party: number, text: Text, round: number): number => {
  const marginOf = marginsOf(model, belief.track, party, text, round);
  const particles = at(particlesOf(model), party);
  let chance = 0;
  at(belief.weights, party).forEach((weight, j) => {
    if (weight < LIGHT) return;
    const q = at(particles, j);
    const sign = softly(marginOf(q), WIDTH);
    chance +=
      weight * sign * approvalOf(model, belief.track, party, q, homeOfParticle(model, belief.track, party, q, text));
  });
  return chance;
};

/** How much knowing a party's reading would add to the best chance, 0..1, for every party. */
export const worthOfKnowing = (model: Model, now: Outlook): number[] => {
  const best = bestOf(now.value);
  const have = best < 0 ? 0 : (now.value[best] as number);
  return model.parties.map((_, p) => {
    const others = product(
      now.holds.filter((_h, q) => q !== p),
      now.value.length,
    );
    let known = 0;
    for (const row of at(now.byReading, p)) {
      let top = 0;
      for (let k = 0; k < row.length; k++) top = Math.max(top, (row[k] as number) * (others[k] as number));
      known += top;
    }
    return Math.max(0, known - have);
  });
};
