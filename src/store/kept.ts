import type { Game } from '../agents/match.ts';
import type { Result } from '../engine/result.ts';
import type { Scenario } from '../engine/scenarioTypes.ts';
import { rebuild } from '../replay/rebuild.ts';
import { recordGame } from '../replay/record.ts';
import { NOTHING_SELECTED, NOTHING_SHOWN } from './fresh.ts';
import { DEFAULT_SCENARIO, shipped } from './library.ts';
import { castNow, recordedPlayers, treeKept, treeNow } from './lines.ts';
import { sourceOf, viewOf } from './play.ts';
import { type Found, freshId, idOf, type Saved } from './save.ts';
import { areSeveral, viewerOf } from './seats.ts';
import { desksNow, newsPanel } from './turns.ts';
import type { GameSource, SavedGame, StoreState } from './types.ts';

/** The scenario that is kept with its game: only what is here from the start can be opened again at once. */
export const embeddedIn = ({ shipped: ours, scenario }: GameSource): Scenario | null =>
  ours && scenario.id === DEFAULT_SCENARIO.id ? null : scenario;

/** What is kept of a game that is played; nothing of one that is watched. */
export const savedOf = (state: StoreState): Saved | null => {
  const { game, players, source, watching, level, screen, working } = state;
  if (game === null || players === null || source === null || watching !== null) return null;
  const record = recordGame(game, recordedPlayers(state) ?? players, level);
  if (!record.ok) throw new Error(`a game of ours cannot be recorded: ${record.problem.code}`);
  const embedded = embeddedIn(source);
  const at = screen === 'editor' ? 'start' : screen;
  const tree = treeNow(state);
  const kept = { save: 1, record: record.value, embedded, level, screen: at, working, desks: desksNow(state) } as const;
  return tree === null ? kept : { ...kept, tree };
};

interface Restored {
  readonly game: Game;
  readonly scenario: Scenario;
}

/**
 * The game that a save holds; `edition` is the scenario of ours that it was played on, where that is not the present
 * one. Problems: `save-scenario` (another edition of the scenario), or what a rebuild says.
 */
export const restored = ({ record, embedded }: Saved, edition?: Scenario): Result<Restored> => {
  const { id, hash } = record.scenario;
  const scenario = embedded ?? edition ?? shipped(id);
  if (scenario === undefined || (embedded === null && sourceOf(scenario).hash !== hash))
    return { ok: false, problem: { code: 'save-scenario', detail: { id } } };
  try {
    const game = rebuild(record, scenario);
    return game.ok ? { ok: true, value: { game: game.value, scenario } } : game;
  } catch {
    // A scenario that was changed on the shelf can break the rules' own assumptions.
    return { ok: false, problem: { code: 'save-damaged' } };
  }
};

/** Where a person finds a kept game again; where several play, before the hand-over: whoever reloads may be anyone. */
export const sittingAgain = ({ game, scenario }: Restored, saved: Saved): Partial<StoreState> => {
  const tree = treeKept(saved.tree, game);
  const players = castNow(tree) ?? saved.record.players;
  const screen = saved.screen === 'start' || saved.screen === 'replay' ? 'table' : saved.screen;
  const kept = {
    source: sourceOf(scenario),
    game,
    gameId: idOf(saved),
    players,
    level: saved.level,
    desks: saved.desks ?? {},
  };
  const part = { ...kept, tree, watching: null, problem: null };
  if (areSeveral(players) && game.state.ending === null)
    return { ...part, ...NOTHING_SHOWN, screen: screen === 'notice' ? screen : 'handover' };
  const view = viewOf(game, viewerOf(game, players));
  return {
    ...part,
    view,
    screen: screen === 'handover' ? 'table' : screen,
    working: saved.working.length === view.draft.length ? saved.working : view.draft,
    selection: { ...NOTHING_SELECTED, panel: view.meeting === null ? newsPanel(view, []) : 'meet' },
  };
};

/** One line about a game, for the start. */
export const lineOf = ({ model, state }: Game): SavedGame => ({
  title: model.scenario.title,
  round: state.round,
  rounds: model.rounds,
  over: state.ending !== null,
});

/** What is kept of the state of the page, under a name; null where no game is played. */
export const namedSave = (state: StoreState): Saved | null => {
  const saved = savedOf(state);
  if (saved === null || state.game === null) return null;
  return { ...saved, id: state.gameId ?? freshId(), played: Date.now(), line: lineOf(state.game) };
};

/** What the start screen says of a game that was found; null where there is none that opens. */
export const savedLine = (found: Found): SavedGame | null => {
  if (found.kind !== 'saved') return null;
  const result = restored(found.saved);
  return result.ok ? lineOf(result.value.game) : null;
};
