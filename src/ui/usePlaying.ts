import { useEffect, useState } from 'preact/hooks';
import type { Store } from '../store/actions.ts';
import { useSlice } from './useStore.ts';

export const PACES = ['slow', 'even', 'fast'] as const;
export type Pace = (typeof PACES)[number];

/** ms to read one step while it plays. */
const MS: Readonly<Record<Pace, number>> = { slow: 3200, even: 1600, fast: 600 };
/** With motion reduced nothing hurries one. */
const CALM = 2;

const wantsCalm = (stillness: boolean | null): boolean =>
  stillness ?? window.matchMedia('(prefers-reduced-motion: reduce)').matches;

/** Steps on by itself while `playing`, and stops at the end. */
export const usePlaying = (store: Store, pace: Pace): [boolean, (on: boolean) => void] => {
  const [playing, play] = useState(false);
  const stillness = useSlice(store, (s) => s.settings.stillness);
  useEffect(() => {
    if (!playing) return;
    const timer = setInterval(
      () => {
        const { watching } = store.getState();
        if (watching === null || watching.at >= watching.full.actions.length) return play(false);
        store.actions.step(1);
      },
      MS[pace] * (wantsCalm(stillness) ? CALM : 1),
    );
    return () => clearInterval(timer);
  }, [store, playing, stillness, pace]);
  return [playing, play];
};
