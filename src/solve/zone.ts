import { apply } from '../engine/apply.ts';
import type { Model } from '../engine/model.ts';
import { at } from '../engine/num.ts';
import { askHome } from '../engine/ratify.ts';
import { setup } from '../engine/setup.ts';
import type { Standing, State, Text } from '../engine/types.ts';
import { CONTEXT } from './branch.ts';
import { planOf } from './plan.ts';
import type { Space } from './space.ts';
import { askedCuts, type Leaf, walk } from './walk.ts';
import { zoneSpace } from './zoneSpace.ts';

/** `principle`: reservation values and red lines only; `table`: also aspiration, risk premium and audience. */
export const ZONE_KINDS = ['principle', 'table'] as const;
export type ZoneKind = (typeof ZONE_KINDS)[number];

/** A zone of this many texts is trivially wide: nobody needs it counted further. */
export const WIDE = 5_000;

/**
 * Visits, in canonical order, every complete text that each of `parties` would sign, by its own lines and red lines.
 * `visit` returns true to stop; after `branches` branches it stops of itself, with what it has found.
 */
export const visitZone = (
  model: Model,
  standing: Standing,
  kind: ZoneKind,
  visit: (text: Text) => boolean,
  parties: readonly number[] = model.parties.map((_, p) => p),
  branches = Number.POSITIVE_INFINITY,
): void => {
  walkZone(zoneSpace(model, standing, kind, parties).space, ({ text }) => visit(Array.from(text)), branches);
};

/** Goes through the texts of a zone in canonical order. */
const walkZone = (space: Space, visit: (leaf: Leaf) => boolean, branches?: number): void => {
  const asWritten = space.counts.map((_, issue) => issue);
  walk(space, planOf(space, asWritten, CONTEXT), askedCuts(space), visit, branches);
};

/** How many texts each of `parties` would sign. */
export const countZone = (model: Model, standing: Standing, kind: ZoneKind, parties?: readonly number[]): number => {
  let n = 0;
  walkZone(zoneSpace(model, standing, kind, parties).space, () => {
    n += 1;
    return false;
  });
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
