import { at } from '../engine/num.ts';
import { type Context, contextAt, type Plan } from './plan.ts';
import { holds, type Link, type Space } from './space.ts';

/** A weighted sum of columns; parts of a row that a bound is asked for. */
export type Mix = readonly number[];

/** Below every sum: all that could follow is barred. */
const NEVER = -1e12;

/** By depth: the most that the issues from there on can add to each mix, `tables[d][context * mixes + mix]`. */
export type Bounds = readonly Float64Array[];

const mixed = (mix: Mix, bp: (column: number) => number): number => {
  let sum = 0;
  for (let c = 0; c < mix.length; c++) if (mix[c] !== 0) sum += (mix[c] as number) * bp(c);
  return sum;
};

/** Runs through every combination of a context, its options written into `text`. */
const eachOf = (
  context: Context,
  counts: readonly number[],
  text: Int32Array,
  visit: (index: number) => void,
): void => {
  for (const issue of context.issues) text[issue] = 0;
  for (let index = 0; index < context.size; index++) {
    visit(index);
    for (const issue of context.issues) {
      text[issue] = (text[issue] as number) + 1;
      if ((text[issue] as number) < (counts[issue] as number)) break;
      text[issue] = 0;
    }
  }
};

interface Ending {
  readonly link: Link;
  /** what it adds to each mix where it holds */
  readonly adds: readonly number[];
}

const mixesOf = (mixes: readonly Mix[], link: Link): Ending => ({
  link,
  adds: mixes.map((mix) => mixed(mix, (c) => link.bp?.[c] ?? 0)),
});

/** Upper bounds of mixes, exact but for links that the plan does not keep: those are hoped for, bars forgotten. */
export const boundsOf = (space: Space, plan: Plan, mixes: readonly Mix[]): Bounds => {
  const { counts, columns } = space;
  const m = mixes.length;
  const text = new Int32Array(counts.length);
  const tables: Float64Array[] = new Array<Float64Array>(counts.length + 1);
  tables[counts.length] = new Float64Array(m);
  const row = new Float64Array(m);
  for (let d = counts.length - 1; d >= 0; d--) {
    const issue = at(plan.order, d);
    const context = at(plan.contexts, d);
    const after = at(plan.contexts, d + 1);
    const next = at(tables, d + 1);
    const table = new Float64Array(context.size * m).fill(NEVER);
    const kept = at(plan.ending, d)
      .filter((link) => plan.kept.has(link))
      .map((link) => mixesOf(mixes, link));
    const hoped = mixes.map(() => 0);
    for (const link of at(plan.ending, d))
      if (!plan.kept.has(link))
        mixesOf(mixes, link).adds.forEach((bp, k) => {
          hoped[k] = at(hoped, k) + Math.max(0, bp);
        });
    const worth = Array.from({ length: at(counts, issue) }, (_, o) =>
      mixes.map((mix, k) => at(hoped, k) + mixed(mix, (c) => at(space.worth, issue)[o * columns + c] as number)),
    );
    eachOf(context, counts, text, (index) => {
      for (let o = 0; o < worth.length; o++) {
        text[issue] = o;
        const own = worth[o] as number[];
        const base = contextAt(after, text) * m;
        for (let k = 0; k < m; k++) row[k] = (own[k] as number) + (next[base + k] as number);
        let barred = false;
        for (const { link, adds } of kept) {
          if (!holds(link, text)) continue;
          if (link.bp === null) {
            barred = true;
            break;
          }
          for (let k = 0; k < m; k++) row[k] = (row[k] as number) + (adds[k] as number);
        }
        if (barred) continue;
        for (let k = 0; k < m; k++)
          if ((row[k] as number) > (table[index * m + k] as number)) table[index * m + k] = row[k] as number;
      }
    });
    tables[d] = table;
  }
  return tables;
};
