import type { StoreApi } from 'zustand/vanilla';
import { toAct } from '../engine/judge.ts';
import { type Action, ENVOY } from '../engine/types.ts';
import type { Door } from '../workers/door.ts';
import { savedOf } from './kept.ts';
import type { StoreState } from './types.ts';

const isSide = ({ type }: Action): boolean => ['call', 'brief', 'statement', 'adjourn'].includes(type);

/** Asks the advisor for a main act, with a side act before it where one is worth it; it knows only what the player knows. */
export const advise = async ({ getState: get, setState: put }: StoreApi<StoreState>, door: Door): Promise<void> => {
  const { game, source } = get();
  const saved = savedOf(get());
  if (game === null || source === null || saved === null || toAct(game.state) !== ENVOY) return;
  put({ advice: 'thinking' });
  const ask = { scenario: source.scenario, record: saved.record };
  const first = await door.ask('advise', ask);
  const more = first.ok && isSide(first.value) && !game.state.main;
  const then = more ? await door.ask('advise', { ...ask, main: true }) : null;
  if (get().game !== game) return;
  if (!first.ok) return put({ advice: null, problem: { code: 'no-advice' } });
  put({ advice: then?.ok ? [first.value, then.value] : [first.value] });
};
