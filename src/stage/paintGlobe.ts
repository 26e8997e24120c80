/** The globe without its light: sea, water-lines, land, coast. Painted once for a size, then only moved. */
import { landRings } from './land.ts';
import { NIGHT, veil } from './palette.ts';
import { type Frame, limb, type Point, project, type View } from './projection.ts';

export interface Picture {
  readonly canvas: HTMLCanvasElement;
  readonly ctx: CanvasRenderingContext2D;
}

/** Painted by the processor: a weak graphics card is many times slower at coasts, and the result is only uploaded once. */
export function blank(w: number, h: number): Picture {
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(w));
  canvas.height = Math.max(1, Math.round(h));
  const ctx = canvas.getContext('2d', { willReadFrequently: true });
  if (!ctx) throw new Error('no 2d canvas');
  return { canvas, ctx };
}

export const PAD = 4;

/** A picture of `frame` at `q` px in an earth radius, drawn in those px, with a little room around it. */
export function pictureOf(frame: Frame, q: number): Picture {
  const picture = blank(frame.w * q + 2 * PAD, frame.h * q + 2 * PAD);
  picture.ctx.translate(PAD - frame.x * q, PAD - frame.y * q);
  return picture;
}

export function tracePath(path: Path2D, points: readonly Point[], q: number, closed: boolean): Path2D {
  points.forEach((p, i) => {
    if (i === 0) path.moveTo(p.x * q, p.y * q);
    else path.lineTo(p.x * q, p.y * q);
  });
  if (closed) path.closePath();
  return path;
}

/** Rings wholly beyond the limb are left out: near the far pole of the view they would turn inside out. */
function ringsInSight(view: View): readonly (readonly Point[])[] {
  const reach = Math.max(...limb(view, 90).map((p) => Math.hypot(p.x, p.y))) * 1.02;
  return landRings()
    .map((ring) => ring.map(([lon, lat]) => project(view, lon, lat)))
    .filter((points) => points.some((p) => Math.hypot(p.x, p.y) < reach));
}

/** Corners nearer than `apart` px to the last one kept are left out: no eye sees them, and each one costs time. */
function landPath(rings: readonly (readonly Point[])[], q: number, apart: number): Path2D {
  const path = new Path2D();
  for (const ring of rings) {
    let last: Point | null = null;
    const kept: Point[] = [];
    for (const p of ring) {
      if (last && Math.abs(p.x - last.x) * q < apart && Math.abs(p.y - last.y) * q < apart) continue;
      kept.push(p);
      last = p;
    }
    if (kept.length > 2) tracePath(path, kept, q, true);
  }
  return path;
}

function graticule(view: View, q: number): Path2D {
  const path = new Path2D();
  const near = (lon: number, lat: number): Point => project(view, lon, lat);
  for (let lon = -180; lon < 180; lon += 20)
    tracePath(
      path,
      Array.from({ length: 30 }, (_, i) => near(lon, -56 + i * 5)),
      q,
      false,
    );
  for (let lat = 0; lat < 90; lat += 15)
    tracePath(
      path,
      Array.from({ length: 91 }, (_, i) => near(-180 + i * 4, lat)),
      q,
      false,
    );
  return path;
}

/** Where the limb's box has its middle and how far it reaches. */
export function disc(frame: Frame, q: number): { x: number; y: number; r: number } {
  return { x: (frame.x + frame.w / 2) * q, y: (frame.y + frame.h / 2) * q, r: (Math.max(frame.w, frame.h) / 2) * q };
}

/** Broad soft strokes are drawn this much smaller and stretched: a sixteenth of the work, and softer. */
const COARSE = 4;

/** Strokes along the coast, broadest first; widths in px of the picture at 1366×768. */
function softCoast(
  frame: Frame,
  q: number,
  rings: readonly (readonly Point[])[],
  hex: string,
  strokes: readonly (readonly [number, number])[],
): Picture {
  const small = q / COARSE;
  const picture = blank((frame.w * q + 2 * PAD) / COARSE, (frame.h * q + 2 * PAD) / COARSE);
  picture.ctx.translate(PAD / COARSE - frame.x * small, PAD / COARSE - frame.y * small);
  const path = landPath(rings, small, 0.8);
  picture.ctx.lineJoin = 'round';
  for (const [width, alpha] of strokes) {
    picture.ctx.strokeStyle = veil(hex, alpha);
    picture.ctx.lineWidth = (width * small) / 979;
    picture.ctx.stroke(path);
  }
  return picture;
}

/** Stretches a picture over another of any size. */
function layOver(onto: Picture, from: Picture): void {
  onto.ctx.save();
  onto.ctx.setTransform(1, 0, 0, 1, 0, 0);
  onto.ctx.imageSmoothingEnabled = true;
  onto.ctx.drawImage(from.canvas, 0, 0, onto.canvas.width, onto.canvas.height);
  onto.ctx.restore();
}

/** Browsers put drawing off until it is looked at: a look at one px makes each step pay for itself. */
function settle(picture: Picture, probe: Picture): void {
  probe.ctx.drawImage(picture.canvas, 0, 0, 1, 1, 0, 0, 1, 1);
  probe.ctx.getImageData(0, 0, 1, 1);
}

/** Paints in steps, so that the page stays quick between them; the last one gives the picture. */
export function* bakeGlobe(view: View, frame: Frame, q: number): Generator<undefined, HTMLCanvasElement> {
  const rings = ringsInSight(view);
  const probe = blank(1, 1);
  yield;
  const water = softCoast(frame, q, rings, '#d8c4bc', [
    [26, 0.04],
    [17, 0.05],
    [9, 0.06],
  ]);
  settle(water, probe);
  yield;
  const shade = softCoast(frame, q, rings, NIGHT.deep, [
    [34, 0.07],
    [22, 0.08],
    [12, 0.09],
    [5, 0.08],
  ]);
  settle(shade, probe);
  yield;
  const px = q / 979;
  const path = landPath(rings, q, 0.6);
  const land = pictureOf(frame, q);
  land.ctx.fillStyle = NIGHT.land;
  land.ctx.fill(path, 'evenodd');
  settle(land, probe);
  yield;
  land.ctx.globalCompositeOperation = 'source-atop';
  layOver(land, shade);
  land.ctx.globalCompositeOperation = 'source-over';
  land.ctx.lineJoin = 'round';
  land.ctx.strokeStyle = veil(NIGHT.coast, 0.6);
  land.ctx.lineWidth = Math.max(0.9, 0.95 * px);
  land.ctx.stroke(path);
  settle(land, probe);
  yield;
  const globe = pictureOf(frame, q);
  paintSea(globe, view, frame, q, water, land);
  settle(globe, probe);
  return globe.canvas;
}

function paintSea(globe: Picture, view: View, frame: Frame, q: number, water: Picture, land: Picture): void {
  const { ctx } = globe;
  const edge = tracePath(new Path2D(), limb(view, 360), q, true);
  const px = q / 979;
  const { x, y, r } = disc(frame, q);
  ctx.save();
  ctx.clip(edge);
  const sea = ctx.createRadialGradient(x, y, r * 0.2, x, y, r);
  sea.addColorStop(0, '#211b28');
  sea.addColorStop(0.75, NIGHT.sea);
  sea.addColorStop(1, '#2d2432');
  ctx.fillStyle = sea;
  ctx.fillRect(x - r - 2, y - r - 2, 2 * r + 4, 2 * r + 4);
  ctx.lineJoin = 'round';
  ctx.strokeStyle = veil(NIGHT.bone, 0.035);
  ctx.lineWidth = Math.max(0.7, px);
  ctx.stroke(graticule(view, q));
  layOver(globe, water);
  layOver(globe, land);
  ctx.restore();

  const rim = ctx.createLinearGradient(x, y - r, x, y + r);
  rim.addColorStop(0, veil('#e8c9b8', 0.62));
  rim.addColorStop(0.55, veil('#e8c9b8', 0.4));
  rim.addColorStop(1, veil('#e8c9b8', 0.12));
  ctx.strokeStyle = rim;
  ctx.lineWidth = Math.max(0.9, 1.2 * px);
  ctx.stroke(edge);
}
