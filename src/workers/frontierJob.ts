import type { ModelOptions } from '../engine/model.ts';
import { fail, ok, type Result } from '../engine/result.ts';
import type { Scenario } from '../engine/scenarioTypes.ts';
import { setup } from '../engine/setup.ts';
import { modelOf } from '../replay/models.ts';
import { frontierOf } from '../solve/efficient.ts';

export interface FrontierJob {
  readonly scenario: Scenario;
  readonly options: ModelOptions;
  readonly seed: string;
}

/** Points beyond which nobody can tell them apart on a chart. */
const MOST_POINTS = 20_000;

/**
 * bp by party of every text on a seed's exact frontier, equal ones once: what texts are worth does not move with the
 * rounds. Problems: `too-large` where the frontier cannot be written out, `bad-seed`.
 */
export const seedFrontier = ({ scenario, options, seed }: FrontierJob): Result<readonly (readonly number[])[]> => {
  const model = modelOf(scenario, options);
  if (!model.ok) return model;
  const start = setup(model.value, seed);
  if (!start.ok) return start;
  const found = frontierOf(model.value, start.value.state, 'principle');
  if (!found.ok) return found;
  const { exact, points } = found.value;
  return exact && points.length <= MOST_POINTS ? ok(points.map(({ utilities }) => utilities)) : fail('too-large');
};
