import { at } from '../engine/num.ts';
import { type Moves, movesOf } from './moves.ts';
import type { Plan } from './plan.ts';
import type { Link, Space } from './space.ts';

/** A weighted sum of columns; parts of a row that a bound is asked for. */
export type Mix = readonly number[];

/** Below every sum: all that could follow is barred. */
const NEVER = -1e12;

/** By depth: the most that the issues from there on can add to each mix, `tables[d][context * mixes + mix]`. */
export type Bounds = readonly Float64Array[];

/** What a row of columns comes to in a mix. */
export const mixed = (mix: Mix, row: ArrayLike<number>, from = 0): number => {
  let sum = 0;
  for (let c = 0; c < mix.length; c++) if (mix[c] !== 0) sum += (mix[c] as number) * (row[from + c] as number);
  return sum;
};

/** What links add to each mix together: `adds[combo * mixes + mix]`. */
export const comboAdds = (mixes: readonly Mix[], combos: readonly (readonly Link[])[]): Float64Array => {
  const adds = new Float64Array(combos.length * mixes.length);
  combos.forEach((links, k) => {
    for (const { bp } of links)
      mixes.forEach((mix, x) => {
        const to = k * mixes.length + x;
        adds[to] = (adds[to] as number) + (bp === null ? 0 : mixed(mix, bp));
      });
  });
  return adds;
};

/** What each option adds to each mix, links apart: `adds[option * mixes + mix]`. */
export const optionAdds = (space: Space, mixes: readonly Mix[], issue: number): Float64Array => {
  const m = mixes.length;
  const adds = new Float64Array(at(space.counts, issue) * m);
  for (let o = 0; o < at(space.counts, issue); o++)
    for (let k = 0; k < m; k++) adds[o * m + k] = mixed(mixes[k] as Mix, at(space.worth, issue), o * space.columns);
  return adds;
};

/** The most that forgotten links of a depth could add to each mix. */
const hopes = (plan: Plan, depth: number, mixes: readonly Mix[]): number[] => {
  const loose = at(plan.ending, depth).filter((link) => link.bp !== null && !plan.kept.has(link));
  return mixes.map((mix) => loose.reduce((sum, { bp }) => sum + Math.max(0, mixed(mix, bp ?? [])), 0));
};

const fill = (moves: Moves, adds: Float64Array, combos: Float64Array, next: Float64Array, m: number): Float64Array => {
  const { options } = moves;
  const size = moves.next.length / options;
  const table = new Float64Array(size * m).fill(NEVER);
  for (let index = 0; index < size; index++)
    for (let o = 0; o < options; o++) {
      const to = moves.next[index * options + o] as number;
      if (to < 0) continue;
      const combo = (moves.held[index * options + o] as number) * m;
      for (let k = 0; k < m; k++) {
        const sum = (adds[o * m + k] as number) + (combos[combo + k] as number) + (next[to * m + k] as number);
        if (sum > (table[index * m + k] as number)) table[index * m + k] = sum;
      }
    }
  return table;
};

/** Upper bounds of mixes, exact but for links that the plan does not keep: those are hoped for, bars forgotten. */
export const boundsOf = (space: Space, plan: Plan, mixes: readonly Mix[]): Bounds => {
  const m = mixes.length;
  const all = movesOf(space, plan);
  const tables: Float64Array[] = new Array<Float64Array>(all.length + 1);
  tables[all.length] = new Float64Array(m);
  for (let d = all.length - 1; d >= 0; d--) {
    const adds = optionAdds(space, mixes, at(plan.order, d));
    const hoped = hopes(plan, d, mixes);
    for (let k = 0; k < adds.length; k++) adds[k] = (adds[k] as number) + at(hoped, k % m);
    tables[d] = fill(at(all, d), adds, comboAdds(mixes, at(all, d).combos), at(tables, d + 1), m);
  }
  return tables;
};
