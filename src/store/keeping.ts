import type { StoreApi } from 'zustand/vanilla';
import type { Attic } from './attic.ts';
import type { Games } from './games.ts';
import { type Journal, makeJournal } from './journal.ts';
import { namedSave } from './kept.ts';
import type { Saved, Shelf } from './save.ts';
import type { StoreState } from './types.ts';

/** Where games are kept: written down before they are shown, and copied to where all of them are. */
export interface Keeping {
  readonly journal: Journal;
  /** writes what is about to be shown, and says what is to be said about it */
  keep(next: StoreState): StoreState;
  /** all games of this browser; fetched with the first of them */
  games(): Promise<Games>;
}

export const makeKeeping = (
  store: StoreApi<StoreState>,
  shelf: Shelf | null,
  openAttic: (() => Promise<Attic>) | null,
  reopen: (saved: Saved) => void,
): Keeping => {
  const { getState: get, setState: put } = store;
  const journal = makeJournal(shelf);
  /** a lack of room is said once, and again only after there had been some */
  let told = false;

  const unsaved = (): Partial<StoreState> => {
    if (told) return {};
    told = true;
    return { warning: { code: 'not-saved' } };
  };

  let opened: Promise<Games> | null = null;
  const games = (): Promise<Games> => {
    opened ??= import('./hosting.ts').then(({ openGames }) =>
      openGames(store, { shelf, journal, openAttic, reopen, keep, unsaved: () => put(unsaved()) }),
    );
    // What could not be fetched now is asked for again with the next write.
    opened.catch(() => {
      opened = null;
    });
    return opened;
  };

  const copyOut = (saved: Saved, full: boolean): void => {
    const lost = (): void => {
      if (full) put(unsaved());
    };
    void games()
      .then((all) => all.put(saved, full))
      .catch(lost);
  };

  const saidOf = (kind: 'kept' | 'copy' | 'behind' | 'full'): Partial<StoreState> => {
    if (kind === 'full') return openAttic === null ? unsaved() : {};
    if (kind === 'behind') return { warning: { code: 'other-tab' } };
    told = false;
    if (kind === 'copy') return { warning: { code: 'copied-tab' } };
    return get().warning?.code === 'not-saved' ? { warning: null } : {};
  };

  const keep = (next: StoreState): StoreState => {
    const saved = namedSave(next);
    if (saved === null) return next;
    const written = journal.write(saved);
    const gameId = written.kind === 'copy' ? written.id : (saved.id ?? null);
    if (openAttic !== null && written.kind !== 'behind')
      copyOut(gameId === null ? saved : { ...saved, id: gameId }, written.kind === 'full');
    return { ...next, gameId, ...saidOf(written.kind) };
  };

  return { journal, keep, games };
};
