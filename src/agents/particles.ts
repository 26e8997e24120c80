import type { Model } from '../engine/model.ts';
import { at, clamp, piecewise, sum } from '../engine/num.ts';
import { drawTruth } from '../engine/truth.ts';
import { OPEN, type Text, type Truth } from '../engine/types.ts';
import { aspirationAt, interactionsOf, premiumFor, reference } from '../engine/utility.ts';
import { hopeAt } from './concession.ts';
import { shiftAt, type Track } from './track.ts';

/** Possible truths of one party, drawn from the file's declared ranges by seeds that no game uses. */
export interface Particle {
  readonly truth: Truth;
  readonly reference: readonly number[];
}

export const PARTICLES = 36;
/** bp over which a signature goes from unlikely to likely: the particles are a sample, not the truth */
const WIDTH = 220;
const FLOOR = 0.02;

const priors = new WeakMap<Model, readonly (readonly Particle[])[]>();

/** The sample of possible truths by party: the same for everyone who has read the file. */
export const particlesOf = (model: Model): readonly (readonly Particle[])[] => {
  const known = priors.get(model);
  if (known !== undefined) return known;
  const drawn = model.parties.map((_, p) =>
    Array.from({ length: PARTICLES }, (_x, j) => {
      const truth = drawTruth(model, p, `possible ${j}`);
      return { truth, reference: reference(truth) };
    }),
  );
  priors.set(model, drawn);
  return drawn;
};

export const softly = (marginBp: number, width = WIDTH): number =>
  clamp(0.5 + marginBp / (2 * width), FLOOR, 1 - FLOOR);

/**
 * What a possible truth asks in `round` before premium and audience, bp, its hope included where the pen goes round; and
 * the trust that the premium falls with.
 */
export const askedBy = (
  model: Model,
  track: Track,
  party: number,
  truth: Truth,
  round: number,
): [bp: number, trust: number] => {
  const { minusBp, plusBp } = at(model.parties, party).bounds;
  const moved =
    truth.drift * (round - 1) + shiftAt(model, track, party, round) + at(track.hard, party) + at(track.reversed, party);
  const base = truth.reservation + clamp(moved, -minusBp, plusBp) + aspirationAt(model, round);
  const bp = model.pen === 'rotating' ? base + hopeAt(model, base, truth.drift, round) : base;
  return [bp, clamp(truth.trust + at(track.trust, party), 0, 100)];
};

/** What the audience would ask of a text while the talks are in the public eye, bp. */
const audienceAsk = (model: Model, track: Track, party: number, text: Text): number => {
  if (track.eye === 0) return 0;
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
  const shared = interactionsOf(model, party, text) - audienceAsk(model, track, party, text);
  return (q) => {
    const [asked, trust] = askedBy(model, track, party, q.truth, round);
    let bp = shared - asked - premiumFor(model, trust, text);
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
  const together = clamp(0.5 + (total - home.thresholdPermille) / 200, FLOOR, 1 - FLOOR);
  if (home.eachMinPermille === 0) return together;
  const least = Math.min(...supports);
  return together * clamp(0.5 + (least - home.eachMinPermille) / 200, FLOOR, 1 - FLOOR);
};
