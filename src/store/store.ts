import { createStore, type StoreApi } from 'zustand/vanilla';
import { advance, type Game } from '../agents/match.ts';
import { judge } from '../engine/judge.ts';
import type { Problem } from '../engine/result.ts';
import type { Scenario } from '../engine/scenarioTypes.ts';
import { type Action, ENVOY } from '../engine/types.ts';
import { playersOf } from '../replay/record.ts';
import { type Door, openDoor } from '../workers/door.ts';
import { lineOf, restored, savedLine, savedOf } from './kept.ts';
import { readFile, readLink } from './openers.ts';
import { carryEdits, envoyView, freshSeed, letPartiesMove, newGame, SHIPPED, sourceOf, visibleAfter } from './play.ts';
import { readGame, readSettings, type Saved, type Shelf, setAside, writeGame, writeSettings } from './save.ts';
import type { BeginOptions, Panel, Screen, Selection, Settings, StoreState, Watching } from './types.ts';
import { lockOf } from './unlock.ts';
import { playOut, standAt } from './watch.ts';

/** What people and the stage can do; nothing else changes the store. */
export interface Actions {
  /** a new game, at its content notice; watching agents takes a moment */
  begin(options?: BeginOptions): Promise<void>;
  /** the envoy's action: judged, applied, answered by the parties, saved, and only then shown */
  act(action: Action): boolean;
  /** changes one clause of the working draft; null puts the whole standing draft back */
  edit(issue: number | null, option?: number): void;
  select(part: Partial<Selection>): void;
  /** closes what lies on top: first the problem, then the panel; after the end of the talks, on to the debrief */
  dismiss(): void;
  go(screen: Screen): void;
  set(settings: Partial<Settings>): void;
  openFile(text: string, name: string): Promise<void>;
  openLink(text: string): Promise<void>;
  /** moves through what is being watched: +1, −1, or any number of actions */
  step(by: number): void;
  /** asks the advisor, who knows only what the player knows */
  advise(): Promise<void>;
  /** goes on with the saved game */
  resume(): void;
  /** the stage and the announcer have taken these many unseen events */
  shown(count: number): void;
  stageIs(there: boolean): void;
}

export interface Store extends StoreApi<StoreState> {
  readonly actions: Actions;
  /** what the rules or the level have against an action now; null = it can be done. Changes nothing. */
  check(action: Action): Problem | null;
}

const NOTHING_SELECTED: Selection = { issue: null, party: null, panel: null, layer: 'map', sheet: 'lying' };

const fresh = (settings: Settings): StoreState => ({
  screen: 'start',
  level: settings.level,
  source: null,
  game: null,
  view: null,
  working: [],
  selection: NOTHING_SELECTED,
  unseen: [],
  latest: [],
  problem: null,
  fileProblems: [],
  opened: null,
  settings,
  watching: null,
  saved: null,
  busy: false,
  advice: null,
  stage: null,
});

/** The moment that an action calls for, if any. */
const panelAfter = (action: Action, state: StoreState, over: boolean): Panel | null => {
  if (action.type === 'vote') return 'voted';
  if (action.type === 'table') return 'answers';
  if (over) return 'ended';
  if (action.type === 'meet' || action.type === 'ask') return 'meet';
  return action.type === 'call' ? state.selection.panel : null;
};

const isSide = ({ type }: Action): boolean => ['call', 'brief', 'statement', 'adjourn'].includes(type);

/** The one store, its few actions, and the shelf it saves to. */
export const makeStore = (shelf: Shelf | null, door: Door = openDoor()): Store => {
  const store = createStore<StoreState>(() => fresh(readSettings(shelf)));
  const { getState: get, setState: put } = store;

  /** Saves what is about to be shown; a shelf that cannot hold it is said once, and play goes on. */
  const keep = (next: StoreState): StoreState => {
    const saved = savedOf(next);
    if (saved === null || writeGame(shelf, saved) || get().problem?.code === 'not-saved') return next;
    return { ...next, problem: next.problem ?? { code: 'not-saved' } };
  };

  const show = (part: Partial<StoreState>): void => put(keep({ ...get(), ...part }), true);

  const check = (action: Action): Problem | null => {
    const { game, view, level, watching } = get();
    if (game === null || view === null || watching !== null) return { code: 'no-game' };
    if (view.toAct !== ENVOY) return { code: view.ending === null ? 'not-your-turn' : 'talks-over' };
    const lock = lockOf(view, level, action.type);
    if (lock !== null) return lock;
    const verdict = judge(game.model, game.state, action);
    return verdict.ok ? null : verdict.problem;
  };

  const lookAt = (game: Game, part: Partial<StoreState>): void =>
    show({ game, view: envoyView(game), working: game.state.draft, ...part });

  const watch = (scenario: Scenario, watching: Watching, at: number): void => {
    const game = standAt(watching.full, at);
    lookAt(game, {
      source: sourceOf(scenario),
      watching: { ...watching, at },
      screen: 'replay',
      selection: NOTHING_SELECTED,
      latest: visibleAfter(game, 0),
      unseen: [],
      problem: null,
      busy: false,
    });
  };

  const open = (saved: Saved): boolean => {
    const result = restored(saved);
    if (!result.ok) {
      if (result.problem.code !== 'save-scenario') setAside(shelf);
      put({
        problem: result.problem.code === 'save-scenario' ? result.problem : { code: 'save-damaged' },
        saved: null,
      });
      return false;
    }
    const { game, scenario } = result.value;
    const screen = saved.screen === 'start' || saved.screen === 'replay' ? 'table' : saved.screen;
    lookAt(game, {
      source: sourceOf(scenario),
      level: saved.level,
      screen,
      watching: null,
      problem: null,
      working: saved.working.length === game.state.draft.length ? saved.working : game.state.draft,
      selection: { ...NOTHING_SELECTED, panel: game.state.meeting ? 'meet' : game.state.ending ? 'ended' : null },
    });
    return true;
  };

  const actions: Actions = {
    async begin(options = {}) {
      const { settings, opened } = get();
      const level = options.level ?? settings.level;
      const scenario = options.scenario ?? opened ?? (SHIPPED[0] as Scenario);
      const ripe = level === 'first' && scenario.variants.some((v) => v.id === 'ripe') ? { variant: 'ripe' } : {};
      const asked = {
        ...(options.set ? { set: options.set } : {}),
        ...(options.variant ? { variant: options.variant } : ripe),
      };
      const game = newGame(scenario, asked, options.seed ?? freshSeed());
      if (!game.ok) return put({ problem: game.problem });
      if (options.mode === 'watch') {
        put({ busy: true, problem: null });
        const full = await playOut(door, game.value);
        return watch(scenario, { full, at: 0, kind: 'watch', players: playersOf(full, 'envoy'), verdict: null }, 0);
      }
      lookAt(game.value, {
        source: sourceOf(scenario),
        level,
        screen: 'notice',
        watching: null,
        selection: NOTHING_SELECTED,
        latest: visibleAfter(game.value, 0),
        unseen: visibleAfter(game.value, 0),
        problem: null,
        fileProblems: [],
        advice: null,
      });
    },

    act(action) {
      const problem = check(action);
      const before = get();
      if (problem !== null || before.game === null) {
        put({ problem: problem ?? { code: 'no-game' } });
        return false;
      }
      const step = advance(before.game, action);
      if (!step.ok) {
        put({ problem: step.problem });
        return false;
      }
      const game = letPartiesMove(step.value);
      const news = visibleAfter(game, before.game.log.length);
      const over = game.state.ending !== null;
      lookAt(game, {
        working: carryEdits(before.working, before.game.state.draft, game.state.draft),
        latest: news,
        unseen: [...before.unseen, ...news],
        selection: { ...before.selection, panel: panelAfter(action, before, over) },
        problem: null,
        advice: null,
      });
      return true;
    },

    edit(issue, option = -1) {
      const { working, view, watching } = get();
      if (view === null || watching !== null) return;
      show({ working: issue === null ? view.draft : working.map((was, i) => (i === issue ? option : was)) });
    },

    select(part) {
      put({ selection: { ...get().selection, ...part }, problem: null });
    },

    dismiss() {
      const { problem, selection, view, screen } = get();
      if (problem !== null) return put({ problem: null });
      put({ selection: { ...selection, panel: null } });
      if (screen === 'table' && view?.ending != null && selection.panel !== null) show({ screen: 'debrief' });
    },

    go(screen) {
      const { game, watching } = get();
      if (screen !== 'start') return show({ screen, problem: null });
      // A game that was watched is put away with its screen; a game that is played waits on its shelf.
      const put = watching === null ? {} : { watching: null, game: null, view: null, source: null, working: [] };
      const saved = watching === null && game !== null ? lineOf(game) : savedLine(shelf);
      show({ screen, selection: NOTHING_SELECTED, problem: null, latest: [], unseen: [], ...put, saved });
    },

    set(part) {
      const settings = { ...get().settings, ...part };
      writeSettings(shelf, settings);
      put({ settings });
    },

    async openFile(text, name) {
      put({ busy: true, problem: null, fileProblems: [] });
      const read = await readFile(text, name);
      if (read.kind === 'replay') return watch(read.scenario, read.watching, 0);
      if (read.kind === 'scenario') put({ opened: read.scenario, fileProblems: read.problems, busy: false });
      else put({ problem: read.problem, fileProblems: read.problems, busy: false });
    },

    async openLink(text) {
      put({ busy: true, problem: null });
      const read = await readLink(text);
      if (read.kind !== 'replay') return put({ problem: read.problem, busy: false });
      watch(read.scenario, read.watching, 0);
      const verdict = await door.ask('verify', { link: read.link, library: SHIPPED });
      const { watching } = get();
      const status = verdict.ok && verdict.value.status === 'verified' ? 'verified' : 'replayed';
      if (watching?.full === read.watching.full) put({ watching: { ...watching, verdict: status } });
    },

    async advise() {
      const { game, source, watching } = get();
      const saved = savedOf(get());
      if (game === null || source === null || saved === null || watching !== null) return;
      put({ advice: 'thinking' });
      const ask = { scenario: source.scenario, record: saved.record };
      const first = await door.ask('advise', ask);
      const more = first.ok && isSide(first.value) && !game.state.main;
      const then = more ? await door.ask('advise', { ...ask, main: true }) : null;
      if (get().game !== game) return;
      if (!first.ok) return put({ advice: null, problem: { code: 'no-advice' } });
      put({ advice: then?.ok ? [first.value, then.value] : [first.value] });
    },

    step(by) {
      const { watching, source } = get();
      if (watching === null || source === null) return;
      const at = Math.max(0, Math.min(watching.full.actions.length, watching.at + by));
      const from = watching.at;
      watch(source.scenario, watching, at);
      const { game } = get();
      if (game !== null && at > from) {
        const events = visibleAfter(game, standAt(watching.full, from).log.length);
        put({ latest: events, unseen: events });
      }
    },

    resume() {
      const found = readGame(shelf);
      if (found.kind === 'saved') open(found.saved);
      else if (found.kind === 'damaged') {
        setAside(shelf);
        put({ problem: { code: 'save-damaged' }, saved: null });
      }
    },

    shown(count) {
      if (count > 0) put({ unseen: get().unseen.slice(count) });
    },

    stageIs(there) {
      put({ stage: there });
    },
  };

  const found = readGame(shelf);
  if (found.kind === 'saved' && found.saved.screen === 'start') put({ saved: savedLine(shelf) });
  else if (found.kind !== 'none') actions.resume();
  return Object.assign(store, { actions, check });
};
