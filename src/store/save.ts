import type { Scenario } from '../engine/scenarioTypes.ts';
import { PENS } from '../engine/types.ts';
import { isObject, isPlayers } from '../replay/fileShape.ts';
import { migrate } from '../replay/migrate.ts';
import type { ReplayRecord } from '../replay/record.ts';
import type { Tree } from '../replay/tree.ts';
import { FORMAT } from '../replay/versions.ts';
import { type Desks, LEVELS, type Level, type SavedGame, SCREENS, type Screen } from './types.ts';

/** One small shelf that may be full, forbidden or absent: the browser's, or a test's. */
export type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/** A game as it is kept: its replay record, and where the player was. */
export interface Saved {
  readonly save: 1;
  /** absent in older saves; so are the two that follow */
  readonly id?: string;
  /** when this was kept, in ms since 1970 */
  readonly played?: number;
  /** what a list says of it */
  readonly line?: SavedGame;
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

const isWords = (x: Record<string, unknown>, keys: readonly string[]): boolean =>
  keys.every((key) => typeof x[key] === 'string');

const looksLikeDesks = (x: unknown): boolean =>
  isObject(x) &&
  Object.values(x).every(
    (desk) =>
      isObject(desk) && Array.isArray(desk.working) && Array.isArray(desk.draft) && typeof desk.seen === 'number',
  );

const looksLikeTree = (x: unknown): boolean =>
  isObject(x) &&
  Array.isArray(x.lines) &&
  x.lines.every(
    (line, k) =>
      isObject(line) &&
      // A line leaves one that was there before it: no circle can be walked in.
      (k === 0 ? line.parent === null : typeof line.parent === 'number' && line.parent >= 0 && line.parent < k) &&
      Number.isInteger(line.at) &&
      isPlayers(line.players) &&
      Array.isArray(line.actions),
  ) &&
  Number.isInteger(x.current) &&
  x.lines[Number(x.current)] !== undefined;

const looksRecorded = (x: unknown): x is ReplayRecord =>
  isObject(x) &&
  x.format === FORMAT &&
  PENS.some((pen) => pen === x.pen) &&
  isWords(x, ['seed', 'set', 'variant', 'hash']) &&
  isPlayers(x.players) &&
  isObject(x.scenario) &&
  isWords(x.scenario, ['id', 'hash']) &&
  Array.isArray(x.actions) &&
  Array.isArray(x.checks);

const looksToldOf = ({ id, played, line }: Record<string, unknown>): boolean =>
  (id === undefined || (typeof id === 'string' && /^[\w-]{1,40}$/.test(id))) &&
  (played === undefined || Number.isFinite(played)) &&
  (line === undefined || (isObject(line) && isWords(line, ['title']) && Number.isInteger(line.round)));

const looksSaved = (x: unknown): x is Saved =>
  isObject(x) &&
  x.save === 1 &&
  looksToldOf(x) &&
  looksRecorded(x.record) &&
  (x.embedded === null || isObject(x.embedded)) &&
  Array.isArray(x.working) &&
  (x.desks === undefined || looksLikeDesks(x.desks)) &&
  (x.tree === undefined || looksLikeTree(x.tree)) &&
  LEVELS.some((level) => level === x.level) &&
  SCREENS.some((screen) => screen === x.screen);

/** What was kept in one place: nothing, a game of the right shape, or something damaged. */
export type Found =
  | { readonly kind: 'none' }
  | { readonly kind: 'damaged' }
  | { readonly kind: 'saved'; readonly saved: Saved };

/** A save whose record has an older format, in the present one; anything else as it is. */
const upToDate = (saved: unknown): unknown => {
  if (!isObject(saved) || !isObject(saved.record) || typeof saved.record.format !== 'number') return saved;
  const record = migrate({ ...saved.record, format: saved.record.format });
  return record.ok ? { ...saved, record: record.value } : saved;
};

/** A game as it was kept. Its shape is sure; whether its actions are legal is found out when it is rebuilt. */
export const readSaved = (text: string | null): Found => {
  if (text === null) return { kind: 'none' };
  try {
    const saved = upToDate(JSON.parse(text));
    return looksSaved(saved) ? { kind: 'saved', saved } : { kind: 'damaged' };
  } catch {
    return { kind: 'damaged' };
  }
};

/** The name that a kept game goes by; the one game of an older page had none. */
export const idOf = ({ id = 'first' }: Saved): string => id;

/** A name that no other game has. */
export const freshId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(9)), (b) => b.toString(36).padStart(2, '0')).join('');
