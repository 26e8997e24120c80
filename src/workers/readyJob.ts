import type { Game } from '../agents/match.ts';
import { coachAt } from '../analysis/coach.ts';
import { debriefOf } from '../analysis/debrief.ts';
import { landscapeOf } from '../analysis/landscape.ts';
import { turningPoints } from '../analysis/turns.ts';
import { withoutOthers } from '../analysis/without.ts';
import { at } from '../engine/num.ts';
import { ok, type Result } from '../engine/result.ts';
import type { Action } from '../engine/types.ts';
import type { Control } from '../solve/answers.ts';
import { solve } from '../solve/solve.ts';
import { type DebriefJob, gameOf } from './debriefJobs.ts';

/** Times round all parts after which a worker's code is as quick as it will be. */
const TIMES = 4;

/** ms after which a part that counts is given up: an agent that is to move waits for no more than one part. */
const LONGEST = 400;

const CHOICES: readonly Action['type'][] = ['table', 'meet', 'pull', 'vote', 'respond'];

/** The last turn at which a seat had something to weigh; -1 = none yet. */
const lastChoice = ({ actions }: Game): number => actions.findLastIndex(({ type }) => CHOICES.includes(type));

/** What a debrief will need, part by part; false = there is too much to count to try it in an idle moment. */
const PARTS: readonly ((game: Game, ask: DebriefJob, control: Control) => unknown)[] = [
  ({ model, state }, _, control) => solve(model, state, 'principle', control).ok,
  (game, { seat }) => debriefOf(game, seat),
  (game, { seats }) => turningPoints(game, seats),
  (game, _, control) => landscapeOf(game, control).ok,
  (game) => coachAt(game, lastChoice(game)),
  (game, _, control) => withoutOthers(game, control).ok,
];

const briefly = (): Control => {
  const until = performance.now() + LONGEST;
  return { stop: () => performance.now() > until };
};

let done = 0;

/**
 * Does the next part of a debrief on a game that goes on, as if the talks ended now, so that the code has run before it
 * is needed. What comes of it is dropped here: the answer is only how many parts are left of this round, 0..5; once the
 * worker has done enough it does nothing. Problems: of the scenario, of the seed, or the rules' own.
 */
export const getReady = (ask: DebriefJob): Result<number> => {
  if (done >= TIMES * PARTS.length) return ok(0);
  const game = gameOf(ask);
  if (!game.ok) return game;
  const { state } = game.value;
  const part = done % PARTS.length;
  const left = PARTS.length - 1 - part;
  done += 1;
  const asIfOver = { ...game.value, state: { ...state, ending: state.ending ?? 'ended' } };
  if (at(PARTS, part)(asIfOver, ask, briefly()) !== false) return ok(left);
  done += left;
  return ok(0);
};
