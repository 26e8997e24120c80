import type { Game } from '../agents/match.ts';
import { hashState } from '../engine/hash.ts';
import { fail, ok, type Result } from '../engine/result.ts';
import type { Scenario } from '../engine/scenarioTypes.ts';
import { modelOf } from './models.ts';
import { type ReplayRecord, scenarioHash } from './record.ts';
import { checkOf, startWalk, stepWalk, type Walk } from './walk.ts';

/** The walk's game, as agents and the page know games. */
export const gameOf = ({ model, state, log, actions }: Walk): Game => ({ model, state, log, actions });

/** Opens a record's game before its first action. Problems: `unknown-scenario`, `damaged`. */
export const openWalk = (
  record: Pick<ReplayRecord, 'scenario' | 'set' | 'variant' | 'pen' | 'seed'>,
  scenario: Scenario,
): Result<Walk> => {
  const { id, hash } = record.scenario;
  if (scenario.id !== id) return fail('unknown-scenario', { id, edition: hash });
  if (scenarioHash(scenario) !== hash)
    return fail('unknown-scenario', { id, edition: hash, ours: scenarioHash(scenario) });
  const model = modelOf(scenario, { set: record.set, variant: record.variant, pen: record.pen });
  if (!model.ok) return fail('damaged', { what: 'set or variant' });
  const walk = startWalk(model.value, record.seed);
  return walk.ok ? walk : fail('damaged', { what: 'seed' });
};

/** Whether the newest round of a walk is the recorded one; else `altered`, with the round in which they part. */
export const checkRound = (walk: Walk, checks: readonly string[]): Result<true> => {
  const round = walk.checks.length;
  return walk.checks[round - 1] === checks[round - 1] ? ok(true) : fail('altered', { round: Math.max(1, round - 1) });
};

/** Whether a walk ends where and as the record says; else `altered`, with its last round. */
export const checkEnd = (walk: Walk, { checks, hash }: Pick<ReplayRecord, 'checks' | 'hash'>): Result<true> =>
  checks.length === walk.checks.length + 1 && checks.at(-1) === checkOf(walk) && hashState(walk.state) === hash
    ? ok(true)
    : fail('altered', { round: walk.state.round });

/**
 * Record → game by the engine alone: every action must be legal, every round's check must match, and so must the last
 * hash. Stops at the first mismatch. Problems: `unknown-scenario`, `damaged`, `altered`.
 */
export const rebuild = (record: ReplayRecord, scenario: Scenario): Result<Game> => {
  const opened = openWalk(record, scenario);
  if (!opened.ok) return opened;
  const walk = opened.value;
  const first = checkRound(walk, record.checks);
  if (!first.ok) return first;
  for (const action of record.actions) {
    const step = stepWalk(walk, action);
    if (!step.ok) return fail('altered', { round: walk.state.round, code: step.problem.code });
    const same = step.value ? checkRound(walk, record.checks) : ok(true);
    if (!same.ok) return same;
  }
  const end = checkEnd(walk, record);
  return end.ok ? ok(gameOf(walk)) : end;
};
