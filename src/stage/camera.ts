/** Where the ground lies in the window: a shift and a scale, never a new projection. */
import type { Ground } from './ground.ts';
import type { Point } from './projection.ts';
import type { Box, StageScene } from './types.ts';

export interface Camera {
  /** px of the window at the point under the satellite */
  readonly x: number;
  readonly y: number;
  /** px in an earth radius */
  readonly scale: number;
}

export interface Size {
  readonly w: number;
  readonly h: number;
}

/** Scale of the widest picture at 1366×768. */
const FULL = 990;

const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));

export const spotAt = (camera: Camera, point: Point): Point => ({
  x: camera.x + point.x * camera.scale,
  y: camera.y + point.y * camera.scale,
});

/** What is left of the free box for lamps once their labels have room: these stand mostly right of and below them. */
function lampBox(free: Box): Box {
  const w = Math.max(40, free.right - free.left);
  const h = Math.max(40, free.bottom - free.top);
  return {
    left: free.left + clamp(0.07 * w, 20, 90),
    right: free.left + w - clamp(0.15 * w, 60, 130),
    top: free.top + clamp(0.11 * h, 22, 84),
    bottom: free.top + h - clamp(0.14 * h, 24, 112),
  };
}

function fitInto(ground: Ground, box: Box, most: number): Camera {
  const points = [...ground.spots.values()];
  if (points.length === 0) return { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2, scale: most };
  const xs = points.map((p) => p.x);
  const ys = points.map((p) => p.y);
  const w = Math.max(...xs) - Math.min(...xs);
  const h = Math.max(...ys) - Math.min(...ys);
  const scale = Math.max(
    40,
    Math.min(most, (box.right - box.left) / Math.max(w, 1e-6), (box.bottom - box.top) / Math.max(h, 1e-6)),
  );
  return {
    x: (box.left + box.right) / 2 - ((Math.max(...xs) + Math.min(...xs)) / 2) * scale,
    y: (box.top + box.bottom) / 2 - ((Math.max(...ys) + Math.min(...ys)) / 2) * scale,
    scale,
  };
}

/** The free box, with the start's text and the put-away slip allowed for when paper is not told of. */
function roomFor(scene: StageScene, free: Box, size: Size): Box {
  const whole = free.right - free.left > size.w * 0.9 && free.bottom - free.top > size.h * 0.7;
  if (!whole) return free;
  const wide = size.w > size.h;
  if (scene === 'start')
    return wide ? { ...free, left: size.w * 0.345 } : { ...free, top: free.top + (free.bottom - free.top) * 0.6 };
  return wide ? { ...free, right: free.left + (free.right - free.left) * 0.86 } : free;
}

export function cameraFor(scene: StageScene, ground: Ground, free: Box, size: Size): Camera {
  const full = FULL * Math.max(size.w / 1366, size.h / 768, 0.3);
  if (scene === 'aftermath') {
    const scale = full * 2.4;
    return {
      x: size.w * 0.585 - (ground.frame.x + ground.frame.w / 2) * scale,
      y: size.h * 0.09 - ground.frame.y * scale,
      scale,
    };
  }
  if (scene === 'board') {
    const whole: Box = { left: 0, top: 0, right: size.w, bottom: size.h };
    return fitInto(ground, lampBox(roomFor('map', whole, size)), full);
  }
  return fitInto(ground, lampBox(roomFor(scene, free, size)), full);
}

/** Eased by the caller; scale moves by ratio, so that a zoom looks even. */
export function between(a: Camera, b: Camera, t: number): Camera {
  return {
    x: a.x + (b.x - a.x) * t,
    y: a.y + (b.y - a.y) * t,
    scale: a.scale * Math.exp(Math.log(b.scale / a.scale) * t),
  };
}
