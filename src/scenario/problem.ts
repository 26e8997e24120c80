import type { Repair } from './change.ts';
import type { FileCode } from './messages.ts';

/** What a reader of files tells an author: which thing, where, what was expected, what to do. Plain text, never markup. */
export interface FileProblem {
  readonly severity: 'error' | 'warning';
  readonly code: FileCode;
  /** one clear sentence */
  readonly message: string;
  /** from 1 */
  readonly line: number;
  /** from 1 */
  readonly column: number;
  /** dotted, as in `parties.RUS.readings.relief.weights`; empty for the whole file */
  readonly path: string;
  readonly found: string;
  readonly expected: string;
  readonly hint: string;
  /** a change that was tried and mends it, in words; absent where none was looked for or found */
  readonly repair?: string;
  /** the same change as letters of the file that was read */
  readonly change?: Repair;
  readonly file?: string;
}

/** Steps from the top of the document: names of keys and indices of lists. */
export type Path = readonly (string | number)[];

/** A finding before it has a place: checks give these, `place` turns them into problems. */
export interface Finding {
  readonly code: FileCode;
  readonly path: Path;
  /** point at the key instead of at its value */
  readonly atKey?: boolean;
  readonly found: string;
  readonly expected: string;
}
