import { compile, type Model, type ModelOptions } from '../engine/model.ts';
import { ok, type Result } from '../engine/result.ts';
import type { Scenario } from '../engine/scenarioTypes.ts';
import { scenarioHash } from './record.ts';

const models = new Map<string, Model>();
const KEEP = 8;

/** A compiled scenario, kept for the next game on the same content: what agents learn of a model stays with it. */
export const modelOf = (scenario: Scenario, options: ModelOptions): Result<Model> => {
  const set = options.set ?? Object.keys(scenario.sets)[0];
  const key = [scenarioHash(scenario), set, options.variant, options.pen].join('|');
  const known = models.get(key);
  if (known !== undefined) return ok(known);
  const made = compile(scenario, options);
  if (!made.ok) return made;
  if (models.size >= KEEP) models.clear();
  models.set(key, made.value);
  return made;
};
