import { at } from '../engine/num.ts';
import type { Space } from './space.ts';

/** How many kinds of options of an issue the links can tell apart. */
const kindsOf = (space: Space, issue: number): number => {
  const kinds = new Set<string>();
  for (let o = 0; o < at(space.counts, issue); o++)
    kinds.add(
      space.links
        .filter(({ scope }) => scope.includes(issue))
        .map(({ scope, when, unless }) => {
          const k = scope.indexOf(issue);
          return `${(at(when, k) >> o) & 1}${unless === null ? '' : (at(unless, k) >> o) & 1}`;
        })
        .join(' '),
    );
  return kinds.size;
};

/**
 * An order of issues in which few combinations must be told apart on the way: from each coupled issue in turn, always
 * the one that leaves least; the best of these. Issues coupled to nothing come last, when nothing multiplies them.
 */
export const narrowOrder = (space: Space): number[] => {
  const wide = space.links.filter(({ scope }) => scope.length > 1);
  const all = space.counts.map((_, i) => i);
  const coupled = all.filter((issue) => wide.some(({ scope }) => scope.includes(issue)));
  const kinds = all.map((issue) => kindsOf(space, issue));
  const remembered = (settled: ReadonlySet<number>, next: number): number => {
    const has = (issue: number): boolean => issue === next || settled.has(issue);
    const open = new Set<number>();
    for (const { scope } of wide)
      if (scope.some(has) && !scope.every(has)) for (const issue of scope) if (has(issue)) open.add(issue);
    return [...open].reduce((n, issue) => n * at(kinds, issue), 1);
  };
  let best = coupled;
  let least = Number.POSITIVE_INFINITY;
  for (const first of coupled) {
    const order: number[] = [];
    const settled = new Set<number>();
    let work = 0;
    for (let next = first; next >= 0; ) {
      work += remembered(settled, next);
      order.push(next);
      settled.add(next);
      next = -1;
      let size = Number.POSITIVE_INFINITY;
      for (const issue of coupled) {
        const leaves = settled.has(issue) ? Number.POSITIVE_INFINITY : remembered(settled, issue);
        if (leaves < size) [next, size] = [issue, leaves];
      }
    }
    if (work < least) [best, least] = [order, work];
  }
  return [...best, ...all.filter((issue) => !coupled.includes(issue))];
};
