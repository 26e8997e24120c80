import type { Store } from '../store/actions.ts';

/** What keys can do while a finished game is looked at. */
export interface ReplayActs {
  readonly by: (n: number) => void;
  readonly toPlace: (way: -1 | 1) => void;
  readonly fork: () => void;
  readonly play: () => void;
  readonly step: number;
  readonly steps: number;
  readonly store: Store;
}

const actFor = (key: string, acts: ReplayActs): (() => void) | null => {
  const { by, step, steps, store } = acts;
  const all: Readonly<Record<string, () => void>> = {
    k: acts.play,
    ArrowLeft: () => by(-1),
    ArrowRight: () => by(1),
    Home: () => by(-step),
    End: () => by(steps - step),
    '[': () => acts.toPlace(-1),
    ']': () => acts.toPlace(1),
    f: acts.fork,
    l: () => store.actions.select({ panel: 'lines' }),
    '?': () => store.actions.select({ panel: 'help' }),
  };
  return all[key.length === 1 ? key.toLowerCase() : key] ?? null;
};

const isTaken = ({ target, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean =>
  ctrlKey ||
  metaKey ||
  altKey ||
  (target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null) ||
  document.querySelector('dialog[open]') !== null;

/** One key while watching: never while a field has the focus, never with a modifier, never through an open paper. */
export const onReplayKey = (event: KeyboardEvent, acts: ReplayActs): void => {
  const act = isTaken(event) ? null : actFor(event.key, acts);
  if (act === null) return;
  event.preventDefault();
  act();
};
