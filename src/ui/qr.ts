import { encode } from 'uqr';

/** Beyond this version (117 modules a side, 1273 bytes) a phone seldom reads a code from a screen across a room. */
const MOST_VERSION = 25;

/** Modules of light that a reader needs on every side. */
export const QUIET = 4;

/** A QR code as a picture: `size` modules a side, its quiet zone included, and the dark ones as an SVG path. */
export interface Qr {
  readonly size: number;
  readonly path: string;
}

/** A row's dark modules, those side by side as one bar. */
const barsOf = (row: readonly boolean[], y: number): string => {
  let bars = '';
  let from = -1;
  for (let x = 0; x <= row.length; x++) {
    if (row[x] === true) {
      if (from < 0) from = x;
    } else if (from >= 0) {
      bars += `M${from} ${y}h${x - from}v1h${from - x}z`;
      from = -1;
    }
  }
  return bars;
};

/**
 * The QR code of a text, with the strongest error correction that its size holds; null where the text is too long for a
 * code that phones read well.
 */
export const qrOf = (text: string): Qr | null => {
  try {
    const { size, data } = encode(text, { ecc: 'L', boostEcc: true, maxVersion: MOST_VERSION, border: QUIET });
    return { size, path: data.map(barsOf).join('') };
  } catch {
    return null;
  }
};
