import { compile, type Model } from '../engine/model.ts';
import type { Result } from '../engine/result.ts';
import type { Scenario } from '../engine/scenarioTypes.ts';
import { randomDomain } from '../scenario/randomDomain.ts';
import { withLinks } from '../scenario/randomLinks.ts';
import { fieldOf, findProduct } from '../solve/branch.ts';
import { centralStanding } from '../solve/central.ts';
import { frontierOf } from '../solve/efficient.ts';
import { solve } from '../solve/solve.ts';
import { zoneSpace } from '../solve/zoneSpace.ts';
import { type Benchmark, benchmark, quantile, repeat, timed } from './measure.ts';

const must = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
};

const timing = (runs: number, name: string, work: () => void): Benchmark =>
  benchmark(
    name,
    'ms',
    repeat(runs, () => timed(work)),
  );

const additive = (parties: number, issues: number, options: number): Model =>
  must(compile(randomDomain(`additive ${issues}`, parties, Array(issues).fill(options))));

/** The scenario with all its issues, on central values. */
const whole = (scenario: Scenario, runs: number): Benchmark[] => {
  const model = must(compile(scenario, { set: 'full' }));
  const standing = centralStanding(model, 1);
  return [
    timing(runs, 'exact answers without the frontier, all issues', () => must(solve(model, standing, 'principle'))),
    timing(runs, 'the exact frontier, all issues', () => must(frontierOf(model, standing, 'principle'))),
  ];
};

/** Twelve issues of three options, coupled: how long each of many such scenarios takes. */
const drawn = (scenarios: number): Benchmark => {
  const times = Array.from({ length: scenarios + 5 }, (_, k) => {
    const model = must(compile(withLinks(randomDomain(`bench ${k}`, 4, Array(12).fill(3)), `bench ${k}`, 14, 17)));
    const standing = centralStanding(model, 1);
    return timed(() => must(solve(model, standing, 'principle')));
  }).slice(5);
  return benchmark(`exact answers without the frontier, ${scenarios} drawn scenarios of 12 coupled issues, p95`, 'ms', [
    quantile(times, 0.95),
  ]);
};

const frontiers = (runs: number): Benchmark[] =>
  [6, 12].map((issues) => {
    const model = additive(4, issues, 10);
    const standing = centralStanding(model, 1);
    return timing(runs, `exact frontier of 10^${issues} texts, four parties`, () => {
      if (!must(frontierOf(model, standing, 'principle')).exact) throw new Error('not exact');
    });
  });

const product = (runs: number): Benchmark => {
  const model = additive(4, 20, 10);
  const { space, gains } = zoneSpace(model, centralStanding(model, 1), 'principle');
  return timing(runs, 'greatest product of gains among 10^20 texts, four parties', () => {
    if (!findProduct(fieldOf(space, gains, 4), {}).proved) throw new Error('not proved');
  });
};

/** How long exact answers take. */
export const solving = (scenario: Scenario, runs: number, games: number): Benchmark[] => [
  ...whole(scenario, runs),
  drawn(Math.min(200, 4 * games)),
  ...frontiers(Math.min(runs, 3)),
  product(runs),
];
