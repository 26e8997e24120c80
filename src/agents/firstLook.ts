import type { Model } from '../engine/model.ts';
import { at } from '../engine/num.ts';
import type { Text } from '../engine/types.ts';
import { interactionsOf } from '../engine/utility.ts';
import { type Approval, approvalFor, approvalTable } from './approval.ts';
import { type Grid, gridsOf, slotCount, slotsOf } from './grid.ts';
import { askedBy, demandIn, particlesOf, priorOf, softly, trustOf } from './particles.ts';
import { premiumTable } from './premiums.ts';
import { startTrack } from './track.ts';

/** bp over which a signature goes from unlikely to likely in a first look */
const WIDTH = 400;
/** below this chance of a signature home is not asked */
const UNLIKELY = 0.03;

/** One party before anything is heard, laid out flat: thousands of texts are looked at. */
interface Stranger {
  readonly model: Model;
  readonly party: number;
  readonly grid: Grid;
  readonly slots: number;
  readonly approval: Approval;
  /** indices of its possible truths, by reading */
  readonly readings: readonly (readonly number[])[];
  /** bp asked, and premium by option, by truth */
  readonly asked: readonly number[];
  readonly premium: readonly (readonly number[])[];
  readonly moods: readonly (readonly number[])[];
  readonly shares: readonly (readonly number[])[];
}

/** The party in a round in the middle of the talks. */
const strangerOf = (model: Model, party: number): Stranger => {
  const demand = demandIn(model, startTrack(model), party, Math.min(model.rounds, 5));
  const particles = at(particlesOf(model), party);
  const lines = at(model.groups, party).map(({ line }) => line);
  return {
    model,
    party,
    grid: at(gridsOf(model), party),
    slots: slotCount(model),
    approval: approvalTable(model),
    readings: at(model.readings, party).map((_, r) => particles.flatMap((q, j) => (q.truth.reading === r ? [j] : []))),
    asked: particles.map(({ truth }) => askedBy(demand, truth)),
    premium: particles.map(({ truth }) => at(premiumTable(model), trustOf(demand, truth))),
    moods: particles.map(({ truth }) => truth.mood.map((bp, g) => bp - at(lines, g))),
    shares: particles.map(({ truth }) => truth.shares),
  };
};

const known = new WeakMap<Model, readonly Stranger[]>();

const strangersOf = (model: Model): readonly Stranger[] => {
  const made = known.get(model) ?? model.parties.map((_, party) => strangerOf(model, party));
  known.set(model, made);
  return made;
};

/** The chance 0..1 that the home of truth `j` approves. */
const approves = (who: Stranger, slots: Int32Array, j: number, shared: number): number => {
  const { model, party, grid, approval } = who;
  const { thresholdPermille, eachMinPermille } = at(model.parties, party).home;
  const moods = who.moods[j] as readonly number[];
  const shares = who.shares[j] as readonly number[];
  const width = priorOf(model).homePermille;
  let total = 0;
  let least = Number.POSITIVE_INFINITY;
  for (let g = 0; g < moods.length; g++) {
    const from = (j * moods.length + g) * who.slots;
    let gain = shared + (moods[g] as number);
    for (let i = 0; i < slots.length; i++) gain += grid.home[from + (slots[i] as number)] as number;
    const support = approvalFor(approval, gain);
    total += support * (shares[g] as number);
    least = Math.min(least, support);
  }
  const together = softly(total / 100 - thresholdPermille, width);
  return eachMinPermille === 0 ? together : together * softly(least - eachMinPermille, width);
};

/** The chance 0..1 that truth `j` signs. */
const signs = (who: Stranger, slots: Int32Array, j: number, option: number, shared: number): number => {
  const from = j * who.slots;
  let margin = shared - (who.asked[j] as number) - ((who.premium[j] as readonly number[])[option] as number);
  for (let i = 0; i < slots.length; i++) margin += who.grid.worth[from + (slots[i] as number)] as number;
  return softly(margin, WIDTH);
};

const scoresOf = (who: Stranger, text: Text, slots: Int32Array): number[] => {
  const { model } = who;
  const shared = interactionsOf(model, who.party, text);
  const option = model.premiumIssue < 0 ? 0 : (text[model.premiumIssue] as number);
  return who.readings.map((list) => {
    let score = 0;
    for (const j of list) {
      const sign = signs(who, slots, j, option, shared);
      if (sign > UNLIKELY) score += sign * approves(who, slots, j, shared);
    }
    return list.length === 0 ? 0 : score / list.length;
  });
};

/**
 * Chance that each party in each reading signs a complete text and gets it home, before anything is heard; null where
 * some party comes out below `hopeless` in every reading.
 */
export const firstLook = (model: Model, text: Text, hopeless = 0): number[][] | null => {
  const slots = slotsOf(model, text);
  const scores: number[][] = [];
  for (const who of strangersOf(model)) {
    const row = scoresOf(who, text, slots);
    if (Math.max(...row) < hopeless) return null;
    scores.push(row);
  }
  return scores;
};

/** Every combination of one reading per party ("world") that some possible truth has, as reading indices. */
export const worldsOf = (model: Model): number[][] =>
  strangersOf(model).reduce<number[][]>(
    (worlds, { readings }) =>
      worlds.flatMap((w) => readings.flatMap((list, r) => (list.length === 0 ? [] : [[...w, r]]))),
    [[]],
  );
