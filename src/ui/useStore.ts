import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Store } from '../store/actions.ts';
import type { StoreState } from '../store/types.ts';
import type { Reader } from './text/grammar.ts';

/** What panels are given: the store, and nothing else. */
export interface StoreProps {
  readonly store: Store;
}

/** The state as it is read: its scenario's texts in the language that was chosen. */
export const read = (state: StoreState): StoreState => state.wording?.state(state) ?? state;

/** The smallest slice of the store that a component needs; `pick` must give the same reference for the same state. */
export const useSlice = <T>(store: Store, pick: (state: StoreState) => T): T => {
  const [, redraw] = useState({});
  const latest = useRef(pick);
  latest.current = pick;
  const shown = pick(read(store.getState()));
  const last = useRef(shown);
  last.current = shown;
  useLayoutEffect(
    () =>
      store.subscribe((state) => {
        if (!Object.is(latest.current(read(state)), last.current)) redraw({});
      }),
    [store],
  );
  return shown;
};

/** Whom sentences call "you": the seat that looks, or nobody where a game is looked back on. */
export const readerOf = ({ view, watching }: StoreState): Reader =>
  view === null || watching !== null ? null : view.viewer;
