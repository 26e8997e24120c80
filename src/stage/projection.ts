/**
 * The satellite's view of the globe: a tilted perspective, rolled. Lengths are in earth radii on the picture plane,
 * x to the right and y down, with the point under the satellite at 0, 0. Points behind the limb are carried on
 * outwards past it instead of being cut, so that land can be filled whole and clipped by the limb as a path.
 */
export interface View {
  /** degrees under the satellite */
  readonly lon: number;
  readonly lat: number;
  /** earth radii from the centre */
  readonly distance: number;
  /** degrees */
  readonly tilt: number;
  readonly roll: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export const EUROPE: View = { lon: 4, lat: 48, distance: 1.95, tilt: 6, roll: -26 };

const RAD = Math.PI / 180;

/** Angle from the point under the satellite to the limb, radians. */
export const horizon = (view: View): number => Math.acos(1 / view.distance);

/** Great-circle angle from the point under the satellite, radians. */
export function away(view: View, lon: number, lat: number): number {
  const p0 = view.lat * RAD;
  const p = lat * RAD;
  const cos = Math.sin(p0) * Math.sin(p) + Math.cos(p0) * Math.cos(p) * Math.cos((lon - view.lon) * RAD);
  return Math.acos(Math.min(1, Math.max(-1, cos)));
}

/** Whether a place is on the near side, with room for its lamp. */
export const inSight = (view: View, lon: number, lat: number): boolean => away(view, lon, lat) < horizon(view) - 0.01;

function rollAndTilt(view: View, x: number, y: number): Point {
  const roll = view.roll * RAD;
  const rx = x * Math.cos(roll) - y * Math.sin(roll);
  const ry = x * Math.sin(roll) + y * Math.cos(roll);
  const tilt = view.tilt * RAD;
  const depth = (ry * Math.sin(tilt)) / (view.distance - 1) + Math.cos(tilt);
  return { x: (rx * Math.cos(tilt)) / depth, y: -ry / depth };
}

/** `height` in earth radii above the ground. */
export function project(view: View, lon: number, lat: number, height = 0): Point {
  const p0 = view.lat * RAD;
  const p = lat * RAD;
  const dl = (lon - view.lon) * RAD;
  const east = Math.cos(p) * Math.sin(dl);
  const north = Math.cos(p0) * Math.sin(p) - Math.sin(p0) * Math.cos(p) * Math.cos(dl);
  const up = Math.sin(p0) * Math.sin(p) + Math.cos(p0) * Math.cos(p) * Math.cos(dl);
  const d = view.distance;
  const edge = horizon(view);
  const angle = Math.acos(Math.min(1, Math.max(-1, up)));
  const sine = Math.hypot(east, north) || 1;
  if (angle > edge && height === 0) {
    const reach = limbRadius(view) * (1 + (angle - edge));
    return rollAndTilt(view, (east / sine) * reach, (north / sine) * reach);
  }
  const r = 1 + height;
  const k = ((d - 1) * r) / (d - r * up);
  return rollAndTilt(view, k * east, k * north);
}

/** Radius of the limb before the tilt. */
export const limbRadius = (view: View): number => Math.sqrt((view.distance - 1) / (view.distance + 1));

/** The limb as a closed path, optionally as seen through air that is `stretch` times as wide. */
export function limb(view: View, steps = 180, stretch = 1): readonly Point[] {
  const radius = limbRadius(view) * stretch;
  return Array.from({ length: steps }, (_, i) => {
    const a = (i / steps) * 2 * Math.PI;
    return rollAndTilt(view, radius * Math.cos(a), radius * Math.sin(a));
  });
}

export interface Frame {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** The box that holds the limb. */
export function limbFrame(view: View): Frame {
  const points = limb(view);
  const xs = points.map((p) => p.x);
  const ys = points.map((p) => p.y);
  const x = Math.min(...xs);
  const y = Math.min(...ys);
  return { x, y, w: Math.max(...xs) - x, h: Math.max(...ys) - y };
}
