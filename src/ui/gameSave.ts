import type { Result } from '../engine/result.ts';
import type { Store } from '../store/actions.ts';
import { exportGames } from '../store/gameFiles.ts';
import type { Listed } from '../store/gameList.ts';
import { namedSave } from '../store/kept.ts';
import type { Saved } from '../store/save.ts';
import { save } from './shareLink.ts';
import { GAMES } from './text/games.ts';

/** Saves one game as a file; where it cannot be put into one, what is kept of it. Gives a sentence to say. */
const saveOne = async (saved: Saved, title: string, round: number): Promise<string> => {
  const file = await exportGames([saved]);
  if (file.ok) {
    save(GAMES.fileOne(title, round), file.value.text);
    return GAMES.saved(1, 0);
  }
  save(GAMES.fileOne(title, round, 'json'), JSON.stringify(saved));
  return GAMES.savedRaw;
};

/** Saves a game of the list; of one that cannot be read, what is left. Gives a sentence to say. */
export const saveListed = async ({ id, text, game }: Listed): Promise<string> => {
  if (game !== null) return saveOne(game.saved, game.title, game.round);
  save(GAMES.fileRaw(id), text);
  return GAMES.savedRaw;
};

/** Saves all games that can be read. Problems: `too-large`, `no-games`. */
export const saveAll = async (lines: readonly Listed[]): Promise<Result<string>> => {
  const saves = lines.flatMap(({ game }) => (game === null ? [] : [game.saved]));
  const file = await exportGames(saves);
  if (!file.ok) return file;
  save(GAMES.file(new Date().toISOString().slice(0, 10)), file.value.text);
  return { ok: true, value: GAMES.saved(saves.length - file.value.left, file.value.left) };
};

/** Saves the game that is being played: this needs no storage. */
export const saveCurrent = async (store: Store): Promise<void> => {
  const saved = namedSave(store.getState());
  if (saved !== null) await saveOne(saved, saved.line?.title ?? '', saved.line?.round ?? 1);
};
