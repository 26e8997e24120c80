import { at } from '../engine/num.ts';

/** Compares two rows of gains: above 0 where the first is better, 0 where neither is. */
export type Prefer = (a: ArrayLike<number>, b: ArrayLike<number>) => number;

/** Rounding can move a product of twelve gains by less than this share of it. */
const ROUNDING = 1e-14;

const product = (gains: ArrayLike<number>): number => {
  let all = 1;
  for (let p = 0; p < gains.length; p++) {
    const gain = gains[p] as number;
    if (gain <= 0) return 0;
    all *= gain;
  }
  return all;
};

const exactProduct = (gains: ArrayLike<number>): bigint => {
  let all = 1n;
  for (let p = 0; p < gains.length; p++) all *= BigInt(gains[p] as number);
  return all;
};

/** The greater product of gains, exactly; a row in which someone gains nothing has none. */
export const byProduct: Prefer = (a, b) => {
  const [x, y] = [product(a), product(b)];
  if (x > y * (1 + ROUNDING)) return 1;
  if (y > x * (1 + ROUNDING)) return -1;
  if (x === 0) return 0;
  if (x < Number.MAX_SAFE_INTEGER && y < Number.MAX_SAFE_INTEGER) return x - y;
  const [p, q] = [exactProduct(a), exactProduct(b)];
  return p > q ? 1 : p < q ? -1 : 0;
};

/** The greater gain of one party. */
export const byOwn =
  (party: number): Prefer =>
  (a, b) =>
    (a[party] as number) - (b[party] as number);

/**
 * The greater smallest share of what each could gain at most, then the greater second smallest, and so on (leximin).
 * `ranges`: the most that each gains, or 1 for each to compare plain bp; parties of range 0 do not count. Exact: shares
 * are compared crosswise.
 */
export const bySmallest = (ranges: readonly number[]): Prefer => {
  const counted = ranges.map((_, p) => p).filter((p) => at(ranges, p) > 0);
  const rising = (gains: ArrayLike<number>): number[] =>
    counted.slice().sort((p, q) => (gains[p] as number) * at(ranges, q) - (gains[q] as number) * at(ranges, p));
  return (a, b) => {
    let [least, other] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
    for (const p of counted) {
      least = Math.min(least, (a[p] as number) / at(ranges, p));
      other = Math.min(other, (b[p] as number) / at(ranges, p));
    }
    // Well apart, the smallest shares decide without sorting.
    if (Math.abs(least - other) > 1e-9 * (1 + Math.abs(least))) return least - other;
    const [x, y] = [rising(a), rising(b)];
    for (let k = 0; k < x.length; k++) {
      const [p, q] = [at(x, k), at(y, k)];
      const ahead = (a[p] as number) * at(ranges, q) - (b[q] as number) * at(ranges, p);
      if (ahead !== 0) return ahead;
    }
    return 0;
  };
};

/** Which of two texts is first in canonical order; below 0 = the first. */
export const canonical = (a: ArrayLike<number>, b: ArrayLike<number>): number => {
  for (let i = 0; i < a.length; i++) {
    const ahead = (a[i] as number) - (b[i] as number);
    if (ahead !== 0) return ahead;
  }
  return 0;
};
