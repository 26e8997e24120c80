import { standingOf } from './apart.ts';
import type { Row } from './attic.ts';
import { rowOf } from './places.ts';
import { freshId, idOf, readSaved, type Saved } from './save.ts';

/** What became of a state that was handed to the attic. */
export type Stored =
  | { readonly kind: 'kept' | 'failed' }
  | { readonly kind: 'copy'; readonly id: string }
  | { readonly kind: 'behind'; readonly saved: Saved };

export const textOf = (saved: Saved): string => JSON.stringify(saved);

const taken = (saved: Saved, tell: (stored: Stored) => void): readonly Row[] => {
  tell({ kind: 'kept' });
  return [rowOf(idOf(saved), textOf(saved))];
};

/** Puts one state where another may be; `tell` learns what became of it. */
export const rowsFor = (found: Row | undefined, saved: Saved, tell: (stored: Stored) => void): readonly Row[] => {
  const there = readSaved(found?.text ?? null);
  if (there.kind === 'none') return taken(saved, tell);
  const standing = there.kind === 'saved' ? standingOf(saved, there.saved) : 'apart';
  // Of two states with the same actions, the later one has the later draft.
  const later = there.kind === 'saved' && standing === 'same' && (there.saved.played ?? 0) > (saved.played ?? 0);
  if (there.kind === 'saved' && (standing === 'behind' || later)) {
    tell({ kind: 'behind', saved: there.saved });
    return [];
  }
  if (standing !== 'apart') return taken(saved, tell);
  const copy = freshId();
  tell({ kind: 'copy', id: copy });
  return [rowOf(copy, textOf({ ...saved, id: copy }))];
};

/** Under which name a state that lies on the shelf is listed, where one of the same game is known; null = not at all. */
export const placeFor = (known: Row | undefined, row: Row): string | null => {
  const [there, here] = [readSaved(known?.text ?? null), readSaved(row.text)];
  if (there.kind !== 'saved' || here.kind !== 'saved') return row.id;
  const standing = standingOf(here.saved, there.saved);
  if (standing === 'apart') return `${row.id}-2`;
  return standing === 'behind' || (known?.played ?? 0) > row.played ? null : row.id;
};
