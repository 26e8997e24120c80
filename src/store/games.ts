import { standingOf } from './apart.ts';
import type { Attic, Row } from './attic.ts';
import { ASIDE, GAME, type Journal, PARKED } from './journal.ts';
import { rowOf, type Shelved, shelvedRows, takeOff } from './places.ts';
import { type Found, freshId, idOf, readSaved, type Saved, type Shelf } from './save.ts';
import { placeFor, rowsFor, type Stored, textOf } from './stored.ts';

/** What the games need of the store that plays one of them. */
export interface Host {
  readonly shelf: Shelf | null;
  readonly journal: Journal;
  /** null = this browser gives none: games stay on the shelf */
  readonly attic: Attic | null;
  /** the game that is being played, as it would be kept; null = none is */
  now(): Saved | null;
  /** a state of that game with more in it than this page knew of */
  adopt(saved: Saved): void;
  /** the game being played has another name from here on */
  rename(from: string, to: string): void;
  /** `not-saved`: no place takes the game; `other-tab`: another tab goes on with it */
  say(code: 'not-saved' | 'other-tab'): void;
  /** writes the game being played into the journal once more */
  again(): void;
  /** the game of this name is no more */
  gone(id: string): void;
  /** there are more games, or fewer */
  counted(rows: readonly Row[]): void;
}

/** All games of this browser. What it is asked to keep is never overwritten by a state that holds less. */
export interface Games {
  /** copies a state out of the journal; `full` = the journal had no room for it */
  put(saved: Saved, full: boolean): Promise<void>;
  /** takes in whatever lies on the shelf, and finds out whether more is known of the game being played */
  moveIn(): Promise<void>;
  /** every game once, the one played last first */
  rows(): Promise<readonly Row[]>;
  /** the game of this name */
  load(id: string): Promise<Found>;
  /** adds games, all or none; whether there was room */
  add(saves: readonly Saved[]): Promise<boolean>;
  /** deletes a game; what is given back puts it where it was. Null where that could not be done. */
  remove(id: string): Promise<(() => Promise<boolean>) | null>;
  /** another tab wrote into the journal */
  heard(): void;
}

export const makeGames = (host: Host): Games => {
  const { shelf, journal, attic } = host;

  /** the names of all games, when they were last counted */
  let known = new Set<string>();

  const store = async (saved: Saved): Promise<Stored> => {
    let stored: Stored = { kind: 'failed' };
    try {
      await attic?.change(idOf(saved), (found) =>
        rowsFor(found, saved, (told) => {
          stored = told;
        }),
      );
      return stored;
    } catch {
      return { kind: 'failed' };
    }
  };

  /** The newest state of each game that is still to be copied: while one is on its way, older ones are passed over. */
  const waiting = new Map<string, { readonly saved: Saved; readonly full: boolean }>();
  let copying: Promise<void> | null = null;

  const copyOne = async (saved: Saved, full: boolean): Promise<void> => {
    const stored = await store(saved);
    if (stored.kind === 'failed') return full ? host.say('not-saved') : undefined;
    if (stored.kind === 'kept') journal.confirm(textOf(saved));
    if (stored.kind === 'copy') host.rename(idOf(saved), stored.id);
    if (stored.kind === 'behind' && standingOf(saved, stored.saved) === 'behind') host.say('other-tab');
    // An older state in the journal must not be what a reload finds.
    if (full) journal.drop(idOf(saved));
    if (!known.has(idOf(saved))) await recount();
  };

  const copyAll = async (): Promise<void> => {
    try {
      for (let next = [...waiting][0]; next !== undefined; next = [...waiting][0]) {
        waiting.delete(next[0]);
        await copyOne(next[1].saved, next[1].full);
      }
    } finally {
      copying = null;
    }
  };

  const moveOne = async (row: Shelved): Promise<void> => {
    const found = readSaved(row.text);
    if (row.key === GAME) {
      if (found.kind !== 'saved') return;
      const stored = await store(found.saved);
      if (stored.kind === 'kept') journal.confirm(row.text);
      if (stored.kind === 'copy') host.rename(idOf(found.saved), stored.id);
      if (stored.kind === 'behind' && textOf(stored.saved) !== row.text) host.adopt(stored.saved);
      return;
    }
    const { id, text, played } = row;
    const stored =
      found.kind === 'saved' ? await store({ ...found.saved, id }) : await storeDamaged({ id, text, played });
    if (stored.kind !== 'failed') takeOff(shelf, row);
  };

  const storeDamaged = async (row: Row): Promise<Stored> => {
    try {
      // Two things that cannot be read cannot be told apart either: each gets a name of its own.
      await attic?.change(row.id, (found) => [found === undefined ? row : { ...row, id: freshId() }]);
      return { kind: 'kept' };
    } catch {
      return { kind: 'failed' };
    }
  };

  const rows = async (): Promise<readonly Row[]> => {
    const stored = await (attic?.all() ?? Promise.resolve([])).catch(() => []);
    const byId = new Map<string, Row>(stored.map((row) => [row.id, row]));
    for (const { id, text, played } of shelvedRows(shelf)) {
      const place = placeFor(byId.get(id), { id, text, played });
      if (place !== null) byId.set(place, { id: place, text, played });
    }
    return [...byId.values()].sort((a, b) => b.played - a.played || (a.id < b.id ? -1 : 1));
  };

  const putBack = async (row: Row): Promise<boolean> => {
    const key = readSaved(row.text).kind === 'saved' ? PARKED + row.id : `${ASIDE}.${row.id}`;
    try {
      if (attic === null) shelf?.setItem(key, row.text);
      else await attic.change(row.id, (found) => (found === undefined ? [row] : []));
      return true;
    } catch {
      return false;
    }
  };

  const addToAttic = async (to: Attic, saves: readonly Saved[]): Promise<boolean> => {
    try {
      await to.change('', () => saves.map((saved) => rowOf(idOf(saved), textOf(saved))));
      return true;
    } catch {
      return false;
    }
  };

  const addToShelf = (saves: readonly Saved[]): boolean => {
    if (saves.every((saved) => journal.park(saved))) return true;
    const ids = new Set(saves.map(idOf));
    for (const row of shelvedRows(shelf)) if (row.key !== GAME && ids.has(row.id)) takeOff(shelf, row);
    return false;
  };

  const recount = async (): Promise<void> => {
    const all = await rows();
    known = new Set(all.map(({ id }) => id));
    host.counted(all);
  };

  return {
    put(saved, full) {
      waiting.set(idOf(saved), { saved, full });
      copying ??= Promise.resolve().then(copyAll);
      return copying;
    },

    async moveIn() {
      if (attic !== null) for (const row of shelvedRows(shelf)) await moveOne(row);
      await recount();
    },

    rows,

    async load(id) {
      const row = (await rows()).find((each) => each.id === id);
      return readSaved(row?.text ?? null);
    },

    async add(saves) {
      const added = attic === null ? addToShelf(saves) : await addToAttic(attic, saves);
      await recount();
      return added;
    },

    async remove(id) {
      const row = (await rows()).find((each) => each.id === id);
      if (row === undefined) return null;
      try {
        await attic?.remove(id);
      } catch {
        return null;
      }
      for (const shelved of shelvedRows(shelf))
        if (shelved.id === id || shelved.text === row.text) takeOff(shelf, shelved);
      host.gone(id);
      await recount();
      return async () => {
        const back = await putBack(row);
        await recount();
        return back;
      };
    },

    heard() {
      const mine = host.now();
      const found = journal.look();
      if (mine === null || found.kind !== 'saved') return;
      if (idOf(found.saved) !== idOf(mine)) {
        // Our game has left the journal: it must be somewhere else by now.
        if (attic === null) journal.park(mine);
        else if (!journal.isCopied()) void this.put(mine, true);
        return;
      }
      const standing = standingOf(mine, found.saved);
      if (standing === 'behind') host.say('other-tab');
      // What we wrote a moment ago was written over, by a tab that had not seen it yet.
      else if (standing !== 'same') host.again();
    },
  };
};
