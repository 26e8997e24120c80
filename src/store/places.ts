import type { Row } from './attic.ts';
import { ASIDE, GAME, PARKED } from './journal.ts';
import { idOf, readSaved, type Shelf } from './save.ts';

/** A row that lies on the shelf, and under which key. */
export interface Shelved extends Row {
  readonly key: string;
}

/** What a list calls what cannot be read: by the key under which it was set aside. */
const damagedId = (key: string): string => key.slice('envoy.'.length).replace(/[^\w-]/g, '-');

export const rowOf = (id: string, text: string): Row => {
  const found = readSaved(text);
  return { id, text, played: found.kind === 'saved' ? (found.saved.played ?? 0) : 0 };
};

const shelvedAt = (key: string, text: string): Shelved | null => {
  if (key === ASIDE || key.startsWith(`${ASIDE}.`)) return { key, ...rowOf(damagedId(key), text) };
  const parked = key.startsWith(PARKED);
  if (key !== GAME && !parked) return null;
  const found = readSaved(text);
  if (found.kind === 'saved') return { key, ...rowOf(idOf(found.saved), text) };
  return { key, ...rowOf(parked ? key.slice(PARKED.length) : damagedId(key), text) };
};

/** Every game on the shelf: the one in the journal, those parked beside it, and what could not be read. */
export const shelvedRows = (shelf: Shelf | null): readonly Shelved[] => {
  try {
    if (shelf === null) return [];
    const keys = Array.from({ length: shelf.length }, (_, k) => shelf.key(k) ?? '');
    return keys.flatMap((key) => {
      const text = key.startsWith('envoy.') ? shelf.getItem(key) : null;
      const row = text === null ? null : shelvedAt(key, text);
      return row === null ? [] : [row];
    });
  } catch {
    return [];
  }
};

/** Takes a row off the shelf, unless another text lies there by now. */
export const takeOff = (shelf: Shelf | null, { key, text }: Shelved): void => {
  try {
    if (shelf?.getItem(key) === text) shelf.removeItem(key);
  } catch {
    // It stays where it is, and is moved another time.
  }
};
