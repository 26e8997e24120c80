import { type Model, type ModelInteraction, meets } from '../engine/model.ts';
import { at } from '../engine/num.ts';
import type { Text, Truth } from '../engine/types.ts';
import { crossesRedLine, utility } from '../engine/utility.ts';

/** Nodes after which a search gives up: about half a second in a page. */
export const BUDGET = 600_000;

interface Bound {
  readonly party: number;
  readonly worth: readonly (readonly number[])[];
  /** most that the clauses from a depth on can add, bp */
  readonly rest: readonly number[];
  readonly gains: readonly ModelInteraction[];
}

const boundOf = (model: Model, truth: Truth, party: number): Bound => {
  const { worth } = truth;
  const rest = new Array<number>(worth.length + 1).fill(0);
  for (let i = worth.length - 1; i >= 0; i--) rest[i] = at(rest, i + 1) + Math.max(...at(worth, i));
  return { party, worth, rest, gains: model.interactions.filter((x) => at(x.bp, party) !== 0) };
};

/** Interactions that the first `depth` clauses do not rule out: those that are sure, and gains still possible. */
const reachable = (bound: Bound, text: Text, depth: number): number => {
  let bp = 0;
  for (const x of bound.gains) {
    const own = at(x.bp, bound.party);
    const dead = x.when.some((m) => m.issue < depth && ((m.bits >> at(text, m.issue)) & 1) === 0);
    if (!dead && (own > 0 || x.when.every((m) => m.issue < depth))) bp += own;
  }
  return bp;
};

/** For each depth, the red lines that are decided once that many clauses are set. */
const linesByDepth = (model: Model): (typeof model.redLines)[] =>
  Array.from({ length: model.counts.length + 1 }, (_, depth) =>
    model.redLines.filter(
      (line) => Math.max(-1, ...[...line.when, ...(line.unless ?? [])].map((m) => m.issue)) + 1 === depth,
    ),
  );

/**
 * Visits, in canonical order, every complete text that crosses nobody's red line and is worth at least `floors[p]` bp
 * to each party; depth first, leaving a branch as soon as one party cannot reach its floor. `visit` may raise a floor.
 * Returns false where the budget of nodes ran out first: the texts visited are then not all.
 */
export const searchTexts = (
  model: Model,
  truths: readonly Truth[],
  floors: readonly number[],
  visit: (text: Text, worth: readonly number[]) => void,
  budget = BUDGET,
): boolean => {
  const bounds = truths.map((truth, p) => boundOf(model, truth, p));
  const lines = linesByDepth(model);
  const text = model.counts.map(() => 0);
  let left = budget;

  const crossed = (depth: number): boolean =>
    at(lines, depth).some((line) => meets(line.when, text) && !(line.unless !== null && meets(line.unless, text)));

  const within = (depth: number, sums: readonly number[]): boolean =>
    bounds.every((b, p) => at(sums, p) + at(b.rest, depth) + reachable(b, text, depth) >= at(floors, p));

  const leaf = (): void => {
    if (crossesRedLine(model, null, text)) return;
    const worth = truths.map((truth, p) => utility(model, truth, p, text));
    if (worth.every((bp, p) => bp >= at(floors, p))) visit(text.slice(), worth);
  };

  const walk = (depth: number, sums: readonly number[]): void => {
    if (depth === text.length) return leaf();
    for (let option = 0; option < at(model.counts, depth) && left > 0; option++) {
      left -= 1;
      text[depth] = option;
      const next = bounds.map((b, p) => at(sums, p) + at(at(b.worth, depth), option));
      if (!crossed(depth + 1) && within(depth + 1, next)) walk(depth + 1, next);
    }
  };

  walk(
    0,
    truths.map(() => 0),
  );
  return left > 0;
};
