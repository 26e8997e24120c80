import type { Game } from '../agents/match.ts';
import type { Action } from '../engine/types.ts';
import { PERSON, type Players } from './record.ts';

/** One line of play in a tree of lines: what it shares with the line that it left, and its own actions after that. */
export interface Line {
  /** the line that it left, by its place in the tree; null = the first line */
  readonly parent: number | null;
  /** actions shared with that line */
  readonly at: number;
  /** who holds which seat from there on */
  readonly players: Players;
  /** actions after those shared */
  readonly actions: readonly Action[];
}

/** Lines of one seed on one scenario, in the order in which they were begun; none is ever taken away. */
export interface Tree {
  readonly lines: readonly Line[];
  /** the line that is played or looked at */
  readonly current: number;
}

export const lineAt = ({ lines }: Tree, id: number): Line => {
  const line = lines[id];
  if (line === undefined) throw new Error(`no line ${id}`);
  return line;
};

/** Every action of a line from the first round on. */
export const actionsOf = (tree: Tree, id: number): readonly Action[] => {
  const { parent, at, actions } = lineAt(tree, id);
  return parent === null ? actions : [...actionsOf(tree, parent).slice(0, at), ...actions];
};

const joined = (before: string, after: string): string => {
  if (before === after) return after;
  // Where a person held the seat for a while, nobody can run that stretch again: the record says "a person".
  return before === PERSON || after === PERSON ? PERSON : 'several';
};

/** Who played a line, as its record must say: a seat that a person ever held is a person's. */
export const playersOfLine = (tree: Tree, id: number): Players => {
  const { parent, at, players } = lineAt(tree, id);
  if (parent === null || at === 0) return players;
  const before = playersOfLine(tree, parent);
  return {
    envoy: joined(before.envoy, players.envoy),
    parties: players.parties.map((name, p) => joined(before.parties[p] ?? name, name)),
  };
};

/** The tree after its current line has been played on to this game. */
export const grown = (tree: Tree, game: Game): Tree => ({
  ...tree,
  lines: tree.lines.map((line, k) => (k === tree.current ? { ...line, actions: game.actions.slice(line.at) } : line)),
});
