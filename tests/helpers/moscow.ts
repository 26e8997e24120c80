import { readFileSync } from 'node:fs';
import { compile, type Model, type ModelOptions } from '../../src/engine/model.ts';
import type { Scenario } from '../../src/engine/scenarioTypes.ts';
import { parseScenario } from '../../src/scenario/parse.ts';

const read = (): Scenario => {
  const parsed = parseScenario(readFileSync(new URL('../../scenarios/moscow-proposal.yaml', import.meta.url), 'utf8'));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems.slice(0, 3)));
  return parsed.scenario;
};

/** The shipped scenario, read once. */
export const MOSCOW: Scenario = read();

export const moscowWith = (options: ModelOptions, scenario: Scenario = MOSCOW): Model => {
  const model = compile(scenario, options);
  if (!model.ok) throw new Error(model.problem.code);
  return model.value;
};

/** Its default game, compiled once. */
export const moscow: Model = moscowWith({});
