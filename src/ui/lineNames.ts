import type { Game } from '../agents/match.ts';
import type { Model } from '../engine/model.ts';
import { ENVOY } from '../engine/types.ts';
import { replayed } from '../replay/fork.ts';
import { actionsOf, type Tree } from '../replay/tree.ts';
import { personsOf } from '../store/seats.ts';
import { partyName } from './names.ts';
import { LINES } from './text/lines.ts';

/** A line of the tree with all that its name and its state need. */
export interface NamedLine {
  readonly id: number;
  readonly name: string;
  readonly parent: number | null;
  readonly game: Game;
}

const seatNames = (model: Model, tree: Tree, id: number): string[] => {
  const players = tree.lines[id]?.players;
  if (players === undefined) return [];
  return personsOf(players).map((seat) => (seat === ENVOY ? LINES.envoy : partyName(model, seat)));
};

const nameOf = (root: Game, tree: Tree, id: number): string => {
  const line = tree.lines[id];
  const seats = seatNames(root.model, tree, id);
  if (line === undefined || line.parent === null) return LINES.first(seats);
  const stood = replayed(root, actionsOf(tree, id).slice(0, line.at));
  return LINES.name(stood.ok ? stood.value.state.round : 1, seats);
};

/** Every line of a tree, named by the round in which it leaves and by who holds its seats; a damaged one is left out. */
export const namedLines = (root: Game, tree: Tree): readonly NamedLine[] =>
  tree.lines.flatMap((line, id) => {
    const game = replayed(root, actionsOf(tree, id));
    return game.ok ? [{ id, name: nameOf(root, tree, id), parent: line.parent, game: game.value }] : [];
  });
