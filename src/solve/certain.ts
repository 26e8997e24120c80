import { CONTEXT } from './branch.ts';
import { mostOf, sumsOf } from './dual.ts';
import { goodOrder, planOf } from './plan.ts';
import type { Space } from './space.ts';

/** Weightings that are tried. */
const TRIES = 60;

/**
 * How many utilities are efficient for certain: a text that makes the most of a sum in which every party counts is
 * dominated by none. A lower bound where the frontier itself is too large; needs bounds that forget no link.
 */
export const certainlyEfficient = (space: Space): number => {
  const plan = planOf(space, goodOrder(space), CONTEXT);
  if (plan.kept.size < space.links.length) return 0;
  const found = new Set<string>();
  for (let k = 0; k < TRIES; k++) {
    // Whole weights that differ from try to try, so that sums are exact.
    const mix = Array.from({ length: space.columns }, (_, c) => 1 + ((k * (7 + 6 * c) + c * c * 5) % 31));
    const sums = sumsOf(space, mostOf(space, plan, mix).text);
    if (sums !== null) found.add(sums.join(' '));
  }
  return found.size;
};
