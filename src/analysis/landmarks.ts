import type { GameEvent } from '../engine/types.ts';
import type { Film } from './rebuild.ts';

/** Places in a game that one may want to jump to. */
export const LANDMARKS = ['tabled', 'vote', 'refusal', 'lever', 'event'] as const;
export type LandmarkKind = (typeof LANDMARKS)[number];

export interface Landmark {
  readonly kind: LandmarkKind;
  /** actions after which it has happened */
  readonly at: number;
  readonly event: GameEvent;
}

const KINDS: Readonly<Partial<Record<GameEvent['type'], LandmarkKind>>> = {
  tabled: 'tabled',
  'vote-called': 'vote',
  refused: 'refusal',
  pulled: 'lever',
  news: 'event',
  'window-closed': 'event',
};

/** Every draft, vote, refusal, lever and outside event of a game, in order. */
export const landmarksOf = ({ frames, log }: Film): Landmark[] =>
  frames.flatMap(({ events }, at) =>
    log.slice(at === 0 ? 0 : frames[at - 1]?.events, events).flatMap((event): Landmark[] => {
      const kind = KINDS[event.type];
      return kind === undefined ? [] : [{ kind, at, event }];
    }),
  );

/** The nearest of some places before (−1) or after (+1) a step, or null where there is none. */
export const nearestPlace = (places: readonly Landmark[], step: number, way: -1 | 1): number | null =>
  (way > 0 ? places.find(({ at }) => at > step) : places.findLast(({ at }) => at < step))?.at ?? null;
