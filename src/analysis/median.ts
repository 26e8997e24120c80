import { at } from '../engine/num.ts';

/** The middle one of a list, the upper of two; 0 of an empty one. */
export const median = (list: readonly number[]): number => {
  const sorted = list.slice().sort((a, b) => a - b);
  return sorted.length === 0 ? 0 : at(sorted, Math.floor(sorted.length / 2));
};
