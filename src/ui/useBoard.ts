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

/** ms between two drawings while workers answer: on a small machine the page and they share the same cores. */
const PACE = 500;

const isRead = ({ rows }: BoardState): boolean => rows.every((row) => row !== null);

/** The board as it stands; while many links are read it is drawn again twice a second, not at every answer. */
export const useBoard = (store: BoardStore): BoardState => {
  const [state, show] = useState(store.getState());
  useLayoutEffect(() => {
    let asked: ReturnType<typeof setTimeout> | undefined;
    const now = (): void => {
      clearTimeout(asked);
      asked = undefined;
      show(store.getState());
    };
    const soon = (): void => {
      if (isRead(store.getState())) now();
      else asked ??= setTimeout(now, PACE);
    };
    now();
    const stop = store.subscribe(soon);
    return () => {
      stop();
      clearTimeout(asked);
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

const workOut = ({ rows, assignment }: BoardState): WorkedOut => {
  const read = rows.flatMap((row) => (row === null ? [] : [row]));
  const asked = assignment === null ? null : compile(assignment.scenario, { set: assignment.assignment.set });
  const marked = markAll(read, assignment?.assignment ?? null, asked?.ok ? asked.value : null);
  const model = modelOfClass(marked, assignment);
  return { rows: marked, model, summary: summaryOf(marked, model) };
};

/** Worked out when all is read: half a class would draw half a picture. Null until then. */
export const useWorkedOut = (state: BoardState): WorkedOut | null =>
  useMemo(() => (state.rows.length > 0 && isRead(state) ? workOut(state) : null), [state.rows, state.assignment]);
