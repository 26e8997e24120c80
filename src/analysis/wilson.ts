/** A share of something counted, 0..1, with its 95 % interval. */
export interface Share {
  readonly share: number;
  readonly interval: readonly [number, number];
}

/** A 95 % interval for a share of `hits` in `n` (Wilson 1927), 0..1. */
export const wilson = (hits: number, n: number): readonly [number, number] => {
  if (n === 0) return [0, 1];
  const z = 1.959963984540054;
  const p = hits / n;
  const middle = p + (z * z) / (2 * n);
  const half = z * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n));
  const below = 1 + (z * z) / n;
  return [Math.max(0, (middle - half) / below), Math.min(1, (middle + half) / below)];
};

/** The share of `hits` in `n` with its interval; 0 of nothing. */
export const shareOf = (hits: number, n: number): Share => ({
  share: n === 0 ? 0 : hits / n,
  interval: wilson(hits, n),
});
