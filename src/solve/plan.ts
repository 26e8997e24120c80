import { at } from '../engine/num.ts';
import type { Link, Space } from './space.ts';

/**
 * The order in which issues are settled, and what must be remembered on the way: before depth d only the issues of
 * `contexts[d]` still matter to what is to come. Bucket elimination (Dechter 1999) along one line.
 */
export interface Plan {
  /** issue by depth */
  readonly order: readonly number[];
  /** by depth, 0 to the number of issues */
  readonly contexts: readonly Context[];
  /** links whose last issue is settled at a depth */
  readonly ending: readonly (readonly Link[])[];
  /** of these, the ones that the contexts remember; the others are only bounded */
  readonly kept: ReadonlySet<Link>;
}

export interface Context {
  /** issues already settled that links still open ask about */
  readonly issues: readonly number[];
  readonly strides: readonly number[];
  /** combinations of their options */
  readonly size: number;
}

const depthsOf = (order: readonly number[]): number[] => {
  const depth = order.map(() => 0);
  order.forEach((issue, d) => {
    depth[issue] = d;
  });
  return depth;
};

const lastOf = (link: Link, depth: readonly number[]): number =>
  link.scope.reduce((last, issue) => Math.max(last, at(depth, issue)), 0);

/** Settled issues that links still open ask about, before each depth. */
const openBefore = (order: readonly number[], links: Iterable<Link>): number[][] => {
  const depth = depthsOf(order);
  const open = Array.from({ length: order.length + 1 }, () => new Set<number>());
  for (const link of links) {
    const last = lastOf(link, depth);
    for (const issue of link.scope) for (let d = at(depth, issue) + 1; d <= last; d++) at(open, d).add(issue);
  }
  return open.map((set) => [...set].sort((a, b) => a - b));
};

const sizeOf = (counts: readonly number[], issues: readonly number[]): number =>
  issues.reduce((n, issue) => n * at(counts, issue), 1);

const contextOf = (counts: readonly number[], issues: readonly number[]): Context => {
  let size = 1;
  const strides = issues.map((issue) => {
    const stride = size;
    size *= at(counts, issue);
    return stride;
  });
  return { issues, strides, size };
};

/**
 * The issues that move the columns most come first: branches die early. Equal ones stay as they are in the file.
 */
export const goodOrder = (space: Space): number[] => {
  const { columns, worth } = space;
  const spread = space.counts.map((n, issue) => {
    let sum = 0;
    for (let c = 0; c < space.asked; c++) {
      const own = Array.from({ length: n }, (_, o) => at(worth, issue)[o * columns + c] as number);
      sum += Math.max(...own) - Math.min(...own);
    }
    return sum;
  });
  return spread.map((_, i) => i).sort((a, b) => at(spread, b) - at(spread, a) || a - b);
};

/** Leaves out links, the widest context's widest first, until no context is larger than `limit`. */
const keepWithin = (space: Space, order: readonly number[], limit: number): Set<Link> => {
  const kept = new Set(space.links);
  const depth = depthsOf(order);
  for (;;) {
    const open = openBefore(order, kept);
    const sizes = open.map((issues) => sizeOf(space.counts, issues));
    const worst = sizes.indexOf(Math.max(...sizes));
    if (at(sizes, worst) <= limit) return kept;
    let out: Link | null = null;
    let least = Number.POSITIVE_INFINITY;
    for (const link of kept) {
      const first = Math.min(...link.scope.map((i) => at(depth, i)));
      if (first >= worst || lastOf(link, depth) < worst) continue;
      const without = sizeOf(
        space.counts,
        at(
          openBefore(
            order,
            [...kept].filter((x) => x !== link),
          ),
          worst,
        ),
      );
      // Bars cut most: a bonus goes first where both free as much.
      const cost = without * (link.bp === null ? 2 : 1);
      if (cost < least) [out, least] = [link, cost];
    }
    kept.delete(out as Link);
  }
};

const plans = new WeakMap<Space['links'], Map<string, Plan>>();

/** plans that are remembered for the same links; after so many the memory starts afresh */
const REMEMBERED = 100;

/** A plan for an order of issues whose contexts hold at most `limit` combinations each; the same for the same links. */
export const planOf = (space: Space, order: readonly number[], limit: number): Plan => {
  const memory = plans.get(space.links) ?? new Map<string, Plan>();
  plans.set(space.links, memory);
  const key = `${limit} ${space.counts.join()} ${order.join()}`;
  const known = memory.get(key);
  if (known !== undefined) return known;
  const made = makePlan(space, order, limit);
  if (memory.size >= REMEMBERED) memory.clear();
  memory.set(key, made);
  return made;
};

const makePlan = (space: Space, order: readonly number[], limit: number): Plan => {
  const kept = keepWithin(space, order, limit);
  const depth = depthsOf(order);
  const ending = order.map((): Link[] => []);
  for (const link of space.links) at(ending, lastOf(link, depth)).push(link);
  return { order, contexts: openBefore(order, kept).map((issues) => contextOf(space.counts, issues)), ending, kept };
};

/** The number of a context's combination in a text; options by issue. */
export const contextAt = ({ issues, strides }: Context, text: ArrayLike<number>): number => {
  let index = 0;
  for (let k = 0; k < issues.length; k++) index += (text[issues[k] as number] as number) * (strides[k] as number);
  return index;
};
