import { advance, type Game, playUntil } from '../agents/match.ts';
import { ENVOY } from '../engine/types.ts';
import { isPerson, type Players } from '../replay/record.ts';
import type { Door } from '../workers/door.ts';
import { playedLine } from './play.ts';
import { awaitsAgent } from './seats.ts';

type Minds = typeof import('./minds.ts').MINDS;

let here: Minds | null = null;

/** Fetches the agents' minds, a chunk of their own; at once where they are here already. */
export const fetchMinds = async (): Promise<Minds> => {
  here ??= (await import('./minds.ts')).MINDS;
  return here;
};

/** Long enough for the page to be painted before the agents think. */
export const nextFrame = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 30));

/**
 * Whether agents think longer than a page may stand still: an envoy does, and governments that make offers. Those who
 * only answer a person's draft judge it by their own numbers, at once.
 */
const thinkLong = (players: Players): boolean => !isPerson(players, ENVOY);

const playOn = (game: Game, minds: Minds, players: Players): Game =>
  playUntil(game, minds, (seat) => isPerson(players, seat));

/**
 * The agents move until a person is to act, or the talks are over. Nothing moves while their minds are on the way, or
 * where they think long: then `waitForAgents`.
 */
export const letAgentsMove = (game: Game, players: Players): Game =>
  here === null || thinkLong(players) ? game : playOn(game, here, players);

/** The same in the worker; null where it cannot be done there. */
const moveElsewhere = async (door: Door, game: Game, players: Players): Promise<Game | null> => {
  const moves = await door.ask('move', { ...playedLine(game), players });
  if (!moves.ok) return null;
  let next = game;
  for (const action of moves.value) {
    const step = advance(next, action);
    if (!step.ok) return null;
    next = step.value;
  }
  return next;
};

/** The agents move, with time to think: in the worker where it takes long, else here, once their minds have come. */
export const waitForAgents = async (door: Door, game: Game, players: Players): Promise<Game> => {
  const long = thinkLong(players) && awaitsAgent(game, players);
  const moved = long ? await moveElsewhere(door, game, players) : null;
  if (moved !== null) return moved;
  const minds = await fetchMinds();
  if (long) await nextFrame();
  return playOn(game, minds, players);
};
