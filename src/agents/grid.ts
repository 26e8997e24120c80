import type { Model } from '../engine/model.ts';
import { at } from '../engine/num.ts';
import type { Text } from '../engine/types.ts';
import { particlesOf } from './particles.ts';

/**
 * What every possible truth of a party makes of every option, laid out flat so that thousands of texts can be weighed
 * in a turn. A slot is one option of one issue.
 */
export interface Grid {
  /** utility in bp, by particle and slot */
  readonly worth: Float64Array;
  /** a home group's gain in bp without its line and mood, by particle, group and slot */
  readonly home: Float64Array;
}

/** Number of slots of a model: all options of all issues. */
export const slotCount = (model: Model): number => model.counts.reduce((n, count) => n + count, 0);

/** The slot of each clause of a complete text. */
export const slotsOf = (model: Model, text: Text): Int32Array => {
  const slots = new Int32Array(text.length);
  let first = 0;
  for (let i = 0; i < text.length; i++) {
    slots[i] = first + (text[i] as number);
    first += model.counts[i] as number;
  }
  return slots;
};

const gridOf = (model: Model, party: number): Grid => {
  const slots = slotCount(model);
  const particles = at(particlesOf(model), party);
  const groups = at(model.groups, party);
  const worth = new Float64Array(particles.length * slots);
  const home = new Float64Array(particles.length * groups.length * slots);
  particles.forEach(({ truth }, j) => {
    let slot = 0;
    truth.values.forEach((row, i) => {
      row.forEach((value, option) => {
        worth[j * slots + slot] = at(at(truth.worth, i), option);
        groups.forEach((group, g) => {
          home[(j * groups.length + g) * slots + slot] = at(group.weights, i) * value;
        });
        slot += 1;
      });
    });
  });
  return { worth, home };
};

const known = new WeakMap<Model, readonly Grid[]>();

/** The grids of all parties of a scenario, made at first use and kept. */
export const gridsOf = (model: Model): readonly Grid[] => {
  const made = known.get(model) ?? model.parties.map((_, party) => gridOf(model, party));
  known.set(model, made);
  return made;
};
