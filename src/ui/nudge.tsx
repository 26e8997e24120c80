import { useState } from 'preact/hooks';
import type { GameEvent } from '../engine/types.ts';
import type { View } from '../engine/view.ts';
import type { Level } from '../store/types.ts';
import { NUDGE } from './text/nudge.ts';
import { type StoreProps, useSlice } from './useStore.ts';

type Hint = Exclude<keyof typeof NUDGE, 'title' | 'away'>;

const MAIN: readonly GameEvent['type'][] = ['tabled', 'met', 'pulled', 'vote-called'];
const IDLE_ROUNDS = 2;

/** Whole rounds that went by since the last main action; none while this round's is spent. */
const idleRounds = (view: View): number => {
  if (view.main) return 0;
  const last = view.events.findLast((e) => MAIN.includes(e.type));
  return view.round - 1 - (last?.round ?? 0);
};

/** What a player could do next, if a word is due; from what the player has done, never from the truth. */
export const hintFor = (view: View, level: Level): Hint | null => {
  if (level === 'expert' || view.version === 0 || view.ending !== null || view.main) return null;
  const did = (type: GameEvent['type']): boolean => view.events.some((e) => e.type === type);
  if (level === 'first' && view.round > 1) {
    if (!did('met')) return 'meet';
    if (view.answers.filter((a) => a === 'sign').length === view.answers.length) return 'vote';
    if (view.version === 1) return 'table';
  }
  return idleRounds(view) >= IDLE_ROUNDS ? 'idle' : null;
};

/** One quiet sentence to a player who only ends rounds; put away, it stays away until there is another. */
export const Nudge = ({ store }: StoreProps) => {
  const view = useSlice(store, (s) => s.view);
  const level = useSlice(store, (s) => s.level);
  const [away, putAway] = useState<readonly Hint[]>([]);
  const hint = view === null ? null : hintFor(view, level);
  if (hint === null || away.includes(hint)) return null;
  return (
    <section class="advisor nudge" data-left aria-label={NUDGE.title}>
      <p role="status">{NUDGE[hint]}</p>
      <button type="button" class="quiet" onClick={() => putAway([...away, hint])}>
        {NUDGE.away}
      </button>
    </section>
  );
};
