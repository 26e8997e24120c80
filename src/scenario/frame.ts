import type { Issue, Scenario } from '../engine/scenarioTypes.ts';
import type { ScenarioFile } from './schema.ts';
import { LIMITS } from './schemaBits.ts';
import { codesFor, idsFor } from './slug.ts';

/** What the rest of a file refers to: issues, sets, parties, all with their ids. */
export interface Frame {
  readonly issues: readonly Issue[];
  readonly sets: Scenario['sets'];
  /** issues that are part of a set, in the file's order */
  readonly played: readonly string[];
  readonly partyIds: readonly string[];
  readonly codes: readonly string[];
}

/** The least that makes a question: two ends and a middle. */
const THREE_WAYS = [{ short: 'The one way' }, { short: 'A middle way' }, { short: 'The other way' }];

export function frameOf(file: ScenarioFile): Frame {
  const issues = fillIssues(file);
  const all = { all: { name: 'All', issues: issues.map(({ id }) => id) } };
  const sets = Object.fromEntries(
    Object.entries(file.sets ?? all).map(([key, set]) => [key, { name: set.name ?? key, issues: set.issues }]),
  );
  const listed = new Set(Object.values(sets).flatMap((set) => set.issues));
  return {
    issues,
    sets,
    played: issues.map(({ id }) => id).filter((id) => listed.has(id)),
    partyIds: idsFor(file.parties, 'party'),
    codes: codesFor(file.parties),
  };
}

function fillIssues(file: ScenarioFile): Issue[] {
  const ids = idsFor(
    file.issues.map((issue) => ({ ...issue, name: issue.title })),
    'issue',
  );
  return file.issues.map((issue, at) => ({
    ...issue,
    id: ids[at] ?? '',
    label: issue.label ?? shortened(issue.title),
    question: issue.question ?? `What does the text say about this?`,
    options: fillOptions(issue),
  }));
}

function fillOptions(issue: ScenarioFile['issues'][number]): Issue['options'] {
  const options: NonNullable<typeof issue.options> =
    issue.options ?? THREE_WAYS.map((way) => ({ ...way, src: issue.src }));
  const ids = idsFor(
    options.map((option) => ({ ...option, name: option.short })),
    'option',
  );
  return options.map((option, at) => ({ ...option, id: ids[at] ?? '', text: option.text ?? `${option.short}.` }));
}

/** As many whole words as fit a narrow column. */
function shortened(title: string): string {
  if (title.length <= LIMITS.label) return title;
  const cut = title.slice(0, LIMITS.label + 1);
  const space = cut.lastIndexOf(' ');
  return space > 3 ? cut.slice(0, space) : title.slice(0, LIMITS.label).trim();
}
