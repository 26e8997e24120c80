import { decide, type Game, playGame, playUntil, startGame } from '../agents/match.ts';
import { smallestFlip } from '../engine/flip.ts';
import { compile, type Model } from '../engine/model.ts';
import { at } from '../engine/num.ts';
import type { Result } from '../engine/result.ts';
import type { Scenario } from '../engine/scenarioTypes.ts';
import { drawTruth } from '../engine/truth.ts';
import { ENVOY } from '../engine/types.ts';
import { ledgerOf } from '../engine/utility.ts';
import { castOf } from '../replay/cast.ts';
import { makeReplayLink, parseReplayLink } from '../replay/link.ts';
import { playersOf, recordGame } from '../replay/record.ts';
import { type Benchmark, benchmark, quantile, repeat, timed } from './measure.ts';
import { negotiating } from './negotiationBenchmarks.ts';
import { offering } from './offerBenchmarks.ts';
import { reading } from './readingBenchmarks.ts';
import { solving } from './solveBenchmarks.ts';

/** How often, and on how much. */
export interface Effort {
  readonly runs: number;
  readonly games: number;
  /** games whose links are measured */
  readonly links: number;
}

const must = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
};

const gamesOf = (model: Model, run: number, n: number): Game[] => {
  const cast = must(castOf(model, 'envoy', 'party'));
  return Array.from({ length: n }, (_, k) => must(playGame(model, `bench ${run} ${k}`, cast)));
};

const playing = (model: Model, { runs, games }: Effort): Benchmark =>
  benchmark(
    'agent-only games, one thread',
    'games/s',
    repeat(runs, (run) => (games * 1000) / timed(() => gamesOf(model, run, games))),
  );

/** How long the envoy agent thinks about each of its actions in some games, ms. */
const decisionTimes = (model: Model, run: number, games: number): number[] => {
  const cast = must(castOf(model, 'envoy', 'party'));
  const times: number[] = [];
  const envoy: typeof cast.envoy = (view, legal, dice) => {
    let action: ReturnType<typeof cast.envoy> = { type: 'end' };
    times.push(
      timed(() => {
        action = cast.envoy(view, legal, dice);
      }),
    );
    return action;
  };
  for (let k = 0; k < games; k++)
    playUntil(must(startGame(model, `think ${run} ${k}`)), { ...cast, envoy }, () => false);
  return times;
};

const deciding = (model: Model, { runs, games }: Effort): Benchmark[] => {
  const perRun: number[][] = [];
  repeat(runs, (run) => perRun.push(decisionTimes(model, run, games)));
  const real = perRun.slice(1);
  return [0.5, 0.95, 0.99].map((share) =>
    benchmark(
      `envoy agent, one decision, p${share * 100}`,
      'ms',
      real.map((times) => quantile(times, share)),
    ),
  );
};

/** Learning a scenario: what the first decision on a fresh model takes. */
const learning = (scenario: Scenario, { runs }: Effort): Benchmark =>
  benchmark(
    'envoy agent, first decision on a fresh scenario',
    'ms',
    repeat(runs, (run) => {
      const model = must(compile(scenario));
      const cast = must(castOf(model, 'envoy', 'party'));
      const start = playUntil(must(startGame(model, `fresh ${run}`)), { party: cast.party }, (seat) => seat < 0);
      return timed(() => decide(start, ENVOY, cast.envoy));
    }),
  );

const eachTime = (runs: number, times: number, unit: 'ms' | 'µs', name: string, work: (k: number) => void): Benchmark =>
  benchmark(
    name,
    unit,
    repeat(runs, () => {
      const ms = timed(() => {
        for (let k = 0; k < times; k++) work(k);
      });
      return ((unit === 'ms' ? 1 : 1000) * ms) / times;
    }),
  );

const ruling = (model: Model, effort: Effort): Benchmark[] => {
  const { runs } = effort;
  const { state } = at(gamesOf(model, 0, 1), 0);
  const parties = model.parties.length;
  const textOf = (k: number): number[] => model.counts.map((n, i) => (k * 7 + i * 3) % n);
  return [
    eachTime(runs, 2000, 'µs', 'truth of one party drawn', (k) => drawTruth(model, k % parties, `truth ${k}`)),
    eachTime(runs, 5000, 'µs', 'ledger of one text', (k) => ledgerOf(model, state, k % parties, textOf(k))),
    eachTime(runs, 200, 'µs', 'smallest change for one text', (k) =>
      smallestFlip(model, state, k % parties, textOf(k)),
    ),
  ];
};

const linking = (scenario: Scenario, model: Model, { runs, games, links }: Effort): Benchmark[] => {
  const records = gamesOf(model, 0, links).map((game) => must(recordGame(game, playersOf(game, 'envoy'))));
  const made = records.map((record) => must(makeReplayLink(record, scenario, false)));
  const lengths = made.map((link) => link.length);
  return [
    eachTime(runs, Math.min(games, links), 'ms', 'link made', (k) => makeReplayLink(at(records, k), scenario, false)),
    eachTime(runs, Math.min(games, links), 'ms', 'link opened and its game rebuilt', (k) =>
      parseReplayLink(at(made, k), () => scenario),
    ),
    ...[0.5, 0.95, 1].map((share) =>
      benchmark(`link of ${links} games, p${share * 100}`, 'characters', [quantile(lengths, share)]),
    ),
  ];
};

/** Every benchmark, one after another. */
export const benchmarksOf = (scenario: Scenario, effort: Effort, note: (line: string) => void): Benchmark[] => {
  const model = must(compile(scenario));
  const parts: [string, () => Benchmark | Benchmark[]][] = [
    ['games', () => playing(model, effort)],
    ['decisions', () => deciding(model, effort)],
    ['offers', () => offering(scenario, effort.runs, effort.games)],
    ['learning', () => learning(scenario, effort)],
    ['rules', () => ruling(model, effort)],
    ['links', () => linking(scenario, model, effort)],
    ['negotiations', () => negotiating(effort.runs, effort.games)],
    ['solver', () => solving(scenario, effort.runs, effort.games)],
    ['scenario', () => reading(scenario, effort.runs)],
  ];
  return parts.flatMap(([name, run]) => {
    note(name);
    return run();
  });
};
