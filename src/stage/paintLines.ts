/** Lines of the map in px of the window, on one canvas: trust first, the journey above it. */
import { type Camera, spotAt } from './camera.ts';
import type { Ground } from './ground.ts';
import { NIGHT, veil } from './palette.ts';
import type { Point } from './projection.ts';
import { along, TRUST_INK, trustStroke } from './strokes.ts';
import type { StageTrust } from './types.ts';

function trace(ctx: CanvasRenderingContext2D, camera: Camera, path: readonly Point[]): void {
  ctx.beginPath();
  path.forEach((p, i) => {
    const { x, y } = spotAt(camera, p);
    if (i === 0) ctx.moveTo(x, y);
    else ctx.lineTo(x, y);
  });
}

/** Room for the lamp at either end, px. */
const CLEAR = 9;

/** The path without its ends, so that no stroke crosses a lamp. */
function trimmed(camera: Camera, path: readonly Point[]): readonly Point[] {
  const length = path.reduce((sum, p, i) => {
    const q = path[i - 1];
    return q ? sum + Math.hypot(p.x - q.x, p.y - q.y) : 0;
  }, 0);
  const cut = length > 0 ? CLEAR / (length * camera.scale) : 1;
  if (cut > 0.3) return [];
  const inner = path.filter((_, i) => i / (path.length - 1) > cut && i / (path.length - 1) < 1 - cut);
  return [along(path, cut), ...inner, along(path, 1 - cut)];
}

export function drawTrust(
  ctx: CanvasRenderingContext2D,
  camera: Camera,
  ground: Ground,
  trust: readonly StageTrust[],
): void {
  ctx.lineCap = 'round';
  ctx.lineJoin = 'round';
  for (const { a, b, value } of trust) {
    const ink = TRUST_INK[trustStroke(value)];
    trace(ctx, camera, trimmed(camera, ground.trustPath(a, b)));
    ctx.setLineDash([...ink.dash]);
    ctx.strokeStyle = veil(NIGHT.deep, 0.4);
    ctx.lineWidth = ink.width + 2.4;
    ctx.stroke();
    ctx.strokeStyle = veil(NIGHT.bone, ink.alpha);
    ctx.lineWidth = ink.width;
    ctx.stroke();
  }
  ctx.setLineDash([]);
}

/** `planned`: a journey that has not been made, dotted. */
export function drawJourney(
  ctx: CanvasRenderingContext2D,
  camera: Camera,
  path: readonly Point[],
  planned: boolean,
): void {
  if (path.length === 0) return;
  ctx.lineCap = 'round';
  ctx.lineJoin = 'round';
  trace(ctx, camera, path);
  if (planned) {
    ctx.setLineDash([0.1, 8]);
    ctx.lineWidth = 3.2;
    ctx.strokeStyle = NIGHT.lamp;
    ctx.stroke();
    ctx.setLineDash([]);
    return;
  }
  ctx.strokeStyle = veil(NIGHT.night, 0.85);
  ctx.lineWidth = 6;
  ctx.stroke();
  ctx.strokeStyle = NIGHT.lamp;
  ctx.lineWidth = 2.6;
  ctx.stroke();
}
