import { createStore, type StoreApi } from 'zustand/vanilla';
import type { HandedIn, Row } from '../analysis/classMarks.ts';
import type { Model } from '../engine/model.ts';
import type { Problem } from '../engine/result.ts';
import type { Scenario } from '../engine/scenarioTypes.ts';
import type { OpenedAssignment } from '../replay/assignment.ts';
import { parseReplayLink } from '../replay/link.ts';
import { linksIn } from '../replay/linksIn.ts';
import { modelOf } from '../replay/models.ts';
import { scenarioHash } from '../replay/record.ts';
import type { ClassAnswer } from '../workers/classJob.ts';
import type { Door } from '../workers/door.ts';
import { readAssignment } from './assigned.ts';
import { DEFAULT_SCENARIO, fetchOurs, shipped } from './library.ts';
import { mostOf } from './openers.ts';

/** A text that was pasted, or a file; `text` null = too large to be read. */
export interface Sheet {
  readonly name: string;
  readonly text: string | null;
}

/** A file as it is handed in; one larger than any of its kind is not even read. */
export const sheetOf = async (file: Pick<File, 'name' | 'size' | 'text'>): Promise<Sheet> => ({
  name: file.name,
  text: file.size > mostOf(file.name) ? null : await file.text(),
});

/** Links that one worker reads before the board is drawn again. */
const BATCH = 5;
/** Replays beyond which a class is not a class any more. */
const MOST_LINKS = 5000;

export interface BoardState {
  /** in the order in which they were handed in; null = not read yet */
  readonly rows: readonly (HandedIn | null)[];
  readonly assignment: OpenedAssignment | null;
  readonly problem: Problem | null;
}

export interface BoardStore extends StoreApi<BoardState> {
  /** reads everything in pasted texts and files; they stay in this page and are gone with it */
  add(sheets: readonly Sheet[]): Promise<void>;
  clear(): void;
  /** compares with an assignment's link */
  compareWith(link: string): Promise<void>;
  assign(assignment: OpenedAssignment | null): void;
  /** bp by party of every text on the frontier of a seed, those with the same worth once; null where it is too large */
  frontier(model: Model, seed: string): Promise<readonly (readonly number[])[] | null>;
}

interface Waiting {
  readonly at: number;
  readonly source: string;
  readonly link: string;
}

const tooLarge = (source: string): HandedIn => ({
  source,
  link: '',
  status: 'too-large',
  problem: { code: 'too-large' },
  game: null,
});

const failed = ({ source, link }: Waiting): HandedIn => ({
  source,
  link,
  status: 'damaged',
  problem: { code: 'damaged' },
  game: null,
});

/** The model of the games that a class played: of a scenario at hand, or of the one that travelled in a link. */
export const modelOfClass = (rows: readonly Row[], assignment: OpenedAssignment | null): Model | null => {
  const first = rows.find(({ mark }) => mark === 'verified' || mark === 'replayed');
  const game = first?.game;
  if (game === undefined || game === null || first === undefined) return null;
  const { id, hash } = game.scenario;
  const known = [assignment?.scenario, shipped(id)].find((s) => s !== undefined && scenarioHash(s) === hash);
  if (known === undefined) {
    const opened = parseReplayLink(first.link, shipped);
    return opened.ok ? opened.value.game.model : null;
  }
  const made = modelOf(known, { set: game.set, variant: game.variant, pen: game.pen });
  return made.ok ? made.value : null;
};

/** A class board: what was handed in, and what each turned out to be. Nothing of it is kept beyond the page. */
export const makeBoard = (door: Door): BoardStore => {
  const store = createStore<BoardState>(() => ({ rows: [], assignment: null, problem: null }));
  const { getState: get, setState: put } = store;
  let edition = 0;

  /** Our scenarios that a link has asked for so far. */
  let ours: readonly Scenario[] = [DEFAULT_SCENARIO];

  const libraryNow = (): readonly Scenario[] => {
    const own = get().assignment?.scenario;
    return own === undefined ? ours : [own, ...ours];
  };

  /** Fetches scenarios of ours that answers missed; whether there was any. */
  const fetchMissed = async (answers: readonly ClassAnswer[]): Promise<boolean> => {
    const missed = answers.flatMap(({ status, problem }) =>
      status === 'unknown-scenario' ? [`${problem?.detail?.id} ${problem?.detail?.edition}`] : [],
    );
    const asked = [...new Set(missed)].map((each) => each.split(' '));
    const fetched = await Promise.all(asked.map(([id = '', hash = '']) => fetchOurs(id, hash)));
    const found = fetched.filter((scenario) => scenario !== undefined && !ours.includes(scenario));
    ours = [...ours, ...found.filter((scenario) => scenario !== undefined)];
    return found.length > 0;
  };

  const askFor = async (links: readonly string[]): Promise<readonly ClassAnswer[] | null> => {
    const first = await door.ask('class', { links, library: libraryNow() });
    if (!first.ok || !(await fetchMissed(first.value))) return first.ok ? first.value : null;
    const again = await door.ask('class', { links, library: libraryNow() });
    return again.ok ? again.value : first.value;
  };

  const fill = (batch: readonly Waiting[], answers: readonly ClassAnswer[] | null): void => {
    const rows = get().rows.slice();
    batch.forEach((one, k) => {
      const answer = answers?.[k];
      rows[one.at] = answer === undefined ? failed(one) : { source: one.source, link: one.link, ...answer };
    });
    put({ rows });
  };

  const read = async (waiting: readonly Waiting[]): Promise<void> => {
    const mine = edition;
    const batches = Array.from({ length: Math.ceil(waiting.length / BATCH) }, (_, k) =>
      waiting.slice(k * BATCH, (k + 1) * BATCH),
    );
    await Promise.all(
      batches.map(async (batch) => {
        const answers = await askFor(batch.map(({ link }) => link));
        if (mine === edition) fill(batch, answers);
      }),
    );
  };

  return Object.assign(store, {
    async add(sheets: readonly Sheet[]) {
      const rows: (HandedIn | null)[] = get().rows.slice();
      const waiting: Waiting[] = [];
      for (const { name, text } of sheets) {
        if (text === null) rows.push(tooLarge(name));
        for (const [k, link] of linksIn(text ?? '').entries()) {
          const source = k === 0 ? name : `${name}, ${k + 1}`;
          waiting.push({ at: rows.length, source, link });
          rows.push(null);
        }
      }
      if (rows.length === get().rows.length) return put({ problem: { code: 'no-links' } });
      if (rows.length > MOST_LINKS) return put({ problem: { code: 'too-many-links', detail: { max: MOST_LINKS } } });
      put({ rows, problem: null });
      await read(waiting);
    },

    clear() {
      edition += 1;
      put({ rows: [], problem: null });
    },

    async compareWith(link: string) {
      const opened = await readAssignment(link);
      put(opened.ok ? { assignment: opened.value, problem: null } : { problem: opened.problem });
    },

    assign: (assignment: OpenedAssignment | null) => put({ assignment, problem: null }),

    async frontier({ scenario, set, variant, pen }: Model, seed: string) {
      const answer = await door.ask('frontier', { scenario, options: { set, variant, pen }, seed });
      return answer.ok ? answer.value : null;
    },
  });
};
