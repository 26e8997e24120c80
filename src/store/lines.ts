import type { Game } from '../agents/match.ts';
import { toAct } from '../engine/judge.ts';
import type { Model } from '../engine/model.ts';
import { at } from '../engine/num.ts';
import { ENVOY, type Seat } from '../engine/types.ts';
import { actionsOf, branched, forkAt, grown, playersOfLine, replayed, type Tree, treeOf } from '../replay/fork.ts';
import type { Players } from '../replay/record.ts';
import { ENVOY_SEAT, personsOf, playersFor } from './seats.ts';
import type { StoreState } from './types.ts';

/** The whole line that is played or looked at. */
const wholeOf = ({ watching, game }: StoreState): Game | null => watching?.full ?? game;

/** The tree with what has been played on its current line; null where nothing was ever forked. */
export const treeNow = (state: StoreState): Tree | null => {
  const whole = wholeOf(state);
  return state.tree === null || whole === null ? state.tree : grown(state.tree, whole);
};

/** Who played, as a record of the game must say. */
export const recordedPlayers = ({ tree, players }: StoreState): Players | null =>
  tree === null ? players : playersOfLine(tree, tree.current);

/** Who holds the seats of the current line now. */
export const castNow = (tree: Tree | null): Players | null => tree?.lines[tree.current]?.players ?? null;

const sameActions = (tree: Tree, game: Game): boolean =>
  JSON.stringify(actionsOf(tree, tree.current)) === JSON.stringify(game.actions);

/** The tree that was kept with a game, unless it is not that game's. */
export const treeKept = (tree: Tree | undefined, game: Game): Tree | null =>
  tree !== undefined && sameActions(tree, game) ? tree : null;

const idOf = (model: Model, seat: Seat): string => (seat === ENVOY ? ENVOY_SEAT : at(model.parties, seat).id);

/** Whom a fork seats where nobody chose: the persons of the line; where there are none the envoy, or whoever is to act. */
const seatsOf = ({ model, state }: Game, players: Players): readonly string[] => {
  const persons = personsOf(players);
  if (persons.length > 0) return persons.map((seat) => idOf(model, seat));
  return [idOf(model, model.pen === 'envoy' ? ENVOY : (toAct(state) ?? 0))];
};

/** A game to be played on, and the tree that it stands in. */
export interface Branch {
  readonly game: Game;
  readonly players: Players;
  readonly tree: Tree;
}

/** A new line from a turn of the one that is played or looked at. Problems: `no-game`, `fork-over`, `no-such-party`. */
export const branchAt = (state: StoreState, turn: number, seats?: readonly string[]) => {
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
export const otherLine = (state: StoreState, id: number) => {
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
