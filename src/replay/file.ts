import { fail, ok, type Result } from '../engine/result.ts';
import type { Scenario } from '../engine/scenarioTypes.ts';
import { isNumbers, isObject, isPlayers, isWhole } from './fileShape.ts';
import { type LinkedTree, linkTree } from './fileTree.ts';
import { makeReplayLink } from './link.ts';
import type { Players, ReplayRecord } from './record.ts';
import type { Tree } from './tree.ts';
import { MAX_LINK } from './versions.ts';

/** The format of `.envoy` files. */
const VERSION = 1;
/** Characters of a file; five hundred games of ours, each forked once, have about a million. */
export const MAX_GAME_FILE = 32_000_000;
const MAX_GAMES = 2000;
const MAX_LINES = 500;
const MAX_WORDS = 200;

/** A game that is to be put into a file. */
export interface GameToKeep {
  readonly record: ReplayRecord;
  readonly scenario: Scenario;
  /** the scenario is not one of ours and travels along */
  readonly carry: boolean;
  /** absent in a game that was never forked */
  readonly tree?: Tree;
  /** the working draft, not tabled yet */
  readonly working?: readonly number[];
  /** when it was last played, as ISO 8601 in UTC */
  readonly played?: string;
}

/** One game of a file. Its link is the game; title, seed and level are there for whoever reads the file by eye. */
export interface FileGame {
  readonly title: string;
  readonly seed: string;
  readonly level: string | null;
  readonly played: string | null;
  readonly link: string;
  readonly working: readonly number[] | null;
  readonly tree: LinkedTree | null;
}

/** A game as it stands in a file. Problems: those of `makeReplayLink`, for the game or for one of its lines. */
export const fileGameOf = (game: GameToKeep): Result<FileGame> => {
  const { record, scenario, carry, tree, working = null, played = null } = game;
  const link = makeReplayLink(record, scenario, carry);
  if (!link.ok) return link;
  const linked = tree === undefined ? ok(null) : linkTree(tree, record, scenario);
  if (!linked.ok) return linked;
  const { seed, level } = record;
  const title = scenario.title.slice(0, MAX_WORDS);
  return ok({ title, seed, level, played, link: link.value, working, tree: linked.value });
};

/** Entries as the text of an `.envoy` file: JSON of `{envoy: 1, kind: 'games', games}`. Problem: `too-large`. */
export const writeGameFile = (games: readonly FileGame[]): Result<string> => {
  const text = `${JSON.stringify({ envoy: VERSION, kind: 'games', games }, null, 1)}\n`;
  return text.length <= MAX_GAME_FILE && games.length <= MAX_GAMES
    ? ok(text)
    : fail('too-large', { max: MAX_GAME_FILE });
};

/**
 * One game or many as the text of an `.envoy` file; equal games give equal text. Problems: `too-large`, and those of
 * `fileGameOf`.
 */
export const makeGameFile = (games: readonly GameToKeep[]): Result<string> => {
  const entries: FileGame[] = [];
  for (const game of games) {
    const entry = fileGameOf(game);
    if (!entry.ok) return entry;
    entries.push(entry.value);
  }
  return writeGameFile(entries);
};

/** Whether a text was meant as a game file, whatever state it is in. */
export const isGameFile = (text: string): boolean => /^\ufeff?\s*\{\s*"envoy"\s*:/.test(text);

const isWords = (x: unknown): x is string => typeof x === 'string' && x.length <= MAX_WORDS;
const isTime = (x: unknown): x is string =>
  typeof x === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?Z$/.test(x);
const isLink = (x: unknown): x is string => typeof x === 'string' && x.length <= MAX_LINK;
const orNull =
  <T>(is: (x: unknown) => x is T) =>
  (x: unknown): x is T | null =>
    x === null || is(x);

const isLine = (x: unknown): x is LinkedTree['lines'][number] =>
  isObject(x) && orNull(isWhole)(x.parent) && isWhole(x.at) && isPlayers(x.players) && orNull(isLink)(x.link);

const isTree = (x: unknown): x is LinkedTree =>
  isObject(x) && isWhole(x.current) && Array.isArray(x.lines) && x.lines.length <= MAX_LINES && x.lines.every(isLine);

const copied = ({ envoy, parties }: Players): Players => ({ envoy, parties });

/** What we know of an entry, and nothing that came along with it; null where it has not the shape of one. */
const readEntry = (x: unknown): FileGame | null => {
  if (!isObject(x)) return null;
  const { title, seed, level = null, played = null, link, working = null, tree = null } = x;
  if (!isWords(title) || !isWords(seed) || !orNull(isWords)(level) || !orNull(isTime)(played)) return null;
  if (!isLink(link) || !orNull(isNumbers)(working) || !orNull(isTree)(tree)) return null;
  if (tree === null) return { title, seed, level, played, link, working, tree };
  const lines = tree.lines.map((line) => ({
    parent: line.parent,
    at: line.at,
    players: copied(line.players),
    link: line.link,
  }));
  return { title, seed, level, played, link, working, tree: { current: tree.current, lines } };
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return undefined;
  }
};

/**
 * The entries of an `.envoy` file, in order; one that has not the shape of a game is null. Nothing in them has been
 * checked yet: `openFileGame` does. Problems: `not-a-game-file`, `file-damaged`, `too-new`, `too-large`.
 */
export const parseGameFile = (text: string): Result<readonly (FileGame | null)[]> => {
  if (text.length > MAX_GAME_FILE) return fail('too-large', { max: MAX_GAME_FILE });
  const data = parsed(text);
  if (data === undefined) return fail(isGameFile(text) ? 'file-damaged' : 'not-a-game-file');
  if (!isObject(data) || !isWhole(data.envoy)) return fail('not-a-game-file');
  if (data.envoy > VERSION) return fail('too-new', { version: data.envoy, known: VERSION });
  if (data.envoy < 1 || data.kind !== 'games' || !Array.isArray(data.games)) return fail('file-damaged');
  if (data.games.length > MAX_GAMES) return fail('too-large', { max: MAX_GAMES });
  return ok(data.games.map(readEntry));
};
