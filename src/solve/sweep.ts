import { at } from '../engine/num.ts';
import { type Effort, emptyFront, type Front, maxima, pick } from './pareto.ts';
import type { Link, Space } from './space.ts';

/** What a link still waits for: nothing (it failed or is over), its tests, or its tests with no excuse left. */
const OVER = 0;
const OPEN = 1;
const UNEXCUSED = 2;

/** Numbers that a text adds up to: where it stands in canonical order, in two parts, and its label. */
export interface Names {
  readonly front: readonly (readonly number[])[];
  readonly back: readonly (readonly number[])[];
  readonly label: readonly (readonly number[])[];
}

/** Partial texts that the links still open cannot tell apart, kept only where no other is better for all. */
interface Cell {
  readonly waits: Uint8Array;
  readonly front: Front;
}

interface Piece {
  readonly from: Front;
  readonly option: number;
  /** bp by party of the clause and of links that hold now */
  readonly adds: readonly number[];
}

/** Points of one layer above which it is thinned, and those of a layer once thinned. */
const MOST_POINTS = 120_000;
const MOST_THINNED = 6_000;
/** Numbers compared for as long as nothing is left out, and of each attempt at a layer from then on. */
const COMPARISONS = 300_000_000;
const COMPARISONS_THINNED = 20_000_000;
/** How much coarser each next attempt at a layer looks. */
const COARSER = 2;

export interface Swept {
  readonly front: Front;
  /** every efficient text is matched by one here that is at most so many bp worse for anyone */
  readonly within: number;
}

interface Sweep {
  readonly space: Space;
  readonly order: readonly number[];
  readonly names: Names;
  readonly last: ReadonlyMap<Link, number>;
}

/** What a link waits for after one more clause. */
const after = (link: Link, waits: number, issue: number, option: number): number => {
  const k = link.scope.indexOf(issue);
  if (k < 0 || waits === OVER) return waits;
  if (((at(link.when, k) >> option) & 1) === 0) return OVER;
  return link.unless !== null && ((at(link.unless, k) >> option) & 1) === 0 ? UNEXCUSED : waits;
};

/** The state after one more clause and what it adds, or null where the text is barred. */
const settle = (
  { space, last }: Sweep,
  waits: Uint8Array,
  depth: number,
  issue: number,
  option: number,
): { readonly waits: Uint8Array; readonly adds: number[] } | null => {
  const next = waits.slice();
  const { columns } = space;
  const adds = Array.from({ length: columns }, (_, c) => at(space.worth, issue)[option * columns + c] as number);
  for (let x = 0; x < space.links.length; x++) {
    const link = space.links[x] as Link;
    const now = after(link, waits[x] as number, issue, option);
    next[x] = now;
    if (now === OVER || last.get(link) !== depth) continue;
    next[x] = OVER;
    if (link.bp !== null) for (let c = 0; c < columns; c++) adds[c] = at(adds, c) + at(link.bp, c);
    else if (now === UNEXCUSED) return null;
  }
  return { waits: next, adds };
};

const joined = (sweep: Sweep, issue: number, pieces: readonly Piece[]): Front => {
  const { columns } = sweep.space;
  const rows = emptyFront(
    pieces.reduce((n, { from }) => n + from.size, 0),
    columns,
  );
  const [fronts, backs, labels] = [
    at(sweep.names.front, issue),
    at(sweep.names.back, issue),
    at(sweep.names.label, issue),
  ];
  let to = 0;
  for (const { from, option, adds } of pieces) {
    for (let k = 0; k < from.size; k++, to++) {
      for (let c = 0; c < columns; c++)
        rows.worth[to * columns + c] = (from.worth[k * columns + c] as number) + (adds[c] as number);
      rows.front[to] = (from.front[k] as number) + (fronts[option] as number);
      rows.back[to] = (from.back[k] as number) + (backs[option] as number);
      rows.label[to] = (from.label[k] as number) + (labels[option] as number);
      rows.texts[to] = from.texts[k] as number;
    }
  }
  return rows;
};

/** One more issue settled in every way, before anything is left out. */
const spread = (sweep: Sweep, cells: readonly Cell[], depth: number) => {
  const issue = at(sweep.order, depth);
  const groups = new Map<string, { readonly waits: Uint8Array; readonly pieces: Piece[] }>();
  for (const { waits, front } of cells)
    for (let option = 0; option < at(sweep.space.counts, issue); option++) {
      const next = settle(sweep, waits, depth, issue, option);
      if (next === null) continue;
      const key = next.waits.join('');
      const group = groups.get(key) ?? { waits: next.waits, pieces: [] };
      group.pieces.push({ from: front, option, adds: next.adds });
      groups.set(key, group);
    }
  return [...groups.values()];
};

type Groups = ReturnType<typeof spread>;

/** A layer with only its greatest rows, or null where that takes too long or leaves too many. */
const pruned = (sweep: Sweep, depth: number, groups: Groups, grid: number, effort: Effort): Cell[] | null => {
  const { columns } = sweep.space;
  const cells: Cell[] = [];
  let points = 0;
  for (const { waits, pieces } of groups) {
    const rows = joined(sweep, at(sweep.order, depth), pieces);
    const kept = maxima(rows, columns, grid, effort);
    if (kept === null) return null;
    points += kept.length;
    if (points > (grid === 1 ? MOST_POINTS : MOST_THINNED)) return null;
    cells.push({ waits, front: pick(rows, columns, kept) });
  }
  return cells;
};

const firstCell = (space: Space): Cell => {
  const front = emptyFront(1, space.columns);
  front.worth.set(space.start);
  front.texts[0] = 1;
  return { waits: Uint8Array.from(space.links, (link) => (link.unless === null ? UNEXCUSED : OPEN)), front };
};

/**
 * All texts that no bar forbids and no other dominates, issue by issue: partial texts that open links cannot tell
 * apart compete, and only the greatest go on (non-serial dynamic programming with Pareto sets). A layer that grows too
 * large is thinned in steps of so many bp, and that is added up. Null when stopped. Every column is one party.
 */
export const sweepFrontier = (
  space: Space,
  order: readonly number[],
  names: Names,
  stop: (() => boolean) | undefined,
  progress: ((share: number) => void) | undefined,
): Swept | null => {
  const last = new Map(
    space.links.map((link) => [link, Math.max(...link.scope.map((issue) => order.indexOf(issue)))] as const),
  );
  const sweep: Sweep = { space, order, names, last };
  let cells = [firstCell(space)];
  let [grid, within, left] = [1, 0, COMPARISONS];
  for (let depth = 0; depth < order.length; depth++) {
    const groups = spread(sweep, cells, depth);
    for (;;) {
      const effort: Effort = { left: grid === 1 ? left : COMPARISONS_THINNED, stop, stopped: false };
      const next = pruned(sweep, depth, groups, grid, effort);
      if (effort.stopped) return null;
      if (next !== null) {
        cells = next;
        left = effort.left;
        break;
      }
      grid *= COARSER;
    }
    within += grid - 1;
    progress?.((depth + 1) / order.length);
  }
  return { front: cells[0]?.front ?? emptyFront(0, space.columns), within };
};
