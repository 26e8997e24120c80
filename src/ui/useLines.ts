import { useMemo } from 'preact/hooks';
import { treeNow } from '../store/lines.ts';
import type { StoreState } from '../store/types.ts';
import { type NamedLine, namedLines } from './lineNames.ts';
import { type StoreProps, useSlice } from './useStore.ts';

const wholeOf = ({ watching, game }: StoreState) => watching?.full ?? game;

/** The lines of the tree, named; none where the game was never forked. */
export const useLines = ({ store }: StoreProps): readonly NamedLine[] => {
  const whole = useSlice(store, wholeOf);
  const tree = useSlice(store, (s) => s.tree);
  return useMemo(() => {
    const now = tree === null ? null : treeNow(store.getState());
    return whole === null || now === null ? [] : namedLines(whole, now);
  }, [store, whole, tree]);
};
