/** The night of `look`: the stage is night in both themes. */
export const NIGHT = {
  night: '#1d1824',
  deep: '#15111b',
  plum: '#302231',
  sea: '#241e2b',
  land: '#52465a',
  coast: '#b08e84',
  bone: '#f0e7d8',
  second: '#c6bac4',
  lamp: '#f2b48a',
  dusk: '#9c6660',
  dawn: '#8c6560',
  ink: '#241d28',
} as const;

/** Hues of parties that a scenario of ours names; they never stand alone: shape and letters go with them. */
const HUES: Readonly<Record<string, string>> = {
  EA: '#b9c69d',
  RF: '#d9b48e',
  UA: '#d0aed6',
  US: '#9cc7c7',
};

const SPARE = ['#9cc7c7', '#d9b48e', '#d0aed6', '#b9c69d', '#c6bac4', '#e0c9a6'] as const;

export const hueOf = (code: string, party: number): string => HUES[code] ?? SPARE[party % SPARE.length] ?? NIGHT.second;

/** `#rrggbb` with an alpha, for a canvas. */
export function veil(hex: string, alpha: number): string {
  const n = Number.parseInt(hex.slice(1), 16);
  return `rgba(${n >> 16},${(n >> 8) & 255},${n & 255},${alpha})`;
}

export const tint = (hex: string): number => Number.parseInt(hex.slice(1), 16);
