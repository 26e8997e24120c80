import type { Model } from '../engine/model.ts';
import { at, clamp } from '../engine/num.ts';
import { OPEN, type Text } from '../engine/types.ts';
import { interactionsOf } from '../engine/utility.ts';
import type { Belief } from './belief.ts';
import { type Grid, gridsOf, slotCount } from './grid.ts';
import { askedBy, demandIn, type Particle, particlesOf, trustOf } from './particles.ts';
import { premiumTable } from './premiums.ts';
import type { Track } from './track.ts';

/** a particle lighter than this says nothing */
const LIGHT = 0.004;

/** One possible truth of another party, and what it asks. */
export interface Mind {
  /** its number among the particles */
  readonly j: number;
  readonly reading: number;
  readonly weight: number;
  /** bp asked, premium and audience left out: when it answers, and in the last round */
  readonly now: number;
  readonly last: number;
  /** bp of premium by option of the issue that scales it */
  readonly premium: readonly number[];
  readonly shares: readonly number[];
  readonly mood: readonly number[];
}

/** Another party as a seat believes it to be when it next answers. */
export interface Stance {
  readonly party: number;
  readonly grid: Grid;
  readonly slots: number;
  /** number of its home groups */
  readonly groups: number;
  readonly minds: readonly Mind[];
  /** whether it still has a turn in which to answer */
  readonly answers: boolean;
  /** whether it then answers in the public eye */
  readonly eye: boolean;
  readonly positions: readonly number[];
}

const mindOf = (model: Model, track: Track, party: number, q: Particle, round: number) => {
  const demand = demandIn(model, track, party, round);
  const now = askedBy(demand, q.truth);
  const last = askedBy(demandIn(model, track, party, model.rounds), q.truth);
  const trust = trustOf(demand, q.truth);
  const premium = at(premiumTable(model), clamp(Math.floor(trust), 0, 100));
  const shares = q.truth.shares.map((s, g) => s + at(at(track.shares, party), g));
  const mood = q.truth.mood.map((bp, g) => bp + at(track.mood, party) - at(at(model.groups, party), g).line);
  return { reading: q.truth.reading, now, last, premium, shares, mood };
};

/** What a seat believes of another party when it answers in `round`; past the last round it answers no more. */
export const stanceOf = (model: Model, belief: Belief, party: number, round: number): Stance => {
  const { track } = belief;
  const weights = at(belief.weights, party);
  return {
    party,
    grid: at(gridsOf(model), party),
    slots: slotCount(model),
    groups: at(model.groups, party).length,
    minds: at(particlesOf(model), party).flatMap((q, j) => {
      const weight = weights[j] as number;
      return weight < LIGHT ? [] : [{ j, weight, ...mindOf(model, track, party, q, Math.min(round, model.rounds)) }];
    }),
    answers: round <= model.rounds,
    eye: track.eye > round - track.round,
    positions: at(track.positions, party),
  };
};

/** What the party's audience asks of a text in the public eye, bp. */
const audienceAsk = (model: Model, { party, positions }: Stance, text: Text): number => {
  let bp = 0;
  at(model.audience, party).forEach((cost, i) => {
    if (positions[i] !== OPEN && positions[i] !== text[i]) bp += cost;
  });
  return bp;
};

/** bp that a text has for a party whatever its truth: interactions, and what its audience asks when it answers. */
export const sharedBp = (model: Model, stance: Stance, text: Text): { readonly own: number; readonly ask: number } => ({
  own: interactionsOf(model, stance.party, text),
  ask: stance.eye ? audienceAsk(model, stance, text) : 0,
});
