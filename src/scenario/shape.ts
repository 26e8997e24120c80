import type { BaseIssue, IssuePathItem } from 'valibot';
import { keysAt } from './keys.ts';
import type { FileCode } from './messages.ts';
import { nearest } from './nearest.ts';
import { kindOf, show } from './plain.ts';
import type { Finding, Path } from './problem.ts';

type Issue = BaseIssue<unknown>;

const KINDS: Readonly<Record<string, string>> = {
  number: 'a number',
  string: 'a text',
  boolean: 'true or false',
  Array: 'a list',
  Object: 'a block of keys',
};

const CODES: Readonly<Record<string, FileCode>> = {
  integer: 'not-whole',
  min_value: 'out-of-range',
  max_value: 'out-of-range',
  min_length: 'wrong-length',
  max_length: 'wrong-length',
  picklist: 'wrong-word',
  literal: 'wrong-word',
  regex: 'bad-id',
  check: 'bad-id',
};

/** What the schema found, one finding for each thing an author has to mend. */
export function shapeFindings(issues: readonly Issue[]): readonly Finding[] {
  const findings = issues.map(findingOf);
  const misspelled = new Set(
    findings
      .filter(({ code }) => code === 'unknown-key')
      .map(({ path, expected }) => [...path.slice(0, -1), expected].join('.')),
  );
  const blocks = new Map<string, Finding>();
  for (const finding of findings) {
    const { code, path, expected } = finding;
    const missing = code === 'missing-key' || code === 'unsourced';
    // a misspelled key is told once, as unknown, and not as missing too
    if (missing && misspelled.has([...path, expected].join('.'))) continue;
    const key = missing ? `${code} ${path.join('.')}` : `${blocks.size}`;
    const before = blocks.get(key);
    blocks.set(key, before ? { ...before, expected: `${before.expected}, ${expected}` } : finding);
  }
  return [...blocks.values()];
}

function findingOf(issue: Issue): Finding {
  const path = pathOf(issue.path ?? []);
  const last = String(path.at(-1) ?? '');
  const inKey = issue.path?.at(-1)?.origin === 'key';
  if (issue.type === 'strict_object' && issue.expected === 'never') {
    return {
      code: 'unknown-key',
      path,
      atKey: true,
      found: show(last),
      expected: keyFor(last.trim(), keysAt(path.slice(0, -1))),
    };
  }
  if (issue.type === 'strict_object' && inKey) return missingKey(path, last);
  if (last === 'src' && issue.type === 'min_length') {
    return { code: 'unsourced', path: path.slice(0, -1), found: 'an empty list', expected: 'src' };
  }
  return { code: codeOf(issue), path, atKey: inKey, found: foundIn(issue), expected: expectedBy(issue) };
}

/** The key that was meant: where a colon is missing the next one makes a key of half a sentence, which begins with it. */
function keyFor(name: string, keys: readonly string[]): string {
  const [word = ''] = name.split(/\s/);
  return keys.includes(word) ? word : nearest(name, keys);
}

function missingKey(path: Path, key: string): Finding {
  const unsourced = key === 'basis' || key === 'src';
  return {
    code: unsourced ? 'unsourced' : 'missing-key',
    path: path.slice(0, -1),
    atKey: true,
    found: 'nothing',
    expected: key,
  };
}

function codeOf(issue: Issue): FileCode {
  if (issue.type === 'regex' && !isIdPattern(issue)) return 'wrong-word';
  return CODES[issue.type] ?? 'wrong-type';
}

const isIdPattern = (issue: Issue): boolean => String(issue.requirement).includes('{0,31}');

function foundIn(issue: Issue): string {
  if (issue.type === 'min_length' || issue.type === 'max_length') return sizeOf(issue.input);
  return codeOf(issue) === 'wrong-type' ? kindOf(issue.input) : show(issue.input);
}

const sizeOf = (value: unknown): string =>
  typeof value === 'string' ? `${value.length} characters` : `${(value as readonly unknown[]).length} entries`;

function expectedBy(issue: Issue): string {
  switch (issue.type) {
    case 'integer':
      return 'a whole number';
    case 'min_value':
    case 'min_length':
      return `at least ${String(issue.requirement)}`;
    case 'max_value':
    case 'max_length':
      return `at most ${String(issue.requirement)}`;
    case 'regex':
      return isIdPattern(issue) ? 'a plain id' : patternWords(String(issue.requirement));
    case 'check':
      return 'a plain id';
    default:
      return KINDS[issue.expected ?? ''] ?? (issue.expected ?? '').replace(/["()]/g, '').replaceAll(' | ', ', ');
  }
}

function patternWords(pattern: string): string {
  if (pattern.includes('https')) return 'a web address';
  return pattern.includes('[A-Z]{2}') ? 'two capital letters' : 'a text that is not empty';
}

const pathOf = (items: readonly IssuePathItem[]): Path =>
  items.map((item) => (typeof item.key === 'number' ? item.key : String(item.key)));
