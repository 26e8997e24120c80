import { useEffect, useMemo, useState } from 'preact/hooks';
import type { ClassGame } from '../analysis/classGame.ts';
import type { Model } from '../engine/model.ts';
import { at } from '../engine/num.ts';
import type { BoardStore } from '../store/classBoard.ts';

type Pair = readonly [number, number];

/** The frontier as two governments see it, points of their own scales. */
export interface Limits {
  /** worth of every text that is efficient for all, to these two */
  readonly cloud: readonly Pair[];
  /** of those, what is efficient for the two alone, from left to right */
  readonly line: readonly Pair[];
}

/** What no other point is right of and above, from left to right. */
const staircase = (points: readonly Pair[]): Pair[] => {
  const line: Pair[] = [];
  let best = Number.NEGATIVE_INFINITY;
  for (const [x, y] of [...points].sort((a, b) => b[0] - a[0] || b[1] - a[1]))
    if (y > best) {
      line.unshift([x, y]);
      best = y;
    }
  return line;
};

/** The frontier of the seed that a game was played on, worked out beside the page; for a pair of governments. */
export const useFrontier = (
  board: BoardStore,
  game: ClassGame | null,
  model: Model,
  [a, b]: Pair,
): Limits | 'working' | 'failed' => {
  const [found, set] = useState<readonly (readonly number[])[] | 'working' | 'failed'>('working');
  const seed = game?.seed ?? null;
  useEffect(() => {
    if (seed === null) return;
    let gone = false;
    set('working');
    board.frontier(model, seed).then((points) => {
      if (!gone) set(points ?? 'failed');
    });
    return () => {
      gone = true;
    };
  }, [board, model, seed]);
  return useMemo(() => {
    if (typeof found === 'string') return found;
    const cloud = found.map((worth): Pair => [at(worth, a) / 100, at(worth, b) / 100]);
    return { cloud, line: staircase(cloud) };
  }, [found, a, b]);
};
