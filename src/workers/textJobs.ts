import { fail, ok, type Result } from '../engine/result.ts';
import { applyEdits, type Edit } from '../scenario/edit.ts';
import { markOwnNumbers } from '../scenario/ownNumbers.ts';
import { type Look, lookAt } from '../scenario/parse.ts';
import type { FileProblem } from '../scenario/problem.ts';
import { makeParse } from '../scenario/remember.ts';
import { findRepairs } from './repairs.ts';

/** A file's text and what can be read of it. */
export interface ReadText {
  readonly text: string;
  readonly look: Look;
}

/** What can be asked about the text of a file. */
export interface TextJobs {
  /** how far it can be read, and what is wrong with it */
  readonly read: { readonly ask: string; readonly answer: ReadText };
  /** changes of a form, made in the text; problem `unreadable` where the text cannot be read */
  readonly edit: {
    readonly ask: { readonly text: string; readonly edits: readonly Edit[] };
    readonly answer: ReadText;
  };
  /** repairs for what is wrong with it, each tried: slow, up to a hundred readings, with a breath between any two */
  readonly mend: {
    readonly ask: { readonly text: string; readonly problems: readonly FileProblem[] };
    readonly answer: readonly FileProblem[];
  };
  /** gives up the search for repairs: it answers with the problems as they were */
  readonly leave: { readonly ask: null; readonly answer: null };
}

/** Texts that are read one after another are mostly alike. */
const parse = makeParse();

const read = (text: string): Result<ReadText> => ok({ text, look: lookAt(text, undefined, parse) });

/** The search that is wanted: the newest, until that is given up. */
let search = 0;

type Answer<K extends keyof TextJobs> = Result<TextJobs[K]['answer']>;

const RUN: { readonly [K in keyof TextJobs]: (ask: TextJobs[K]['ask']) => Answer<K> | Promise<Answer<K>> } = {
  read,
  edit: ({ text, edits }) => {
    const changed = applyEdits(text, edits, parse);
    return changed === null ? fail('unreadable') : read(markOwnNumbers(changed, parse));
  },
  mend: async ({ text, problems }) => {
    search += 1;
    const mine = search;
    return ok(await findRepairs(text, problems, () => mine === search, parse));
  },
  leave: () => {
    search += 1;
    return ok(null);
  },
};

/** Does one job on a text. */
export const runText = async <K extends keyof TextJobs>(kind: K, ask: TextJobs[K]['ask']): Promise<Answer<K>> =>
  RUN[kind](ask);
