import type { Game } from '../agents/match.ts';
import type { Players } from '../replay/record.ts';
import { actionsOf, grown, playersOfLine, type Tree } from '../replay/tree.ts';
import type { StoreState } from './types.ts';

/** The whole line that is played or looked at. */
export const wholeOf = ({ watching, game }: StoreState): Game | null => watching?.full ?? game;

/** The tree with what has been played on its current line; null where nothing was ever forked. */
export const treeNow = (state: StoreState): Tree | null => {
  const whole = wholeOf(state);
  return state.tree === null || whole === null ? state.tree : grown(state.tree, whole);
};

/** Who played, as a record of the game must say. */
export const recordedPlayers = ({ tree, players }: StoreState): Players | null =>
  tree === null ? players : playersOfLine(tree, tree.current);

/** Who holds the seats of the current line now. */
export const castNow = (tree: Tree | null): Players | null => tree?.lines[tree.current]?.players ?? null;

const sameActions = (tree: Tree, game: Game): boolean =>
  JSON.stringify(actionsOf(tree, tree.current)) === JSON.stringify(game.actions);

/** The tree that was kept with a game, unless it is not that game's. */
export const treeKept = (tree: Tree | undefined, game: Game): Tree | null =>
  tree !== undefined && sameActions(tree, game) ? tree : null;
