import { advance, type Game, startGame } from '../agents/match.ts';
import { fail, type Result } from '../engine/result.ts';
import type { Action } from '../engine/types.ts';
import type { Players } from './record.ts';
import { lineAt, type Tree } from './tree.ts';

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
