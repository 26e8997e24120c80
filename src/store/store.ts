import { createStore, type StoreApi } from 'zustand/vanilla';
import { advance, type Game } from '../agents/match.ts';
import { judge, toAct } from '../engine/judge.ts';
import type { Problem } from '../engine/result.ts';
import type { Scenario } from '../engine/scenarioTypes.ts';
import { type Action, ENVOY, type Seat } from '../engine/types.ts';
import type { Players } from '../replay/record.ts';
import { type Door, openDoor } from '../workers/door.ts';
import { letAgentsMove, waitForAgents } from './agents.ts';
import type { Attic } from './attic.ts';
import { fresh, leave, mustHandOver, NOTHING_SELECTED, NOTHING_SHOWN } from './fresh.ts';
import { type Keeping, makeKeeping } from './keeping.ts';
import { lineOf, restored, savedLine, savedOf, sittingAgain } from './kept.ts';
import { DEFAULT_SCENARIO, fetchOurs, fetchShipped } from './library.ts';
import type { Looking } from './looking.ts';
import { freshSeed, levelStart, newGame, sourceOf, viewOf, visibleAfter } from './play.ts';
import type { Saved, Shelf } from './save.ts';
import { areSeveral, awaitsAgent, personsOf, playersFor, viewerOf } from './seats.ts';
import { readSettings, writeSettings } from './settings.ts';
import { actPanel, desksAfter, desksNow, newsPanel, workingOf } from './turns.ts';
import type { BeginOptions, Level, Screen, Selection, Settings, StoreState } from './types.ts';
import { lockOf } from './unlock.ts';

/** What people and the stage can do; nothing else changes the store. */
export interface Actions {
  /** a new game, at its content notice; watching agents takes a moment */
  begin(options?: BeginOptions): Promise<void>;
  /** the action of the seat that looks: judged, applied, answered by the agents, saved, and only then shown */
  act(action: Action): boolean;
  /** the person whose turn it is has the device and may be shown what that seat may know */
  take(): void;
  /** changes one clause of the working draft; null puts the whole standing draft back */
  edit(issue: number | null, option?: number): void;
  select(part: Partial<Selection>): void;
  /** closes what lies on top: first the problem, then the panel; after the end of the talks, on to the debrief */
  dismiss(): void;
  go(screen: Screen): void;
  set(settings: Partial<Settings>): void;
  /** makes a scenario of ours the one that Begin begins */
  choose(id: string): Promise<void>;
  openFile(text: string, name: string): Promise<void>;
  openLink(text: string): Promise<void>;
  /** opens a scenario that travels as a link */
  openScenario(text: string): Promise<void>;
  /**
   * plays on from a turn (so many actions) of the game that is played or looked at, on a new line of the same seed and
   * luck; `seats`: those that persons take, absent = the seats that persons held
   */
  fork(at: number, seats?: readonly string[]): Promise<void>;
  /** goes over to another line of the same game: to play on where persons can, else to look at it */
  line(id: number): Promise<void>;
  openAssignment(text: string): Promise<void>;
  beginAssigned(word: string): Promise<void>;
  /** moves through what is being watched: +1, −1, or any number of actions */
  step(by: number): void;
  /** looks at a finished line with the eyes of one seat, or with all that happened before one */
  lookAs(eyes: Seat | 'all'): void;
  /** asks the advisor, who knows only what the player knows */
  advise(): Promise<void>;
  /** goes on with a game that is kept here; absent = the one in the journal */
  resume(id?: string | undefined): Promise<void>;
  /** gives the file of games that was handed in to whoever takes it in */
  takeHanded(): string;
  /** puts away what was said about where the game is kept */
  heed(): void;
  /** the stage and the announcer have taken these many unseen events */
  shown(count: number): void;
  stageIs(there: boolean): void;
}

export interface Store extends StoreApi<StoreState> {
  readonly actions: Actions;
  /** what the rules or the level have against an action now; null = it can be done. Changes nothing. */
  check(action: Action): Problem | null;
  /** where drafts of scenarios are kept */
  readonly shelf: Shelf | null;
  /** all games that are kept in this browser */
  readonly games: Keeping['games'];
  /** asks the worker, through its one door, for what a screen only reads; changes nothing */
  readonly ask: Door['ask'];
}

const isSide = ({ type }: Action): boolean => ['call', 'brief', 'statement', 'adjourn'].includes(type);

/** What is still so when another game is played: that there is no room, but nothing about the game before. */
const lasting = (warning: Problem | null): Problem | null => (warning?.code === 'not-saved' ? warning : null);

/** The one store, its few actions, and the places it saves to: the shelf at once, the attic a moment later. */
export const makeStore = (
  shelf: Shelf | null,
  door: Door = openDoor(),
  attic: (() => Promise<Attic>) | null = null,
): Store => {
  const store = createStore<StoreState>(() => fresh(readSettings(shelf)));
  const { getState: get, setState: put } = store;

  /** What looks at finished games; fetched with the first of them. */
  let looking: Looking | null = null;
  const fetchLooking = async (): Promise<Looking> => {
    looking ??= (await import('./looking.ts')).makeLooking(store, door);
    return looking;
  };

  const { journal, keep, games } = makeKeeping(store, shelf, attic, (saved) => void open(saved));

  const show = (part: Partial<StoreState>): void => put(keep({ ...get(), ...part }), true);

  const check = (action: Action): Problem | null => {
    const { game, view, level, watching } = get();
    if (game === null || view === null || watching !== null) return { code: 'no-game' };
    if (view.toAct !== view.viewer) return { code: view.ending === null ? 'not-your-turn' : 'talks-over' };
    const lock = lockOf(view, level, action.type);
    if (lock !== null) return lock;
    const verdict = judge(game.model, game.state, action);
    return verdict.ok ? null : verdict.problem;
  };

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

  /** Opens a kept game: at once where its scenario is here, else as soon as its edition has been fetched. */
  const open = (saved: Saved, edition?: Scenario): void => {
    const result = restored(saved, edition);
    if (result.ok) {
      show({ ...sittingAgain(result.value, saved), warning: lasting(get().warning) });
      return void goOn();
    }
    if (result.problem.code === 'save-scenario' && edition === undefined) return void openEdition(saved);
    if (journal.lies(saved)) journal.setAside();
    put({ problem: result.problem.code === 'save-scenario' ? result.problem : { code: 'save-damaged' }, saved: null });
  };

  const openEdition = async (saved: Saved): Promise<void> => {
    const { id, hash } = saved.record.scenario;
    const edition = await fetchOurs(id, hash);
    if (edition !== undefined && sourceOf(edition).hash === hash) open(saved, edition);
    else put({ problem: { code: 'save-scenario', detail: { id } }, saved: null });
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

  /** Puts the texts that are read into the language that was chosen, as soon as someone chooses one. */
  const speak = async (): Promise<void> => {
    if (get().settings.language !== null || get().wording !== null) (await import('./wording.ts')).follow(store);
  };

  const branches = async () =>
    (await import('./branches.ts')).makeBranches(store, { lookAt, watch: (await fetchLooking()).watch, door });
  const assigned = async () => (await import('./assigned.ts')).makeAssigned(store, actions.begin);

  const actions: Actions = {
    async begin(options = {}) {
      const { settings, opened } = get();
      const level = options.level ?? settings.level;
      const scenario = options.scenario ?? opened ?? DEFAULT_SCENARIO;
      const asked = {
        ...levelStart(scenario, level),
        ...(options.set ? { set: options.set } : {}),
        ...(options.variant ? { variant: options.variant } : {}),
      };
      const pen = options.pen === undefined ? {} : { pen: options.pen };
      const start = newGame(scenario, { ...asked, ...pen }, options.seed ?? freshSeed());
      if (!start.ok) return put({ problem: start.problem });
      put({ busy: true, problem: null });
      if (options.mode === 'watch') {
        return (await fetchLooking()).playOut(start.value);
      }
      const { game: was } = get();
      const players = playersFor(start.value.model, options.seats);
      const game = await waitForAgents(door, start.value, players);
      // Pressed twice, it begins once.
      if (get().game === was) sitDown(scenario, level, game, players);
    },

    act(action) {
      const problem = check(action);
      const { game, players } = get();
      const step = game === null || problem !== null ? null : advance(game, action);
      if (step === null || players === null || !step.ok) {
        put({ problem: problem ?? (step?.ok === false ? step.problem : { code: 'no-game' }) });
        return false;
      }
      settle(letAgentsMove(step.value, players), action);
      void goOn();
      return true;
    },

    take() {
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
    },

    edit(issue, option = -1) {
      const { working, view, watching } = get();
      if (view === null || watching !== null) return;
      show({ working: issue === null ? view.draft : working.map((was, i) => (i === issue ? option : was)) });
    },

    select(part) {
      put({ selection: { ...get().selection, ...part }, problem: null });
      handOverIfDue();
    },

    dismiss() {
      const { problem, selection, view, screen, latest } = get();
      if (problem !== null) return put({ problem: null });
      // What else has happened waits behind what the seat was told of its own act.
      const next = selection.panel === 'told' && view !== null ? newsPanel(view, latest) : null;
      put({ selection: { ...selection, panel: next } });
      if (screen === 'table' && view?.ending != null && selection.panel !== null && next === null)
        return show({ screen: 'debrief' });
      handOverIfDue();
    },

    go(screen) {
      const { game, watching, players, view } = get();
      if (screen === 'table' && view === null && game !== null) return handOver();
      // A teacher's page is no part of any game: nothing of it is kept.
      if (screen === 'class' || screen === 'assignment') return put({ screen, problem: null });
      if (screen !== 'start') return show({ screen, problem: null });
      const kept = (game === null && get().saved) || savedLine(journal.look());
      const saved = watching === null && game !== null ? lineOf(game) : kept;
      show({ desks: desksNow(get()), screen, problem: null, saved, ...leave(watching !== null, players) });
    },

    set(part) {
      const settings = { ...get().settings, ...part };
      writeSettings(shelf, settings);
      put({ settings });
      void speak();
    },

    async choose(id) {
      const scenario = await fetchShipped(id);
      if (scenario === undefined) return;
      put({ opened: scenario === DEFAULT_SCENARIO ? null : scenario, fileProblems: [], problem: null });
    },

    openFile: async (text, name) => (await fetchLooking()).openFile(text, name),
    openLink: async (text) => (await fetchLooking()).openLink(text),
    async openScenario(text) {
      // a game that was going on waits on its shelf
      actions.go('start');
      await (await fetchLooking()).openScenario(text);
    },
    step: (by) => looking?.step(by),
    lookAs: (eyes) => looking?.lookAs(eyes),

    fork: async (at, seats) => (await branches()).fork(at, seats),
    line: async (id) => (await branches()).line(id),
    openAssignment: async (text) => (await assigned()).openAssignment(text),
    beginAssigned: async (word) => (await assigned()).beginAssigned(word),

    async advise() {
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
    },

    async resume(id) {
      const found = id === undefined ? journal.claim() : await (await games()).load(id);
      if (found.kind === 'saved') open(found.saved);
      else if (found.kind === 'damaged') {
        if (id === undefined) journal.setAside();
        put({ problem: { code: 'save-damaged' }, saved: null });
      }
    },

    takeHanded() {
      const { handed } = get();
      put({ handed: null });
      return handed ?? '';
    },

    heed() {
      put({ warning: null });
    },

    shown(count) {
      if (count > 0) put({ unseen: get().unseen.slice(count) });
    },

    stageIs(there) {
      put({ stage: there });
    },
  };

  void speak();
  const found = journal.look();
  if (found.kind === 'saved' && found.saved.screen === 'start') put({ saved: savedLine(found) });
  else if (found.kind !== 'none') void actions.resume();
  return Object.assign(store, { actions, check, shelf, games, ask: door.ask });
};
