import type { Result } from '../engine/result.ts';
import { type Door, openDoor } from './door.ts';
import type { Jobs, Kind } from './jobs.ts';

/** Several workers behind one door: jobs go to whichever is free, in the order in which they were asked. */
export const openPool = (size: number, open: () => Door = openDoor): Door => {
  const free: Door[] = Array.from({ length: Math.max(1, size) }, () => open());
  const all = [...free];
  const waiting: ((door: Door) => void)[] = [];

  const take = (): Promise<Door> => {
    const door = free.pop();
    return door === undefined ? new Promise((resolve) => waiting.push(resolve)) : Promise.resolve(door);
  };
  const giveBack = (door: Door): void => {
    const next = waiting.shift();
    if (next === undefined) free.push(door);
    else next(door);
  };

  const ask = async <K extends Kind>(
    kind: K,
    what: Jobs[K]['ask'],
    signal?: AbortSignal,
  ): Promise<Result<Jobs[K]['answer']>> => {
    const door = await take();
    const answer = await door.ask(kind, what, signal);
    giveBack(door);
    return answer;
  };

  const close = (): void => {
    for (const door of all) door.close();
  };
  return { ask, close };
};
