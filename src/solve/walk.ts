import { at } from '../engine/num.ts';
import type { Control } from './answers.ts';
import { type Bounds, boundsOf, type Mix } from './bounds.ts';
import { contextAt, type Plan } from './plan.ts';
import { holds, type Space } from './space.ts';

/** Why a walk ended: it saw everything, its visitor had enough, it ran out of steps, or it was told to stop. */
export type End = 'all' | 'enough' | 'steps' | 'stopped';

/** Something that must not fall below a floor: a sum of columns and the most that can still come. */
export interface Cut {
  readonly mix: Mix;
  /** may rise during a walk */
  floor: number;
}

/** What a visitor sees of a complete text; both arrays are used again. */
export interface Leaf {
  /** option by issue */
  readonly text: Int32Array;
  /** sums by column, from `from` on */
  readonly sums: Int32Array;
  readonly from: number;
}

/** Steps between two looks at whether to stop. */
const LOOK = 4096;

/** A cut for each column asked for, and one for each pair of them and for all: what all want cannot always be had. */
export const askedCuts = (space: Space): Cut[] => {
  const { columns, asked } = space;
  const mix = (has: (c: number) => boolean): Cut => ({
    mix: Array.from({ length: columns }, (_, c) => (c < asked && has(c) ? 1 : 0)),
    floor: 0,
  });
  const cuts = Array.from({ length: asked }, (_, p) => mix((c) => c === p));
  if (asked > 2) cuts.push(mix(() => true));
  if (asked > 2 && asked <= 5)
    for (let p = 0; p < asked; p++) for (let q = p + 1; q < asked; q++) cuts.push(mix((c) => c === p || c === q));
  return cuts;
};

interface Frame {
  readonly issue: number;
  readonly options: number;
}

/**
 * Visits complete texts that no bar forbids and no cut excludes, depth-first in the plan's order, giving a branch up
 * as soon as some cut cannot be reached any more. `visit` returns true to stop.
 */
export const walk = (
  space: Space,
  plan: Plan,
  cuts: readonly Cut[],
  visit: (leaf: Leaf) => boolean,
  steps = Number.POSITIVE_INFINITY,
  control: Control = {},
): End => {
  const { columns, counts, worth } = space;
  const n = counts.length;
  const bounds: Bounds = boundsOf(
    space,
    plan,
    cuts.map((cut) => cut.mix),
  );
  const m = cuts.length;
  const text = new Int32Array(n);
  const sums = new Int32Array((n + 1) * columns);
  const mixed = new Float64Array((n + 1) * m);
  const leaf = { text, sums, from: n * columns };
  sums.set(space.start);
  const frames: Frame[] = plan.order.map((issue) => ({ issue, options: at(counts, issue) }));
  // by depth: what each option adds to each cut
  const adds = plan.order.map((issue) => {
    const rows = new Float64Array(at(counts, issue) * m);
    for (let o = 0; o < at(counts, issue); o++)
      cuts.forEach(({ mix }, k) => {
        for (let c = 0; c < columns; c++)
          rows[o * m + k] =
            (rows[o * m + k] as number) + (mix[c] as number) * (at(worth, issue)[o * columns + c] as number);
      });
    return rows;
  });
  const ending = plan.ending.map((links) =>
    links.map((link) => ({
      link,
      bp: link.bp === null ? null : Int32Array.from(link.bp),
      adds: cuts.map(({ mix }) => mix.reduce((sum, x, c) => sum + x * (link.bp?.[c] ?? 0), 0)),
    })),
  );
  cuts.forEach(({ mix }, k) => {
    mixed[k] = mix.reduce((sum, x, c) => sum + x * at(space.start, c), 0);
  });
  if (cuts.some((cut, k) => (mixed[k] as number) + (at(bounds, 0)[k] as number) < cut.floor)) return 'all';
  let left = steps;
  let look = LOOK;
  let end: End = 'all';

  const enter = (d: number): boolean => {
    if (d === n) {
      if (!visit(leaf)) return false;
      end = 'enough';
      return true;
    }
    const { issue, options } = frames[d] as Frame;
    const context = plan.contexts[d + 1] as Plan['contexts'][number];
    const bound = bounds[d + 1] as Float64Array;
    const add = adds[d] as Float64Array;
    const own = worth[issue] as Int32Array;
    const links = ending[d] as (typeof ending)[number];
    text[issue] = 0;
    const base = contextAt(context, text);
    const k = context.issues.indexOf(issue);
    const stride = k < 0 ? 0 : (context.strides[k] as number);
    const here = d * m;
    const there = here + m;
    option: for (let o = 0; o < options; o++) {
      text[issue] = o;
      const b = (base + o * stride) * m;
      for (let c = 0; c < m; c++) {
        const sum = (mixed[here + c] as number) + (add[o * m + c] as number);
        mixed[there + c] = sum;
      }
      let held = 0;
      for (let x = 0; x < links.length; x++) {
        const e = links[x] as (typeof links)[number];
        if (!holds(e.link, text)) continue;
        if (e.bp === null) continue option;
        held |= 1 << x;
        for (let c = 0; c < m; c++) mixed[there + c] = (mixed[there + c] as number) + (e.adds[c] as number);
      }
      for (let c = 0; c < m; c++)
        if ((mixed[there + c] as number) + (bound[b + c] as number) < (cuts[c] as Cut).floor) continue option;
      if (--left < 0) {
        end = 'steps';
        return true;
      }
      if (--look < 0) {
        look = LOOK;
        if (control.stop?.()) {
          end = 'stopped';
          return true;
        }
      }
      const s = d * columns;
      for (let c = 0; c < columns; c++)
        sums[s + columns + c] = (sums[s + c] as number) + (own[o * columns + c] as number);
      for (let x = 0; held !== 0; x++, held >>>= 1) {
        if ((held & 1) === 0) continue;
        const { bp } = links[x] as (typeof links)[number];
        for (let c = 0; c < columns; c++)
          sums[s + columns + c] = (sums[s + columns + c] as number) + ((bp as Int32Array)[c] as number);
      }
      if (enter(d + 1)) return true;
    }
    return false;
  };
  enter(0);
  return end;
};
