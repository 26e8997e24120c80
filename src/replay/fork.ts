import { advance, type Game, startGame } from '../agents/match.ts';
import { fail, type Result } from '../engine/result.ts';
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

const lineAt = ({ lines }: Tree, id: number): Line => {
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

/** A tree of one line. */
export const treeOf = (game: Game, players: Players): Tree => ({
  lines: [{ parent: null, at: 0, players, actions: game.actions }],
  current: 0,
});

/** The line that really holds what comes before: one that had not begun by then is only a sibling. */
const holderOf = (tree: Tree, id: number, at: number): number => {
  const line = lineAt(tree, id);
  return line.parent !== null && at <= line.at ? holderOf(tree, line.parent, at) : id;
};

/** The tree after its current line has been played on to this game. */
export const grown = (tree: Tree, game: Game): Tree => ({
  ...tree,
  lines: tree.lines.map((line, k) => (k === tree.current ? { ...line, actions: game.actions.slice(line.at) } : line)),
});

/** A new line that leaves the current one after `at` of its actions, and is now the current one. */
export const branched = (tree: Tree, at: number, players: Players): Tree => ({
  lines: [...tree.lines, { parent: holderOf(tree, tree.current, at), at, players, actions: [] }],
  current: tree.lines.length,
});

/** A game from its first round by these actions. Problems: `bad-seed`, or what the rules say to one of them. */
export const replayed = ({ model, state }: Game, actions: readonly Action[]): Result<Game> => {
  const start = startGame(model, state.seed);
  if (!start.ok) return start;
  let game = start.value;
  for (const action of actions) {
    const next = advance(game, action);
    if (!next.ok) return next;
    game = next.value;
  }
  return { ok: true, value: game };
};

/**
 * The game as it stood after its first `at` actions, to be played on: the same seed, so that whoever acts the same
 * meets the same luck. Problem: `fork-over` where the talks had ended.
 */
export const forkAt = (game: Game, at: number): Result<Game> => {
  const first = Math.max(0, Math.min(game.actions.length, Math.floor(at)));
  const stood = replayed(game, game.actions.slice(0, first));
  return stood.ok && stood.value.state.ending !== null ? fail('fork-over') : stood;
};
