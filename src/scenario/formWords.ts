import type { Scenario } from '../engine/scenarioTypes.ts';
import { textsOf } from './translate.ts';

/** A text of the scenario, its place, and its translation where there is one. */
export interface Pair {
  readonly path: string;
  readonly text: string;
  readonly other: string;
}

/** The texts of a scenario in one language beside the first, by the part of the file that they stand in. */
export const pairsOf = (draft: Scenario, language: string): readonly (readonly [part: string, readonly Pair[]])[] => {
  const words = draft.translations?.[language] ?? {};
  const parts = new Map<string, Pair[]>();
  for (const [path, text] of textsOf(draft)) {
    const steps = path.split('.');
    const part = steps.length === 1 ? '' : (steps[0] ?? '');
    const pair = { path, text, other: Object.hasOwn(words, path) ? (words[path] ?? '') : '' };
    const there = parts.get(part);
    if (there === undefined) parts.set(part, [pair]);
    else there.push(pair);
  }
  return [...parts];
};

/** A language as the file names it, such as `uk` or `pt-BR`; null where it is not one. */
export const languageOf = (typed: string): string | null => {
  const tag = typed.trim();
  return /^[a-z]{2,3}(-[A-Za-z]{2,4})?$/.test(tag) ? tag : null;
};
