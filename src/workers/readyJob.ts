import type { Game } from '../agents/match.ts';
import { roomAt } from '../analysis/bestTexts.ts';
import { debriefOf } from '../analysis/debrief.ts';
import { landscapeOf } from '../analysis/landscape.ts';
import { turningPoints } from '../analysis/turns.ts';
import { at } from '../engine/num.ts';
import { ok, type Result } from '../engine/result.ts';
import { type DebriefJob, gameOf } from './debriefJobs.ts';

/** Times round all parts after which a worker's code is as quick as it will be. */
const TIMES = 4;

/** What a debrief will need, in parts that are soon done: an agent that is to move waits for one of them at most. */
const PARTS: readonly ((game: Game, ask: DebriefJob) => unknown)[] = [
  ({ model, state }) => roomAt(model, state),
  (game, { seat }) => debriefOf(game, seat),
  (game, { seats }) => turningPoints(game, seats),
  (game) => landscapeOf(game),
];

let done = 0;

/**
 * Does the next part of a debrief on a game that goes on, as if the talks ended now, so that the code has run before it
 * is needed. What comes of it is dropped here: the answer is only how many parts are left of this round, 0..3; once the
 * worker has done enough it does nothing. Problems: of the scenario, of the seed, or the rules' own.
 */
export const getReady = (ask: DebriefJob): Result<number> => {
  if (done >= TIMES * PARTS.length) return ok(0);
  const game = gameOf(ask);
  if (!game.ok) return game;
  const { state } = game.value;
  const part = done % PARTS.length;
  done += 1;
  at(PARTS, part)({ ...game.value, state: { ...state, ending: state.ending ?? 'ended' } }, ask);
  return ok(PARTS.length - 1 - part);
};
