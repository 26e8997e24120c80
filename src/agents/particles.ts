import type { Model } from '../engine/model.ts';
import { at, clamp, piecewise, sum } from '../engine/num.ts';
import { drawTruth } from '../engine/truth.ts';
import { OPEN, type Text, type Truth } from '../engine/types.ts';
import { aspirationAt, interactionsOf, premiumFor, reference } from '../engine/utility.ts';
import { hopeAt } from './concession.ts';
import { eyeAt, shiftAt, type Track } from './track.ts';

/** Possible truths of one party, drawn from the file's declared ranges by seeds that no game uses. */
export interface Particle {
  readonly truth: Truth;
  readonly reference: readonly number[];
}

/** What can be true before anything is heard: a sample by party, and how far a sample may be off. */
export interface Prior {
  /** the scenario's own model, where this one is a copy for someone who knows more */
  readonly origin: Model;
  readonly particles: readonly (readonly Particle[])[];
  /** bp over which a signature goes from unlikely to likely */
  readonly signBp: number;
  /** permille of support over which an approval at home does */
  readonly homePermille: number;
}

const PARTICLES = 36;
/** the particles are a sample, not the truth */
const WIDTH = 220;
const HOME_WIDTH = 100;
const FLOOR = 0.02;

const priors = new WeakMap<Model, Prior>();

const particleOf = (truth: Truth): Particle => ({ truth, reference: reference(truth) });

const draw = (model: Model): Prior => ({
  origin: model,
  particles: model.parties.map((_, p) =>
    Array.from({ length: PARTICLES }, (_x, j) => particleOf(drawTruth(model, p, `possible ${j}`))),
  ),
  signBp: WIDTH,
  homePermille: HOME_WIDTH,
});

/** The sample of possible truths by party: the same for everyone who has read the file. */
export const priorOf = (model: Model): Prior => {
  const known = priors.get(model) ?? draw(model);
  priors.set(model, known);
  return known;
};

export const particlesOf = (model: Model): Prior['particles'] => priorOf(model).particles;

/**
 * The model for a mediator who knows one truth of every party for certain. Whoever measures gives the truths; no
 * agent can look them up.
 */
export const certain = (model: Model, truths: readonly Truth[]): Model => {
  const copy = { ...model };
  priors.set(copy, {
    origin: model,
    particles: truths.map((truth) => [particleOf(truth)]),
    signBp: 1,
    homePermille: 1,
  });
  return copy;
};

export const softly = (marginBp: number, width = WIDTH): number =>
  clamp(0.5 + marginBp / (2 * width), FLOOR, 1 - FLOOR);

/** What a party asks in one round apart from its own truth: the same for all of its possible truths. */
export interface Demand {
  readonly model: Model;
  readonly party: number;
  readonly round: number;
  readonly minusBp: number;
  readonly plusBp: number;
  /** bp by which the talks have moved its line */
  readonly movedBp: number;
  /** rounds of drift */
  readonly drifted: number;
  readonly hopeBp: number;
  /** what the process has added to its trust */
  readonly trust: number;
}

export const demandIn = (model: Model, track: Track, party: number, round: number): Demand => {
  const { minusBp, plusBp } = at(model.parties, party).bounds;
  return {
    model,
    party,
    round,
    minusBp,
    plusBp,
    movedBp: shiftAt(model, track, party, round) + at(track.hard, party) + at(track.reversed, party),
    drifted: round - 1,
    hopeBp: aspirationAt(model, round),
    trust: at(track.trust, party),
  };
};

/** What a possible truth asks before premium and audience, bp; where the pen goes round, its hope included. */
export const askedBy = (demand: Demand, truth: Truth): number => {
  const { model, party, round, minusBp, plusBp, movedBp, drifted, hopeBp } = demand;
  const base = truth.reservation + clamp(truth.drift * drifted + movedBp, -minusBp, plusBp) + hopeBp;
  return model.pen === 'rotating' ? base + hopeAt(model, party, base, truth.drift, round) : base;
};

/** The trust, 0..100, that its premium falls with. */
export const trustOf = ({ trust }: Demand, truth: Truth): number => clamp(truth.trust + trust, 0, 100);

/** What the audience would ask of a text in `round` while the talks are in the public eye, bp. */
export const audienceAsk = (model: Model, track: Track, party: number, text: Text, round: number): number => {
  if (eyeAt(track, round) === 0) return 0;
  let bp = 0;
  at(model.audience, party).forEach((cost, i) => {
    const position = at(at(track.positions, party), i);
    if (position !== OPEN && position !== text[i]) bp += cost;
  });
  return bp;
};

/** The margin of a possible truth over what it would ask of a text, bp. */
export const marginsOf = (
  model: Model,
  track: Track,
  party: number,
  text: Text,
  round = track.round,
): ((q: Particle) => number) => {
  const shared = interactionsOf(model, party, text) - audienceAsk(model, track, party, text, round);
  const demand = demandIn(model, track, party, round);
  return (q) => {
    let bp = shared - askedBy(demand, q.truth) - premiumFor(model, trustOf(demand, q.truth), text);
    for (let i = 0; i < text.length; i++) {
      const option = text[i] as number;
      bp += option === OPEN ? (q.reference[i] as number) : ((q.truth.worth[i] as readonly number[])[option] as number);
    }
    return bp;
  };
};

/** Margins of every possible truth of a party over what it would ask of a text, bp. */
export const margins = (model: Model, track: Track, party: number, text: Text, round = track.round): number[] =>
  at(particlesOf(model), party).map(marginsOf(model, track, party, text, round));

/** Support at home of one possible truth for a complete text, permille, with each group's. */
export const homeOfParticle = (
  model: Model,
  track: Track,
  party: number,
  q: Particle,
  text: Text,
): readonly number[] => {
  const shared = interactionsOf(model, party, text) + at(track.mood, party);
  return at(model.groups, party).map((group, k) => {
    let gain = shared - group.line + at(q.truth.mood, k);
    for (let i = 0; i < text.length; i++)
      gain += (group.weights[i] as number) * ((q.truth.values[i] as readonly number[])[text[i] as number] as number);
    return piecewise(model.process.ratification.approval, gain);
  });
};

/** How likely home approves, 0..1, from group supports: soft around the threshold. */
export const approvalOf = (
  model: Model,
  track: Track,
  party: number,
  q: Particle,
  supports: readonly number[],
): number => {
  const { home } = at(model.parties, party);
  const shares = q.truth.shares.map((s, k) => s + at(at(track.shares, party), k));
  const total = sum(supports.map((s, k) => s * at(shares, k))) / 100;
  const width = priorOf(model).homePermille;
  const together = softly(total - home.thresholdPermille, width);
  if (home.eachMinPermille === 0) return together;
  const least = Math.min(...supports);
  return together * softly(least - home.eachMinPermille, width);
};
