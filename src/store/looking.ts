import type { StoreApi } from 'zustand/vanilla';
import type { Game } from '../agents/match.ts';
import type { Scenario } from '../engine/scenarioTypes.ts';
import { ENVOY, type GameEvent, type Seat } from '../engine/types.ts';
import { playersOf } from '../replay/record.ts';
import type { FileProblem } from '../scenario/problem.ts';
import type { Door } from '../workers/door.ts';
import { NOTHING_SELECTED } from './fresh.ts';
import { sourceOf, viewOf, visibleAfter } from './play.ts';
import type { StoreState, Watching } from './types.ts';
import { playOut, standAt } from './watch.ts';

/** What reads files and links comes when there is one. */
const openers = () => import('./openers.ts');

/** Looking at a finished line of actions: never saved, never played on; seen with an onlooker's eyes. */
export interface Looking {
  watch(scenario: Scenario, watching: Watching, at: number): void;
  /** agents play a whole game from here, which is then looked at */
  playOut(start: Game): Promise<void>;
  openFile(text: string, name: string): Promise<void>;
  openLink(text: string): Promise<void>;
  openScenario(text: string): Promise<void>;
  step(by: number): void;
  lookAs(eyes: Seat | 'all'): void;
}

/** A log as nobody at the table saw it: each event open to all. */
const unveiled = (game: Game): Game => ({ ...game, log: game.log.map(({ seen: _, ...event }) => event) });

const seenSince = (game: Game, from: number, eyes: Seat | 'all'): GameEvent[] =>
  eyes === 'all' ? game.log.slice(from) : visibleAfter(game, from, eyes);

export const makeLooking = (store: StoreApi<StoreState>, door: Door): Looking => {
  const { getState: get, setState: put } = store;

  const watch = (scenario: Scenario, watching: Watching, at: number): void => {
    const game = standAt(watching.full, at);
    const { eyes = ENVOY } = watching;
    put({
      game,
      view: eyes === 'all' ? viewOf(unveiled(game), ENVOY) : viewOf(game, eyes),
      working: game.state.draft,
      source: sourceOf(scenario),
      players: watching.players,
      desks: {},
      watching: { ...watching, at },
      screen: 'replay',
      selection: get().watching === null ? NOTHING_SELECTED : { ...get().selection, panel: null },
      latest: seenSince(game, 0, eyes),
      unseen: [],
      problem: null,
      busy: false,
    });
  };

  /** What comes from outside belongs to no tree of ours. */
  const begin = (scenario: Scenario, watching: Watching): void => {
    put({ tree: null, gameId: null });
    watch(scenario, watching, 0);
  };

  /** Repairs come after the problems they mend, unless something else is shown by then. */
  const mend = async (text: string, problems: readonly FileProblem[]): Promise<void> => {
    const { findRepairs } = await import('../workers/repairs.ts');
    const mended = await findRepairs(text, problems);
    if (get().fileProblems === problems) put({ fileProblems: mended });
  };

  return {
    watch,

    async playOut(start) {
      const full = await playOut(door, start);
      const players = playersOf(full, 'envoy');
      begin(full.model.scenario, { full, at: 0, kind: 'watch', players, verdict: null });
    },

    async openFile(text, name) {
      put({ busy: true, problem: null, fileProblems: [] });
      const read = await (await openers()).readFile(text, name);
      if (read.kind === 'replay') return begin(read.scenario, read.watching);
      if (read.kind === 'scenario') put({ opened: read.scenario, fileProblems: read.problems, busy: false });
      else if (read.kind === 'games') put({ handed: read.text, busy: false });
      else {
        put({ problem: read.problem, fileProblems: read.problems, busy: false });
        if (read.problems.length > 0) await mend(text, read.problems);
      }
    },

    async openScenario(text) {
      put({ busy: true, problem: null, fileProblems: [] });
      const read = await (await openers()).readScenarioLink(text);
      if (read.kind === 'scenario') put({ opened: read.scenario, fileProblems: read.problems, busy: false });
      else if (read.kind === 'problem') put({ problem: read.problem, fileProblems: read.problems, busy: false });
    },

    async openLink(text) {
      put({ busy: true, problem: null });
      const read = await (await openers()).readLink(text);
      if (read.kind !== 'replay') return put({ problem: read.problem, busy: false });
      begin(read.scenario, read.watching);
      const verdict = await door.ask('verify', { link: read.link, library: [read.scenario] });
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
        const before = standAt(watching.full, from).log.length;
        // The picture shows what was public; the words tell what these eyes saw.
        put({
          latest: seenSince(game, before, watching.eyes ?? ENVOY),
          unseen: visibleAfter(game, before, ENVOY),
        });
      }
    },

    lookAs(eyes) {
      const { watching, source } = get();
      if (watching !== null && source !== null) watch(source.scenario, { ...watching, eyes }, watching.at);
    },
  };
};
