import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { parseScenario } from '../../src/scenario/parse.ts';
import type { FileProblem } from '../../src/scenario/problem.ts';

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');

export const SHIPPED = read('../../scenarios/moscow-proposal.yaml');
export const SMALL = read('./small.yaml');

/** The problems of a file that must not load. */
export function problemsOf(text: string): readonly FileProblem[] {
  const parsed = parseScenario(text);
  expect(parsed.ok).toBe(false);
  return parsed.problems;
}

/** The scenario in a file that must load. */
export function load(text: string) {
  const parsed = parseScenario(text);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems, null, 1));
  return parsed.scenario;
}

/** Replaces the first place where `from` stands, and insists that it does. */
export function edit(text: string, from: string, to: string): string {
  expect(text).toContain(from);
  return text.replace(from, () => to);
}

/** Line and column, from 1, of the first place where `part` stands, counted on from `skip` characters into it. */
export function spotOf(text: string, part: string, skip = 0): { line: number; column: number } {
  expect(text).toContain(part);
  const before = text.slice(0, text.indexOf(part) + skip).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}
