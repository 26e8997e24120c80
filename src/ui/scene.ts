import { compile, type Model } from '../engine/model.ts';
import { at, clamp } from '../engine/num.ts';
import type { Scenario } from '../engine/scenarioTypes.ts';
import { type GameEvent, OPEN } from '../engine/types.ts';
import type { View } from '../engine/view.ts';
import { DEFAULT_SCENARIO } from '../store/library.ts';
import type { StoreState } from '../store/types.ts';

/** As many candid answers as it takes for the mist to lift. */
const CLEAR = 10;

const placesOf = (model: Model) =>
  model.parties.flatMap(({ place, code }, party) =>
    place === undefined ? [] : [{ party, lon: place.lon, lat: place.lat, code }],
  );

/** Trust between two governments as the file gives it, moved by what the talks have added to both. */
const trustOf = (model: Model, now: readonly number[]) =>
  model.parties.flatMap((one, a) =>
    model.parties.slice(a + 1).map((other, k) => {
      const b = a + 1 + k;
      const given = ((one.trust[other.id]?.value ?? 50) + (other.trust[one.id]?.value ?? 50)) / 2;
      const moved = (at(now, a) - at(model.trust, a) + at(now, b) - at(model.trust, b)) / 2;
      return { a, b, value: clamp(given + moved, 0, 100) };
    }),
  );

const mistOf = (events: readonly GameEvent[]): number =>
  1 - Math.min(CLEAR, events.filter((e) => e.type === 'answered' && e.answer !== null).length) / CLEAR;

const ringsOf = (view: View): readonly (0 | 1 | 2)[] => {
  // Where the pen goes round, whoever stands behind the offer has put its name to it.
  const put = view.model.pen === 'rotating' ? 'tabled' : 'vote-called';
  const from = view.events.findLastIndex((e) => e.type === put);
  const vote = from < 0 ? [] : view.events.slice(from);
  return view.model.parties.map((_, p) => {
    if (vote.some((e) => e.type === 'home' && e.party === p && e.approves)) return 2;
    return vote.some((e) => e.type === 'signed' && e.party === p) ? 1 : 0;
  });
};

/** Public positions as they were before this round's statements. */
const before = (view: View): readonly (readonly number[])[] => {
  const rows = view.positions.map((row) => row.slice());
  for (const e of view.events.toReversed())
    if (e.type === 'stated' && e.round === view.round) (rows[e.party] as number[])[e.issue] = e.from;
  return rows;
};

const boardOf = (view: View, working: readonly number[]) => {
  const earlier = before(view);
  return view.model.issues.map((issue, i) => ({
    issue: i,
    ordered: issue.ordered,
    options: issue.options.length,
    draft: working[i] ?? OPEN,
    positions: view.positions.map((row) => at(row, i)),
    before: earlier.map((row) => at(row, i)),
  }));
};

const sceneName = ({ screen, selection }: StoreState) => {
  if (screen === 'start' || screen === 'class') return 'start';
  if (screen === 'notice' || screen === 'handover' || screen === 'assignment') return 'briefing';
  if (screen === 'debrief') return 'aftermath';
  if (selection.panel === 'voted') return 'vote';
  return selection.layer;
};

/** The boxes of elements that are really there: what is hidden takes no room. */
const boxes = (selector: string): readonly DOMRect[] =>
  [...document.querySelectorAll(selector)]
    .map((e) => e.getBoundingClientRect())
    .filter((r) => r.width > 0 && r.height > 0);

const box = (selector: string): DOMRect | undefined => boxes(selector)[0];

/** px; Infinity where there is none */
const highest = (selector: string): number => Math.min(...boxes(selector).map((r) => r.top));

/** What paper leaves free for lamps and rails, px of the window. */
const freeBox = (board: boolean) => {
  const { innerWidth: width, innerHeight: height } = window;
  const low = box('.dock')?.top ?? height;
  if (board) return { left: 0, top: 64, right: width, bottom: low };
  // A moment is as large as the window: what covers the stage is its paper, and below it the words.
  const moment = box('.moment[open] .moment-paper');
  if (moment !== undefined) {
    const said = box('.moment[open] .moment-say')?.top ?? height;
    if (width < 900) return { left: 0, top: 56, right: width, bottom: Math.max(200, Math.min(said, moment.top)) };
    // The words grow from answer to answer, and the lamps stay where they are.
    return { left: 0, top: 56, right: Math.max(200, moment.left), bottom: Math.max(240, Math.min(said, height - 320)) };
  }
  const paper = box('[data-paper], dialog[open], .start-page, .notice-page');
  if (paper === undefined) return { left: 0, top: 56, right: width, bottom: low };
  if (width < 900) {
    const top = Math.max(64, (box('.top-bar')?.bottom ?? 0) + window.scrollY + 8);
    return {
      left: 0,
      top,
      right: width,
      bottom: Math.max(200, Math.min(highest('.advisor, .replay, .card'), paper.top) + window.scrollY),
    };
  }
  if (paper.left < width / 4) return { left: paper.right, top: 0, right: width, bottom: height };
  const bottom = Math.max(240, Math.min(low, highest('.advisor, .replay, .legend, .card')));
  return { left: 0, top: 56, right: Math.max(200, paper.left), bottom };
};

const compiled = new WeakMap<Scenario, Model | null>();

/** Before a game: the table of the scenario that Begin would begin. */
const modelOf = (scenario: Scenario): Model | null => {
  const known = compiled.get(scenario);
  if (known !== undefined) return known;
  const made = compile(scenario);
  const model = made.ok ? made.value : null;
  compiled.set(scenario, model);
  return model;
};

/** Where the envoy has been, if there is one: first the capital it set out from, then everyone it met. */
const pathOf = (model: Model, events: readonly GameEvent[]): number[] => {
  if (model.pen === 'rotating') return [];
  const from = model.parties.findIndex((p) => p.id === model.scenario.envoyFrom);
  return [...(from < 0 ? [] : [from]), ...events.flatMap((e) => (e.type === 'met' ? [e.party] : []))];
};

/** Everything the stage may know, read from the player's view alone. */
export const sceneOf = (state: StoreState) => {
  const { working, selection } = state;
  const scene = sceneName(state);
  // A game that waits is not shown behind the choice of the next.
  const { view, game } = scene === 'start' ? { view: null, game: null } : state;
  const model = view?.model ?? game?.model ?? modelOf(state.opened ?? DEFAULT_SCENARIO);
  const path = model === null ? [] : pathOf(model, view?.events ?? []);
  return {
    scene,
    round: view?.round ?? 1,
    rounds: model?.rounds ?? 1,
    places: model === null ? [] : placesOf(model),
    codes: model?.parties.map((p) => p.code) ?? [],
    at: path.at(-1) ?? null,
    trail: path.slice(0, -1),
    heading: scene === 'start' && model !== null && model.rapportWith >= 0 ? model.rapportWith : null,
    trust: model === null ? [] : trustOf(model, view?.trust ?? model.trust),
    mist: view === null ? 0 : mistOf(view.events),
    rings: view === null ? (model?.parties.map(() => 0 as const) ?? []) : ringsOf(view),
    board: view === null ? [] : boardOf(view, working),
    selected: selection.issue,
    free: freeBox(scene === 'board'),
  } as const;
};
