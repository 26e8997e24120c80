import { advance, type Game, playUntil, startGame } from '../agents/match.ts';
import { rebuild } from '../replay/rebuild.ts';
import type { Door } from '../workers/door.ts';
import { fetchMinds, nextFrame } from './agents.ts';

const positions = new WeakMap<Game, Game[]>();

/** The game after its first `at` actions; positions are kept, since people step back and forth. */
export const standAt = (full: Game, at: number): Game => {
  let known = positions.get(full);
  if (known === undefined) {
    const start = startGame(full.model, full.state.seed);
    if (!start.ok) throw new Error('a played game has a seed');
    known = [start.value];
    positions.set(full, known);
  }
  while (known.length <= at) {
    const last = known[known.length - 1] as Game;
    const action = full.actions[last.actions.length];
    const next = action === undefined ? null : advance(last, action);
    if (next === null || !next.ok) return last;
    known.push(next.value);
  }
  return known[at] as Game;
};

/** Where no worker is to be had: the page is painted before the agents think. */
const playHere = async (start: Game): Promise<Game> => {
  const minds = await fetchMinds();
  await nextFrame();
  return playUntil(start, minds, () => false);
};

/** A whole game between agents, from the first round of `start`. */
export const playOut = async (door: Door, start: Game): Promise<Game> => {
  const { scenario, set, variant, pen } = start.model;
  const job = { scenario, options: { set, variant, pen }, seed: start.state.seed, mediator: 'envoy', parties: 'party' };
  const record = await door.ask('watch', job);
  const game = record.ok ? rebuild(record.value, scenario) : record;
  return game.ok ? game.value : playHere(start);
};
