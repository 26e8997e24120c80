import type { Action } from '../engine/types.ts';
import { actionsOf } from '../replay/tree.ts';
import type { Saved } from './save.ts';

/** Every line of a kept game from its first round on, each action as text. */
const linesOf = ({ record, tree }: Saved): readonly (readonly string[])[] => {
  const lines: readonly (readonly Action[])[] = tree?.lines.map((_, id) => actionsOf(tree, id)) ?? [];
  return [...lines, record.actions].map((actions) => actions.map((action) => JSON.stringify(action)));
};

/** On what a game was begun: two with different starts are different games. */
export const startOf = ({ record }: Saved): string =>
  JSON.stringify([record.scenario.hash, record.set, record.variant, record.pen, record.seed]);

const begins = (whole: readonly string[], part: readonly string[]): boolean =>
  part.length <= whole.length && part.every((action, k) => action === whole[k]);

const holds = (a: readonly (readonly string[])[], b: readonly (readonly string[])[]): boolean =>
  b.every((part) => a.some((whole) => begins(whole, part)));

/**
 * How a state of a game stands to the one that is kept already. `ahead`: it holds every action of that one and more;
 * `behind`: that one does; `apart`: each has actions of its own, so both must be kept.
 */
export type Standing = 'same' | 'ahead' | 'behind' | 'apart';

/** Compares two states of a game, from two tabs or two places, by their actions alone. */
export const standingOf = (next: Saved, found: Saved): Standing => {
  if (startOf(found) !== startOf(next)) return 'apart';
  const [here, there] = [linesOf(next), linesOf(found)];
  const more = holds(here, there);
  const less = holds(there, here);
  if (more) return less ? 'same' : 'ahead';
  return less ? 'behind' : 'apart';
};
