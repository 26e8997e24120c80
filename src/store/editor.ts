import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Scenario } from '../engine/scenarioTypes.ts';
import { applyRepair, type Repair } from '../scenario/change.ts';
import { type History, record, redo, startHistory, undo } from '../scenario/history.ts';
import type { Look } from '../scenario/parse.ts';
import { type Door, openDoor, openReader } from '../workers/door.ts';
import type { NamedPicture } from '../workers/editorJobs.ts';
import type { ReadText, TextJobs } from '../workers/textJobs.ts';
import { type Mended, makeMender } from './mending.ts';
import { makeReader, type Step } from './reading.ts';
import { makeReporter, type Reporting } from './reporting.ts';
import type { Shelf } from './save.ts';

const DRAFT = 'envoy.draft';
/** Letters typed within so many ms of each other are one step back. */
const JOIN = 900;

export interface EditorState {
  readonly history: History;
  /** what was read of the text last: of the text as it stands, but for the blink after a key */
  readonly look: Look;
  /** the text that was read; null before the first */
  readonly read: string | null;
  /** what is wrong with a text, with repairs that were tried; null until any were sought */
  readonly mended: Mended | null;
  readonly picture: NamedPicture | null;
  /** what it was before its author began */
  readonly original: string;
  /** the text that a file of the author's holds; null = none does */
  readonly filed: string | null;
  readonly kept: boolean;
  /** another tab has put a draft of its own in the place of this one */
  readonly elsewhere: boolean;
  readonly set: string;
  readonly reporting: Reporting | null;
}

export interface Editor extends StoreApi<EditorState> {
  /** begins with another text; what was there can be got back by undo */
  open(text: string, filed?: boolean): void;
  /** the whole text, as typed */
  type(text: string): void;
  /** changes of a form, each a step back of its own */
  make(step: Step): void;
  /** makes a repair that was found for the text as it stands; for any other text, nothing */
  mend(change: Repair): void;
  undo(): void;
  redo(): void;
  /** a file holds this text now */
  filedNow(text: string): void;
  /** another tab has kept a draft */
  overtaken(key: string | null, draft: string | null): void;
  choose(set: string): void;
  report(): Promise<void>;
  /** when every change is made and read */
  settled(): Promise<void>;
  close(): void;
}

/** The workers of an editor: one that reads, one that seeks repairs, one that draws, two for a report. */
export interface EditorDoors {
  readonly reader: () => Door<TextJobs>;
  readonly door: () => Door;
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

/** What an editor that was left for a while goes on with. */
export type LeftEditor = Pick<EditorState, 'history' | 'original' | 'filed' | 'kept' | 'set' | 'reporting'>;

/** The editor as it was left, unless another tab has kept a draft since; a report that was not done is not there. */
const goneOn = (left: LeftEditor | null, first: string): LeftEditor => {
  const anew = { history: startHistory(first), original: first, filed: null, kept: true, set: '', reporting: null };
  if (left === null || (left.kept && left.history.now !== first)) return anew;
  const { history, original, filed, kept, set, reporting } = left;
  return { history, original, filed, kept, set, reporting: reporting?.running === true ? null : reporting };
};

const UNREAD: Look = { draft: null, data: null, problems: [] };

/** A scenario in the making: its one history, its checks, the picture of its zone and its report. */
export const makeEditor = (
  shelf: Shelf | null,
  empty: string,
  doors: EditorDoors = { reader: openReader, door: openDoor },
  left: LeftEditor | null = null,
): Editor => {
  const drawing = doors.door();
  const first = readDraft(shelf) ?? empty;
  const store = createStore<EditorState>(() => ({
    ...goneOn(left, first),
    look: UNREAD,
    read: null,
    mended: null,
    picture: null,
    elsewhere: false,
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

  /** Repairs of one text are of no use for another, and the search holds up who reads that one. */
  const seekFor = (text: string): void => {
    const { read, look, mended } = get();
    if (text !== read) mender.stop();
    else if (mended === null) mender.read(text, look.problems);
  };

  const stand = (history: History, read: Partial<EditorState> = {}): void => {
    if (history.now !== get().history.now) seekFor(history.now);
    put({ history, kept: history === get().history ? get().kept : keepDraft(shelf, history.now), ...read });
  };

  const seen = (history: History, { text, look }: ReadText): void => {
    stand(history, { look, read: text, mended: null });
    mender.read(text, look.problems);
    void draw();
  };

  const mender = makeMender(doors.reader(), (mended) => put({ mended }));

  let typedAt = 0;
  const reader = makeReader(doors.reader(), {
    now: () => get().history.now,
    last: () => ({ text: get().read, look: get().look }),
    put: (read) => seen(get().history, read),
    changed: (read) => {
      typedAt = 0;
      seen(record(get().history, read.text), read);
    },
  });
  const reporter = makeReporter(doors.door, (reporting) => put({ reporting }));

  /** Another text at once; what can be read of it follows. */
  const move = (history: History): void => {
    typedAt = 0;
    stand(history);
    void reader.settled();
  };

  void reader.settled();
  return Object.assign(store, {
    open(text: string, filed = false) {
      move(record(get().history, text));
      put({ original: text, filed: filed ? text : null, set: '', reporting: null });
    },
    type(text: string) {
      const now = performance.now();
      stand(record(get().history, text, now - typedAt < JOIN));
      typedAt = now;
      reader.typed();
    },
    make: reader.step,
    mend(change: Repair) {
      const { mended, history } = get();
      if (mended?.text === history.now) move(record(history, applyRepair(history.now, change)));
    },
    undo: () => move(undo(get().history)),
    redo: () => move(redo(get().history)),
    filedNow: (text: string) => put({ filed: text }),
    overtaken(key: string | null, draft: string | null) {
      if (key === DRAFT && draft !== null && draft !== get().history.now) put({ elsewhere: true });
    },
    choose(set: string) {
      put({ set });
      void draw();
    },
    async report() {
      await reader.settled();
      const scenario = playable(get());
      if (scenario !== null) await reporter.run(scenario, get().history.now, setOf(scenario, get().set));
    },
    settled: reader.settled,
    close() {
      reporter.stop();
      reader.close();
      mender.close();
      drawing.close();
    },
  });
};
