import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hashState } from '../../src/engine/hash.ts';
import { legalActions } from '../../src/engine/legal.ts';
import { at } from '../../src/engine/num.ts';
import type { Action } from '../../src/engine/types.ts';
import type { Store } from '../../src/store/actions.ts';
import { listed } from '../../src/store/gameList.ts';
import { makeStore } from '../../src/store/store.ts';
import { TINY as tiny } from '../helpers/tiny.ts';
import { isKept, linesKept, makeAttic, makeShelf, nearDoor, quiet, type TestAttic, type TestShelf } from './helpers.ts';

const open = (shelf: TestShelf | null, attic: TestAttic | null): Store =>
  makeStore(shelf, nearDoor(), attic === null ? null : async () => attic);

/** A small game in which persons hold every seat, so that each act is one act. */
const begin = async (store: Store, seed = 'kept'): Promise<Store> => {
  const seats = ['envoy', ...tiny.parties.map(({ id }) => id)];
  await store.actions.begin({ scenario: tiny, seed, level: 'expert', seats });
  return store;
};

/** One act of whoever's turn it is; which, is drawn. */
const act = (store: Store, draw: number): void => {
  store.actions.take();
  const { game } = store.getState();
  if (game === null || game.state.ending !== null) return;
  const legal = legalActions(game.model, game.state).filter(({ type }) => type !== 'walk' && type !== 'close');
  store.actions.act(at(legal, draw % legal.length));
  store.actions.dismiss();
};

const actionsOf = (store: Store): readonly Action[] => store.getState().game?.actions ?? [];
const hashOf = (store: Store): string => hashState(store.getState().game?.state as never);
const list = async (store: Store) => (await (await store.games()).rows()).map(listed);

describe('several games', () => {
  test.each([
    ['with an attic', true],
    ['on the shelf alone', false],
  ])('%s: the one before is kept, and gone on with', async (_name, has) => {
    const [shelf, attic] = [makeShelf(), has ? makeAttic() : null];
    const store = await begin(open(shelf, attic), 'one');
    act(store, 1);
    act(store, 2);
    const first = hashOf(store);
    await begin(store, 'two');
    // At once, before anything slow has answered.
    expect(isKept(await linesKept(store), JSON.parse(shelf.things.get('envoy.game') ?? '').record.actions)).toBe(true);
    act(store, 1);
    const second = hashOf(store);
    await quiet(store);
    const games = await list(store);
    expect(games.map(({ game }) => game?.seed).sort()).toEqual(['one', 'two']);
    if (has) expect([...shelf.things.keys()].filter((key) => key.startsWith('envoy.game.'))).toEqual([]);

    const other = games.find(({ game }) => game?.seed === 'one');
    await store.actions.resume(other?.id);
    expect(hashOf(store)).toBe(first);
    const again = open(shelf, attic);
    expect(hashOf(again)).toBe(first);
    await again.actions.resume((await list(again)).find(({ game }) => game?.seed === 'two')?.id);
    expect(hashOf(again)).toBe(second);
  });

  test('the game that was left is parked in the same breath in which the next begins', async () => {
    const shelf = makeShelf();
    const attic = makeAttic();
    attic.full = true;
    const store = await begin(open(shelf, attic), 'one');
    act(store, 1);
    const left = actionsOf(store);
    await begin(store, 'two');
    const parked = [...shelf.things].filter(([key]) => key.startsWith('envoy.game.'));
    expect(parked.map(([, text]) => JSON.parse(text).record.actions)).toEqual([left]);
    // The next page finds room in the attic, moves it there, and only then takes it off the shelf.
    attic.full = false;
    await quiet(open(shelf, attic));
    expect([...shelf.things.keys()].filter((key) => key.startsWith('envoy.game.'))).toEqual([]);
    expect([...attic.things.values()].some(({ text }) => JSON.parse(text).record.seed === 'one')).toBe(true);
  });

  test('where the browser died before its shelf reached the disk, the later state is taken from the attic', async () => {
    const shelf = makeShelf();
    const attic = makeAttic();
    const store = await begin(open(shelf, attic));
    act(store, 1);
    const old = shelf.things.get('envoy.game') ?? '';
    act(store, 2);
    act(store, 0);
    await quiet(store);
    const again = open(makeShelf({ 'envoy.game': old }), attic);
    await quiet(again);
    expect(hashOf(again)).toBe(hashOf(store));
  });

  describe('where the attic is ahead by a whole other game', () => {
    /** The shelf as it was when the first game was left on a screen, and an attic with one that was played after it. */
    const crashed = async (screen: 'table' | 'start', later: number) => {
      const [shelf, attic] = [makeShelf(), makeAttic()];
      const store = await begin(open(shelf, attic), 'older');
      act(store, 1);
      store.actions.go(screen);
      await quiet(store);
      const old = JSON.parse(shelf.things.get('envoy.game') ?? '');
      await begin(store, 'newer');
      act(store, 2);
      await quiet(store);
      // All of it an hour ago, so that no game's time is still to come.
      const hour = Date.now() - 3_600_000;
      for (const row of [...attic.things.values()]) {
        const saved = JSON.parse(row.text);
        const played = hour + (saved.record.seed === 'newer' ? later : 0);
        attic.things.set(row.id, { ...row, played, text: JSON.stringify({ ...saved, played }) });
      }
      const again = open(makeShelf({ 'envoy.game': JSON.stringify({ ...old, played: hour }) }), attic);
      return { again, attic };
    };
    const seedOf = (store: Store) => store.getState().game?.state.seed;

    test('the table that the page opened on gives way to it, and both are kept', async () => {
      const { again } = await crashed('table', 60_000);
      expect(seedOf(again)).toBe('older');
      await quiet(again);
      expect(seedOf(again)).toBe('newer');
      expect((await list(again)).map(({ game }) => game?.seed).sort()).toEqual(['newer', 'older']);
    });

    test('the start offers it, also after another page was looked at', async () => {
      const { again } = await crashed('start', 60_000);
      await quiet(again);
      expect(again.getState().game).toBeNull();
      again.actions.go('class');
      again.actions.go('start');
      await again.actions.resume(again.getState().saved?.id);
      expect(seedOf(again)).toBe('newer');
      await quiet(again);
      expect((await list(again)).map(({ game }) => game?.seed).sort()).toEqual(['newer', 'older']);
    });

    test.each([
      ['earlier', -60_000],
      ['by a clock that is ahead of ours', 7_200_000],
    ])('played %s, it changes nothing', async (_name, later) => {
      for (const screen of ['table', 'start'] as const) {
        const { again } = await crashed(screen, later);
        await quiet(again);
        if (screen === 'start') await again.actions.resume(again.getState().saved?.id);
        expect(seedOf(again)).toBe('older');
      }
    });

    test('whoever has acted meanwhile stays where they are', async () => {
      const { again } = await crashed('table', 60_000);
      act(again, 1);
      await quiet(again);
      expect(seedOf(again)).toBe('older');
    });
  });

  test('without a journal, the start offers the game that was played last', async () => {
    const attic = makeAttic();
    const store = await begin(open(makeShelf(), attic));
    act(store, 1);
    await quiet(store);
    const again = open(makeShelf(), attic);
    await quiet(again);
    const { saved, stored } = again.getState();
    expect(stored).toBe(1);
    expect(saved?.title).toBe(tiny.title);
    await again.actions.resume(saved?.id);
    expect(hashOf(again)).toBe(hashOf(store));
  });

  test('one that is deleted is gone from everywhere, and comes back when asked', async () => {
    for (const attic of [makeAttic(), null]) {
      const shelf = makeShelf();
      const store = await begin(open(shelf, attic));
      act(store, 1);
      store.actions.go('start');
      await quiet(store);
      const [game] = await list(store);
      const undo = await (await store.games()).remove(game?.id ?? '');
      expect(await list(store)).toEqual([]);
      expect(store.getState()).toMatchObject({ saved: null, stored: 0, game: null });
      store.actions.go('editor');
      expect(await list(store)).toEqual([]);
      expect(await undo?.()).toBe(true);
      expect((await list(store)).map(({ text }) => text)).toEqual([game?.text]);
      expect(store.getState().saved?.title).toBe(tiny.title);
    }
  });

  test('what cannot be read is listed, kept as it is, and never in the way', async () => {
    const shelf = makeShelf({ 'envoy.game': '{"save":1,', 'envoy.damaged': 'older', 'envoy.game.x': 'parked' });
    const attic = makeAttic();
    attic.things.set('y', { id: 'y', played: 5, text: '{"save":1}' });
    const store = open(shelf, attic);
    await quiet(store);
    const texts = (await list(store)).map(({ text }) => text).sort();
    expect(texts).toEqual(['older', 'parked', '{"save":1,', '{"save":1}'].sort());
    expect((await list(store)).every(({ game }) => game === null)).toBe(true);
    expect([...shelf.things.keys()]).toEqual([]);
    await begin(store);
    await quiet(store);
    expect(await list(store)).toHaveLength(5);
  });
});

describe('two tabs', () => {
  const twoTabs = async (): Promise<[Store, Store, TestShelf, TestAttic]> => {
    const [shelf, attic] = [makeShelf(), makeAttic()];
    const one = await begin(open(shelf, attic));
    act(one, 0);
    return [one, open(shelf, attic), shelf, attic];
  };

  test('a tab that only looks on writes nothing over what the other has done since', async () => {
    const [one, two, shelf] = await twoTabs();
    act(one, 1);
    two.actions.go('start');
    expect(two.getState().warning?.code).toBe('other-tab');
    expect(JSON.parse(shelf.things.get('envoy.game') ?? '').record.actions).toEqual(actionsOf(one));
    await two.actions.resume();
    expect(hashOf(two)).toBe(hashOf(one));
    expect(two.getState().warning).toBeNull();
  });

  test('a tab that acts otherwise goes on with a game of its own, and says so', async () => {
    const [one, two] = await twoTabs();
    act(one, 1);
    act(two, 2);
    expect(two.getState().warning?.code).toBe('copied-tab');
    await quiet(one);
    await quiet(two);
    const lines = await linesKept(two);
    expect(isKept(lines, actionsOf(one))).toBe(true);
    expect(isKept(lines, actionsOf(two))).toBe(true);
    expect(await list(one)).toHaveLength(2);
  });

  test('what was written over by a tab that could not see it yet is written again when that is heard of', async () => {
    const [one, two, shelf, attic] = await twoTabs();
    const old = shelf.things.get('envoy.game') ?? '';
    act(one, 1);
    shelf.things.set('envoy.game', old);
    (await one.games()).heard();
    expect(JSON.parse(shelf.things.get('envoy.game') ?? '').record.actions).toEqual(actionsOf(one));
    (await two.games()).heard();
    expect(two.getState().warning?.code).toBe('other-tab');
    const before = shelf.things.get('envoy.game');
    (await one.games()).heard();
    expect(shelf.things.get('envoy.game')).toBe(before);
    await quiet(one);
    expect(attic.things.size).toBe(1);
  });

  const step = fc.record({
    tab: fc.nat(1),
    what: fc.constantFrom('act', 'act', 'act', 'edit', 'begin', 'reload', 'fork', 'follow', 'hear', 'wait', 'start'),
    draw: fc.nat(6),
  });

  test('whatever two tabs do in whatever order, no act is lost', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 16 }), fc.boolean(), async (steps, has) => {
        const [shelf, attic] = [makeShelf(), has ? makeAttic() : null];
        const tabs = [await begin(open(shelf, attic)), open(shelf, attic)];
        const done: (readonly Action[])[] = [];
        for (const { tab, what, draw } of steps) {
          const store = at(tabs, tab);
          if (what === 'act') act(store, draw);
          else if (what === 'edit') store.actions.edit(0, -1);
          else if (what === 'begin') await begin(store, `seed ${draw}`);
          else if (what === 'reload') tabs[tab] = open(shelf, attic);
          else if (what === 'fork') await store.actions.fork(draw);
          else if (what === 'follow') await store.actions.resume();
          else if (what === 'hear') (await store.games()).heard();
          else if (what === 'start') store.actions.go('start');
          else await quiet(store);
          done.push(actionsOf(at(tabs, tab)));
        }
        for (const tab of tabs) await quiet(tab);
        const lines = await linesKept(at(tabs, 0));
        for (const actions of done) expect(isKept(lines, actions)).toBe(true);
      }),
      { numRuns: process.env.LONG ? 1000 : 60 },
    );
  });
});

describe('no room', () => {
  test('a full shelf is no matter while the attic has room, and a reload finds no older state', async () => {
    const [shelf, attic] = [makeShelf(), makeAttic()];
    const store = await begin(open(shelf, attic));
    act(store, 1);
    shelf.full = true;
    act(store, 2);
    await quiet(store);
    expect(store.getState().warning).toBeNull();
    expect(shelf.things.has('envoy.game')).toBe(false);
    const again = open(shelf, attic);
    await quiet(again);
    await again.actions.resume(again.getState().saved?.id);
    expect(actionsOf(again)).toEqual(actionsOf(store));
  });

  test('whichever write is the first to find no room, what was shown is kept or its loss is said', async () => {
    for (const where of ['shelf', 'attic', 'both'] as const)
      for (let after = 0; after < 7; after++) {
        const [shelf, attic] = [makeShelf(), makeAttic()];
        const store = open(shelf, attic);
        const steps = [
          () => begin(store, 'one'),
          () => act(store, 1),
          () => store.actions.edit(0, -1),
          () => act(store, 2),
          () => begin(store, 'two'),
          () => act(store, 1),
          () => act(store, 3),
        ];
        const done: (readonly Action[])[] = [];
        for (const [k, next] of steps.entries()) {
          if (k === after && where !== 'attic') shelf.full = true;
          if (k === after && where !== 'shelf') attic.full = true;
          await next();
          await quiet(store);
          done.push(actionsOf(store));
          const lines = await linesKept(store);
          const lost = done.some((actions) => !isKept(lines, actions));
          if (lost) expect(store.getState().warning?.code).toBe('not-saved');
          if (where !== 'both') expect(lost).toBe(false);
        }
      }
  });
});
