import type { StoreApi } from 'zustand/vanilla';
import type { Scenario } from '../engine/scenarioTypes.ts';
import { ENVOY } from '../engine/types.ts';
import type { Door } from '../workers/door.ts';
import { NOTHING_SELECTED } from './fresh.ts';
import { shipped } from './library.ts';
import { isScenarioLink, readFile, readLink, readScenarioLink } from './openers.ts';
import { sourceOf, viewOf, visibleAfter } from './play.ts';
import type { StoreState, Watching } from './types.ts';
import { standAt } from './watch.ts';

/** Looking at a finished line of actions: never saved, never played on; seen with an onlooker's eyes. */
export interface Looking {
  watch(scenario: Scenario, watching: Watching, at: number): void;
  openFile(text: string, name: string): Promise<void>;
  openLink(text: string): Promise<void>;
  openScenario(text: string): Promise<void>;
  step(by: number): void;
}

export const makeLooking = (store: StoreApi<StoreState>, door: Door): Looking => {
  const { getState: get, setState: put } = store;

  const watch = (scenario: Scenario, watching: Watching, at: number): void => {
    const game = standAt(watching.full, at);
    put({
      game,
      view: viewOf(game, ENVOY),
      working: game.state.draft,
      source: sourceOf(scenario),
      players: watching.players,
      desks: {},
      watching: { ...watching, at },
      screen: 'replay',
      selection: NOTHING_SELECTED,
      latest: visibleAfter(game, 0, ENVOY),
      unseen: [],
      problem: null,
      busy: false,
    });
  };

  return {
    watch,

    async openFile(text, name) {
      put({ busy: true, problem: null, fileProblems: [] });
      const read = await readFile(text, name);
      if (read.kind === 'replay') return watch(read.scenario, read.watching, 0);
      if (read.kind === 'scenario') put({ opened: read.scenario, fileProblems: read.problems, busy: false });
      else put({ problem: read.problem, fileProblems: read.problems, busy: false });
    },

    async openScenario(text) {
      put({ busy: true, problem: null, fileProblems: [] });
      const read = await readScenarioLink(text);
      if (read.kind === 'scenario') put({ opened: read.scenario, fileProblems: read.problems, busy: false });
      else if (read.kind === 'problem') put({ problem: read.problem, fileProblems: read.problems, busy: false });
    },

    async openLink(text) {
      if (isScenarioLink(text)) return this.openScenario(text);
      put({ busy: true, problem: null });
      const read = await readLink(text);
      if (read.kind !== 'replay') return put({ problem: read.problem, busy: false });
      watch(read.scenario, read.watching, 0);
      const ours = shipped(read.scenario.id);
      const verdict = await door.ask('verify', { link: read.link, library: ours === undefined ? [] : [ours] });
      const { watching } = get();
      const status = verdict.ok && verdict.value.status === 'verified' ? 'verified' : 'replayed';
      if (watching?.full === read.watching.full) put({ watching: { ...watching, verdict: status } });
    },

    step(by) {
      const { watching, source } = get();
      if (watching === null || source === null) return;
      const at = Math.max(0, Math.min(watching.full.actions.length, watching.at + by));
      const from = watching.at;
      watch(source.scenario, watching, at);
      const { game } = get();
      if (game !== null && at > from) {
        const events = visibleAfter(game, standAt(watching.full, from).log.length, ENVOY);
        put({ latest: events, unseen: events });
      }
    },
  };
};
