import { apply } from '../engine/apply.ts';
import { toAct } from '../engine/judge.ts';
import { legalActions } from '../engine/legal.ts';
import type { Model } from '../engine/model.ts';
import { at } from '../engine/num.ts';
import type { Result } from '../engine/result.ts';
import { roll } from '../engine/rng.ts';
import { setup } from '../engine/setup.ts';
import { type Action, ENVOY, type GameEvent, type Seat, type State } from '../engine/types.ts';
import { viewFor } from '../engine/view.ts';
import type { Agent, Dice } from './agent.ts';

/** A game as it stands, with everything that led to it. */
export interface Game {
  readonly model: Model;
  readonly state: State;
  readonly log: readonly GameEvent[];
  readonly actions: readonly Action[];
}

/** Who plays which seat: one agent for the envoy, one for every party that has none of its own. */
export interface Cast {
  readonly envoy: Agent;
  readonly party: Agent;
  /** by party, in luck order */
  readonly seats?: readonly (Agent | null)[];
}

const agentFor = (cast: Partial<Cast>, seat: Seat): Agent | undefined =>
  seat === ENVOY ? cast.envoy : (cast.seats?.[seat] ?? cast.party);

/** The first round of a seed, nothing decided yet. Problem: `bad-seed`. */
export const startGame = (model: Model, seed: string): Result<Game> => {
  const step = setup(model, seed);
  if (!step.ok) return step;
  return { ok: true, value: { model, state: step.value.state, log: step.value.events, actions: [] } };
};

/** The game after one more action, or the Problem that the rules have with it. */
export const advance = (game: Game, action: Action): Result<Game> => {
  const step = apply(game.model, game.state, action);
  if (!step.ok) return step;
  const { state, events } = step.value;
  return {
    ok: true,
    value: { model: game.model, state, log: [...game.log, ...events], actions: [...game.actions, action] },
  };
};

/** Chance for one decision of one seat, keyed by place like all chance. */
const diceFor = (model: Model, state: State, seat: Seat): Dice => {
  const luck = seat === ENVOY ? 'envoy' : at(model.parties, seat).luck;
  return (n, purpose) => roll(n, state.seed, state.round, luck, `agent ${purpose}`);
};

/** What an agent in this seat does now. */
export const decide = (game: Game, seat: Seat, agent: Agent): Action => {
  const { model, state, log } = game;
  return agent(viewFor(model, state, log, seat), () => legalActions(model, state), diceFor(model, state, seat));
};

/** Lets the agents of a cast act until it is `stop`'s turn or the talks are over. Throws on an illegal agent. */
export const playUntil = (start: Game, cast: Partial<Cast>, stop: (seat: Seat) => boolean): Game => {
  const { model } = start;
  let { state } = start;
  const log = start.log.slice();
  const actions = start.actions.slice();
  for (let seat = toAct(state); seat !== null && !stop(seat); seat = toAct(state)) {
    const agent = agentFor(cast, seat);
    if (agent === undefined) break;
    const action = decide({ model, state, log, actions }, seat, agent);
    const step = apply(model, state, action);
    if (!step.ok) throw new Error(`agent of seat ${seat}: ${step.problem.code} for ${JSON.stringify(action)}`);
    state = step.value.state;
    for (const event of step.value.events) log.push(event);
    actions.push(action);
  }
  return { model, state, log, actions };
};

/** Plays a whole game between agents. Problem: `bad-seed`. */
export const playGame = (model: Model, seed: string, cast: Cast): Result<Game> => {
  const start = startGame(model, seed);
  return start.ok ? { ok: true, value: playUntil(start.value, cast, () => false) } : start;
};
