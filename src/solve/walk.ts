import { at } from '../engine/num.ts';
import type { Control } from './answers.ts';
import { type Bounds, boundsOf, comboAdds, type Mix, mixed, optionAdds } from './bounds.ts';
import { type Moves, movesOf } from './moves.ts';
import type { Plan } from './plan.ts';
import { holds, type Link, type Space } from './space.ts';

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

/** What a walk needs at one depth. */
interface Frame extends Moves {
  readonly issue: number;
  readonly worth: Int32Array;
  /** the most that can still come, by combination after this depth and cut */
  readonly bound: Float64Array;
  /** what an option adds to each cut, and what links that hold from here on add */
  readonly adds: Float64Array;
  readonly comboAdds: Float64Array;
  readonly comboBp: Float64Array;
  /** links that the plan does not remember, asked one by one */
  readonly loose: readonly Loose[];
}

interface Loose {
  readonly link: Link;
  readonly adds: readonly number[];
}

const framesOf = (space: Space, plan: Plan, mixes: readonly Mix[], bounds: Bounds): Frame[] => {
  const columns = Array.from({ length: space.columns }, (_, c) =>
    Array.from({ length: space.columns }, (_, k) => (k === c ? 1 : 0)),
  );
  return movesOf(space, plan).map((moves, d): Frame => {
    const issue = at(plan.order, d);
    return {
      ...moves,
      issue,
      worth: at(space.worth, issue),
      bound: at(bounds, d + 1),
      adds: optionAdds(space, mixes, issue),
      comboAdds: comboAdds(mixes, moves.combos),
      comboBp: comboAdds(columns, moves.combos),
      loose: at(plan.ending, d)
        .filter((link) => !plan.kept.has(link))
        .map((link) => ({ link, adds: mixes.map((mix) => (link.bp === null ? 0 : mixed(mix, link.bp))) })),
    };
  });
};

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
  const { columns } = space;
  const n = space.counts.length;
  const mixes = cuts.map((cut) => cut.mix);
  const bounds = boundsOf(space, plan, mixes);
  const m = cuts.length;
  const text = new Int32Array(n);
  const sums = new Int32Array((n + 1) * columns);
  const done = new Float64Array((n + 1) * m);
  const leaf = { text, sums, from: n * columns };
  sums.set(space.start);
  const frames = framesOf(space, plan, mixes, bounds);
  const floors = Float64Array.from(cuts, (cut) => cut.floor);
  mixes.forEach((mix, k) => {
    done[k] = mixed(mix, space.start);
  });
  for (let c = 0; c < m; c++)
    if ((done[c] as number) + (at(bounds, 0)[c] as number) < (floors[c] as number)) return 'all';
  let left = steps;
  let look = LOOK;
  let end: End = 'all';
  // The cut that failed last is likely to fail next.
  let likely = 0;

  /** Whether the cuts can still be reached; their sums are written down for the next depth. */
  const reaches = (frame: Frame, d: number, option: number, combo: number, to: number): boolean => {
    const { bound, adds, comboAdds: links, loose } = frame;
    const [here, there] = [d * m, (d + 1) * m];
    const [o, l, b] = [option * m, combo * m, to * m];
    if (loose.length === 0 && m > 0) {
      const sum = (done[here + likely] as number) + (adds[o + likely] as number) + (links[l + likely] as number);
      if (sum + (bound[b + likely] as number) < (floors[likely] as number)) return false;
    }
    for (let c = 0; c < m; c++)
      done[there + c] = (done[here + c] as number) + (adds[o + c] as number) + (links[l + c] as number);
    for (let x = 0; x < loose.length; x++) {
      const { link, adds: own } = loose[x] as Loose;
      if (!holds(link, text)) continue;
      if (link.bp === null) return false;
      for (let c = 0; c < m; c++) done[there + c] = (done[there + c] as number) + (own[c] as number);
    }
    for (let c = 0; c < m; c++)
      if ((done[there + c] as number) + (bound[b + c] as number) < (floors[c] as number)) {
        likely = c;
        return false;
      }
    return true;
  };
  const addUp = ({ worth, comboBp, loose }: Frame, d: number, option: number, combo: number): void => {
    const [s, o, l] = [d * columns, option * columns, combo * columns];
    for (let c = 0; c < columns; c++)
      sums[s + columns + c] = (sums[s + c] as number) + (worth[o + c] as number) + (comboBp[l + c] as number);
    for (let x = 0; x < loose.length; x++) {
      const { link } = loose[x] as Loose;
      if (link.bp === null || !holds(link, text)) continue;
      for (let c = 0; c < columns; c++)
        sums[s + columns + c] = (sums[s + columns + c] as number) + (link.bp[c] as number);
    }
  };
  const enter = (d: number, context: number): boolean => {
    if (d === n) {
      const enough = visit(leaf);
      for (let c = 0; c < m; c++) floors[c] = (cuts[c] as Cut).floor;
      if (enough) end = 'enough';
      return enough;
    }
    const frame = frames[d] as Frame;
    const { issue, options, next, held } = frame;
    for (let o = 0; o < options; o++) {
      const k = context * options + o;
      const to = next[k] as number;
      if (to < 0) continue;
      text[issue] = o;
      const combo = held[k] as number;
      if (!reaches(frame, d, o, combo, to)) continue;
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
      addUp(frame, d, o, combo);
      if (enter(d + 1, to)) return true;
    }
    return false;
  };
  enter(0, 0);
  return end;
};
