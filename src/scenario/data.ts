import * as v from 'valibot';
import { fail, ok, type Result } from '../engine/result.ts';
import type { Scenario } from '../engine/scenarioTypes.ts';
import { checkScenario } from './check.ts';
import { fillScenario } from './defaults.ts';
import { wordsFor } from './messages.ts';
import { migrate } from './migrate.ts';
import { sourcedSchema } from './schema.ts';

/** Values in a scenario, keys not counted; ours have about four thousand. */
const MAX_PARTS = 100_000;
const MAX_DEPTH = 30;

/** Whether data is small enough to be looked at with care; stops counting as soon as it is not. */
const isSmall = (data: unknown): boolean => {
  let parts = 0;
  const walk = (value: unknown, depth: number): boolean => {
    parts += 1;
    if (parts > MAX_PARTS || depth > MAX_DEPTH) return false;
    if (value === null || typeof value !== 'object') return true;
    for (const part of Object.values(value)) if (!walk(part, depth + 1)) return false;
    return true;
  };
  return walk(data, 0);
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/**
 * A scenario written by a program as JSON: as strict as the reader of files, but quick, and without words for an author.
 * What was filled in when it was written is not filled in again. Problem: `not-a-scenario`.
 */
export const readScenarioData = (text: string): Result<Scenario> => {
  const data = parsed(text);
  if (data === undefined || !isSmall(data)) return fail('not-a-scenario');
  const shape = v.safeParse(sourcedSchema, migrate(data), { abortEarly: true });
  if (!shape.success) return fail('not-a-scenario', { found: shape.issues[0].message });
  const scenario = fillScenario(shape.output);
  const error = checkScenario(scenario).find(({ code }) => wordsFor(code).severity !== 'warning');
  return error === undefined ? ok(scenario) : fail('not-a-scenario', { found: wordsFor(error.code).message });
};
