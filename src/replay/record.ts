import type { Game } from '../agents/match.ts';
import { hashData, hashState } from '../engine/hash.ts';
import type { Result } from '../engine/result.ts';
import { ok } from '../engine/result.ts';
import type { Scenario } from '../engine/scenarioTypes.ts';
import { type Action, ENVOY, type Pen, type Seat } from '../engine/types.ts';
import { playedPart } from '../scenario/played.ts';
import { AGENTS_VERSION, ENGINE_VERSION, FORMAT } from './versions.ts';
import { checkOf, startWalk, stepWalk } from './walk.ts';

/** The name of a player who is no agent. */
export const PERSON = 'person';

/** The envoy's name where the pen goes round and nobody mediates. */
export const NOBODY = 'nobody';

/** How much a person was shown and offered; the rules themselves know nothing of it. */
export const LEVELS = ['first', 'standard', 'expert'] as const;
export type Level = (typeof LEVELS)[number];

/** Who played: PERSON, NOBODY or the name of an agent. */
export interface Players {
  readonly envoy: string;
  /** by party, in luck order */
  readonly parties: readonly string[];
}

/** Whether a person holds a seat. */
export const isPerson = ({ envoy, parties }: Players, seat: Seat): boolean =>
  (seat === ENVOY ? envoy : parties[seat]) === PERSON;

/** A game as plain data: with the scenario at hand, the engine alone rebuilds it from this. */
export interface ReplayRecord {
  readonly format: number;
  readonly engine: number;
  readonly agents: number;
  readonly scenario: { readonly id: string; readonly hash: string };
  readonly set: string;
  readonly variant: string;
  readonly pen: Pen;
  readonly seed: string;
  readonly players: Players;
  /** null where no person played, and in games of format 1 */
  readonly level: Level | null;
  /** every accepted action, the agents' too */
  readonly actions: readonly Action[];
  /** six digits at the start of each round that was reached, and at the end: of the state and of what has been said since */
  readonly checks: readonly string[];
  /** the hash of the last state */
  readonly hash: string;
}

const hashes = new WeakMap<Scenario, string>();

/** The content hash of a scenario, counted once: whatever is played, and not what a class reads beside it. */
export const scenarioHash = (scenario: Scenario): string => {
  const known = hashes.get(scenario);
  if (known !== undefined) return known;
  const hash = hashData(playedPart(scenario));
  hashes.set(scenario, hash);
  return hash;
};

/** A question about two clauses is the same whichever is named first. */
export const canonicalAction = (action: Action): Action => {
  if (action.type !== 'ask' && action.type !== 'call') return action;
  const { question } = action;
  if (question.kind !== 'which' || question.a < question.b) return action;
  return { ...action, question: { kind: 'which', a: question.b, b: question.a } };
};

/** Whether no person holds a seat. */
const isWatched = ({ envoy, parties }: Players): boolean => envoy !== PERSON && !parties.includes(PERSON);

/**
 * The record of a game, finished or not; a level is kept only where a person played. Problem: what the rules say to an
 * action that they never accepted.
 */
export const recordGame = (game: Game, players: Players, level: Level | null = null): Result<ReplayRecord> => {
  const { model, state } = game;
  const actions = game.actions.map(canonicalAction);
  const walk = startWalk(model, state.seed);
  if (!walk.ok) return walk;
  for (const action of actions) {
    const step = stepWalk(walk.value, action);
    if (!step.ok) return step;
  }
  return ok({
    format: FORMAT,
    engine: ENGINE_VERSION,
    agents: AGENTS_VERSION,
    scenario: { id: model.scenario.id, hash: scenarioHash(model.scenario) },
    set: model.set,
    variant: model.variant,
    pen: model.pen,
    seed: state.seed,
    players,
    level: isWatched(players) ? null : level,
    actions,
    checks: [...walk.value.checks, checkOf(walk.value)],
    hash: hashState(walk.value.state),
  });
};

/** The players of a game in which every party is played by the same; nobody mediates where the pen goes round. */
export const playersOf = (game: Game, envoy: string, party = 'party'): Players => ({
  envoy: game.model.pen === 'rotating' ? NOBODY : envoy,
  parties: game.model.parties.map(() => party),
});
