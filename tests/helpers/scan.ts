import jsQR from 'jsqr';
import type { Qr } from '../../src/ui/qr.ts';

/** Pixels as a camera or a screen gives them: four bytes each, row by row. */
export interface Pixels {
  readonly data: Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
}

/** What a reader of QR codes makes of a picture, or null where it finds none. It does not know how ours are made. */
export const scan = ({ data, width, height }: Pixels): string | null =>
  jsQR(data, width, height, { inversionAttempts: 'dontInvert' })?.data ?? null;

/** Paints a code's path, `scale` pixels to a module, dark on light. */
export const painted = ({ size, path }: Qr, scale: number): Pixels => {
  const width = size * scale;
  const data = new Uint8ClampedArray(width * width * 4).fill(255);
  for (const [, x, y, w] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
    for (let row = Number(y) * scale; row < (Number(y) + 1) * scale; row++)
      for (let column = Number(x) * scale; column < (Number(x) + Number(w)) * scale; column++)
        data.fill(0, 4 * (row * width + column), 4 * (row * width + column) + 3);
  return { data, width, height: width };
};
