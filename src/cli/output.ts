import type { Problem } from '../engine/result.ts';
import type { Call } from './args.ts';
import { sentenceOf } from './words.ts';

/** What a command has to say; main prints it. */
export interface Output {
  /** 0 = done and good, 1 = done and not good, 2 = the call was wrong */
  readonly status: 0 | 1 | 2;
  readonly out: string;
  readonly error: string;
}

/** A command: its arguments in, what to print out. `note` shows progress. */
export type Command = (call: Call, note: Note) => Promise<Output>;

/** Shows a line of progress in place of the one before; an empty one wipes it. */
export type Note = (line: string) => void;

/** A result as one JSON object or as lines for people. */
export const done = (call: Call, good: boolean, json: unknown, lines: readonly string[]): Output => ({
  status: good ? 0 : 1,
  out: call.switches.has('json') ? `${JSON.stringify(json)}\n` : lines.map((line) => `${line}\n`).join(''),
  error: '',
});

/** The call was wrong: one plain sentence. */
export const wrong = (problem: Problem): Output => ({ status: 2, out: '', error: `${sentenceOf(problem)}\n` });

/** Columns as wide as their widest cell. */
export const columns = (rows: readonly (readonly string[])[]): string[] => {
  const widths = (rows[0] ?? []).map((_, k) => Math.max(...rows.map((row) => (row[k] ?? '').length)));
  return rows.map((row) =>
    row
      .map((cell, k) => cell.padEnd(widths[k] ?? 0))
      .join('  ')
      .trimEnd(),
  );
};

/** A share of one as percent with one digit. */
export const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
