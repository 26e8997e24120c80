/** Small textures, painted once: lamps, rings, sparks, mist, grain. Sizes in px of the window times `d`. */

import { blank, type Picture } from './paintGlobe.ts';
import { NIGHT, veil } from './palette.ts';

export interface Bit {
  /** side in px of the window */
  readonly side: number;
  paint(picture: Picture, side: number, d: number): void;
}

function soft(hex: string, stops: readonly (readonly [number, number])[]): Bit['paint'] {
  return ({ ctx }, side) => {
    const c = side / 2;
    const fill = ctx.createRadialGradient(c, c, 0, c, c, c);
    for (const [at, alpha] of stops) fill.addColorStop(at, veil(hex, alpha));
    ctx.fillStyle = fill;
    ctx.fillRect(0, 0, side, side);
  };
}

function dot(hex: string, r: number): Bit['paint'] {
  return ({ ctx }, side, d) => {
    ctx.fillStyle = hex;
    ctx.beginPath();
    ctx.arc(side / 2, side / 2, r * d, 0, 2 * Math.PI);
    ctx.fill();
  };
}

function ring(hex: string, r: number, width: number, dash: readonly number[] = []): Bit['paint'] {
  return ({ ctx }, side, d) => {
    ctx.strokeStyle = hex;
    ctx.lineWidth = width * d;
    ctx.setLineDash(dash.map((n) => n * d));
    ctx.beginPath();
    ctx.arc(side / 2, side / 2, r * d, 0, 2 * Math.PI);
    ctx.stroke();
  };
}

/** Fixed noise: the same grain in every window. */
function noise(seed: number): () => number {
  let s = seed;
  return () => {
    s = (Math.imul(s, 1664525) + 1013904223) >>> 0;
    return s / 4294967296;
  };
}

const grain: Bit['paint'] = ({ ctx }, side) => {
  const image = ctx.createImageData(side, side);
  const next = noise(7);
  for (let i = 0; i < image.data.length; i += 4) {
    const light = next() > 0.5 ? 255 : 0;
    image.data.fill(light, i, i + 3);
    image.data[i + 3] = Math.floor(next() * 10);
  }
  ctx.putImageData(image, 0, 0);
};

/** A bank of mist: many faint ovals, longer than high. */
const mist: Bit['paint'] = ({ ctx }, side) => {
  const next = noise(23);
  for (let i = 0; i < 46; i += 1) {
    const a = next() * 2 * Math.PI;
    const far = next() * next() * 0.36;
    const x = side * (0.5 + Math.cos(a) * far);
    const y = side * (0.5 + Math.sin(a) * far * 0.62);
    const r = side * (0.07 + 0.1 * next()) * (1 - far);
    ctx.save();
    ctx.translate(x, y);
    ctx.scale(1.7, 0.6);
    const fill = ctx.createRadialGradient(0, 0, 0, 0, 0, r);
    fill.addColorStop(0, veil('#cdbfc8', 0.12));
    fill.addColorStop(0.5, veil('#cdbfc8', 0.06));
    fill.addColorStop(1, veil('#cdbfc8', 0));
    ctx.fillStyle = fill;
    ctx.fillRect(-r, -r, 2 * r, 2 * r);
    ctx.restore();
  }
};

export const BITS = {
  glow: {
    side: 128,
    paint: soft(NIGHT.lamp, [
      [0, 0.62],
      [0.12, 0.4],
      [0.35, 0.15],
      [0.7, 0.03],
      [1, 0],
    ]),
  },
  core: { side: 16, paint: dot('#fff6e8', 5) },
  here: { side: 20, paint: dot('#fff6e8', 6.6) },
  hereRing: { side: 36, paint: ring(NIGHT.lamp, 13.5, 2.2) },
  ring1: { side: 36, paint: ring('#fbe6d2', 13, 2.2) },
  ring2: { side: 48, paint: ring('#fbe6d2', 19.2, 2.2) },
  wave: { side: 128, paint: ring(NIGHT.bone, 60, 2) },
  dashed: { side: 64, paint: ring(NIGHT.bone, 24, 2.2, [7, 8.08]) },
  disc: {
    side: 64,
    paint: soft(NIGHT.bone, [
      [0, 0.8],
      [0.5, 0.5],
      [0.92, 0.34],
      [1, 0],
    ]),
  },
  spark: {
    side: 24,
    paint: soft('#fff0dc', [
      [0, 1],
      [0.22, 0.9],
      [0.42, 0.3],
      [1, 0],
    ]),
  },
  trail: { side: 8, paint: dot(NIGHT.lamp, 1.7) },
  mist: { side: 320, paint: mist },
  grain: { side: 256, paint: grain },
} as const satisfies Record<string, Bit>;

export type BitName = keyof typeof BITS;

export function paintBit(name: BitName, d: number): HTMLCanvasElement {
  const bit: Bit = BITS[name];
  const scale = name === 'grain' || name === 'mist' ? 1 : d;
  const picture = blank(bit.side * scale, bit.side * scale);
  bit.paint(picture, picture.canvas.width, scale);
  return picture.canvas;
}
