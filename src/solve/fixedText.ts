import type { Model } from '../engine/model.ts';
import type { Text } from '../engine/types.ts';
import { quietStates, ratifiable, visitZone } from './zone.ts';

/** One text voted on in one round of every seed: how often it would be signed by all and ratified. */
export interface FixedText {
  readonly text: Text;
  readonly round: number;
  /** 0..1 */
  readonly inForce: number;
}

/** of a zone wider than this only the first texts, in canonical order, are tallied */
const TALLIED = 1_500;
/** … and no more of a large space than this many branches is looked at in one round of one seed. */
const BRANCHES = 40_000;

const key = (text: Text): string => text.join(' ');

/** For each round, how often each text would come into force if voted on then. */
const tallyFixed = (model: Model, seeds: readonly string[]): Map<string, number>[] => {
  const tallies = Array.from({ length: model.rounds }, () => new Map<string, number>());
  for (const seed of seeds)
    quietStates(model, seed).forEach((state, r) => {
      const tally = tallies[r] as Map<string, number>;
      let seen = 0;
      const count = (text: Text): boolean => {
        if (ratifiable(model, state, text)) tally.set(key(text), (tally.get(key(text)) ?? 0) + 1);
        seen += 1;
        return seen >= TALLIED;
      };
      visitZone(model, { ...state, eye: 0 }, 'table', count, undefined, BRANCHES);
    });
  return tallies;
};

/** The fixed text and round that come into force in most of the seeds; the first draft where none ever does. */
export const bestFixedText = (model: Model, seeds: readonly string[]): FixedText => {
  let best: FixedText = { text: model.start, round: 1, inForce: 0 };
  tallyFixed(model, seeds).forEach((tally, r) => {
    for (const [text, n] of tally) {
      const inForce = n / seeds.length;
      if (inForce > best.inForce) best = { text: text.split(' ').map(Number), round: r + 1, inForce };
    }
  });
  return best;
};
