import type { Document, Node } from 'yaml';
import type { Repair } from './change.ts';
import { find } from './edits.ts';
import type { FileProblem, Path } from './problem.ts';

/** A file that is YAML, with what is wrong in it. */
export interface Broken {
  readonly file: string;
  readonly doc: Document.Parsed;
  readonly value: unknown;
  readonly problem: FileProblem;
  readonly path: Path;
}

/** Changes of the text that may mend it, the likeliest first. */
export type Mend = (broken: Broken) => readonly Repair[];

/** Names that a problem expects, or that it says would do. */
export const expectedNames = ({ problem }: Broken): readonly string[] =>
  problem.expected
    .replace(/^one of /, '')
    .replace(/, as in \d+ other places$/, '')
    .split(', ')
    .filter((name) => (problem.code === 'unknown-text' ? /^[\w.-]+$/ : /^[\w-]+$/).test(name));

/** The node at which the problem lies. */
export const nodeAt = ({ doc, path }: Broken): Node | undefined => find(doc, path).node;
