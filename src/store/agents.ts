import { type Game, playUntil } from '../agents/match.ts';
import type { Players } from '../replay/record.ts';
import { isPerson } from './seats.ts';

type Minds = typeof import('./minds.ts').MINDS;

let here: Minds | null = null;

/** Fetches the agents' minds, a chunk of their own; at once where they are here already. */
export const fetchMinds = async (): Promise<Minds> => {
  here ??= (await import('./minds.ts')).MINDS;
  return here;
};

/** The agents move until a person is to act, or the talks are over; nothing moves while their minds are on the way. */
export const letAgentsMove = (game: Game, players: Players): Game =>
  here === null ? game : playUntil(game, here, (seat) => isPerson(players, seat));

/** Long enough for the page to be painted before the agents think. */
export const nextFrame = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 30));
