import type { Scenario } from '../engine/scenarioTypes.ts';

/** Things asked lately that are kept: a debrief asks for a game, its story and what was possible, some lines in turn. */
const KEEP = 6;

interface Kept {
  readonly scenario: Scenario;
  readonly key: string;
  readonly answer: unknown;
}

const scenarios = new Map<string, Scenario>();
let answers: readonly Kept[] = [];

/**
 * The scenario as it first came with a job, where the same comes again: each job brings a copy, and what was hashed,
 * compiled and learnt of one serves the next.
 */
export const sameScenario = (scenario: Scenario): Scenario => {
  const text = JSON.stringify(scenario);
  const known = scenarios.get(text);
  if (known !== undefined) return known;
  if (scenarios.size >= KEEP) scenarios.clear();
  scenarios.set(text, scenario);
  return scenario;
};

/** The answer to a question, worked out once: `key` says all that it depends on beside the scenario. */
export const once = <T>(scenario: Scenario, key: string, work: () => T): T => {
  const known = answers.find((kept) => kept.scenario === scenario && kept.key === key);
  if (known !== undefined) return known.answer as T;
  const answer = work();
  answers = [...answers.slice(1 - KEEP), { scenario, key, answer }];
  return answer;
};
