import type { Landscape } from '../analysis/landscape.ts';
import { at } from '../engine/num.ts';
import { LAND } from './text/debrief.ts';

/** Two parties: across and up. */
export type Axes = readonly [number, number];

export interface NamedPoint {
  readonly name: string;
  readonly about: string;
  readonly kind: 'draft' | 'reference';
  /** bp by party; null where there is no such text */
  readonly utilities: readonly number[] | null;
  readonly short: string;
}

/** A worth on a party's own scale: 0 = its line, 100 = its best text that all could sign. */
export const shareOf = ({ lines, ideals }: Landscape, party: number, bp: number): number => {
  const line = at(lines, party);
  const range = at(ideals ?? lines, party) - line;
  return range <= 0 ? 0 : (100 * (bp - line)) / range;
};

/** Shares below this are drawn at the chart's edge: one far draft must not flatten the rest. */
export const LOWEST = -50;

/** Whether a draft lies below what a chart of these two draws. */
export const isClipped = (land: Landscape, axes: Axes): boolean =>
  land.drafts.some(({ utilities }) => axes.some((party) => shareOf(land, party, at(utilities, party)) < LOWEST));

/** Every text that the chart names, drafts first. */
export const namedPoints = ({ drafts, points }: Landscape): NamedPoint[] => {
  const reference = (name: 'nash' | 'kalaiSmorodinsky' | 'maxMin'): NamedPoint => {
    const about = { nash: LAND.nashAbout, kalaiSmorodinsky: LAND.kalaiSmorodinskyAbout, maxMin: LAND.maxMinAbout }[
      name
    ];
    const doubt = points.unproved.includes(name) ? `, ${LAND.unproved}` : '';
    const utilities = points[name]?.utilities ?? null;
    return { name: LAND[name], about: `${about}${doubt}`, kind: 'reference', utilities, short: LAND[name] };
  };
  return [
    ...drafts.map(
      ({ version, utilities }): NamedPoint => ({
        name: LAND.draft(version),
        about: '',
        kind: 'draft',
        utilities,
        short: String(version),
      }),
    ),
    reference('nash'),
    reference('kalaiSmorodinsky'),
    reference('maxMin'),
  ];
};

export type Spot = readonly [number, number];

/** Of some points, what no other is right of and above, from left to right. */
export const staircase = (points: readonly Spot[]): Spot[] => {
  const kept: Spot[] = [];
  let best = Number.NEGATIVE_INFINITY;
  for (const [x, y] of [...points].sort((a, b) => b[0] - a[0] || b[1] - a[1]))
    if (y > best) {
      kept.unshift([x, y]);
      best = y;
    }
  return kept;
};
