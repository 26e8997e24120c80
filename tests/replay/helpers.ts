import { readFileSync } from 'node:fs';
import { advance, type Game, playGame, startGame } from '../../src/agents/match.ts';
import { legalActions } from '../../src/engine/legal.ts';
import { compile, type Model, type ModelOptions } from '../../src/engine/model.ts';
import { at } from '../../src/engine/num.ts';
import type { Result } from '../../src/engine/result.ts';
import type { Scenario } from '../../src/engine/scenarioTypes.ts';
import { type Action, OPEN } from '../../src/engine/types.ts';
import { castOf } from '../../src/replay/cast.ts';
import { type Library, makeReplayLink } from '../../src/replay/link.ts';
import { playersOf, type ReplayRecord, recordGame } from '../../src/replay/record.ts';
import { parseScenario } from '../../src/scenario/parse.ts';

const FILE = new URL('../../scenarios/moscow-proposal.yaml', import.meta.url);

/** The value of a Result that must be good. */
export const must = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
};

/** The code of a Result that must be a Problem. */
export const codeOf = (result: Result<unknown>): string => (result.ok ? 'ok' : result.problem.code);

const load = (): Scenario => {
  const parsed = parseScenario(readFileSync(FILE, 'utf8'));
  if (!parsed.ok) throw new Error(parsed.problems[0]?.message);
  return parsed.scenario;
};

export const moscow: Scenario = load();
export const library: Library = (id) => (id === moscow.id ? moscow : undefined);
export const empty: Library = () => undefined;

export const modelFor = (options: ModelOptions = {}): Model => must(compile(moscow, options));
export const core: Model = modelFor();

/** A whole game between agents. */
export const agentGame = (seed: string, mediator = 'envoy', model = core): Game =>
  must(playGame(model, seed, must(castOf(model, mediator, 'party'))));

/** A number source for choosing moves: the n-th draw is the n-th number of a list, over and over. */
export type Draws = (n: number) => number;
export const drawsFrom = (list: readonly number[]): Draws => {
  let k = 0;
  return (n) => (at(list, k++ % list.length) + k * 7) % n;
};

const anyText = (model: Model, draws: Draws, open: boolean): number[] =>
  model.counts.map((n) => (open ? draws(n + 1) + OPEN : draws(n)));

/** The move with a text of its own, where it carries one. */
const filled = (model: Model, action: Action, draws: Draws): Action => {
  if (action.type === 'table') return { type: 'table', text: anyText(model, draws, true) };
  if (action.type !== 'ask' && action.type !== 'call') return action;
  const { kind } = action.question;
  if (kind !== 'take' && kind !== 'home') return action;
  return { ...action, question: { kind, text: anyText(model, draws, kind === 'take') } };
};

/** A game in which every seat moves at random, for at most `steps` actions; few walk out. */
export const wildGame = (model: Model, seed: string, draws: Draws, steps: number): Game => {
  let game = must(startGame(model, seed));
  for (let k = 0; k < steps && game.state.phase !== 'done'; k++) {
    const legal = legalActions(model, game.state).filter(
      ({ type }) => !['walk', 'close'].includes(type) || draws(40) === 0,
    );
    game = must(advance(game, filled(model, at(legal, draws(legal.length)), draws)));
  }
  return game;
};

export const recordOf = (game: Game, envoy = 'envoy'): ReplayRecord => must(recordGame(game, playersOf(game, envoy)));
export const linkOf = (record: ReplayRecord, scenario = moscow, carry = false): string =>
  must(makeReplayLink(record, scenario, carry));
