import { playGame } from '../../src/agents/match.ts';
import { MEDIATORS } from '../../src/agents/mediators.ts';
import { hashData, hashState, hashText } from '../../src/engine/hash.ts';
import { compile, type ModelOptions } from '../../src/engine/model.ts';
import { at } from '../../src/engine/num.ts';
import type { Scenario } from '../../src/engine/scenarioTypes.ts';
import { castOf } from '../../src/replay/cast.ts';

/** What an engine is asked for: so many games between agents, our scenarios in turn. */
export interface Order {
  readonly scenarios: readonly Scenario[];
  readonly games: number;
}

const NAMES = ['envoy', ...Object.keys(MEDIATORS).filter((name) => name !== 'envoy' && name !== 'answer-key')];

/** Sets, variants, pens and mediators go round at different speeds, so that they meet in all combinations. */
const optionsOf = (scenario: Scenario, k: number): ModelOptions => {
  const sets = Object.keys(scenario.sets);
  const variant = scenario.variants[k % Math.max(1, scenario.variants.length)]?.id;
  return {
    set: at(sets, k % sets.length),
    ...(variant === undefined ? {} : { variant }),
    pen: k % 5 === 4 ? 'rotating' : 'envoy',
  };
};

/** The digest of game k: every action, every event and the last state, agents included. */
const gameDigest = ({ scenarios }: Order, k: number): string => {
  const scenario = at(scenarios, k % scenarios.length);
  const model = compile(scenario, optionsOf(scenario, k));
  if (!model.ok) throw new Error(model.problem.code);
  const cast = castOf(model.value, at(NAMES, k % 2 === 0 ? 0 : k % NAMES.length), 'party');
  if (!cast.ok) throw new Error(cast.problem.code);
  const game = playGame(model.value, `engines ${k}`, cast.value);
  if (!game.ok) throw new Error(game.problem.code);
  const { state, log, actions } = game.value;
  return hashText(`${hashData(actions)} ${hashData(log)} ${hashState(state)}`);
};

/** One digest for each game of an order. */
export const digests = (order: Order): string[] => Array.from({ length: order.games }, (_, k) => gameDigest(order, k));
