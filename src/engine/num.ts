/** Whole-number arithmetic that every browser agrees on: only + − × ÷ and floor. */

export const clamp = (value: number, low: number, high: number): number =>
  value < low ? low : value > high ? high : value;

/** Floor of a ÷ b for whole numbers. */
export const floorDiv = (a: number, b: number): number => Math.floor(a / b);

export const sum = (list: readonly number[]): number => {
  let total = 0;
  for (const value of list) total += value;
  return total;
};

/** A copy with `list[index] = value`. */
export const put = <T>(list: readonly T[], index: number, value: T): T[] => {
  const copy = list.slice();
  copy[index] = value;
  return copy;
};

/** The element at `index`; an index out of range is our own bug. */
export const at = <T>(list: readonly T[], index: number): T => {
  const value = list[index];
  if (value === undefined) throw new RangeError(`no element ${index} of ${list.length}`);
  return value;
};

/** Straight lines between rising [x, y] points, level beyond the ends, floored. */
export const piecewise = (points: readonly (readonly [number, number])[], x: number): number => {
  const first = at(points, 0);
  if (x <= first[0]) return first[1];
  for (let k = 1; k < points.length; k++) {
    const [x1, y1] = at(points, k);
    const [x0, y0] = at(points, k - 1);
    if (x <= x1) return floorDiv(y0 * (x1 - x0) + (y1 - y0) * (x - x0), x1 - x0);
  }
  return at(points, points.length - 1)[1];
};

/** Splits a whole total by whole weights (largest remainder, earlier first), so that the parts sum to it exactly. */
export const apportion = (total: number, weights: readonly number[]): number[] => {
  const all = sum(weights);
  if (all === 0) return weights.map((_, i) => (i === 0 ? total : 0));
  const parts = weights.map((w) => floorDiv(total * w, all));
  const rest = weights.map((w, i) => total * w - at(parts, i) * all);
  const order = weights.map((_, i) => i).sort((a, b) => at(rest, b) - at(rest, a) || a - b);
  let left = total - sum(parts);
  for (let k = 0; left > 0; k++, left--) {
    const i = at(order, k % order.length);
    parts[i] = at(parts, i) + 1;
  }
  return parts;
};
