import type { Scenario } from '../engine/scenarioTypes.ts';
import { PENS } from '../engine/types.ts';
import { migrate } from '../replay/migrate.ts';
import type { ReplayRecord } from '../replay/record.ts';
import type { Tree } from '../replay/tree.ts';
import { FORMAT } from '../replay/versions.ts';
import { type Desks, LEVELS, type Level, SCREENS, type Screen, type Settings, THEMES } from './types.ts';

/** One small shelf that may be full, forbidden or absent: the browser's, or a test's. */
export type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const GAME = 'envoy.game';
const ASIDE = 'envoy.damaged';
const SETTINGS = 'envoy.settings';

/** A game on its shelf: its replay record, and where the player was. */
export interface Saved {
  readonly save: 1;
  readonly record: ReplayRecord;
  /** a scenario of the player's own travels with its game */
  readonly embedded: Scenario | null;
  readonly level: Level;
  readonly screen: Screen;
  readonly working: readonly number[];
  /** absent in a game that one person plays, and in older saves */
  readonly desks?: Desks;
  /** absent in a game that was never forked, and in older saves */
  readonly tree?: Tree;
}

const isRecord = (x: unknown): x is Record<string, unknown> => typeof x === 'object' && x !== null && !Array.isArray(x);

const isWords = (x: Record<string, unknown>, keys: readonly string[]): boolean =>
  keys.every((key) => typeof x[key] === 'string');

const looksCast = (x: unknown): boolean =>
  isRecord(x) &&
  isWords(x, ['envoy']) &&
  Array.isArray(x.parties) &&
  x.parties.every((name: unknown) => typeof name === 'string');

const looksLikeDesks = (x: unknown): boolean =>
  isRecord(x) &&
  Object.values(x).every(
    (desk) =>
      isRecord(desk) && Array.isArray(desk.working) && Array.isArray(desk.draft) && typeof desk.seen === 'number',
  );

const looksLikeTree = (x: unknown): boolean =>
  isRecord(x) &&
  Array.isArray(x.lines) &&
  x.lines.every(
    (line, k) =>
      isRecord(line) &&
      // A line leaves one that was there before it: no circle can be walked in.
      (k === 0 ? line.parent === null : typeof line.parent === 'number' && line.parent >= 0 && line.parent < k) &&
      Number.isInteger(line.at) &&
      looksCast(line.players) &&
      Array.isArray(line.actions),
  ) &&
  Number.isInteger(x.current) &&
  x.lines[Number(x.current)] !== undefined;

const looksRecorded = (x: unknown): x is ReplayRecord =>
  isRecord(x) &&
  x.format === FORMAT &&
  PENS.some((pen) => pen === x.pen) &&
  isWords(x, ['seed', 'set', 'variant', 'hash']) &&
  looksCast(x.players) &&
  isRecord(x.scenario) &&
  isWords(x.scenario, ['id', 'hash']) &&
  Array.isArray(x.actions) &&
  Array.isArray(x.checks);

const looksSaved = (x: unknown): x is Saved =>
  isRecord(x) &&
  x.save === 1 &&
  looksRecorded(x.record) &&
  (x.embedded === null || isRecord(x.embedded)) &&
  Array.isArray(x.working) &&
  (x.desks === undefined || looksLikeDesks(x.desks)) &&
  (x.tree === undefined || looksLikeTree(x.tree)) &&
  LEVELS.some((level) => level === x.level) &&
  SCREENS.some((screen) => screen === x.screen);

/** What a shelf gave: nothing, a game of the right shape, or something damaged. */
export type Found =
  | { readonly kind: 'none' }
  | { readonly kind: 'damaged' }
  | { readonly kind: 'saved'; readonly saved: Saved };

/** A save whose record has an older format, in the present one; anything else as it is. */
const upToDate = (saved: unknown): unknown => {
  if (!isRecord(saved) || !isRecord(saved.record) || typeof saved.record.format !== 'number') return saved;
  const record = migrate({ ...saved.record, format: saved.record.format });
  return record.ok ? { ...saved, record: record.value } : saved;
};

export const readGame = (shelf: Shelf | null): Found => {
  try {
    const text = shelf?.getItem(GAME) ?? null;
    if (text === null) return { kind: 'none' };
    const saved = upToDate(JSON.parse(text));
    return looksSaved(saved) ? { kind: 'saved', saved } : { kind: 'damaged' };
  } catch {
    return { kind: 'damaged' };
  }
};

/** Whether the game is now on the shelf. */
export const writeGame = (shelf: Shelf | null, saved: Saved): boolean => {
  try {
    shelf?.setItem(GAME, JSON.stringify(saved));
    return shelf !== null;
  } catch {
    return false;
  }
};

/** Moves a damaged save out of the way without losing it. */
export const setAside = (shelf: Shelf | null): void => {
  try {
    const text = shelf?.getItem(GAME) ?? null;
    shelf?.removeItem(GAME);
    if (text !== null) shelf?.setItem(ASIDE, text);
  } catch {
    // A shelf too full for a second copy: the damaged one is gone from its place, and play goes on.
  }
};

const STANDARD_SETTINGS: Settings = { theme: 'auto', stillness: null, level: 'first' };

export const readSettings = (shelf: Shelf | null): Settings => {
  try {
    const x: unknown = JSON.parse(shelf?.getItem(SETTINGS) ?? 'null');
    if (!isRecord(x)) return STANDARD_SETTINGS;
    const theme = THEMES.find((t) => t === x.theme) ?? STANDARD_SETTINGS.theme;
    const level = LEVELS.find((l) => l === x.level) ?? STANDARD_SETTINGS.level;
    return { theme, level, stillness: typeof x.stillness === 'boolean' ? x.stillness : null };
  } catch {
    return STANDARD_SETTINGS;
  }
};

export const writeSettings = (shelf: Shelf | null, settings: Settings): void => {
  try {
    shelf?.setItem(SETTINGS, JSON.stringify(settings));
  } catch {
    // Settings that cannot be kept are asked for again next time.
  }
};
