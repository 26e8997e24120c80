import type { Belief } from '../agents/belief.ts';
import { marginsOf, type Particle, particlesOf, priorOf, softly } from '../agents/particles.ts';
import type { Model } from '../engine/model.ts';
import { at } from '../engine/num.ts';
import type { Text } from '../engine/types.ts';
import { crossesRedLine, marginOf, utility } from '../engine/utility.ts';
import type { Own, View } from '../engine/view.ts';
import { crossedKnown } from './estimate.ts';

/** What may be true of one party, and how it compares two texts; chances by case sum to 1. */
interface Comparison {
  /** signs the new text only, both or neither, the old one only */
  readonly more: number;
  readonly even: number;
  readonly fewer: number;
  /** of each of the three: it is no worse off with the new text, and it is better off */
  readonly noWorse: readonly [number, number, number];
  readonly better: readonly [number, number, number];
}

/** bp within which a sample cannot tell which of two texts a party likes better */
const TELLS = 120;

/** One party's answers to one text: chance of a signature and worth, by possible truth. */
export interface Answers {
  readonly signs: readonly number[];
  readonly worth: readonly number[];
}

const ownAnswers = (model: Model, own: Own, text: Text): Answers => {
  const red = crossesRedLine(model, own.party, text);
  const margin = marginOf(model, own.standing, own.party, text);
  return { signs: [!red && margin >= 0 ? 1 : 0], worth: [utility(model, own.truth, own.party, text)] };
};

const worthTo = (model: Model, party: number, text: Text) => (q: Particle) => utility(model, q.truth, party, text);

/** What each party would make of a text in this round, by possible truth; of the seat that looks, exactly. */
export const answersTo = (view: View, belief: Belief, text: Text): Answers[] => {
  const { model, own, round } = view;
  const { signBp } = priorOf(model);
  return model.parties.map((_, p) => {
    if (own?.party === p) return ownAnswers(model, own, text);
    const red = crossedKnown(view, p, text).length > 0;
    const particles = at(particlesOf(model), p);
    const margin = marginsOf(model, belief.track, p, text, round);
    return {
      signs: particles.map((q) => (red ? 0 : softly(margin(q), signBp))),
      worth: particles.map(worthTo(model, p, text)),
    };
  });
};

/** How likely each possible truth of a party is; the seat that looks knows its own. */
const weightsIn = (view: View, belief: Belief, party: number): ArrayLike<number> =>
  view.own?.party === party ? [1] : at(belief.weights, party);

/** How many parties would probably sign: the sum of their chances. */
export const expectedSigns = (view: View, belief: Belief, answers: readonly Answers[]): number =>
  answers.reduce((total, { signs }, p) => {
    const weights = weightsIn(view, belief, p);
    return total + signs.reduce((sum, chance, j) => sum + chance * (weights[j] as number), 0);
  }, 0);

const compareOne = (weights: ArrayLike<number>, now: Answers, was: Answers): Comparison => {
  const chance = [0, 0, 0];
  const noWorse = [0, 0, 0];
  const better = [0, 0, 0];
  for (let j = 0; j < weights.length; j++) {
    const [a, b] = [now.signs[j] as number, was.signs[j] as number];
    const weight = weights[j] as number;
    const gain = (now.worth[j] as number) - (was.worth[j] as number);
    const up = gain === 0 ? 0 : softly(gain, TELLS);
    const cases = [a * (1 - b), a * b + (1 - a) * (1 - b), b * (1 - a)];
    cases.forEach((c, k) => {
      chance[k] = at(chance, k) + weight * c;
      noWorse[k] = at(noWorse, k) + weight * c * (gain === 0 ? 1 : up);
      better[k] = at(better, k) + weight * c * up;
    });
  }
  const [more = 0, even = 0, fewer = 0] = chance;
  return { more, even, fewer, noWorse: triple(noWorse), better: triple(better) };
};

const triple = ([a = 0, b = 0, c = 0]: readonly number[]): [number, number, number] => [a, b, c];

/** Chances by "more parties minus fewer", shifted by the number of parties. */
type Counts = number[];

const convolve = (counts: Counts, steps: readonly [number, number, number]): Counts =>
  counts.map((_, k) => (counts[k - 1] ?? 0) * steps[0] + (counts[k] ?? 0) * steps[1] + (counts[k + 1] ?? 0) * steps[2]);

const countsOf = (steps: readonly (readonly [number, number, number])[]): Counts =>
  steps.reduce<Counts>(
    convolve,
    Array.from({ length: 2 * steps.length + 1 }, (_, k) => (k === steps.length ? 1 : 0)),
  );

/**
 * How likely, 0..1, a text is better than another by what a seat believes: more parties would sign it, or none is worse
 * off and one better on its own scale.
 */
export const betterChance = (view: View, belief: Belief, now: readonly Answers[], was: readonly Answers[]): number => {
  const all = now.map((answers, p) => compareOne(weightsIn(view, belief, p), answers, at(was, p)));
  const middle = all.length;
  const more = countsOf(all.map((c) => [c.more, c.even, c.fewer]))
    .slice(middle + 1)
    .reduce((a, b) => a + b, 0);
  // None worse off, less the case in which everybody stands exactly as before.
  const upTo = (counts: Counts): number => counts.slice(0, middle + 1).reduce((a, b) => a + b, 0);
  const none = upTo(countsOf(all.map((c) => c.noWorse)));
  const same = upTo(
    countsOf(all.map((c) => [c.noWorse[0] - c.better[0], c.noWorse[1] - c.better[1], c.noWorse[2] - c.better[2]])),
  );
  return more + none - same;
};
