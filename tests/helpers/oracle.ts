import type { Model } from '../../src/engine/model.ts';
import { at } from '../../src/engine/num.ts';
import type { Standing, Text } from '../../src/engine/types.ts';
import { lineOf } from '../../src/engine/utility.ts';
import type { Answers, Point } from '../../src/solve/answers.ts';
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

/** Some complete texts with what each party makes of them, by the tests' own judges, which read the file alone. */
export const seeThese = (model: Model, standing: Standing, kind: ZoneKind, texts: readonly Text[]): Seen[] => {
  const judges = model.parties.map((_, p) => plainJudge(model, standing, p));
  const signs = (j: PlainJudge, text: Text): boolean =>
    j.red(text).length === 0 && (kind === 'table' ? j.margin(text) >= 0 : j.utility(text) >= j.line);
  return texts.map((text) => ({
    text,
    worth: judges.map((j) => j.utility(text)),
    red: judges.map((j) => j.red(text).length > 0),
    signed: judges.map((j) => signs(j, text)),
    home: judges.every((j) => j.home(text).approves),
  }));
};

/** The same of every complete text. */
export const seeAll = (model: Model, standing: Standing, kind: ZoneKind): Seen[] =>
  seeThese(model, standing, kind, everyText(model.counts));

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

export const pointOf = (seen: Seen | null): Point | null => seen && { text: seen.text, utilities: seen.worth };

/** What no agreement is worth, bp by party. */
export const linesOf = (model: Model, standing: Standing): number[] =>
  model.parties.map((_, p) => lineOf(model, standing, p));

/** The most that any gives each party over its line. */
export const most = (list: readonly Seen[], lines: readonly number[]): number[] =>
  lines.map((line, p) => Math.max(...list.map(({ worth }) => at(worth, p))) - line);

const byOwn = (list: readonly Seen[], p: number): Seen | null =>
  list.reduce<Seen | null>((best, x) => (best === null || at(x.worth, p) > at(best.worth, p) ? x : best), null);

/** Exact answers by looking at every text, or at all that could be signed. */
export const plainAnswers = (
  model: Model,
  standing: Standing,
  kind: ZoneKind,
  all: readonly Seen[] = seeAll(model, standing, kind),
): Partial<Answers> => {
  const lines = linesOf(model, standing);
  const zone = all.filter(({ signed }) => !signed.includes(false));
  const ranges = most(zone, lines);
  const family = ({ text }: Seen): number => {
    const found = model.scenario.families.findIndex(({ when }) =>
      when.every((t) => {
        const issue = model.issues.findIndex(({ id }) => id === t.issue);
        return issue >= 0 && t.in.includes(at(at(model.issues, issue).options, at(text, issue)).id);
      }),
    );
    return found < 0 ? model.scenario.families.length : found;
  };
  return {
    zone: { texts: zone.length, exact: true },
    ratifiable: { texts: zone.filter(({ home }) => home).length, exact: true },
    families: [...model.scenario.families, null].map((_, f) => zone.filter((x) => family(x) === f).length),
    members: zone.slice(0, 1000).map(({ text }) => text),
    lines,
    ideals: zone.length === 0 ? null : ranges.map((r, p) => r + at(lines, p)),
    nash: pointOf(
      greatestProduct(
        zone,
        lines,
        lines.map((_, p) => p),
      ),
    ),
    kalaiSmorodinsky: pointOf(greatestLeast(zone, lines, ranges)),
    maxMin: pointOf(
      greatestLeast(
        zone,
        lines,
        lines.map(() => 1),
      ),
    ),
    best: lines.map((_, p) => pointOf(byOwn(zone, p))),
    unproved: [],
  };
};
