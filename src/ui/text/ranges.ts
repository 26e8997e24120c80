const signed = (n: number): string => (n > 0 ? `+${n}` : n < 0 ? `−${-n}` : '0');

/** Points of a hundred over (+) or short of (−) what a party asks. */
export const RANGE = {
  middle: signed,
  range: (low: number, high: number): string => `${signed(low)} to ${signed(high)}`,
} as const;
