import type { Model } from '../../src/engine/model.ts';
import type { Standing, Text } from '../../src/engine/types.ts';
import type { ZoneKind } from '../../src/solve/zone.ts';
import { everyText, type PlainJudge, plainJudge } from './plain.ts';

/** One complete text, by plain looking. */
export interface Seen {
  readonly text: Text;
  /** bp by party */
  readonly worth: readonly number[];
  /** parties whose red line it crosses */
  readonly red: readonly boolean[];
  readonly signed: readonly boolean[];
  readonly home: boolean;
}

/** Every complete text with what each party makes of it, by the tests' own judges, which read the file alone. */
export const seeAll = (model: Model, standing: Standing, kind: ZoneKind): Seen[] => {
  const judges = model.parties.map((_, p) => plainJudge(model, standing, p));
  const signs = (j: PlainJudge, text: Text): boolean =>
    j.red(text).length === 0 && (kind === 'table' ? j.margin(text) >= 0 : j.utility(text) >= j.line);
  return everyText(model.counts).map((text) => ({
    text,
    worth: judges.map((j) => j.utility(text)),
    red: judges.map((j) => j.red(text).length > 0),
    signed: judges.map((j) => signs(j, text)),
    home: judges.every((j) => j.home(text).approves),
  }));
};

type Compare = (a: Seen, b: Seen) => number;

/** The first in canonical order of the preferred ones. */
const first = (list: readonly Seen[], prefer: Compare): Seen | null =>
  list.reduce<Seen | null>((best, x) => (best === null || prefer(x, best) > 0 ? x : best), null);

/** The greatest product, in exact arithmetic; null where nobody gains everywhere. */
export const greatestProduct = (
  list: readonly Seen[],
  lines: readonly number[],
  parties: readonly number[],
): Seen | null => {
  const product = ({ worth }: Seen): bigint =>
    parties.reduce((all, p) => all * BigInt((worth[p] as number) - (lines[p] as number)), 1n);
  const gaining = list.filter(({ worth }) => parties.every((p) => (worth[p] as number) > (lines[p] as number)));
  return first(gaining, (a, b) => {
    const [x, y] = [product(a), product(b)];
    return x > y ? 1 : x < y ? -1 : 0;
  });
};

/** The greatest least share, then second least …; shares as exact fractions; parties with nothing to gain do not count. */
export const greatestLeast = (
  list: readonly Seen[],
  lines: readonly number[],
  ranges: readonly number[],
): Seen | null => {
  const counted = ranges.flatMap((r, p) => (r > 0 ? [p] : []));
  const shares = ({ worth }: Seen): [bigint, bigint][] =>
    counted
      .map((p): [bigint, bigint] => [BigInt((worth[p] as number) - (lines[p] as number)), BigInt(ranges[p] as number)])
      .sort(([a, b], [c, d]) => (a * d < c * b ? -1 : a * d > c * b ? 1 : 0));
  return first(list, (a, b) => {
    const theirs = shares(b);
    for (const [k, [x, range]] of shares(a).entries()) {
      const [y, other] = theirs[k] as [bigint, bigint];
      if (x * other !== y * range) return x * other > y * range ? 1 : -1;
    }
    return 0;
  });
};

const dominates = (a: readonly number[], b: readonly number[]): boolean =>
  a.every((bp, p) => bp >= (b[p] as number)) && a.some((bp, p) => bp > (b[p] as number));

/** The efficient vectors of utilities among texts without a crossed red line: first text, how many, how many in the zone. */
export const plainFrontier = (all: readonly Seen[]) => {
  const allowed = all.filter(({ red }) => !red.includes(true));
  const vectors = [...new Map(allowed.map((x) => [x.worth.join(' '), x.worth])).values()];
  const efficient = new Set(vectors.filter((v) => !vectors.some((w) => dominates(w, v))).map((v) => v.join(' ')));
  return [...efficient].map((key) => {
    const alike = allowed.filter(({ worth }) => worth.join(' ') === key);
    const [one] = alike as [Seen];
    return {
      text: one.text,
      utilities: one.worth,
      texts: alike.length,
      inZone: alike.filter(({ signed }) => !signed.includes(false)).length,
    };
  });
};
