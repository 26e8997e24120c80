import type { StoreApi } from 'zustand/vanilla';
import { standingOf } from './apart.ts';
import type { Attic, Row } from './attic.ts';
import { leave } from './fresh.ts';
import { type Games, makeGames } from './games.ts';
import type { Journal } from './journal.ts';
import { lineOf, namedSave, restored, savedLine } from './kept.ts';
import { type Found, idOf, readSaved, type Saved, type Shelf } from './save.ts';
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

/** What the start offers while no game is open: the one in the journal, unless another was played since. */
const offered = (found: Found, rows: readonly Row[]): SavedGame | null => {
  const later = found.kind === 'saved' ? laterThan(rows, found.saved) : null;
  return (later && lineOfSaved(later)) ?? savedLine(found);
};

const newestOf = (rows: readonly Row[]): SavedGame | null => {
  for (const { text } of rows) {
    const found = readSaved(text);
    const line = found.kind === 'saved' ? lineOfSaved(found.saved) : null;
    if (line !== null) return line;
  }
  return null;
};

/**
 * The game that was played last, by a clock that is not ahead of ours; null where no other was played after `than`. A
 * browser that dies may lose what its shelf had last, and a full shelf keeps an older game.
 */
const laterThan = (rows: readonly Row[], than: Saved): Saved | null => {
  const now = Date.now();
  const { played = 0 } = than;
  for (const row of rows) {
    if (row.played <= played) return null;
    const found = readSaved(row.text);
    if (row.id !== idOf(than) && row.played <= now && found.kind === 'saved') return found.saved;
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
      const here = watching === null && game !== null ? lineOf(game) : offered(journal.look(), rows);
      put({ stored: rows.length, saved: here ?? newestOf(rows) });
    },
  });

  /** Where the page opened on a game although another was played since, that one; nothing once a person has acted. */
  const turnToLatest = async (): Promise<void> => {
    const { met } = journal;
    if (met.kind !== 'saved' || met.saved.screen === 'start') return;
    const later = laterThan(await games.rows(), met.saved);
    const now = namedSave(get());
    const isUntouched = now !== null && idOf(now) === idOf(met.saved) && standingOf(now, met.saved) === 'same';
    if (later !== null && isUntouched && get().screen !== 'start') reopen(later);
  };

  await games.moveIn();
  await turnToLatest();
  return games;
};
