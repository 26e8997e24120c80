import { type Known, useOf } from './known.ts';
import type { FileCode } from './messages.ts';
import type { Finding, Path } from './problem.ts';

/** What follows from another fault of the same kind, and is told only once that one is mended. */
const FOLLOWS: Readonly<Partial<Record<FileCode, readonly FileCode[]>>> = {
  'unknown-issue': ['duplicate-id'],
  'unknown-option': ['duplicate-id', 'unknown-issue'],
  'unknown-party': ['duplicate-id'],
  'unknown-set': [],
  'unknown-event': ['duplicate-id'],
  'unknown-group': ['duplicate-id', 'unknown-party'],
  'unknown-text': [
    'duplicate-id',
    'unknown-issue',
    'unknown-option',
    'unknown-party',
    'unknown-group',
    'unknown-event',
    'unknown-set',
    'unknown-variant',
  ],
  'missing-issue': ['unknown-issue', 'duplicate-id'],
  'missing-option': ['unknown-option', 'unknown-issue', 'duplicate-id'],
  'missing-party': ['unknown-party', 'duplicate-id'],
  'missing-set': ['unknown-set', 'no-set'],
  'extra-issue': ['unknown-issue', 'duplicate-id'],
  'unused-issue': ['unknown-issue', 'no-set', 'duplicate-id'],
  'unused-source': ['unknown-source'],
  'wrong-basis': ['unknown-source'],
  'premium-issue': ['unknown-issue', 'extra-issue'],
  'bad-sum': ['duplicate-id', 'missing-issue', 'extra-issue', 'unknown-issue'],
  'wrong-target': ['unknown-party'],
};

/** Findings without those that only follow from others; one wrong name is one problem, in however many places. */
export function withoutCascades(known: Known, findings: readonly Finding[]): readonly Finding[] {
  const codes = new Set(findings.map(({ code }) => code));
  const primary = findings.filter(({ code }) => !(FOLLOWS[code] ?? []).some((cause) => codes.has(cause)));
  return onceEach(primary).map((finding) => {
    if (finding.code === 'duplicate-id') return withLostName(finding, findings);
    return finding.places === undefined ? finding : atDeclaration(known, finding);
  });
}

type Counted = Finding & { readonly places?: number };

function onceEach(findings: readonly Finding[]): readonly Counted[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const same = byName(finding) ? finding.found : finding.path.join('.');
    const key = `${finding.code} ${same}`;
    groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  return [...groups.values()].flatMap(([first, ...others]) => {
    if (!first) return [];
    return [byName(first) && others.length > 0 ? { ...first, places: others.length + 1 } : first];
  });
}

const byName = (finding: Finding): boolean => finding.code.startsWith('unknown-');

/** An id that stands twice has probably taken the place of one that others still name. */
function withLostName(finding: Finding, findings: readonly Finding[]): Finding {
  const lost = new Set(findings.filter(byName).map(({ found }) => found));
  const [only] = lost;
  return lost.size === 1 && only !== undefined ? { ...finding, expected: only } : finding;
}

/** A name that many places use and one declaration that none does: the declaration is what is misspelled. */
function atDeclaration(known: Known, finding: Counted): Finding {
  const { places = 0, ...plain } = finding;
  const told = { ...plain, found: `${finding.found}, in ${places} places` };
  if (places < 3) return told;
  const [orphan, other] = declarations(known, finding.code).flatMap((each) => {
    const names = each.map(({ name }) => name);
    return each.filter(({ name }) => !known.used.has(useOf(names, name)));
  });
  if (orphan === undefined || other !== undefined) return told;
  const expected = `${finding.found}, as in ${places} other places`;
  return { code: finding.code, path: orphan.path, atKey: orphan.atKey, found: orphan.name, expected };
}

interface Declared {
  readonly name: string;
  readonly path: Path;
  readonly atKey: boolean;
}

/** Lists of what is declared, each of names that must differ. */
function declarations({ scenario }: Known, code: FileCode): readonly (readonly Declared[])[] {
  const listed = (items: readonly { readonly id: string }[], path: Path): readonly Declared[] =>
    items.map(({ id }, at) => ({ name: id, path: [...path, at, 'id'], atKey: false }));
  const keyed = (block: object, name: string): readonly Declared[] =>
    Object.keys(block).map((key) => ({ name: key, path: [name, key], atKey: true }));
  switch (code) {
    case 'unknown-issue':
      return [listed(scenario.issues, ['issues'])];
    case 'unknown-option':
      return scenario.issues.map((issue, at) => listed(issue.options, ['issues', at, 'options']));
    case 'unknown-party':
      return [listed(scenario.parties, ['parties'])];
    case 'unknown-set':
      return [keyed(scenario.sets, 'sets')];
    case 'unknown-source':
      return [[...keyed(scenario.sources, 'sources'), ...keyed(scenario.assumptions, 'assumptions')]];
    default:
      return [];
  }
}
