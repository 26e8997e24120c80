import type { Model } from '../engine/model.ts';
import { at } from '../engine/num.ts';
import { interactionsOf } from '../engine/utility.ts';
import { type Approval, approvalFor, approvalTable } from './approval.ts';
import { candidatesOf } from './candidates.ts';
import { type Particle, particlesOf, priorOf, softly } from './particles.ts';
import type { Track } from './track.ts';

/** What home would say to each candidate in each possible truth, at `[j * texts.length + k]`. */
export interface Homes {
  /** chance of approval */
  readonly chances: Float32Array;
  /** which groups approve, one bit each */
  readonly groups: Uint8Array;
}

/** Gains in bp over a group's line, its mood left out, by truth, candidate and group. */
const gainsOf = (model: Model, party: number): Int32Array => {
  const { texts } = candidatesOf(model);
  const groups = at(model.groups, party);
  const shared = texts.map((text) => interactionsOf(model, party, text));
  const particles = at(particlesOf(model), party);
  const gains = new Int32Array(particles.length * texts.length * groups.length);
  let cell = 0;
  for (const { truth } of particles)
    texts.forEach((text, k) => {
      for (const { line, weights } of groups) {
        let gain = (shared[k] as number) - line;
        for (let i = 0; i < text.length; i++)
          gain += (weights[i] as number) * ((truth.values[i] as readonly number[])[text[i] as number] as number);
        gains[cell] = gain;
        cell += 1;
      }
    });
  return gains;
};

const known = new WeakMap<Model, readonly Int32Array[]>();

const allGains = (model: Model): readonly Int32Array[] => {
  const made = known.get(model) ?? model.parties.map((_, party) => gainsOf(model, party));
  known.set(model, made);
  return made;
};

interface House {
  readonly approval: Approval;
  readonly moods: readonly number[];
  readonly shares: readonly number[];
  readonly thresholdPermille: number;
  readonly eachMinPermille: number;
  readonly width: number;
}

/** What one possible truth's home says to the candidates, written into `into` from cell `from` on. */
const judge = (house: House, gains: Int32Array, from: number, count: number, into: Homes): void => {
  const { approval, moods, shares, thresholdPermille, eachMinPermille, width } = house;
  const groups = moods.length;
  for (let cell = from; cell < from + count; cell++) {
    let total = 0;
    let least = Number.POSITIVE_INFINITY;
    let bits = 0;
    for (let g = 0; g < groups; g++) {
      const support = approvalFor(approval, (gains[cell * groups + g] as number) + (moods[g] as number));
      total += support * (shares[g] as number);
      least = Math.min(least, support);
      bits = 2 * bits + (support >= 500 ? 1 : 0);
    }
    const together = softly(total / 100 - thresholdPermille, width);
    into.chances[cell] = eachMinPermille === 0 ? together : together * softly(least - eachMinPermille, width);
    into.groups[cell] = bits;
  }
};

const judged = (model: Model, track: Track, party: number): Homes => {
  const count = candidatesOf(model).texts.length;
  const particles = at(particlesOf(model), party);
  const cells = particles.length * count;
  const homes = { chances: new Float32Array(cells), groups: new Uint8Array(cells) };
  const mood = at(track.mood, party);
  const moved = at(track.shares, party);
  const fixed = {
    approval: approvalTable(model),
    thresholdPermille: at(model.parties, party).home.thresholdPermille,
    eachMinPermille: at(model.parties, party).home.eachMinPermille,
    width: priorOf(model).homePermille,
  };
  for (let j = 0; j < particles.length; j++) {
    const { truth } = particles[j] as Particle;
    const moods = truth.mood.map((bp) => bp + mood);
    const shares = truth.shares.map((s, g) => s + at(moved, g));
    judge({ ...fixed, moods, shares }, at(allGains(model), party), j * count, count, homes);
  }
  return homes;
};

const memories = new WeakMap<Model, Map<string, Homes>>();

/** moods and shares of home groups that are remembered; after so many the memory starts afresh */
const REMEMBERED = 400;

/** What home would say to the candidates with moods and shares as they are. */
export const homesOf = (model: Model, track: Track, party: number): Homes => {
  const memory = memories.get(model) ?? new Map<string, Homes>();
  memories.set(model, memory);
  const key = `${party} ${at(track.mood, party)} ${at(track.shares, party).join(' ')}`;
  const before = memory.get(key);
  if (before !== undefined) return before;
  const made = judged(model, track, party);
  if (memory.size >= REMEMBERED) memory.clear();
  memory.set(key, made);
  return made;
};
