import type { Model } from '../../src/engine/model.ts';
import { familyOf } from '../../src/engine/model.ts';
import { askHome } from '../../src/engine/ratify.ts';
import type { Standing } from '../../src/engine/types.ts';
import { crossesRedLine, lineOf, needOf, utility } from '../../src/engine/utility.ts';
import type { ZoneKind } from '../../src/solve/zone.ts';
import { everyText } from './plain.ts';

export interface Row {
  readonly text: number[];
  readonly utilities: number[];
  readonly inZone: boolean;
}

const dominates = (a: readonly number[], b: readonly number[]): boolean =>
  a.every((u, p) => u >= (b[p] as number)) && a.some((u, p) => u > (b[p] as number));

/** a ÷ b before c ÷ d, exactly. */
const lessRatio = (a: number, b: number, c: number, d: number): bigint => BigInt(a) * BigInt(d) - BigInt(c) * BigInt(b);

/** Sorted shares compared from the smallest: above 0 where `a` is ahead. */
const ahead = (a: readonly number[], b: readonly number[], ranges: readonly number[]): number => {
  const rising = (gains: readonly number[]) =>
    gains
      .map((gain, p) => [gain, ranges[p] as number] as const)
      .filter(([, range]) => range > 0)
      .sort((x, y) => Number(lessRatio(x[0], x[1], y[0], y[1])));
  const [x, y] = [rising(a), rising(b)];
  for (let k = 0; k < x.length; k++) {
    const [p, q] = [x[k] as readonly [number, number], y[k] as readonly [number, number]];
    const by = lessRatio(p[0], p[1], q[0], q[1]);
    if (by !== 0n) return by > 0n ? 1 : -1;
  }
  return 0;
};

/** Everything that exact answers claim, by looking at every text with the rules of the game alone. */
export const enumerate = (model: Model, standing: Standing, kind: ZoneKind) => {
  const parties = model.parties.map((_, p) => p);
  const lines = parties.map((p) => lineOf(model, standing, p));
  const rows: Row[] = [];
  for (const text of everyText(model.counts)) {
    if (crossesRedLine(model, null, text)) continue;
    const utilities = parties.map((p) => utility(model, standing.truth[p] as Standing['truth'][number], p, text));
    const asked = kind === 'principle' ? lines : parties.map((p) => needOf(model, standing, p, text));
    rows.push({ text, utilities, inZone: utilities.every((u, p) => u >= (asked[p] as number)) });
  }
  const zone = rows.filter((row) => row.inZone);
  const gains = (row: Row): number[] => row.utilities.map((u, p) => u - (lines[p] as number));
  const product = (row: Row): bigint =>
    gains(row).every((g) => g > 0) ? gains(row).reduce((all, g) => all * BigInt(g), 1n) : 0n;
  const first = (better: (a: Row, b: Row) => boolean): Row | null =>
    zone.reduce<Row | null>((best, row) => (best === null || better(row, best) ? row : best), null);
  const best = parties.map((p) => first((a, b) => (a.utilities[p] as number) > (b.utilities[p] as number)));
  const ranges = best.map((row, p) => (row === null ? 0 : (row.utilities[p] as number) - (lines[p] as number)));
  const nash = first((a, b) => product(a) > product(b));
  const families = [...model.scenario.families, null].map(() => 0);
  for (const { text } of zone) {
    const f = familyOf(model, text);
    families[f < 0 ? families.length - 1 : f] = (families[f < 0 ? families.length - 1 : f] as number) + 1;
  }
  return {
    rows,
    zone,
    ratifiable: zone.filter(({ text }) => parties.every((p) => askHome(model, standing, p, text).approves)).length,
    families,
    frontier: rows.filter((row) => !rows.some((other) => dominates(other.utilities, row.utilities))),
    nash: nash === null || product(nash) === 0n ? null : nash,
    kalaiSmorodinsky: first((a, b) => ahead(gains(a), gains(b), ranges) > 0),
    maxMin: first(
      (a, b) =>
        ahead(
          gains(a),
          gains(b),
          lines.map(() => 1),
        ) > 0,
    ),
    best,
  };
};
