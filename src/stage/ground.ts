/** What the capitals stand on: the globe where the scenario has places, a round table where it has none. */
import { away, EUROPE, type Frame, horizon, inSight, limbFrame, type Point, project, type View } from './projection.ts';
import { chord, FLIGHT, greatCircle } from './strokes.ts';
import type { StageModel, StagePlace } from './types.ts';

export interface Ground {
  /** equal keys, equal pictures */
  readonly key: string;
  /** null = the round table */
  readonly view: View | null;
  readonly frame: Frame;
  /** where each party's lamp stands, in earth radii */
  readonly spots: ReadonlyMap<number, Point>;
  trustPath(a: number, b: number): readonly Point[];
  journeyPath(a: number, b: number): readonly Point[];
}

/** The satellite climbs until it sees every capital; null = no height is enough. */
export function viewFor(places: readonly StagePlace[]): View | null {
  const sees = (view: View): boolean => places.every((p) => inSight(view, p.lon, p.lat));
  if (sees(EUROPE)) return EUROPE;
  const middle = middleOf(places);
  for (const distance of [1.95, 2.6, 4, 8]) {
    const view = { ...middle, distance, tilt: 0, roll: 0 };
    if (places.every((p) => away(view, p.lon, p.lat) < horizon(view) * 0.94)) return view;
  }
  return null;
}

function middleOf(places: readonly StagePlace[]): { lon: number; lat: number } {
  const rad = Math.PI / 180;
  let x = 0;
  let y = 0;
  let z = 0;
  for (const p of places) {
    x += Math.cos(p.lat * rad) * Math.cos(p.lon * rad);
    y += Math.cos(p.lat * rad) * Math.sin(p.lon * rad);
    z += Math.sin(p.lat * rad);
  }
  return { lon: Math.atan2(y, x) / rad, lat: Math.atan2(z, Math.hypot(x, y)) / rad };
}

export const TABLE = { rx: 0.46, ry: 0.23, seat: 1.14 } as const;
const TABLE_FRAME: Frame = { x: -0.6, y: -0.34, w: 1.2, h: 0.74 };

/** Seats around the table, the first at the far left, clockwise; nobody sits where the reader stands. */
export function seats(count: number): readonly Point[] {
  return Array.from({ length: count }, (_, i) => {
    const a = Math.PI * (1 + (i + 0.5) / count) + (Math.PI * 0.3 * (i + 0.5 - count / 2)) / count;
    return { x: Math.cos(a) * TABLE.rx * TABLE.seat, y: Math.sin(a) * TABLE.ry * TABLE.seat };
  });
}

export const partyCount = (model: StageModel): number =>
  Math.max(
    model.codes?.length ?? 0,
    model.rings.length,
    ...model.board.map((rail) => rail.positions.length),
    ...model.places.map((place) => place.party + 1),
  );

function globe(view: View, places: readonly StagePlace[]): Ground {
  const by = new Map(places.map((p) => [p.party, p]));
  const arc = (a: number, b: number, lift: number): readonly Point[] => {
    const from = by.get(a);
    const to = by.get(b);
    return from && to ? greatCircle(view, from, to, lift) : [];
  };
  return {
    key: `globe ${view.lon} ${view.lat} ${view.distance}`,
    view,
    frame: limbFrame(view),
    spots: new Map(places.map((p) => [p.party, project(view, p.lon, p.lat)])),
    trustPath: (a, b) => arc(a, b, 0),
    journeyPath: (a, b) => arc(a, b, FLIGHT),
  };
}

function table(count: number): Ground {
  const spots = new Map(seats(count).map((point, party) => [party, point]));
  const across = (a: number, b: number, bow: number): readonly Point[] => {
    const from = spots.get(a);
    const to = spots.get(b);
    return from && to ? chord(from, to, bow) : [];
  };
  return {
    key: `table ${count}`,
    view: null,
    frame: TABLE_FRAME,
    spots,
    trustPath: (a, b) => across(a, b, -0.03),
    journeyPath: (a, b) => across(a, b, 0.05),
  };
}

export function groundFor(model: StageModel): Ground {
  const view = model.places.length > 0 ? viewFor(model.places) : null;
  return view ? globe(view, model.places) : table(partyCount(model));
}
