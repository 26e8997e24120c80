/** Rails, stops, bands and outlines of the board on one canvas; tokens and flags lie over it and move. */

import { blank } from './paintGlobe.ts';
import { hueOf, NIGHT, veil } from './palette.ts';
import { type RailLayout, TOKEN } from './rails.ts';
import { corners, type Shape } from './tokens.ts';
import type { StageRail } from './types.ts';

export interface Dress {
  readonly shapes: readonly Shape[];
  readonly codes: readonly string[];
}

function outline(ctx: CanvasRenderingContext2D, shape: Shape, x: number, y: number, r: number): void {
  ctx.beginPath();
  const points = corners(shape);
  if (points) {
    points.forEach(([px, py], i) => {
      if (i === 0) ctx.moveTo(x + px * r, y + py * r);
      else ctx.lineTo(x + px * r, y + py * r);
    });
    ctx.closePath();
  } else if (shape === 'capsule') ctx.roundRect(x - r * 1.12, y - r * 0.74, r * 2.24, r * 1.48, r * 0.74);
  else if (shape === 'arch') ctx.roundRect(x - r * 0.86, y - r * 0.92, r * 1.72, r * 1.84, [r * 0.86, r * 0.86, 2, 2]);
  else ctx.arc(x, y, r * 0.98, 0, 2 * Math.PI);
}

/** Side of a token's texture, px of the window. */
const TOKEN_SIDE = TOKEN + 12;

export function paintToken(code: string, shape: Shape, party: number, font: string, d: number): HTMLCanvasElement {
  const { canvas, ctx } = blank(TOKEN_SIDE * d, TOKEN_SIDE * d);
  ctx.scale(d, d);
  const c = TOKEN_SIDE / 2;
  ctx.lineJoin = 'round';
  outline(ctx, shape, c, c, TOKEN / 2 - 1);
  ctx.strokeStyle = NIGHT.night;
  ctx.lineWidth = 6;
  ctx.stroke();
  const hue = hueOf(code, party);
  ctx.fillStyle = hue;
  ctx.strokeStyle = hue;
  ctx.lineWidth = 1.5;
  ctx.fill();
  ctx.stroke();
  ctx.fillStyle = NIGHT.ink;
  ctx.font = `700 ${code.length > 2 ? 9.5 : 12}px ${font}`;
  ctx.textAlign = 'center';
  ctx.textBaseline = 'alphabetic';
  ctx.fillText(code, c, c + 4.3);
  return canvas;
}

function drawRail(ctx: CanvasRenderingContext2D, rail: StageRail, at: RailLayout): void {
  if (at.band) {
    ctx.fillStyle = veil(NIGHT.bone, 0.24);
    ctx.fillRect(at.band[0], at.y - 5.5, at.band[1] - at.band[0], 11);
  }
  ctx.strokeStyle = veil(NIGHT.second, 0.72);
  ctx.lineWidth = 1.6;
  ctx.setLineDash(rail.ordered ? [] : [5, 6]);
  ctx.beginPath();
  ctx.moveTo(at.left - 14, at.y);
  ctx.lineTo(at.right + 14, at.y);
  ctx.stroke();
  ctx.setLineDash([]);
  for (const stop of at.stops) {
    ctx.beginPath();
    ctx.arc(stop.x, at.y, 4, 0, 2 * Math.PI);
    ctx.fillStyle = NIGHT.night;
    ctx.fill();
    ctx.strokeStyle = NIGHT.second;
    ctx.lineWidth = 1.8;
    ctx.stroke();
  }
}

function drawGhosts(ctx: CanvasRenderingContext2D, at: RailLayout, dress: Dress): void {
  for (const ghost of at.tokens.filter((t) => t.ghost)) {
    const token = at.tokens.find((t) => !t.ghost && t.party === ghost.party);
    const hue = hueOf(dress.codes[ghost.party] ?? '', ghost.party);
    if (token) {
      const side = Math.sign(token.x - ghost.x);
      ctx.strokeStyle = hue;
      ctx.lineWidth = 3;
      ctx.lineCap = 'round';
      ctx.setLineDash([0.1, 6]);
      ctx.beginPath();
      ctx.moveTo(ghost.x + side * 11, at.y);
      ctx.lineTo(token.x - side * 17, at.y);
      ctx.stroke();
    }
    outline(ctx, dress.shapes[ghost.party] ?? 'circle', ghost.x, at.y, 8.4);
    ctx.setLineDash([]);
    ctx.fillStyle = NIGHT.night;
    ctx.fill();
    ctx.lineCap = 'butt';
    ctx.setLineDash([2.4, 2]);
    ctx.strokeStyle = hue;
    ctx.lineWidth = 1.5;
    ctx.stroke();
    ctx.setLineDash([]);
  }
}

export function drawBoard(
  ctx: CanvasRenderingContext2D,
  board: readonly StageRail[],
  layout: readonly RailLayout[],
  dress: Dress,
  selected: number | null,
): void {
  board.forEach((rail, row) => {
    const at = layout[row];
    if (!at) return;
    if (rail.issue === selected) {
      const glow = ctx.createLinearGradient(at.left - 40, 0, at.right + 40, 0);
      glow.addColorStop(0, veil(NIGHT.lamp, 0));
      glow.addColorStop(0.08, veil(NIGHT.lamp, 0.13));
      glow.addColorStop(0.92, veil(NIGHT.lamp, 0.13));
      glow.addColorStop(1, veil(NIGHT.lamp, 0));
      ctx.fillStyle = glow;
      ctx.fillRect(at.left - 40, at.y - 24, at.right - at.left + 80, 48);
    }
    drawRail(ctx, rail, at);
    drawGhosts(ctx, at, dress);
  });
}

/** The draft's flag: px of the window; its stem's foot is at the bottom of the texture. */
export const FLAG = { w: 18, h: 36, foot: 36 } as const;

export function paintFlag(d: number): HTMLCanvasElement {
  const { canvas, ctx } = blank(FLAG.w * d, FLAG.h * d);
  ctx.scale(d, d);
  const c = FLAG.w / 2;
  ctx.fillStyle = NIGHT.night;
  ctx.fillRect(c - 2.5, 8, 5, 28);
  ctx.beginPath();
  ctx.moveTo(c - 7, 1);
  ctx.lineTo(c + 7, 1);
  ctx.lineTo(c, 10);
  ctx.closePath();
  ctx.lineJoin = 'round';
  ctx.strokeStyle = NIGHT.night;
  ctx.lineWidth = 3;
  ctx.stroke();
  ctx.fillStyle = NIGHT.lamp;
  ctx.fill();
  ctx.fillRect(c - 1.2, 9, 2.4, 27);
  return canvas;
}
