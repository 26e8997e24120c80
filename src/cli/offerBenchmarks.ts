import { playGame } from '../agents/match.ts';
import { compile, type Model } from '../engine/model.ts';
import type { Result } from '../engine/result.ts';
import type { Scenario } from '../engine/scenarioTypes.ts';
import { castOf } from '../replay/cast.ts';
import { type Benchmark, benchmark, quantile, repeat, timed } from './measure.ts';

const must = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
};

/** How long governments think about each of their moves in some games, ms. */
const turnTimes = (model: Model, run: number, games: number): number[] => {
  const cast = must(castOf(model, 'envoy', 'party'));
  const times: number[] = [];
  const party: typeof cast.party = (view, legal, dice) => {
    let action: ReturnType<typeof party> = { type: 'hold' };
    times.push(
      timed(() => {
        action = cast.party(view, legal, dice);
      }),
    );
    return action;
  };
  for (let k = 0; k < games; k++) must(playGame(model, `turn ${run} ${k}`, { ...cast, party }));
  return times;
};

/** A government's moves while the pen goes round, by issue set. */
export const offering = (scenario: Scenario, runs: number, games: number): Benchmark[] =>
  Object.keys(scenario.sets).flatMap((set) => {
    const model = must(compile(scenario, { set, pen: 'rotating' }));
    const perRun: number[][] = [];
    repeat(runs, (run) => perRun.push(turnTimes(model, run, games)));
    return [0.5, 0.99].map((share) =>
      benchmark(
        `a government’s move while the pen goes round, ${set}, p${share * 100}`,
        'ms',
        perRun.slice(1).map((times) => quantile(times, share)),
      ),
    );
  });
