import type { Game } from '../agents/match.ts';
import type { Store } from './actions.ts';
import { debriefAsk } from './lookBack.ts';
import { awaitsAgent } from './seats.ts';
import type { Screen, StoreState } from './types.ts';

/** ms in which nothing was done, after which a person is taken to read or think */
const PAUSE = 600;
/** ms after which a page that always has something to draw is asked all the same */
const LONGEST = 3000;

/** Calls back when the page has nothing to do, so many ms from now at the earliest. */
export type WhenIdle = (then: () => void, after: number) => void;

const whenIdle: WhenIdle = (then, after) => {
  setTimeout(() => {
    if (typeof requestIdleCallback === 'function') requestIdleCallback(then, { timeout: LONGEST });
    else then();
  }, after);
};

const wholeOf = ({ watching, game }: StoreState): Game | null => watching?.full ?? game;

const isOver = (game: Game | null): boolean => game !== null && game.state.ending !== null;

/** A person reads, thinks, or holds the device that goes on: no agent is at work, and nothing else was asked. */
const isQuiet = ({ screen, watching, game, players, busy, advice }: StoreState): boolean =>
  ['notice', 'table', 'handover'].includes(screen) &&
  watching === null &&
  game !== null &&
  players !== null &&
  !busy &&
  advice !== 'thinking' &&
  !awaitsAgent(game, players);

/** Where a debrief can be asked for with the next press. */
const BEFORE: readonly Screen[] = ['table', 'replay'];
/** Where it is of use. */
const NEAR: readonly Screen[] = [...BEFORE, 'debrief'];

/**
 * Has the worker ready when a debrief is asked for. While the talks go on it only tries its code, in idle moments, and
 * tells the page nothing; once they are over it works the debrief out and keeps the answers, so that the same question
 * is answered at once. Leaving the game ends that. `fetchDebrief` brings the debrief's own code, in an idle moment too.
 */
export const workAhead = (store: Store, fetchDebrief: () => Promise<unknown>, idle: WhenIdle = whenIdle): void => {
  let fetched = false;
  let over: { readonly game: Game; readonly stop: AbortController } | null = null;
  let moment = 0;

  const lookBack = async (game: Game): Promise<void> => {
    const stop = new AbortController();
    over = { game, stop };
    const ask = debriefAsk(store.getState());
    if (ask === null) return;
    await store.ask('debrief', ask, stop.signal);
    if (!stop.signal.aborted) await store.ask('landscape', ask, stop.signal);
  };

  /** Without a network now: the next idle moment tries again. */
  const again = (): void => {
    fetched = false;
  };

  const getReady = (mine: number, after: number): void =>
    idle(async () => {
      const state = store.getState();
      if (mine !== moment || !isQuiet(state)) return;
      if (!fetched) fetchDebrief().catch(again);
      fetched = true;
      const ask = debriefAsk(state);
      const left = ask === null ? null : await store.ask('ready', ask);
      if (left?.ok && left.value > 0) getReady(mine, 0);
    }, after);

  const look = (state: StoreState, before: StoreState | null): void => {
    const game = wholeOf(state);
    if (over !== null && (over.game !== game || !NEAR.includes(state.screen))) {
      over.stop.abort();
      over = null;
    }
    if (game !== null && over === null && isOver(game) && !state.busy && BEFORE.includes(state.screen))
      void lookBack(game);
    if (before !== null && state.game === before.game && state.screen === before.screen && state.busy === before.busy)
      return;
    moment += 1;
    if (!isOver(game) && isQuiet(state)) getReady(moment, PAUSE);
  };

  store.subscribe(look);
  look(store.getState(), null);
};
