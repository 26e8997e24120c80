import type { Model } from '../engine/model.ts';
import { at } from '../engine/num.ts';
import type { Question, Text } from '../engine/types.ts';
import { bandOf } from '../engine/utility.ts';
import { candidatesOf } from './candidates.ts';
import { homesOf } from './homes.ts';
import { lensOn, marginIn } from './lens.ts';
import { particlesOf } from './particles.ts';
import type { Stake } from './stake.ts';

/** A question to one party, and how each of its possible truths would answer. */
export interface Sounding {
  readonly question: Question;
  /** by possible truth, a whole number 0 to below `answers`: equal labels, equal answers */
  readonly labels: readonly number[];
  readonly answers: number;
}

/** of the best texts in sight, how many may be asked about */
const SOUNDED = 2;
/** pairs of clauses kept for each party: those whose order tells most about the reading */
const PAIRS = 10;

/** How far a yes or no splits the readings from one another, 0 = not at all. */
const tellsReading = (model: Model, party: number, labels: readonly number[]): number => {
  const particles = at(particlesOf(model), party);
  const yes = at(model.readings, party).map(() => 0);
  const all = yes.slice();
  labels.forEach((label, j) => {
    const { reading } = at(particles, j).truth;
    all[reading] = at(all, reading) + 1;
    yes[reading] = at(yes, reading) + label;
  });
  const mean = labels.reduce((a, b) => a + b, 0) / labels.length;
  return yes.reduce((sum, n, r) => {
    const off = at(all, r) === 0 ? 0 : n / at(all, r) - mean;
    return sum + at(all, r) * off * off;
  }, 0);
};

const pairs = (model: Model, party: number): Sounding[] => {
  const particles = at(particlesOf(model), party);
  const issues = model.issues.map((_, i) => i);
  return issues
    .flatMap((a) => issues.filter((b) => b > a).map((b) => [a, b] as const))
    .map(([a, b]) => {
      const labels = particles.map(({ truth }) => (at(truth.weights, b) > at(truth.weights, a) ? 1 : 0));
      const question = { kind: 'which', a, b } as const;
      return { question, labels, answers: 2, tells: tellsReading(model, party, labels) };
    })
    .sort((x, y) => y.tells - x.tells)
    .slice(0, PAIRS);
};

/** The two options of a clause that each possible truth likes best, as one number. */
const orders = (model: Model, party: number): Sounding[] => {
  const particles = at(particlesOf(model), party);
  return model.counts.map((n, issue) => {
    const labels = particles.map(({ truth }) => {
      const values = at(truth.values, issue);
      const liked = values.map((_, o) => o).sort((a, b) => at(values, b) - at(values, a) || a - b);
      return at(liked, 0) * n + (liked[1] ?? 0);
    });
    return { question: { kind: 'order', issue } as const, labels, answers: n * n };
  });
};

const standing = new WeakMap<Model, readonly (readonly Sounding[])[]>();

/** Questions whose answers do not depend on the state of the talks. A line that is red stands in the file: it is not asked for. */
const standingQuestions = (model: Model, party: number): readonly Sounding[] => {
  const known = standing.get(model) ?? model.parties.map((_, p) => [...pairs(model, p), ...orders(model, p)]);
  standing.set(model, known);
  return at(known, party);
};

const BAND_LABELS = { near: 1, 'some-way': 2, far: 3 } as const;

const textOf = (model: Model, k: number): Text => at(candidatesOf(model).texts, k);

/** Room for a label of each possible truth of a party; those that no longer count keep 0. */
const noLabels = (model: Model, party: number): number[] => at(particlesOf(model), party).map(() => 0);

/** Would a text do now, and if not, how far off is it? */
const take = ({ model, belief }: Stake, truths: Int32Array, party: number, k: number): Sounding => {
  const lens = lensOn(model, belief, party, belief.track.round);
  const labels = noLabels(model, party);
  for (const j of truths) {
    const bp = marginIn(lens, j, k);
    labels[j] = bp >= 0 ? 0 : BAND_LABELS[bandOf(model, -bp, false)];
  }
  return { question: { kind: 'take', text: textOf(model, k) }, labels, answers: 4 };
};

/** Which home groups would approve a text? */
const home = ({ model, belief }: Stake, truths: Int32Array, party: number, k: number): Sounding => {
  const { groups } = homesOf(model, belief.track, party);
  const { length } = candidatesOf(model).texts;
  const labels = noLabels(model, party);
  for (const j of truths) labels[j] = groups[j * length + k] as number;
  return { question: { kind: 'home', text: textOf(model, k) }, labels, answers: 1 << at(model.groups, party).length };
};

/** The soundings of these kinds that may be made of a party now; the best texts in sight are the ones asked about. */
export const soundingsOf = (stake: Stake, truths: Int32Array, party: number, kinds: readonly string[]): Sounding[] => {
  const found = standingQuestions(stake.model, party).filter(({ question }) => kinds.includes(question.kind));
  if (!kinds.includes('take') && !kinds.includes('home')) return found;
  for (const k of stake.list.slice(0, SOUNDED)) {
    if (kinds.includes('take')) found.push(take(stake, truths, party, k));
    if (kinds.includes('home')) found.push(home(stake, truths, party, k));
  }
  return found;
};
