/** What the lines on the map look like and where they run. */
import { type Point, project, type View } from './projection.ts';

export type Stroke = 'dots' | 'dashes' | 'line';

/** Trust is read in three steps, never as a length or a colour. */
export const trustStroke = (value: number): Stroke => (value < 25 ? 'dots' : value < 55 ? 'dashes' : 'line');

export interface Ink {
  readonly width: number;
  readonly dash: readonly number[];
  readonly alpha: number;
}

export const TRUST_INK: Readonly<Record<Stroke, Ink>> = {
  dots: { width: 2.2, dash: [0.1, 8], alpha: 0.72 },
  dashes: { width: 1.6, dash: [8, 6], alpha: 0.72 },
  line: { width: 2.6, dash: [], alpha: 0.82 },
};

const RAD = Math.PI / 180;

/** How high a journey flies at its middle, in earth radii: lifts it off the trust line of the same pair. */
export const FLIGHT = 0.045;

export interface Spot {
  readonly lon: number;
  readonly lat: number;
}

function toVector(spot: Spot): [number, number, number] {
  const p = spot.lat * RAD;
  const l = spot.lon * RAD;
  return [Math.cos(p) * Math.cos(l), Math.cos(p) * Math.sin(l), Math.sin(p)];
}

/** The great circle from a to b as seen by the satellite, `lift` earth radii high at its middle. */
export function greatCircle(view: View, a: Spot, b: Spot, lift: number, steps = 48): readonly Point[] {
  const u = toVector(a);
  const v = toVector(b);
  const dot = u[0] * v[0] + u[1] * v[1] + u[2] * v[2];
  const angle = Math.acos(Math.min(1, Math.max(-1, dot)));
  const sine = Math.sin(angle);
  return Array.from({ length: steps + 1 }, (_, i) => {
    const t = i / steps;
    const p = sine < 1e-6 ? 1 - t : Math.sin((1 - t) * angle) / sine;
    const q = sine < 1e-6 ? t : Math.sin(t * angle) / sine;
    const x = p * u[0] + q * v[0];
    const y = p * u[1] + q * v[1];
    const z = p * u[2] + q * v[2];
    const lon = Math.atan2(y, x) / RAD;
    const lat = Math.atan2(z, Math.hypot(x, y)) / RAD;
    return project(view, lon, lat, lift * 4 * t * (1 - t));
  });
}

/** A chord across the round table; a journey bows outwards from the middle. */
export function chord(a: Point, b: Point, bow: number, steps = 24): readonly Point[] {
  const mx = (a.x + b.x) / 2;
  const my = (a.y + b.y) / 2;
  const reach = Math.hypot(mx, my);
  const dx = reach > 1e-6 ? mx / reach : -(b.y - a.y);
  const dy = reach > 1e-6 ? my / reach : b.x - a.x;
  return Array.from({ length: steps + 1 }, (_, i) => {
    const t = i / steps;
    const k = bow * 4 * t * (1 - t);
    return { x: a.x + (b.x - a.x) * t + dx * k, y: a.y + (b.y - a.y) * t + dy * k };
  });
}

/** A point a share of the way along a path. */
export function along(path: readonly Point[], share: number): Point {
  const place = Math.min(1, Math.max(0, share)) * (path.length - 1);
  const a = path[Math.floor(place)] ?? { x: 0, y: 0 };
  const b = path[Math.ceil(place)] ?? a;
  const t = place - Math.floor(place);
  return { x: a.x + (b.x - a.x) * t, y: a.y + (b.y - a.y) * t };
}
