/** What the sun does to the night: sky behind the globe, glow round its limb, light and shade upon it. */

import { blank, disc, PAD, tracePath } from './paintGlobe.ts';
import { veil } from './palette.ts';
import { type Frame, limb, type View } from './projection.ts';
import type { Sky } from './sky.ts';

export interface Stop {
  readonly at: number;
  readonly hex: string;
  readonly alpha: number;
}

function glow(
  ctx: CanvasRenderingContext2D,
  x: number,
  y: number,
  r: number,
  strength: number,
  stops: readonly Stop[],
): void {
  if (strength <= 0.003) return;
  const fill = ctx.createRadialGradient(x, y, 0, x, y, r);
  for (const stop of stops) fill.addColorStop(stop.at, veil(stop.hex, stop.alpha * strength));
  fill.addColorStop(1, veil(stops.at(-1)?.hex ?? '#000000', 0));
  ctx.fillStyle = fill;
  ctx.fillRect(x - r, y - r, 2 * r, 2 * r);
}

/** Towards dusk: up and left of the globe; towards dawn: right and a little down. */
const WEST = { x: -0.64, y: -0.77 };
const EAST = { x: 0.96, y: 0.26 };

export interface Disc {
  readonly x: number;
  readonly y: number;
  readonly r: number;
}

/** How much of the dusk is left away from the limb where text lies on the sky. */
const CALM = 0.26;

/**
 * The whole window, `w`×`h` in any unit; `globe` in the same unit, null at the round table. `calm`: text lies on the sky,
 * so that only the glow near the limb stays bright.
 */
export function paintSky(w: number, h: number, globe: Disc | null, sky: Sky, calm: boolean): HTMLCanvasElement {
  const { canvas, ctx } = blank(w, h);
  const base = ctx.createLinearGradient(0, h * 0.7, w, h * 0.1);
  base.addColorStop(0, '#2b1f2e');
  base.addColorStop(0.45, '#1f1926');
  base.addColorStop(1, '#16121c');
  ctx.fillStyle = base;
  ctx.fillRect(0, 0, w, h);

  const hub = globe ?? { x: w * 0.18, y: h * 0.56, r: Math.max(w, h) * 0.42 };
  const big = Math.max(w, h);
  glow(ctx, hub.x - hub.r * 1.22, hub.y - hub.r * 0.42, hub.r * 1.02, sky.dusk * (calm ? CALM : 1), [
    { at: 0, hex: '#a3685f', alpha: 0.9 },
    { at: 0.5, hex: '#925f5c', alpha: 0.74 },
    { at: 0.78, hex: '#6d4850', alpha: 0.32 },
  ]);
  glow(ctx, hub.x + WEST.x * hub.r, hub.y + WEST.y * hub.r, hub.r * (calm ? 0.5 : 0.55), sky.dusk, [
    { at: 0, hex: '#f0b08a', alpha: 0.85 },
    { at: 0.22, hex: '#cf8e75', alpha: 0.5 },
    { at: 0.6, hex: '#96605a', alpha: 0.16 },
  ]);

  const dawnX = Math.max(w * 1.02, Math.min(w * 1.1, hub.x + hub.r * 1.5));
  glow(ctx, dawnX, h * 0.62, big * 0.78, sky.dawn, [
    { at: 0, hex: '#94675f', alpha: 0.98 },
    { at: 0.34, hex: '#815958', alpha: 0.82 },
    { at: 0.68, hex: '#51404d', alpha: 0.42 },
  ]);
  glow(ctx, hub.x + EAST.x * hub.r, hub.y + EAST.y * hub.r, hub.r * 0.6, sky.dawn, [
    { at: 0, hex: '#e2ab8c', alpha: 0.36 },
    { at: 0.5, hex: '#a1726a', alpha: 0.14 },
  ]);
  return canvas;
}

/** How much wider than the limb the glow behind it is. */
const HALO = 1.3;

export function haloFrame(frame: Frame): Frame {
  const side = Math.max(frame.w, frame.h) * HALO;
  return { x: frame.x + frame.w / 2 - side / 2, y: frame.y + frame.h / 2 - side / 2, w: side, h: side };
}

/** Air round the limb, warmer on the side of the sun. */
export function paintHalo(side: number, sky: Sky): HTMLCanvasElement {
  const { canvas, ctx } = blank(side, side);
  const c = side / 2;
  const r = c / HALO;
  const ring = ctx.createRadialGradient(c, c, r * 0.94, c, c, c);
  ring.addColorStop(0, veil('#8a5f5c', 0.7));
  ring.addColorStop(0.22, veil('#7d5657', 0.5));
  ring.addColorStop(0.5, veil('#4c3641', 0.26));
  ring.addColorStop(1, veil('#2a2030', 0));
  ctx.fillStyle = ring;
  ctx.fillRect(0, 0, side, side);

  ctx.globalCompositeOperation = 'destination-in';
  const turn = ctx.createLinearGradient(c + WEST.x * c, c + WEST.y * c, c - WEST.x * c, c - WEST.y * c);
  const west = 0.3 + 0.7 * sky.dusk;
  const east = 0.16 + 0.84 * sky.dawn;
  turn.addColorStop(0, `rgba(0,0,0,${west})`);
  turn.addColorStop(0.5, `rgba(0,0,0,${0.34 + 0.2 * Math.max(sky.dusk, sky.dawn)})`);
  turn.addColorStop(1, `rgba(0,0,0,${east})`);
  ctx.fillStyle = turn;
  ctx.fillRect(0, 0, side, side);
  return canvas;
}

/** Night and low sun upon the globe, to be laid over it. */
export function paintLight(view: View, frame: Frame, q: number, sky: Sky): HTMLCanvasElement {
  const { canvas, ctx } = blank(frame.w * q + 2 * PAD, frame.h * q + 2 * PAD);
  ctx.translate(PAD - frame.x * q, PAD - frame.y * q);
  ctx.clip(tracePath(new Path2D(), limb(view, 240), q, true));
  const { x, y, r } = disc(frame, q);

  const night = ctx.createLinearGradient(x + WEST.x * r, y + WEST.y * r, x - WEST.x * r, y - WEST.y * r);
  night.addColorStop(0, veil('#17121d', 0.5 * (1 - sky.dusk)));
  night.addColorStop(0.45, veil('#17121d', 0.2 * sky.dark));
  night.addColorStop(1, veil('#17121d', 0.62 * (1 - sky.dawn)));
  ctx.fillStyle = night;
  ctx.fillRect(x - r, y - r, 2 * r, 2 * r);

  ctx.globalCompositeOperation = 'screen';
  glow(ctx, x + WEST.x * r * 1.02, y + WEST.y * r * 1.02, r * 1.5, sky.dusk, [
    { at: 0, hex: '#d9936f', alpha: 0.72 },
    { at: 0.14, hex: '#a0685a', alpha: 0.42 },
    { at: 0.42, hex: '#5a3b47', alpha: 0.3 },
    { at: 0.75, hex: '#33243a', alpha: 0.2 },
  ]);
  glow(ctx, x + EAST.x * r * 1.06, y + EAST.y * r * 1.06, r * 1.75, sky.dawn, [
    { at: 0, hex: '#a8735f', alpha: 0.62 },
    { at: 0.3, hex: '#7d5550', alpha: 0.46 },
    { at: 0.62, hex: '#4b3648', alpha: 0.42 },
    { at: 0.85, hex: '#332840', alpha: 0.28 },
  ]);
  return canvas;
}
