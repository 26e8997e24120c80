import { ok, type Result } from '../engine/result.ts';
import type { FileGame } from './file.ts';
import { openTree } from './fileTree.ts';
import { type Library, type Opened, parseReplayLink } from './link.ts';
import type { Tree } from './tree.ts';

/** A game of a file, rebuilt and checked. */
export interface OpenedFileGame extends Opened {
  readonly tree: Tree | null;
}

/**
 * Rebuilds one game of a file by its link, and the lines that it was forked into: never half a game. Problems: those
 * of `parseReplayLink`, and `altered-lines` where a line is not one of that game.
 */
export const openFileGame = ({ link, tree }: FileGame, library: Library): Result<OpenedFileGame> => {
  const opened = parseReplayLink(link, library);
  if (!opened.ok) return opened;
  const lines = tree === null ? ok(null) : openTree(tree, opened.value);
  return lines.ok ? ok({ ...opened.value, tree: lines.value }) : lines;
};
