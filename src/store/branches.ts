import type { StoreApi } from 'zustand/vanilla';
import type { Game } from '../agents/match.ts';
import { toAct } from '../engine/judge.ts';
import type { Model } from '../engine/model.ts';
import { at } from '../engine/num.ts';
import { ENVOY, type GameEvent, type Seat } from '../engine/types.ts';
import { visible } from '../engine/view.ts';
import { branched, forkAt, replayed, treeOf } from '../replay/fork.ts';
import type { Players } from '../replay/record.ts';
import { actionsOf, type Tree } from '../replay/tree.ts';
import type { Door } from '../workers/door.ts';
import { waitForAgents } from './agents.ts';
import { NOTHING_SELECTED, NOTHING_SHOWN } from './fresh.ts';
import { treeNow, wholeOf } from './lines.ts';
import type { Looking } from './looking.ts';
import { viewOf, visibleAfter } from './play.ts';
import { areSeveral, ENVOY_SEAT, personsOf, playersFor, viewerOf } from './seats.ts';
import { newsPanel } from './turns.ts';
import type { StoreState } from './types.ts';

const idOf = (model: Model, seat: Seat): string => (seat === ENVOY ? ENVOY_SEAT : at(model.parties, seat).id);

/** Whom a fork seats where nobody chose: the persons of the line; where there are none the envoy, or whoever is to act. */
const seatsOf = ({ model, state }: Game, players: Players): readonly string[] => {
  const persons = personsOf(players);
  if (persons.length > 0) return persons.map((seat) => idOf(model, seat));
  return [idOf(model, model.pen === 'envoy' ? ENVOY : (toAct(state) ?? 0))];
};

/** A game to be played on, and the tree that it stands in. */
interface Branch {
  readonly game: Game;
  readonly players: Players;
  readonly tree: Tree;
}

/** A new line from a turn of the one that is played or looked at. Problems: `no-game`, `fork-over`, `no-such-party`. */
const branchAt = (state: StoreState, turn: number, seats?: readonly string[]) => {
  const whole = wholeOf(state);
  const { players } = state;
  if (whole === null || players === null) return { ok: false, problem: { code: 'no-game' } } as const;
  const stood = forkAt(whole, turn);
  if (!stood.ok) return stood;
  const game = stood.value;
  const cast = playersFor(game.model, seats ?? seatsOf(game, players));
  if (personsOf(cast).length === 0) return { ok: false, problem: { code: 'no-such-party' } } as const;
  const tree = branched(treeNow(state) ?? treeOf(whole, players), game.actions.length, cast);
  return { ok: true, value: { game, players: cast, tree } satisfies Branch } as const;
};

/** Another line of the same tree. Problems: `no-game`, or what the rules say to a line that was changed on its shelf. */
const otherLine = (state: StoreState, id: number) => {
  const tree = treeNow(state);
  const whole = wholeOf(state);
  const line = tree?.lines[id];
  if (tree === null || whole === null || line === undefined)
    return { ok: false, problem: { code: 'no-game' } } as const;
  const game = replayed(whole, actionsOf(tree, id));
  if (!game.ok) return game;
  return {
    ok: true,
    value: { game: game.value, players: line.players, tree: { ...tree, current: id } } satisfies Branch,
  } as const;
};

/** What a seat could see of the round that is being played. */
const roundSoFar = ({ log, state }: Game, viewer: Seat): GameEvent[] =>
  visible(log, viewer).filter(({ round }) => round === state.round);

/** What going from line to line needs of the store. */
interface Tools {
  /** saves a game, then shows it to a seat */
  lookAt(game: Game, viewer: Seat, part: Partial<StoreState>): void;
  readonly watch: Looking['watch'];
  readonly door: Door;
}

/** Leaving a line, and going over to another: fetched with the first of them. */
export const makeBranches = (
  { getState: get, setState: put }: StoreApi<StoreState>,
  { lookAt, watch, door }: Tools,
) => {
  /** A line at its table: nothing of what led there is told again, only what the agents do from here on. */
  const playOn = async ({ game: stood, players, tree }: Branch): Promise<void> => {
    const { watching, level, settings, game: was } = get();
    put({ busy: true });
    const game = await waitForAgents(door, stood, players);
    // Pressed twice, it goes there once.
    if (get().game !== was) return;
    const viewer = viewerOf(game, players);
    const view = viewOf(game, viewer);
    const news = visibleAfter(game, stood.log.length, viewer);
    lookAt(game, viewer, {
      players,
      tree,
      desks: {},
      level: watching === null ? level : settings.level,
      screen: 'table',
      watching: null,
      selection: { ...NOTHING_SELECTED, panel: view.meeting === null ? newsPanel(view, news) : 'meet' },
      latest: news.length > 0 ? news : roundSoFar(game, viewer),
      unseen: news,
      problem: null,
      advice: null,
      busy: false,
      ...(areSeveral(players) ? { screen: 'handover', ...NOTHING_SHOWN } : {}),
    });
  };

  return {
    async fork(at: number, seats?: readonly string[]): Promise<void> {
      const branch = branchAt(get(), at, seats);
      if (branch.ok) await playOn(branch.value);
      else put({ problem: branch.problem });
    },

    async line(id: number): Promise<void> {
      const other = otherLine(get(), id);
      const { source } = get();
      if (!other.ok || source === null) return put({ problem: other.ok ? { code: 'no-game' } : other.problem });
      const { game, players, tree } = other.value;
      if (game.state.ending === null && personsOf(players).length > 0) return playOn(other.value);
      put({ tree });
      const from = tree.lines[id]?.at ?? 0;
      watch(source.scenario, { full: game, at: from, kind: 'line', players, verdict: null }, from);
    },
  };
};
