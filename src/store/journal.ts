import { standingOf } from './apart.ts';
import { type Found, freshId, idOf, readSaved, type Saved, type Shelf } from './save.ts';

/** Where the game that is being played is written, act by act, before it is shown. */
export const GAME = 'envoy.game';
/** Games that left the journal and are not known to be anywhere else yet, each under its name. */
export const PARKED = 'envoy.game.';
/** What could not be read. */
export const ASIDE = 'envoy.damaged';

/**
 * What became of a write. `kept`: it is in the journal. `copy`: it is there under a name of its own, since another tab
 * has taken the same game elsewhere. `behind`: another tab has it all and more, so nothing was written. `full`: there
 * is no room, or none that may be used.
 */
export type Written = { readonly kind: 'kept' | 'behind' | 'full' } | { readonly kind: 'copy'; readonly id: string };

/** The one page on which the game being played is written down; a tab never wipes out what it does not know of. */
export interface Journal {
  look(): Found;
  /** what lies there is what this tab goes on with */
  claim(): Found;
  /** what this tab claimed first, as it lay there: since then it may have been written again */
  readonly met: Found;
  write(saved: Saved): Written;
  /** keeps a game beside the journal; whether there was room */
  park(saved: Saved, text?: string): boolean;
  /** another place holds exactly this text too: it need not be parked when the next game begins */
  confirm(text: string): void;
  /** whether another place holds what this tab wrote last */
  isCopied(): boolean;
  /** the game that this tab has there goes by another name */
  rename(from: string, to: string): void;
  /** takes out the game of this name, if it is the one that lies there */
  drop(id: string): void;
  /** whether this state lies there */
  lies(saved: Saved): boolean;
  /** moves what cannot be read out of the way without losing it */
  setAside(): void;
}

/** A place of its own for what cannot be read. */
const asideKey = (shelf: Shelf): string => (shelf.getItem(ASIDE) === null ? ASIDE : `${ASIDE}.${freshId()}`);

export const makeJournal = (shelf: Shelf | null): Journal => {
  /** what this tab has read from the journal or written into it: anything else there is another tab's */
  let mine: { readonly text: string | null; readonly id: string | null } = { text: null, id: null };
  let confirmed: string | null = null;
  let met: Found = { kind: 'none' };

  const get = (key: string): string | null => {
    try {
      return shelf?.getItem(key) ?? null;
    } catch {
      return null;
    }
  };
  const put = (key: string, text: string): boolean => {
    try {
      shelf?.setItem(key, text);
      return shelf !== null;
    } catch {
      return false;
    }
  };

  const park = (saved: Saved, text = JSON.stringify(saved)): boolean => {
    const key = PARKED + idOf(saved);
    const found = readSaved(get(key));
    const standing = found.kind === 'saved' ? standingOf(saved, found.saved) : 'ahead';
    if (standing === 'behind') return true;
    if (standing !== 'apart') return put(key, text);
    const id = freshId();
    return put(PARKED + id, JSON.stringify({ ...saved, id }));
  };

  const enter = (saved: Saved): Written => {
    const text = JSON.stringify(saved);
    if (!put(GAME, text)) return { kind: 'full' };
    mine = { text, id: idOf(saved) };
    return { kind: 'kept' };
  };

  /** Makes room for another game: what lies there is kept elsewhere first. */
  const giveWay = (found: Found, text: string | null): boolean => {
    if (found.kind === 'damaged') setAside();
    return found.kind !== 'saved' || text === null || text === confirmed || park(found.saved, text);
  };

  const setAside = (): void => {
    const text = get(GAME);
    try {
      shelf?.removeItem(GAME);
      if (text !== null && shelf !== null) shelf.setItem(asideKey(shelf), text);
    } catch {
      // A shelf too full for what it held a moment ago: play goes on without it.
    }
  };

  return {
    look: () => readSaved(get(GAME)),

    claim() {
      const text = get(GAME);
      const found = readSaved(text);
      mine = { text, id: found.kind === 'saved' ? idOf(found.saved) : null };
      if (met.kind === 'none') met = found;
      return found;
    },

    get met() {
      return met;
    },

    write(saved) {
      const text = get(GAME);
      const id = idOf(saved);
      if (text !== null && text === mine.text && id === mine.id) return enter(saved);
      const there = readSaved(text);
      const isIts = (found: Found) => found.kind === 'saved' && idOf(found.saved) === id;
      const standings = [there, readSaved(get(PARKED + id))].map((found) =>
        found.kind === 'saved' && isIts(found) ? standingOf(saved, found.saved) : 'ahead',
      );
      if (standings.includes('behind')) return { kind: 'behind' };
      const copy = standings.includes('apart') ? freshId() : null;
      // What lies there may go only if all of it is in what is written now.
      const room = (isIts(there) && copy === null) || giveWay(there, text);
      const written: Written = room ? enter(copy === null ? saved : { ...saved, id: copy }) : { kind: 'full' };
      return copy !== null && written.kind === 'kept' ? { kind: 'copy', id: copy } : written;
    },

    park,
    confirm(text) {
      confirmed = text;
    },

    isCopied: () => mine.text !== null && mine.text === confirmed,

    rename(from, to) {
      if (mine.id === from && get(GAME) === mine.text) mine = { ...mine, id: to };
    },

    drop(id) {
      const found = readSaved(get(GAME));
      if (found.kind !== 'saved' || idOf(found.saved) !== id) return;
      try {
        shelf?.removeItem(GAME);
      } catch {
        // A shelf that may not be touched holds nothing of ours.
      }
    },

    lies(saved) {
      const found = readSaved(get(GAME));
      return found.kind === 'saved' && JSON.stringify(found.saved) === JSON.stringify(saved);
    },

    setAside,
  };
};
