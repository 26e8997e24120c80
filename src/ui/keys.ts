import type { Store } from '../store/actions.ts';
import type { Panel, Selection } from '../store/types.ts';

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.closest('input:not([type=radio]), textarea, select, [contenteditable]') !== null;

const panel = (name: Panel): Partial<Selection> => ({ panel: name });

const moves = (now: Selection): Readonly<Record<string, Partial<Selection>>> => ({
  d: { sheet: now.sheet === 'away' || now.layer === 'board' ? 'lying' : 'away', layer: 'map' },
  b: { layer: now.layer === 'board' ? 'map' : 'board' },
  m: { layer: 'map' },
  c: panel('cables'),
  w: panel('words'),
  '?': panel('help'),
});

/** Single keys at the table; never while one types, never with a modifier, never through an open paper. */
export const onKey = (store: Store, event: KeyboardEvent): void => {
  const { screen, selection } = store.getState();
  if (screen !== 'table' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
  if (document.querySelector('dialog[open]') !== null) return;
  if (event.key === 'Escape') {
    if (store.getState().problem !== null) store.actions.dismiss();
    else if (selection.layer === 'board') store.actions.select({ layer: 'map' });
    else if (selection.sheet === 'full') store.actions.select({ sheet: 'lying' });
    return;
  }
  const move = moves(selection)[event.key.toLowerCase()];
  if (move === undefined) return;
  event.preventDefault();
  store.actions.select(move);
};
