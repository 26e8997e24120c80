import type { Problem, Result } from '../engine/result.ts';
import { fail, ok } from '../engine/result.ts';
import type { Scenario } from '../engine/scenarioTypes.ts';
import { OPEN, type Text } from '../engine/types.ts';
import { type FileGame, fileGameOf, parseGameFile, writeGameFile } from '../replay/file.ts';
import { type OpenedFileGame, openFileGame } from '../replay/fileGame.ts';
import { scenarioNeeded } from '../replay/link.ts';
import { standingOf, startOf } from './apart.ts';
import type { Games } from './games.ts';
import { embeddedIn, lineOf } from './kept.ts';
import { fetchOurs } from './library.ts';
import { sourceOf } from './play.ts';
import { freshId, readSaved, type Saved } from './save.ts';

/** Lets the page breathe between two games. */
const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

const scenarioOf = async ({ embedded, record }: Saved): Promise<Scenario | undefined> =>
  embedded ?? (await fetchOurs(record.scenario.id, record.scenario.hash));

const entryOf = async (saved: Saved): Promise<Result<FileGame>> => {
  const scenario = await scenarioOf(saved);
  const { record, tree, working, played = 0 } = saved;
  if (scenario === undefined) return fail('unknown-scenario', { id: record.scenario.id });
  return fileGameOf({
    record,
    scenario,
    carry: !sourceOf(scenario).shipped,
    working,
    ...(tree === undefined ? {} : { tree }),
    ...(played > 0 ? { played: new Date(played).toISOString() } : {}),
  });
};

/** A file of kept games, and how many could not be put into it. */
export interface Exported {
  readonly text: string;
  readonly left: number;
}

/** Kept games as the text of one `.envoy` file. Problems: `too-large`; `no-games` where none can be put into it. */
export const exportGames = async (saves: readonly Saved[]): Promise<Result<Exported>> => {
  const entries: FileGame[] = [];
  for (const saved of saves) {
    await breathe();
    const entry = await entryOf(saved);
    if (entry.ok) entries.push(entry.value);
  }
  if (entries.length === 0) return fail('no-games');
  const text = writeGameFile(entries);
  return text.ok ? ok({ text: text.value, left: saves.length - entries.length }) : text;
};

/** A game of a file that was not taken in, and why. */
export interface Refused {
  /** its place in the file, from 1 */
  readonly place: number;
  readonly title: string;
  readonly problem: Problem;
}

export interface Imported {
  readonly added: number;
  /** those that are here already, action for action */
  readonly same: number;
  readonly refused: readonly Refused[];
}

/** A draft that fits its game: what a file says is not believed. */
const fitting = (working: Text | null, { game }: OpenedFileGame): Text =>
  working?.length === game.model.counts.length && working.every((o, i) => o >= OPEN && o < (game.model.counts[i] ?? 0))
    ? working
    : game.state.draft;

const saveOf = (file: FileGame, opened: OpenedFileGame): Saved => {
  const { record, scenario, game, tree } = opened;
  return {
    save: 1,
    id: freshId(),
    played: file.played === null ? 0 : Date.parse(file.played),
    line: lineOf(game),
    record,
    embedded: embeddedIn(sourceOf(scenario)),
    level: record.level ?? 'standard',
    screen: game.state.ending === null ? 'table' : 'debrief',
    working: fitting(file.working, opened),
    ...(tree === null ? {} : { tree }),
  };
};

const readOne = async (file: FileGame | null): Promise<Result<Saved>> => {
  if (file === null) return fail('game-damaged');
  const needed = scenarioNeeded(file.link);
  if (!needed.ok) return needed;
  const edition = await fetchOurs(needed.value.id, needed.value.hash);
  const opened = openFileGame(file, () => edition);
  return opened.ok ? ok(saveOf(file, opened.value)) : opened;
};

/** Games by their start: only those are compared that can be the same. */
const makeShelves = () => {
  const byStart = new Map<string, Saved[]>();
  const alike = (saved: Saved): Saved[] => {
    const found = byStart.get(startOf(saved)) ?? [];
    byStart.set(startOf(saved), found);
    return found;
  };
  return {
    add: (saved: Saved) => alike(saved).push(saved),
    has: (saved: Saved) => alike(saved).some((each) => ['same', 'behind'].includes(standingOf(saved, each))),
  };
};

/**
 * Takes the games of an `.envoy` file in: each is rebuilt and checked first, those that are sound come in together, and
 * nothing that is here is changed. `tell` hears how many have been looked at. Problems: those of `parseGameFile`,
 * `no-games`, `no-room`.
 */
export const importGames = async (
  text: string,
  games: Games,
  tell: (done: number, all: number) => void,
): Promise<Result<Imported>> => {
  const file = parseGameFile(text);
  if (!file.ok) return file;
  if (file.value.length === 0) return fail('no-games');
  const known = makeShelves();
  for (const row of await games.rows()) {
    const found = readSaved(row.text);
    if (found.kind === 'saved') known.add(found.saved);
  }
  const fresh: Saved[] = [];
  const refused: Refused[] = [];
  for (const [k, entry] of file.value.entries()) {
    tell(k, file.value.length);
    await breathe();
    const read = await readOne(entry);
    if (!read.ok) refused.push({ place: k + 1, title: entry?.title ?? '', problem: read.problem });
    else if (!known.has(read.value)) {
      known.add(read.value);
      fresh.push(read.value);
    }
  }
  if (fresh.length > 0 && !(await games.add(fresh))) return fail('no-room');
  return ok({ added: fresh.length, same: file.value.length - fresh.length - refused.length, refused });
};
