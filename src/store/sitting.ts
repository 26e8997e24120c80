import type { StoreApi } from 'zustand/vanilla';
import type { Game } from '../agents/match.ts';
import { toAct } from '../engine/judge.ts';
import type { Scenario } from '../engine/scenarioTypes.ts';
import type { Action, Seat } from '../engine/types.ts';
import type { Players } from '../replay/record.ts';
import type { Door } from '../workers/door.ts';
import { waitForAgents } from './agents.ts';
import { lasting, mustHandOver, NOTHING_SELECTED, NOTHING_SHOWN } from './fresh.ts';
import { sourceOf, viewOf, visibleAfter } from './play.ts';
import { areSeveral, awaitsAgent, personsOf, viewerOf } from './seats.ts';
import { actPanel, desksAfter, desksNow, newsPanel, workingOf } from './turns.ts';
import type { Level, StoreState } from './types.ts';

/** What the person at the device sees of the game, and when it goes to the next. */
export interface Sitting {
  /** shows a game as one seat may see it */
  lookAt(game: Game, viewer: Seat, part: Partial<StoreState>): void;
  /** a new game before those who play it: several find nothing of anyone's yet */
  sitDown(scenario: Scenario, level: Level, game: Game, players: Players): void;
  /** shows to the seat that looks what came of an act and of the agents' moves after it */
  settle(game: Game, action: Action | null): void;
  /** lets agents that think long move, where one is to act */
  goOn(): Promise<void>;
  handOver(): void;
  handOverIfDue(): void;
  /** the person whose turn it is has the device */
  take(): void;
}

/** `show` writes down what is about to be shown before it is shown. */
export const makeSitting = (
  { getState: get, setState: put }: StoreApi<StoreState>,
  door: Door,
  show: (part: Partial<StoreState>) => void,
): Sitting => {
  const lookAt = (game: Game, viewer: Seat, part: Partial<StoreState>): void =>
    show({ game, view: viewOf(game, viewer), working: game.state.draft, ...part });

  /** Puts away what this person may see, and keeps it for this seat's next turn. */
  const handOver = (): void => show({ desks: desksNow(get()), screen: 'handover', ...NOTHING_SHOWN });

  const handOverIfDue = (): void => {
    if (mustHandOver(get())) handOver();
  };

  /** Where an agent is to act and it thinks long, or its mind was not here yet. */
  const goOn = async (): Promise<void> => {
    const { game, players, view } = get();
    if (game === null || players === null || !awaitsAgent(game, players)) return;
    put({ busy: true });
    const next = await waitForAgents(door, game, players);
    // Another game, or another line of it, has been opened meanwhile.
    if (get().game !== game) return;
    put({ busy: false });
    if (view !== null) settle(next, null);
    else show({ game: next });
  };

  /** Shows to the seat that looks what came of an act and of the agents' moves after it. */
  const settle = (game: Game, action: Action | null): void => {
    const before = get();
    const { view: was, game: from } = before;
    if (was === null || from === null) return;
    const { viewer } = was;
    const view = viewOf(game, viewer);
    const news = visibleAfter(game, from.log.length, viewer);
    const { panel } = before.selection;
    // What agents do while something lies open comes after it, or in its place where it calls for a moment of its own.
    const left = action === null ? (panel === 'told' ? panel : null) : actPanel(action, viewer, panel);
    const opens = left ?? newsPanel(view, news) ?? (action === null ? panel : null);
    show({
      game,
      view,
      desks: action === null ? before.desks : desksAfter(before),
      // What was tabled is no edit any more.
      working: workingOf(view, {
        working: before.working,
        draft: action?.type === 'table' ? action.text : was.draft,
      }),
      latest: action === null ? [...before.latest, ...news] : news,
      unseen: [...before.unseen, ...news],
      selection: { ...before.selection, panel: opens },
      problem: null,
      advice: null,
    });
    handOverIfDue();
  };

  /** A new game before those who play it: several find nothing of anyone's yet. */
  const sitDown = (scenario: Scenario, level: Level, game: Game, players: Players): void => {
    const viewer = viewerOf(game, players);
    const news = visibleAfter(game, 0, viewer);
    lookAt(game, viewer, {
      gameId: null,
      warning: lasting(get().warning),
      source: sourceOf(scenario),
      players,
      desks: {},
      level,
      screen: 'notice',
      watching: null,
      tree: null,
      selection: NOTHING_SELECTED,
      latest: news,
      unseen: news,
      problem: null,
      fileProblems: [],
      advice: null,
      busy: false,
      ...(areSeveral(players) ? NOTHING_SHOWN : {}),
    });
  };

  const take = (): void => {
    const { game, players, desks } = get();
    const seat = game === null ? null : toAct(game.state);
    if (game === null || players === null || seat === null || !personsOf(players).includes(seat)) return;
    const view = viewOf(game, seat);
    const latest = visibleAfter(game, desks[seat]?.seen ?? 0, seat);
    lookAt(game, seat, {
      screen: 'table',
      working: workingOf(view, desks[seat]),
      latest,
      unseen: latest,
      selection: { ...NOTHING_SELECTED, panel: view.meeting === null ? newsPanel(view, latest) : 'meet' },
      problem: null,
    });
  };

  return { lookAt, sitDown, settle, goOn, handOver, handOverIfDue, take };
};
