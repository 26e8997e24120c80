import * as v from 'valibot';
import type { Scenario } from '../engine/scenarioTypes.ts';
import { checkScenario } from './check.ts';
import { fillScenario } from './defaults.ts';
import { FORMAT, isKnownFormat, migrate } from './migrate.ts';
import { byImportance, place } from './place.ts';
import { kindOf, show } from './plain.ts';
import type { FileProblem, Finding } from './problem.ts';
import { type ReadDocument, readDocument } from './read.ts';
import { sketchSchema, sourcedSchema } from './schema.ts';
import { shapeFindings } from './shape.ts';
import type { Parse } from './yaml.ts';

/** A scenario with the warnings it may carry, or what keeps it from being one. */
export type ParsedScenario =
  | { readonly ok: true; readonly scenario: Scenario; readonly problems: readonly FileProblem[] }
  | { readonly ok: false; readonly problems: readonly FileProblem[] };

/** A file as far as it can be read: `draft` is filled in and of the right shape, but may still be at fault. */
export interface Look {
  readonly draft: Scenario | null;
  /** what stands in the file, nothing filled in; null where it cannot be read */
  readonly data: unknown;
  readonly problems: readonly FileProblem[];
}

/** So many problems of one kind are told; the rest would only bury them. */
const SAME_KIND = 5;

/** Reads a teacher's file: text in, a checked scenario or placed problems out, never anything half-loaded. */
export function parseScenario(text: string, file?: string, parse?: Parse): ParsedScenario {
  const { draft, problems } = lookAt(text, file, parse);
  const failed = draft === null || problems.some((problem) => problem.severity === 'error');
  return failed ? { ok: false, problems } : { ok: true, scenario: draft, problems };
}

/** Reads a file that may be half done, for whoever is still writing it: `parse` may remember what it read before. */
export function lookAt(text: string, file?: string, parse?: Parse): Look {
  const document = readDocument(text, parse);
  if (!document.ok) return { draft: null, data: null, problems: named(document.problems, file) };
  const data = document.value;
  const early = formatFinding(data);
  if (early) return { draft: null, data, problems: placed([early], document, file) };
  const value = migrate(data);
  const shape = v.safeParse(namesSources(value) ? sourcedSchema : sketchSchema, value, { abortPipeEarly: true });
  if (!shape.success) {
    return { draft: null, data, problems: placed(shapeFindings(shape.issues), document, file) };
  }
  const draft = fillScenario(shape.output);
  return { draft, data, problems: placed(checkScenario(draft), document, file) };
}

/** Whether a file declares where its numbers come from; then each of them must say so. */
const namesSources = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && ('sources' in value || 'assumptions' in value);

/** Something else altogether, or a later format, is said in one sentence and not in forty. */
function formatFinding(value: unknown): Finding | undefined {
  const other = { code: 'not-a-scenario', path: [], expected: 'format: 1, id, title, issues, parties' } as const;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return { ...other, found: kindOf(value) };
  const top: { readonly format?: unknown } = value;
  if ('format' in top) {
    if (isKnownFormat(top.format)) return undefined;
    return { code: 'unknown-format', path: ['format'], found: show(top.format), expected: `${FORMAT}` };
  }
  if ('parties' in top && 'issues' in top) return undefined;
  return { ...other, found: `keys ${show(Object.keys(top).slice(0, 6).join(', '))}` };
}

function placed(
  findings: readonly Finding[],
  document: ReadDocument,
  file: string | undefined,
): readonly FileProblem[] {
  // what a default repeats is told where it was written
  const written = findings.filter(({ path }) => path.length === 0 || document.has(path));
  const all = (written.length > 0 ? written : findings).map((finding) =>
    place(finding, document.where(finding.path, finding.atKey)),
  );
  return named(shorten(byImportance(all)), file);
}

function shorten(problems: readonly FileProblem[]): readonly FileProblem[] {
  const told = new Map<string, number>();
  return problems.filter((problem) => {
    const count = (told.get(problem.code) ?? 0) + 1;
    told.set(problem.code, count);
    return count <= SAME_KIND;
  });
}

const named = (problems: readonly FileProblem[], file: string | undefined): readonly FileProblem[] =>
  file === undefined ? problems : problems.map((problem) => ({ ...problem, file }));
