import { createStore } from 'zustand/vanilla';
import { advance } from '../agents/match.ts';
import { judge } from '../engine/judge.ts';
import type { Problem } from '../engine/result.ts';
import type { Action } from '../engine/types.ts';
import { type Door, openDoor } from '../workers/door.ts';
import type { Actions, Store } from './actions.ts';
import { advise } from './advising.ts';
import { letAgentsMove, waitForAgents } from './agents.ts';
import type { Attic } from './attic.ts';
import { fresh, leave } from './fresh.ts';
import { makeKeeping } from './keeping.ts';
import { lineOf, savedLine } from './kept.ts';
import { DEFAULT_SCENARIO, fetchShipped } from './library.ts';
import type { Looking } from './looking.ts';
import { linkKind } from './openable.ts';
import { makeOpening } from './opening.ts';
import { freshSeed, levelStart, newGame } from './play.ts';
import type { Shelf } from './save.ts';
import { playersFor } from './seats.ts';
import { readSettings, writeSettings } from './settings.ts';
import { makeSitting } from './sitting.ts';
import { desksNow, newsPanel } from './turns.ts';
import type { StoreState } from './types.ts';
import { lockOf } from './unlock.ts';

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

  const { journal, keep, games } = makeKeeping(store, shelf, attic, (saved) => opening.open(saved));

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

  const sitting = makeSitting(store, door, show);
  const opening = makeOpening(store, { journal, games, show, goOn: sitting.goOn });

  /** Puts the texts that are read into the language that was chosen, as soon as someone chooses one. */
  const speak = async (): Promise<void> => {
    if (get().settings.language !== null || get().wording !== null) (await import('./wording.ts')).follow(store);
  };

  const branches = async () =>
    (await import('./branches.ts')).makeBranches(store, {
      lookAt: sitting.lookAt,
      watch: (await fetchLooking()).watch,
      door,
    });
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
      if (get().game === was) sitting.sitDown(scenario, level, game, players);
    },

    act(action) {
      const problem = check(action);
      const { game, players } = get();
      const step = game === null || problem !== null ? null : advance(game, action);
      if (step === null || players === null || !step.ok) {
        put({ problem: problem ?? (step?.ok === false ? step.problem : { code: 'no-game' }) });
        return false;
      }
      sitting.settle(letAgentsMove(step.value, players), action);
      void sitting.goOn();
      return true;
    },

    take: sitting.take,

    edit(issue, option = -1) {
      const { working, view, watching } = get();
      if (view === null || watching !== null) return;
      show({ working: issue === null ? view.draft : working.map((was, i) => (i === issue ? option : was)) });
    },

    select(part) {
      put({ selection: { ...get().selection, ...part }, problem: null });
      sitting.handOverIfDue();
    },

    dismiss() {
      const { problem, selection, view, screen, latest } = get();
      if (problem !== null) return put({ problem: null });
      // What else has happened waits behind what the seat was told of its own act.
      const next = selection.panel === 'told' && view !== null ? newsPanel(view, latest) : null;
      put({ selection: { ...selection, panel: next } });
      if (screen === 'table' && view?.ending != null && selection.panel !== null && next === null)
        return show({ screen: 'debrief' });
      sitting.handOverIfDue();
    },

    go(screen) {
      const { game, watching, players, view } = get();
      if (screen === 'table' && view === null && game !== null) return sitting.handOver();
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
    async openLink(pasted) {
      const { linkIn } = await import('../replay/linksIn.ts');
      const link = linkIn(pasted);
      const kind = linkKind(link);
      if (kind === 'assignment') return (await assigned()).openAssignment(link);
      // a game that was going on waits on its shelf
      if (kind === 'scenario') actions.go('start');
      const { openScenario, openLink } = await fetchLooking();
      return kind === 'scenario' ? openScenario(link) : openLink(link);
    },
    step: (by) => looking?.step(by),
    lookAs: (eyes) => looking?.lookAs(eyes),

    fork: async (at, seats) => (await branches()).fork(at, seats),
    line: async (id) => (await branches()).line(id),
    beginAssigned: async (word) => (await assigned()).beginAssigned(word),

    advise: () => advise(store, door),
    resume: opening.resume,

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

    notFetched() {
      put({ busy: false, problem: { code: 'not-fetched' } });
    },
  };

  void speak();
  const found = journal.look();
  if (found.kind === 'saved' && found.saved.screen === 'start') put({ saved: savedLine(found) });
  else if (found.kind !== 'none') void actions.resume();
  return Object.assign(store, { actions, check, shelf, games, ask: door.ask });
};
