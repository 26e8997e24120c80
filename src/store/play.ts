import { scenario as moscow } from '../../scenarios/moscow-proposal.yaml';
import { type Game, playUntil, startGame } from '../agents/match.ts';
import { party } from '../agents/party.ts';
import { compile, type ModelOptions } from '../engine/model.ts';
import type { Result } from '../engine/result.ts';
import type { Scenario } from '../engine/scenarioTypes.ts';
import { ENVOY, type GameEvent, OPEN, type Text } from '../engine/types.ts';
import { type View, viewFor } from '../engine/view.ts';
import { scenarioHash } from '../replay/record.ts';
import type { GameSource } from './types.ts';

export const SHIPPED: readonly Scenario[] = [moscow];

export const shipped = (id: string): Scenario | undefined => SHIPPED.find((s) => s.id === id);

export const sourceOf = (scenario: Scenario): GameSource => {
  const hash = scenarioHash(scenario);
  const ours = shipped(scenario.id);
  return { scenario, hash, shipped: ours !== undefined && scenarioHash(ours) === hash };
};

/** Letters that one can read out in class, from the browser's own chance. */
export const freshSeed = (): string => {
  const letters = 'abcdefghjkmnpqrstuvwxyz23456789';
  const bytes = crypto.getRandomValues(new Uint8Array(8));
  return Array.from(bytes, (b) => letters[b % letters.length]).join('');
};

/** The governments move until the pen is in the envoy's hand again, or the talks are over. */
export const letPartiesMove = (game: Game): Game => playUntil(game, { party }, (seat) => seat === ENVOY);

/** A new game at the envoy's first turn. */
export const newGame = (scenario: Scenario, options: ModelOptions, seed: string): Result<Game> => {
  const model = compile(scenario, options);
  if (!model.ok) return model;
  const start = startGame(model.value, seed);
  return start.ok ? { ok: true, value: letPartiesMove(start.value) } : start;
};

export const envoyView = ({ model, state, log }: Game): View => viewFor(model, state, log, ENVOY);

/** The envoy sees what everyone sees, and what was shown to the envoy. */
export const visibleAfter = (game: Game, from: number): GameEvent[] =>
  game.log.slice(from).filter((e) => e.seen === undefined || e.seen.includes(ENVOY));

/** The working draft after the standing one moved: the player's own edits stay, except where it moved. */
export const carryEdits = (working: Text, before: Text, after: Text): Text =>
  after.map((option, i) => (option === before[i] ? (working[i] ?? OPEN) : option));
