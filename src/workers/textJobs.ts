import { fail, ok, type Result } from '../engine/result.ts';
import { applyEdits, type Edit } from '../scenario/edit.ts';
import { withRepairs } from '../scenario/mend.ts';
import { markOwnNumbers } from '../scenario/ownNumbers.ts';
import { type Look, lookAt } from '../scenario/parse.ts';
import type { FileProblem } from '../scenario/problem.ts';

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
  /** repairs for what is wrong with it, each tried: slow, up to a hundred readings */
  readonly mend: {
    readonly ask: { readonly text: string; readonly problems: readonly FileProblem[] };
    readonly answer: readonly FileProblem[];
  };
}

const read = (text: string): Result<ReadText> => ok({ text, look: lookAt(text) });

const RUN: { readonly [K in keyof TextJobs]: (ask: TextJobs[K]['ask']) => Result<TextJobs[K]['answer']> } = {
  read,
  edit: ({ text, edits }) => {
    const changed = applyEdits(text, edits);
    return changed === null ? fail('unreadable') : read(markOwnNumbers(changed));
  },
  mend: ({ text, problems }) => ok(withRepairs(text, problems)),
};

/** Does one job on a text. */
export const runText = <K extends keyof TextJobs>(kind: K, ask: TextJobs[K]['ask']): Result<TextJobs[K]['answer']> =>
  RUN[kind](ask);
