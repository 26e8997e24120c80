import { createStore, type StoreApi } from 'zustand/vanilla';
import { type Report, reportOf } from '../analysis/report.ts';
import { addTallies, emptyTally, type Tally } from '../analysis/tallySum.ts';
import { compile } from '../engine/model.ts';
import type { Scenario } from '../engine/scenarioTypes.ts';
import { applyEdits, dataOf, type Edit } from '../scenario/edit.ts';
import { type History, record, redo, startHistory, undo } from '../scenario/history.ts';
import { markOwnNumbers } from '../scenario/ownNumbers.ts';
import { type Look, lookAt } from '../scenario/parse.ts';
import { type Door, openDoor } from '../workers/door.ts';
import type { NamedPicture } from '../workers/editorJobs.ts';
import type { Shelf } from './save.ts';

const DRAFT = 'envoy.draft';
/** Letters typed within so many ms of each other are one step back. */
const JOIN = 900;
/** Seeds of a whole report, with the effort of one beside the editor: 2 000 games. */
export const REPORT_SEEDS = 408;
const PART = 12;

export interface Reporting {
  readonly report: Report | null;
  readonly done: number;
  readonly running: boolean;
  /** the text it is about */
  readonly text: string;
}

export interface EditorState {
  readonly history: History;
  readonly look: Look;
  /** the text as plain data; null where it cannot be read */
  readonly data: unknown;
  readonly picture: NamedPicture | null;
  /** what it was before its author began */
  readonly original: string;
  /** the text that a file of the author's holds; null = none does */
  readonly filed: string | null;
  readonly kept: boolean;
  readonly set: string;
  readonly reporting: Reporting | null;
}

export interface Editor extends StoreApi<EditorState> {
  /** begins with another text; what was there can be got back by undo */
  open(text: string, filed?: boolean): void;
  /** the whole text, as typed */
  type(text: string): void;
  /** changes of single values, from a form */
  make(edits: readonly Edit[]): void;
  undo(): void;
  redo(): void;
  filedNow(): void;
  choose(set: string): void;
  report(): Promise<void>;
  close(): void;
}

const readDraft = (shelf: Shelf | null): string | null => {
  try {
    return shelf?.getItem(DRAFT) ?? null;
  } catch {
    return null;
  }
};

const keepDraft = (shelf: Shelf | null, text: string): boolean => {
  try {
    shelf?.setItem(DRAFT, text);
    return shelf !== null;
  } catch {
    return false;
  }
};

/** The scenario of a text that can be played as it stands. */
export const playable = ({ look }: Pick<EditorState, 'look'>): Scenario | null =>
  look.problems.some(({ severity }) => severity === 'error') ? null : look.draft;

const setOf = (draft: Scenario | null, set: string): string =>
  draft === null || Object.hasOwn(draft.sets, set) ? set : (Object.keys(draft.sets)[0] ?? '');

/** A scenario in the making: its one history, its checks, the picture of its zone and its report. */
export const makeEditor = (shelf: Shelf | null, empty: string, open: () => Door = openDoor): Editor => {
  const drawing = open();
  let doors: Door[] = [];
  const read = (history: History) => ({ history, look: lookAt(history.now), data: dataOf(history.now) });
  const first = readDraft(shelf) ?? empty;
  const store = createStore<EditorState>(() => ({
    ...read(startHistory(first)),
    picture: null,
    original: first,
    filed: null,
    kept: true,
    set: '',
    reporting: null,
  }));
  const { getState: get, setState: put } = store;

  let wanted = false;
  let drawingNow = false;
  /** Only the newest text is drawn: one picture at a time, and one more after it where the text has changed since. */
  const draw = async (): Promise<void> => {
    wanted = true;
    if (drawingNow) return;
    drawingNow = true;
    while (wanted) {
      wanted = false;
      const scenario = playable(get());
      const options = { set: setOf(scenario, get().set) };
      const answer = scenario === null ? null : await drawing.ask('picture', { scenario, options });
      put({ picture: answer?.ok ? answer.value : null });
    }
    drawingNow = false;
  };

  const show = (history: History): void => {
    const kept = keepDraft(shelf, history.now);
    put({ ...read(history), kept });
    void draw();
  };

  let typedAt = 0;
  const stop = (): void => {
    for (const door of doors) door.close();
    doors = [];
  };

  const report = async (): Promise<void> => {
    stop();
    const scenario = playable(get());
    if (scenario === null) return;
    const text = get().history.now;
    const options = { set: setOf(scenario, get().set) };
    const model = compile(scenario, options);
    if (!model.ok) return;
    const mine = [open(), open()];
    doors = mine;
    put({ reporting: { report: null, done: 0, running: true, text } });
    const begun = await mine[0]?.ask('begin', { scenario, options });
    if (!begun?.ok || doors !== mine) return;
    let tally: Tally = emptyTally(model.value);
    let next = 0;
    const tell = (running: boolean): void =>
      put({ reporting: { report: reportOf(model.value, begun.value, tally), done: tally.seeds, running, text } });
    tell(true);
    const work = async (door: Door): Promise<void> => {
      while (next < REPORT_SEEDS && doors === mine) {
        const from = next;
        next = Math.min(REPORT_SEEDS, next + PART);
        const part = await door.ask('report', { scenario, options, seed: 'report', from, to: next });
        if (doors !== mine || !part.ok) return;
        tally = addTallies(tally, part.value);
        tell(tally.seeds < REPORT_SEEDS);
      }
    };
    await Promise.all(mine.map(work));
    if (doors === mine) stop();
  };

  void draw();
  return Object.assign(store, {
    open(text: string, filed = false) {
      show(record(get().history, text));
      put({ original: text, filed: filed ? text : null, set: '', reporting: null });
    },
    type(text: string) {
      const now = performance.now();
      const joined = now - typedAt < JOIN;
      typedAt = now;
      show(record(get().history, text, joined));
    },
    make(edits: readonly Edit[]) {
      const { history } = get();
      const text = applyEdits(history.now, edits);
      if (text !== null) show(record(history, markOwnNumbers(text)));
    },
    undo: () => show(undo(get().history)),
    redo: () => show(redo(get().history)),
    filedNow: () => put({ filed: get().history.now }),
    choose(set: string) {
      put({ set });
      void draw();
    },
    report,
    close() {
      stop();
      drawing.close();
    },
  });
};
