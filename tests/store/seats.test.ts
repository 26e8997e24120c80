import { describe, expect, test, vi } from 'vitest';
import { ownVerdict } from '../../src/analysis/own.ts';
import { hashState } from '../../src/engine/hash.ts';
import { fail } from '../../src/engine/result.ts';
import { type Action, ENVOY, type Seat, type Text } from '../../src/engine/types.ts';
import type { View } from '../../src/engine/view.ts';
import { visitZone } from '../../src/solve/zone.ts';
import type { Store } from '../../src/store/actions.ts';
import { makeStore } from '../../src/store/store.ts';
import type { BeginOptions } from '../../src/store/types.ts';
import { sharedOf } from '../../src/ui/shareLink.ts';
import type { Door } from '../../src/workers/door.ts';
import { makeShelf, nearDoor, type TestShelf } from './helpers.ts';

const FOUR = ['EUR', 'RUS', 'UKR', 'USA'];

const sit = async (options: BeginOptions, shelf: TestShelf | null = makeShelf()): Promise<Store> => {
  const store = makeStore(shelf, nearDoor());
  await store.actions.begin({ seed: 'quiet harbour', level: 'expert', ...options });
  store.actions.go('table');
  return store;
};

const viewOf = (store: Store): View => {
  const { view } = store.getState();
  if (view === null) throw new Error('nobody looks');
  return view;
};

const idOf = (view: View): string =>
  view.viewer === ENVOY ? 'envoy' : (view.model.parties[view.viewer]?.id ?? 'nobody');

/** Acts, and waits until the agents have moved. */
const act = async (store: Store, action: Action): Promise<boolean> => {
  const done = store.actions.act(action);
  await vi.waitFor(() => expect(store.getState().busy).toBe(false), { timeout: 10_000, interval: 5 });
  return done;
};

/** A government that says nothing, and signs what is over everything it asks. */
const playRound = async (store: Store): Promise<void> => {
  const view = viewOf(store);
  const { own, phase, draft } = view;
  if (own === null) throw new Error('no government looks');
  const { ledger, lawful } = ownVerdict(view, own, draft);
  const sign = lawful && ledger.margin >= 0;
  await act(store, phase === 'parties' ? { type: 'hold' } : { type: 'respond', sign });
};

/** Everything that the page shows of the talks. */
const shown = (store: Store): unknown => {
  const { view, working, latest, unseen, selection, advice } = store.getState();
  return { view, working, latest, unseen, selection, advice };
};

const NOTHING = {
  view: null,
  working: [],
  latest: [],
  unseen: [],
  selection: { issue: null, party: null, panel: null, layer: 'map', sheet: 'lying' },
  advice: null,
};

describe('a government’s seat', () => {
  test('agents play every other seat, the envoy’s too, until it is its turn', async () => {
    const store = await sit({ seats: ['UKR'] });
    const view = viewOf(store);
    expect(idOf(view)).toBe('UKR');
    expect(view.toAct).toBe(view.viewer);
    expect(view.own?.party).toBe(view.viewer);
    expect(Object.keys(view.own?.standing.truth ?? {})).toEqual([String(view.viewer)]);
    expect(store.getState().players).toEqual({
      envoy: 'envoy',
      parties: view.model.parties.map((p) => (p.id === 'UKR' ? 'person' : 'party')),
    });
  });

  test('a game to its end: its draft is answered, it walks out, it is saved, and its link verifies', async () => {
    const shelf = makeShelf();
    const store = await sit({ seats: ['UKR'] }, shelf);
    const panels = new Set<string>();
    for (let k = 0; viewOf(store).ending === null && k < 60; k++) {
      panels.add(store.getState().selection.panel ?? '');
      const { phase } = viewOf(store);
      if (panels.has('respond') && phase === 'parties') await act(store, { type: 'walk' });
      else await playRound(store);
    }
    const { game, source, players } = store.getState();
    if (game === null || source === null || players === null) throw new Error('no game');
    expect(game.state.ending).toBe('ended');
    expect(store.getState().selection.panel).toBe('ended');
    expect(panels).toContain('respond');
    const again = makeStore(shelf, nearDoor());
    expect(again.getState().players).toEqual(players);
    expect(idOf(viewOf(again))).toBe('UKR');
    const other = makeStore(makeShelf(), nearDoor());
    await other.actions.openLink(`#${(await sharedOf(game, source, players))?.fragment}`);
    expect(other.getState().watching?.players).toEqual(players);
    expect(other.getState().watching?.verdict).toBe('verified');
  });

  test('who acts before the agents’ minds are here waits for them, and the game goes on as it would have', async () => {
    const shelf = makeShelf();
    const store = await sit({ seats: ['UKR'] }, shelf);
    const kept = new Map(shelf.things);
    await act(store, { type: 'hold' });
    vi.resetModules();
    const page = await import('../../src/store/store.ts');
    const again = page.makeStore(makeShelf(Object.fromEntries(kept)), nearDoor());
    expect(again.actions.act({ type: 'hold' })).toBe(true);
    expect(again.getState().busy).toBe(true);
    expect(again.check({ type: 'hold' })?.code).toBe('not-your-turn');
    await vi.waitFor(() => expect(again.getState().busy).toBe(false));
    expect(again.getState().view?.toAct).toBe(again.getState().view?.viewer);
    expect(again.getState().game?.actions).toEqual(store.getState().game?.actions);
  });

  test('a page shut while agents think goes on as if it had stayed, and no second press acts', async () => {
    const shelf = makeShelf();
    const store = await sit({ seats: ['UKR'] }, shelf);
    const writes: string[] = [];
    shelf.onWrite = () => writes.push(shelf.things.get('envoy.game') ?? '');
    expect(store.actions.act({ type: 'hold' })).toBe(true);
    // Kept before anything was shown, and before the worker has answered.
    const kept = makeShelf({ 'envoy.game': writes[0] ?? '' });
    expect(JSON.parse(writes[0] ?? '').record.actions).toEqual(store.getState().game?.actions);
    expect(store.actions.act({ type: 'hold' })).toBe(false);
    expect(store.getState().problem?.code).toBe('not-your-turn');
    await vi.waitFor(() => expect(store.getState().busy).toBe(false));
    const again = makeStore(kept, nearDoor());
    await vi.waitFor(() => expect(again.getState().busy).toBe(false), { timeout: 5_000 });
    expect(again.getState().game?.actions).toEqual(store.getState().game?.actions);
    expect(again.getState().game?.actions.length).toBeGreaterThan(JSON.parse(writes[0] ?? '').record.actions.length);
  });

  test('where no worker is to be had the agents move the same, and begun twice it is begun once', async () => {
    const noWorker: Door = { ask: async () => fail('no-worker'), close: () => undefined };
    const store = makeStore(makeShelf(), noWorker);
    const begin = (seed: string) => store.actions.begin({ seed, pen: 'rotating', seats: ['UKR'], level: 'expert' });
    await Promise.all([begin('quiet harbour'), begin('another')]);
    const other = await sit({ pen: 'rotating', seats: ['UKR'] });
    expect(store.getState().game?.state.seed).toBe('quiet harbour');
    expect(store.getState().game?.actions).toEqual(other.getState().game?.actions);
    expect(store.getState().busy).toBe(false);
  });

  test('what only it was told comes first, then what else has happened', async () => {
    const store = await sit({ seats: ['UKR'] });
    while (viewOf(store).version === 0 || viewOf(store).phase !== 'parties') await playRound(store);
    expect(await act(store, { type: 'consult' })).toBe(true);
    expect(store.getState().selection.panel).toBe('told');
    const own = store.getState().latest.filter((e) => e.type === 'consulted');
    expect(own).toHaveLength(1);
    store.actions.dismiss();
    const { panel } = store.getState().selection;
    expect(panel).toBe(viewOf(store).phase === 'parties' ? panel : 'respond');
    expect(panel).not.toBe('told');
  });

  test('no level closes anything, and the rules refuse a signature below the line', async () => {
    const store = await sit({ seats: ['UKR'], level: 'first' });
    expect(store.check({ type: 'consult' })).toBeNull();
    expect(store.check({ type: 'leak' })?.code).toBe('nothing-to-leak');
    expect(
      store.check({ type: 'call', party: viewOf(store).viewer, question: { kind: 'which', a: 0, b: 1 } })?.code,
    ).toBe('own-party');
  });

  test('the rules refuse its signature under a text that crosses its red line', async () => {
    const store = await sit({ seats: ['envoy', 'UKR'] });
    store.actions.take();
    store.actions.act({ type: 'hold' });
    store.actions.take();
    const { draft, model } = viewOf(store);
    const status = model.issues.findIndex((i) => i.id === 'status');
    const recognise = model.issues[status]?.options.findIndex((o) => o.id === 'recognise') ?? -1;
    store.actions.act({ type: 'table', text: draft.map((o, i) => (i === status ? recognise : o)) });
    store.actions.take();
    expect(store.check({ type: 'respond', sign: true })?.code).toBe('below-line');
    expect(store.check({ type: 'respond', sign: false })).toBeNull();
  });
});

describe('several persons at one device', () => {
  test('nothing of anyone is shown until the next one has taken the device', async () => {
    const store = await sit({ seats: ['envoy', 'UKR'] });
    expect(store.getState().screen).toBe('handover');
    expect(shown(store)).toEqual(NOTHING);
    expect(store.actions.act({ type: 'hold' })).toBe(false);
    store.actions.take();
    expect(idOf(viewOf(store))).toBe('UKR');
    store.actions.edit(0, 0);
    store.actions.act({ type: 'hold' });
    expect(store.getState().screen).toBe('handover');
    expect(shown(store)).toEqual(NOTHING);
    store.actions.take();
    expect(idOf(viewOf(store))).toBe('envoy');
    expect(viewOf(store).own).toBeNull();
  });

  test('a reload lands before the hand-over, and each keeps a working draft of its own', async () => {
    const shelf = makeShelf();
    const store = await sit({ seats: ['envoy', 'UKR'] }, shelf);
    store.actions.take();
    store.actions.act({ type: 'hold' });
    store.actions.take();
    store.actions.edit(1, 0);
    const mine = store.getState().working;
    const again = makeStore(shelf, nearDoor());
    expect(again.getState().screen).toBe('handover');
    expect(shown(again)).toEqual(NOTHING);
    again.actions.take();
    expect(again.getState().working).toEqual(mine);
    again.actions.act({ type: 'end' });
    again.actions.take();
    expect(idOf(viewOf(again))).toBe('UKR');
    expect(again.getState().working).toEqual(viewOf(again).draft);
  });

  test('the start page shows nothing of the game that waits, and going on leads to the hand-over', async () => {
    const store = await sit({ seats: ['RUS', 'UKR'] });
    store.actions.take();
    store.actions.go('start');
    expect(shown(store)).toEqual(NOTHING);
    expect(store.getState().saved).toMatchObject({ round: 1 });
    store.actions.resume();
    expect(store.getState().screen).toBe('handover');
  });

  test('each is told what happened since its own last act', async () => {
    const store = await sit({ seats: ['envoy', 'UKR'] });
    store.actions.take();
    store.actions.act({ type: 'hold' });
    store.actions.take();
    store.actions.act({ type: 'table', text: viewOf(store).draft });
    expect(store.getState().screen).toBe('handover');
    store.actions.take();
    expect(store.getState().selection.panel).toBe('respond');
    expect(store.getState().latest.map((e) => e.type)).toContain('tabled');
    store.actions.act({ type: 'respond', sign: false });
    store.actions.take();
    expect(idOf(viewOf(store))).toBe('envoy');
    expect(store.getState().selection.panel).toBe('answers');
    const answers = store.getState().latest.filter((e) => e.type === 'signed' || e.type === 'refused');
    expect(answers).toHaveLength(4);
  });
});

/** A text that every seat's line and red lines allow in this game, if there is one. */
const sharedText = (store: Store): Text | null => {
  const { game } = store.getState();
  let found: Text | null = null;
  if (game !== null)
    visitZone(game.model, game.state, 'principle', (text) => {
      found = text.slice();
      return true;
    });
  return found;
};

/** Every seat in its turn: the first offers this text, the others accept it. */
const agree = (store: Store, text: Text): Seat[] => {
  const order: Seat[] = [];
  for (let k = 0; k < 4; k++) {
    store.actions.take();
    const { viewer } = viewOf(store);
    order.push(viewer);
    const done = store.actions.act(k === 0 ? { type: 'table', text } : { type: 'respond', sign: true });
    expect(done).toBe(true);
  }
  return order;
};

describe('where the pen goes round', () => {
  test('four persons offer and accept in turn; what all accept goes home, and the link holds it', async () => {
    const store = await sit({ pen: 'rotating', seats: FOUR, variant: 'ripe', seed: 'ripe 2' });
    expect(store.getState().players).toEqual({ envoy: 'nobody', parties: FOUR.map(() => 'person') });
    const text = sharedText(store);
    if (text === null) throw new Error('no text that all may sign: choose another seed');
    const order = agree(store, text);
    expect(new Set(order).size).toBe(4);
    const { game, source, players, selection } = store.getState();
    if (game === null || source === null || players === null) throw new Error('no game');
    expect(game.log.filter((e) => e.type === 'home')).toHaveLength(4);
    expect(selection.panel).toBe('voted');
    const other = makeStore(makeShelf(), nearDoor());
    await other.actions.openLink(`#${(await sharedOf(game, source, players))?.fragment}`);
    const { watching } = other.getState();
    expect(hashState(watching?.full.state ?? game.state)).toBe(hashState(game.state));
    expect(watching?.full.model.pen).toBe('rotating');
  });

  test('a person among agents: its offer is answered before its next turn, and the link verifies', async () => {
    const store = await sit({ pen: 'rotating', seats: ['USA'], variant: 'ripe', seed: 'ripe 2' });
    const text = sharedText(store);
    if (text === null) throw new Error('no text that all may sign: choose another seed');
    const { viewer } = viewOf(store);
    expect(await act(store, { type: 'table', text })).toBe(true);
    const { view, game, source, players } = store.getState();
    if (view === null || game === null || source === null || players === null) throw new Error('no game');
    expect(view.ending !== null || view.toAct === viewer).toBe(true);
    const own = game.log.findIndex((e) => e.type === 'tabled' && e.by === viewer);
    const after = game.log
      .slice(own + 2)
      .filter((e) => e.type === 'tabled' || e.type === 'signed' || e.type === 'walked');
    expect(after.length).toBeGreaterThan(0);
    const other = makeStore(makeShelf(), nearDoor());
    await other.actions.openLink(`#${(await sharedOf(game, source, players))?.fragment}`);
    expect(other.getState().watching?.verdict).toBe('verified');
  });

  test('the four can be watched, with nobody in the envoy’s seat', async () => {
    const store = makeStore(makeShelf(), nearDoor());
    await store.actions.begin({ seed: 'w', pen: 'rotating', mode: 'watch', level: 'expert' });
    const { watching, screen } = store.getState();
    expect(screen).toBe('replay');
    expect(watching?.players.envoy).toBe('nobody');
    expect(watching?.full.state.ending).not.toBeNull();
  });

  test('a side move keeps the turn, and an answer below the line is refused', async () => {
    const store = await sit({ pen: 'rotating', seats: FOUR });
    store.actions.take();
    const { viewer } = viewOf(store);
    expect(store.check({ type: 'respond', sign: true })?.code).toBe('no-offer');
    expect(store.check({ type: 'respond', sign: false })?.code).toBe('counter-offer');
    expect(store.check({ type: 'signal', issue: 0 })?.code).toBe('no-envoy');
    expect(store.actions.act({ type: 'state', issue: 0, option: 0 })).toBe(true);
    expect(viewOf(store).viewer).toBe(viewer);
    expect(store.check({ type: 'consult' })?.code).toBe('side-done');
    expect(store.actions.act({ type: 'walk' })).toBe(true);
    expect(store.getState().selection.panel).toBe('ended');
    store.actions.dismiss();
    expect(store.getState().screen).toBe('debrief');
  });
});
