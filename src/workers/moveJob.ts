import { playUntil } from '../agents/match.ts';
import { ok, type Result } from '../engine/result.ts';
import type { Action } from '../engine/types.ts';
import { castOf } from '../replay/cast.ts';
import { isPerson, type Players } from '../replay/record.ts';
import { gameOf, type PlayedLine } from './debriefJobs.ts';

/** A game as it stands, and who plays it. */
export interface MoveJob extends PlayedLine {
  readonly players: Players;
}

/** What our agents do until a person is to act or the talks are over. Problems: of the scenario, of the seed, the rules' own. */
export const move = ({ players, ...line }: MoveJob): Result<readonly Action[]> => {
  const game = gameOf(line);
  if (!game.ok) return game;
  const cast = castOf(game.value.model, 'envoy', 'party');
  if (!cast.ok) return cast;
  return ok(playUntil(game.value, cast.value, (seat) => isPerson(players, seat)).actions.slice(line.actions.length));
};
