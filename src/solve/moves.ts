import { at } from '../engine/num.ts';
import { type Context, contextAt, type Plan } from './plan.ts';
import { holds, type Link, type Space } from './space.ts';

/** What each option leads to from each combination that is remembered, written down once for all walks of a plan. */
export interface Moves {
  readonly options: number;
  /** the next combination, or −1 where a bar that the plan keeps forbids it: `next[combination * options + option]` */
  readonly next: Int32Array;
  /** which of `combos` holds from here on */
  readonly held: Int32Array;
  /** links that begin to hold together; the first is none */
  readonly combos: readonly (readonly Link[])[];
}

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

const movesAt = (space: Space, plan: Plan, depth: number): Moves => {
  const { counts } = space;
  const issue = at(plan.order, depth);
  const options = at(counts, issue);
  const [context, after] = [at(plan.contexts, depth), at(plan.contexts, depth + 1)];
  const kept = at(plan.ending, depth).filter((link) => plan.kept.has(link));
  const bars = kept.filter(({ bp }) => bp === null);
  const bonuses = kept.filter(({ bp }) => bp !== null);
  const next = new Int32Array(context.size * options);
  const held = new Int32Array(context.size * options);
  const combos: Link[][] = [[]];
  const known = new Map<string, number>([['', 0]]);
  const comboOf = (text: Int32Array): number => {
    let key = '';
    for (let k = 0; k < bonuses.length; k++) if (holds(bonuses[k] as Link, text)) key += ` ${k}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    known.set(key, combos.length);
    return combos.push(bonuses.filter((link) => holds(link, text))) - 1;
  };
  const text = new Int32Array(counts.length);
  eachOf(context, counts, text, (index) => {
    for (let o = 0; o < options; o++) {
      text[issue] = o;
      const k = index * options + o;
      next[k] = bars.some((link) => holds(link, text)) ? -1 : contextAt(after, text);
      if (bonuses.length > 0) held[k] = comboOf(text);
    }
  });
  return { options, next, held, combos };
};

const written = new WeakMap<Plan, readonly Moves[]>();

/** The moves of a plan, by depth. */
export const movesOf = (space: Space, plan: Plan): readonly Moves[] => {
  const known = written.get(plan);
  if (known !== undefined) return known;
  const moves = plan.order.map((_, depth) => movesAt(space, plan, depth));
  written.set(plan, moves);
  return moves;
};
