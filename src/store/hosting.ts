import type { StoreApi } from 'zustand/vanilla';
import { standingOf } from './apart.ts';
import type { Attic, Row } from './attic.ts';
import { leave } from './fresh.ts';
import { type Games, makeGames } from './games.ts';
import type { Journal } from './journal.ts';
import { lineOf, namedSave, restored, savedLine } from './kept.ts';
import { idOf, readSaved, type Saved, type Shelf } from './save.ts';
import type { SavedGame, StoreState } from './types.ts';

/** What ties the games of this browser to the page that plays one of them. */
interface Ties {
  readonly shelf: Shelf | null;
  readonly journal: Journal;
  readonly openAttic: (() => Promise<Attic>) | null;
  reopen(saved: Saved): void;
  keep(next: StoreState): StoreState;
  unsaved(): void;
}

/** What the start says of a kept game; null where it cannot be opened. */
const lineOfSaved = (saved: Saved): SavedGame | null => {
  const id = idOf(saved);
  if (saved.line !== undefined) return { ...saved.line, id };
  const game = restored(saved);
  return game.ok ? { ...lineOf(game.value.game), id } : null;
};

const newestOf = (rows: readonly Row[]): SavedGame | null => {
  for (const { text } of rows) {
    const found = readSaved(text);
    const line = found.kind === 'saved' ? lineOfSaved(found.saved) : null;
    if (line !== null) return line;
  }
  return null;
};

const openQuietly = async (openAttic: Ties['openAttic']): Promise<Attic | null> => {
  try {
    return (await openAttic?.()) ?? null;
  } catch {
    return null;
  }
};

/** The games of this browser, joined to the page: what lay on the shelf is taken in, and the start learns of it. */
export const openGames = async (
  { getState: get, setState: put }: StoreApi<StoreState>,
  { shelf, journal, openAttic, reopen, keep, unsaved }: Ties,
): Promise<Games> => {
  const attic = await openQuietly(openAttic);

  const again = (): void => put(keep(get()));

  const games = makeGames({
    shelf,
    journal,
    attic,
    now: () => namedSave(get()),

    adopt(saved) {
      const now = namedSave(get());
      if (now !== null && (idOf(now) !== idOf(saved) || standingOf(now, saved) === 'apart')) return;
      journal.write(saved);
      if (now === null) put({ saved: lineOfSaved(saved) });
      else reopen(saved);
    },

    rename(from, to) {
      journal.rename(from, to);
      if (get().gameId !== from) return;
      put({ gameId: to });
      again();
    },

    say(code) {
      if (code === 'not-saved') unsaved();
      else put({ warning: { code } });
    },

    again,

    gone(id) {
      const { gameId, selection } = get();
      if (gameId === id) put({ ...leave(true, null), selection, saved: null });
      if (get().saved?.id === id) put({ saved: null });
    },

    counted(rows) {
      const { game, watching } = get();
      const here = watching === null && game !== null ? lineOf(game) : savedLine(journal.look());
      put({ stored: rows.length, saved: here ?? newestOf(rows) });
    },
  });

  await games.moveIn();
  return games;
};
