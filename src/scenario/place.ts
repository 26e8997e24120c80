import { FILE_CODES, wordsFor } from './messages.ts';
import type { FileProblem, Finding } from './problem.ts';

/** A finding with its words and its place. */
export function place(finding: Finding, spot: { readonly line: number; readonly column: number }): FileProblem {
  const { message, hint, severity } = wordsFor(finding.code);
  return {
    severity: severity ?? 'error',
    code: finding.code,
    message,
    line: spot.line,
    column: spot.column,
    path: finding.path.join('.'),
    found: finding.found,
    expected: finding.expected,
    hint,
  };
}

/** Most important first: by the order of the codes, then down the file. */
export function byImportance(problems: readonly FileProblem[]): readonly FileProblem[] {
  const rank = new Map(FILE_CODES.map((code, at) => [code, at]));
  const of = (problem: FileProblem) => rank.get(problem.code) ?? FILE_CODES.length;
  return [...problems].sort((a, b) => of(a) - of(b) || a.line - b.line || a.column - b.column);
}
