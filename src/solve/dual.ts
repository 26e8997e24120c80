import { at } from '../engine/num.ts';
import { boundsOf, comboAdds, type Mix, mixed, optionAdds } from './bounds.ts';
import { movesOf } from './moves.ts';
import type { Plan } from './plan.ts';
import { holds, type Space } from './space.ts';

/** Weights for the gains of the parties, and texts that were best for some weights on the way to them. */
export interface Dual {
  readonly mix: Mix;
  /** the most that any text makes of the mix, links that the plan forgets apart */
  readonly top: number;
  readonly texts: readonly Int32Array[];
}

/** Sums by column of a whole text, or null where it is barred. */
export const sumsOf = (space: Space, text: ArrayLike<number>): Int32Array | null => {
  const { columns, worth } = space;
  const sums = Int32Array.from(space.start);
  for (let i = 0; i < space.counts.length; i++)
    for (let c = 0; c < columns; c++)
      sums[c] = (sums[c] as number) + ((worth[i] as Int32Array)[(text[i] as number) * columns + c] as number);
  for (const link of space.links) {
    if (!holds(link, text)) continue;
    if (link.bp === null) return null;
    for (let c = 0; c < columns; c++) sums[c] = (sums[c] as number) + (link.bp[c] as number);
  }
  return sums;
};

/** A text that makes the most of a mix, and how much that is; read off the tables from front to back. */
export const mostOf = (space: Space, plan: Plan, mix: Mix): { readonly text: Int32Array; readonly top: number } => {
  const tables = boundsOf(space, plan, [mix]);
  const text = new Int32Array(space.counts.length);
  let context = 0;
  movesOf(space, plan).forEach(({ options, next, held, combos }, d) => {
    const issue = at(plan.order, d);
    const own = optionAdds(space, [mix], issue);
    const links = comboAdds([mix], combos);
    let [most, chosen, to] = [Number.NEGATIVE_INFINITY, 0, 0];
    for (let o = 0; o < options; o++) {
      const k = context * options + o;
      const there = next[k] as number;
      if (there < 0) continue;
      const sum = (own[o] as number) + (links[held[k] as number] as number) + (at(tables, d + 1)[there] as number);
      if (sum > most) [most, chosen, to] = [sum, o, there];
    }
    text[issue] = chosen;
    context = to;
  });
  return { text, top: mixed(mix, space.start) + (at(tables, 0)[0] as number) };
};

/** How the weights of the parties are to be set against each other. */
export interface Scale {
  /** what a weighted most says about the goal: less is a sharper bound */
  readonly bound: (weights: readonly number[], top: number) => number;
  /** what one party's part in the weighted sum should be even in */
  readonly part: (weight: number, gain: number, party: number) => number;
}

const ROUNDS = 40;
/** Rounds without a bound sharper by a thousandth, after which none is expected any more. */
const PATIENCE = 6;

/**
 * Weights that bound a goal sharply (Lagrangian dual by multiplicative steps): whose part is small weighs more in the
 * next round. `gains`: the columns that hold the gains of the parties that count.
 */
export const dualOf = (
  space: Space,
  plan: Plan,
  gains: readonly number[],
  first: readonly number[],
  scale: Scale,
): Dual => {
  let weights = first.slice();
  let best: Dual | null = null;
  let sharpest = Number.POSITIVE_INFINITY;
  const texts: Int32Array[] = [];
  let idle = 0;
  for (let round = 0; round < ROUNDS && idle < PATIENCE; round++) {
    const mix = Array.from({ length: space.columns }, (_, c) => weights[gains.indexOf(c)] ?? 0);
    const { text, top } = mostOf(space, plan, mix);
    const sums = sumsOf(space, text);
    texts.push(text);
    const bound = scale.bound(weights, top);
    idle = bound < 0.999 * sharpest ? 0 : idle + 1;
    if (best === null || bound < sharpest) [best, sharpest] = [{ mix, top, texts }, bound];
    const parts = gains.map((c, k) => Math.max(1e-3, scale.part(at(weights, k), sums?.[c] ?? 1, k)));
    const mean = parts.reduce((sum, x) => sum + x, 0) / parts.length;
    const step = round < ROUNDS / 2 ? 1 : 2;
    weights = weights.map((w, k) => {
      let by = Math.sqrt(mean / at(parts, k));
      for (let n = 0; n < step; n++) by = Math.sqrt(by);
      return w * by;
    });
  }
  return best as Dual;
};
