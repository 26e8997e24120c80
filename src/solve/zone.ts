import { apply } from '../engine/apply.ts';
import type { Model, ModelInteraction } from '../engine/model.ts';
import { at } from '../engine/num.ts';
import { askHome } from '../engine/ratify.ts';
import { setup } from '../engine/setup.ts';
import type { Standing, State, Text } from '../engine/types.ts';
import { crossesRedLine, lineOf, needOf, utility } from '../engine/utility.ts';

/** `principle`: reservation values and red lines only; `table`: also aspiration, risk premium and audience. */
export const ZONE_KINDS = ['principle', 'table'] as const;
export type ZoneKind = (typeof ZONE_KINDS)[number];

/** A zone of this many texts is trivially wide: nobody needs it counted further. */
export const WIDE = 5_000;

interface Bound {
  readonly party: number;
  /** most that issues from a depth on can add, bp */
  readonly rest: readonly number[];
  readonly worth: readonly (readonly number[])[];
  /** least that any text could be asked, bp */
  readonly least: number;
  readonly gains: readonly ModelInteraction[];
}

const leastAsked = (model: Model, standing: Standing, party: number, kind: ZoneKind): number => {
  if (kind === 'principle') return lineOf(model, standing, party);
  const quiet = { ...standing, eye: 0 };
  if (model.premiumIssue < 0) return needOf(model, quiet, party, model.start);
  const asks = model.premiumPercent.map((_, o) =>
    needOf(
      model,
      quiet,
      party,
      model.start.map((x, i) => (i === model.premiumIssue ? o : x)),
    ),
  );
  return Math.min(...asks);
};

const boundOf = (model: Model, standing: Standing, party: number, kind: ZoneKind): Bound => {
  const { worth } = at(standing.truth, party);
  const rest = new Array<number>(worth.length + 1).fill(0);
  for (let i = worth.length - 1; i >= 0; i--) rest[i] = at(rest, i + 1) + Math.max(...at(worth, i));
  return {
    party,
    rest,
    worth,
    least: leastAsked(model, standing, party, kind),
    gains: model.interactions.filter((x) => at(x.bp, party) !== 0),
  };
};

/** Interactions of a party that the first `depth` clauses do not rule out: bp that are sure, and bp still possible. */
const reachable = (bound: Bound, text: Text, depth: number): number => {
  let bp = 0;
  for (const x of bound.gains) {
    const own = x.bp[bound.party] as number;
    let open = false;
    let dead = false;
    for (const mask of x.when) {
      if (mask.issue >= depth) open = true;
      else if (((mask.bits >> (text[mask.issue] as number)) & 1) === 0) {
        dead = true;
        break;
      }
    }
    if (!dead && (own > 0 || !open)) bp += own;
  }
  return bp;
};

const asks = (model: Model, standing: Standing, party: number, kind: ZoneKind, text: Text): number =>
  kind === 'table' ? needOf(model, standing, party, text) : lineOf(model, standing, party);

/**
 * Visits, in canonical order, every complete text that each of `parties` would sign: depth-first, cutting a branch
 * as soon as one party cannot reach what it asks. `visit` returns true to stop; after `branches` branches it stops of
 * itself, with what it has found.
 */
export const visitZone = (
  model: Model,
  standing: Standing,
  kind: ZoneKind,
  visit: (text: Text) => boolean,
  parties: readonly number[] = model.parties.map((_, p) => p),
  branches = Number.POSITIVE_INFINITY,
): void => {
  let left = branches;
  const bounds = parties.map((p) => boundOf(model, standing, p, kind));
  const text = model.counts.map(() => 0);
  const holds = (): boolean =>
    parties.every(
      (p) =>
        !crossesRedLine(model, p, text) &&
        utility(model, at(standing.truth, p), p, text) >= asks(model, standing, p, kind, text),
    );
  const walk = (depth: number, sums: readonly number[]): boolean => {
    if (depth === text.length) return holds() && visit(text);
    for (let option = 0; option < at(model.counts, depth); option++) {
      if (left-- <= 0) return true;
      text[depth] = option;
      const next: number[] = [];
      for (let b = 0; b < bounds.length; b++) {
        const bound = bounds[b] as Bound;
        const own = (sums[b] as number) + ((bound.worth[depth] as readonly number[])[option] as number);
        if (own + (bound.rest[depth + 1] as number) + reachable(bound, text, depth + 1) < bound.least) break;
        next.push(own);
      }
      if (next.length === bounds.length && walk(depth + 1, next)) return true;
    }
    return false;
  };
  walk(
    0,
    bounds.map(() => 0),
  );
};

/** How many texts each of `parties` would sign. */
export const countZone = (model: Model, standing: Standing, kind: ZoneKind, parties?: readonly number[]): number => {
  let n = 0;
  visitZone(
    model,
    standing,
    kind,
    () => {
      n += 1;
      return false;
    },
    parties,
  );
  return n;
};

/** Whether the home groups of every party would approve a complete text. */
export const ratifiable = (model: Model, standing: Standing, text: Text): boolean =>
  model.parties.every((_, p) => askHome(model, standing, p, text).approves);

/**
 * The states at the start of each round of a game in which nobody does anything: time, news and deadlines alone, so
 * without the player's own hardening. Throws on a bad seed.
 */
export const quietStates = (scenario: Model, seed: string): State[] => {
  // Where the pen goes round nobody can let a round pass: time itself does not ask who holds it.
  const model: Model = { ...scenario, pen: 'envoy' };
  const first = setup(model, seed);
  if (!first.ok) throw new Error(first.problem.code);
  let { state } = first.value;
  const states = [state];
  while (state.phase !== 'done') {
    const step = apply(model, state, state.phase === 'parties' ? { type: 'hold' } : { type: 'end' });
    if (!step.ok) throw new Error(step.problem.code);
    if (step.value.state.round > state.round) states.push(step.value.state);
    state = step.value.state;
  }
  return states;
};

/** Whether in `round` (1 = first) of a seed some text would be signed by all at the table, nobody having hardened. */
export const hasZone = (model: Model, seed: string, round: number): boolean => {
  let found = false;
  visitZone(model, at(quietStates(model, seed), round - 1), 'table', () => {
    found = true;
    return true;
  });
  return found;
};
