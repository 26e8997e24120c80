import { useLayoutEffect, useMemo, useState } from 'preact/hooks';
import { markAll, type Row } from '../analysis/classMarks.ts';
import { type ClassSummary, summaryOf } from '../analysis/classSummary.ts';
import { compile, type Model } from '../engine/model.ts';
import { type BoardState, type BoardStore, makeBoard, modelOfClass } from '../store/classBoard.ts';
import { openPool } from '../workers/pool.ts';

const MOST_WORKERS = 8;

let board: BoardStore | null = null;

/** The page's one board: it is still there when its teacher comes back from a replay. */
export const boardNow = (): BoardStore => {
  board ??= makeBoard(openPool(Math.min(MOST_WORKERS, navigator.hardwareConcurrency || 2)));
  return board;
};

/** The board as it stands, drawn again at most once a frame however fast the workers answer. */
export const useBoard = (store: BoardStore): BoardState => {
  const [state, show] = useState(store.getState());
  useLayoutEffect(() => {
    let asked = 0;
    const soon = (): void => {
      if (asked === 0)
        asked = requestAnimationFrame(() => {
          asked = 0;
          show(store.getState());
        });
    };
    soon();
    const stop = store.subscribe(soon);
    return () => {
      stop();
      cancelAnimationFrame(asked);
    };
  }, [store]);
  return state;
};

/** A board worked out: every row with its mark, the model of the class's games, and what the charts show. */
export interface WorkedOut {
  readonly rows: readonly Row[];
  readonly model: Model | null;
  readonly summary: ClassSummary;
}

export const useWorkedOut = ({ rows, assignment }: BoardState): WorkedOut =>
  useMemo(() => {
    const read = rows.flatMap((row) => (row === null ? [] : [row]));
    const asked = assignment === null ? null : compile(assignment.scenario, { set: assignment.assignment.set });
    const marked = markAll(read, assignment?.assignment ?? null, asked?.ok ? asked.value : null);
    const model = modelOfClass(marked, assignment);
    return { rows: marked, model, summary: summaryOf(marked, model) };
  }, [rows, assignment]);
