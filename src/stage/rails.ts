/** The board as geometry: a rail for each issue, a stop for each option, a place for each token. */
import type { Box, RailSpot, StageRail } from './types.ts';

export const TOKEN = 26;
/** side by side at one stop */
const APART = 27;
/** how far a token's middle may stand beyond the last stop */
const OVER = 3;
const PITCH = 75;
const WIDE = 900;

export interface Standing {
  readonly party: number;
  readonly option: number;
  readonly x: number;
  /** an outline of where the party stood a round earlier */
  readonly ghost: boolean;
}

export interface RailLayout extends RailSpot {
  readonly left: number;
  readonly right: number;
  readonly tokens: readonly Standing[];
  /** the distance still to close on an ordered rail: x from, x to */
  readonly band: readonly [number, number] | null;
  readonly flag: number | null;
}

/** Titles stand left of the rails and gaps right of them; on a phone both stand above. */
function railSpan(free: Box): { left: number; right: number } {
  const w = free.right - free.left;
  if (w < WIDE) return { left: free.left + 34, right: free.right - 34 };
  return { left: free.left + 208 + Math.max(0, w - 1342) * 0.2, right: free.right - Math.min(356, w * 0.26) };
}

function railPitch(free: Box, count: number): { top: number; pitch: number } {
  const wide = free.right - free.left >= WIDE;
  const top = free.top + (wide ? 78 : 64);
  const room = free.bottom - 44 - top;
  return { top, pitch: count > 1 ? Math.max(wide ? 44 : 56, Math.min(PITCH, room / (count - 1))) : PITCH };
}

const stopX = (left: number, right: number, options: number, option: number): number =>
  options > 1 ? left + ((right - left) * option) / (options - 1) : (left + right) / 2;

/** Tokens by party at each stop, then the outlines; the row is centred on the stop, except at the ends. */
function standings(rail: StageRail, left: number, right: number): readonly Standing[] {
  const reach = (right - left) / Math.max(1, rail.options - 1);
  const placed: Standing[] = [];
  for (let option = 0; option < rail.options; option += 1) {
    const here: { party: number; ghost: boolean }[] = [];
    rail.positions.forEach((at, party) => {
      if (at === option) here.push({ party, ghost: false });
    });
    rail.before.forEach((was, party) => {
      if (was === option && rail.positions[party] !== option && rail.positions[party] !== -1)
        here.push({ party, ghost: true });
    });
    const apart = Math.min(APART, (reach - 6) / Math.max(1, here.length));
    const half = ((here.length - 1) / 2) * apart;
    // At either end the row keeps off the titles and the gaps beside the rail.
    const middle = stopX(left, right, rail.options, option);
    const kept = Math.max(left + half - OVER, Math.min(right - half + OVER, middle));
    placed.push(...here.map((one, i) => ({ ...one, option, x: kept - half + i * apart })));
  }
  return placed;
}

export function boardLayout(board: readonly StageRail[], free: Box): readonly RailLayout[] {
  const { left, right } = railSpan(free);
  const { top, pitch } = railPitch(free, board.length);
  return board.map((rail, row) => {
    const stops = Array.from({ length: rail.options }, (_, option) => ({
      option,
      x: stopX(left, right, rail.options, option),
    }));
    const taken = rail.positions.filter((p) => p >= 0);
    const ends = [Math.min(...taken), Math.max(...taken)].map((o) => stopX(left, right, rail.options, o));
    const band: [number, number] | null =
      rail.ordered && taken.length > 1 && ends[0] !== ends[1] ? [ends[0] ?? left, ends[1] ?? right] : null;
    return {
      issue: rail.issue,
      y: top + row * pitch,
      stops,
      left,
      right,
      tokens: standings(rail, left, right),
      band,
      flag: rail.draft >= 0 ? stopX(left, right, rail.options, rail.draft) : null,
    };
  });
}

/** What was clicked, within reach of a finger; null = nothing. */
export function railAt(layout: readonly RailSpot[], x: number, y: number): { issue: number; option: number } | null {
  let best: { issue: number; option: number } | null = null;
  let near = 24;
  for (const rail of layout) {
    if (Math.abs(rail.y - y) > 20) continue;
    for (const stop of rail.stops) {
      const d = Math.hypot(stop.x - x, rail.y - y);
      if (d < near) {
        near = d;
        best = { issue: rail.issue, option: stop.option };
      }
    }
  }
  return best;
}
