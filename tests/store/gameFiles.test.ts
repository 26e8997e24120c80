import { expect, test } from 'vitest';
import type { Store } from '../../src/store/actions.ts';
import { exportGames, type Imported, importGames } from '../../src/store/gameFiles.ts';
import { listed } from '../../src/store/gameList.ts';
import { DEFAULT_SCENARIO } from '../../src/store/library.ts';
import type { Saved } from '../../src/store/save.ts';
import { makeStore } from '../../src/store/store.ts';
import { must } from '../replay/helpers.ts';
import { makeAttic, makeShelf, nearDoor, quiet, renamed, type TestAttic } from './helpers.ts';

const open = (attic: TestAttic | null): Store => makeStore(makeShelf(), nearDoor(), attic && (async () => attic));

/** Three games: one of ours that was forked, one with an edited draft, one on a scenario of the player's own. */
const threeGames = async (): Promise<Store> => {
  const store = open(makeAttic());
  for (const seed of ['forked', 'edited', 'own']) {
    const scenario = seed === 'own' ? renamed(DEFAULT_SCENARIO) : DEFAULT_SCENARIO;
    await store.actions.begin({ scenario, seed, level: 'expert' });
    store.actions.go('table');
    store.actions.act({ type: 'table', text: store.getState().view?.draft ?? [] });
    store.actions.act({ type: 'end' });
    if (seed === 'forked') await store.actions.fork(4, ['UKR']);
    if (seed === 'edited') store.actions.edit(0, -1);
    await quiet(store);
  }
  return store;
};

const savesOf = async (store: Store): Promise<Saved[]> =>
  (await (await store.games()).rows()).flatMap((row) => listed(row).game?.saved ?? []);

/** What of a save is the game, wherever and under whatever name it is kept. */
const gameIn = ({ record, tree, working, embedded, level }: Saved) => ({ record, tree, working, embedded, level });

const takeIn = async (store: Store, text: string) => importGames(text, await store.games(), () => undefined);
const store3 = threeGames();
const file3 = (async () => must(await exportGames(await savesOf(await store3))).text)();

test('all games go into one file and come back elsewhere as they were, lines and drafts included', async () => {
  for (const attic of [makeAttic(), null]) {
    const there = open(attic);
    expect(must(await takeIn(there, await file3))).toEqual({ added: 3, same: 0, refused: [] } satisfies Imported);
    const [before, after] = [await savesOf(await store3), await savesOf(there)];
    expect(after.map(gameIn)).toEqual(before.map(gameIn));
    expect(must(await exportGames(after)).text).toBe(await file3);
    for (const { id = '' } of after) {
      await there.actions.resume(id);
      expect(there.getState().problem).toBeNull();
      expect(there.getState().gameId).toBe(id);
    }
  }
});

test('what is here already is not taken twice, and what is here is never changed', async () => {
  const store = await store3;
  const before = await (await store.games()).rows();
  expect(must(await takeIn(store, await file3))).toEqual({ added: 0, same: 3, refused: [] });
  expect(await (await store.games()).rows()).toEqual(before);
  // A game that has gone on since is no other game; one that went on elsewhere is.
  const there = open(makeAttic());
  await takeIn(there, await file3);
  const edited = (await savesOf(there)).find(({ record }) => record.seed === 'edited');
  await there.actions.resume(edited?.id);
  there.actions.act({ type: 'adjourn' });
  await quiet(there);
  expect(must(await takeIn(there, await file3)).same).toBe(3);
  const gone = must(await exportGames(await savesOf(there))).text;
  const back = open(makeAttic());
  await takeIn(back, await file3);
  expect(must(await takeIn(back, gone))).toEqual({ added: 1, same: 2, refused: [] });
  expect(await savesOf(back)).toHaveLength(4);
});

test('of a file in which some games are bad, the sound ones come in, and each of the others gets its reason', async () => {
  const file = JSON.parse(await file3);
  const [own, edited, forked] = file.games;
  const games = [
    { ...own, link: own.link.slice(0, -9) },
    edited,
    7,
    { ...edited, link: `e9.${edited.link.slice(3)}` },
    { ...forked, tree: { ...forked.tree, lines: [] } },
    { ...edited, working: [99, 99, 99, 99, 99, 99, 99, 99] },
    { ...own, link: 'javascript:alert(1)' },
  ];
  const store = open(makeAttic());
  const { added, same, refused } = must(await takeIn(store, JSON.stringify({ ...file, games })));
  expect({ added, same }).toEqual({ added: 1, same: 1 });
  expect(refused.map(({ place, problem }) => `${place} ${problem.code}`)).toEqual([
    '1 damaged',
    '3 game-damaged',
    '4 too-new',
    '5 altered-lines',
    '7 damaged',
  ]);
  expect(await savesOf(store)).toHaveLength(1);
});

test('a draft that does not fit its game is not believed', async () => {
  const file = JSON.parse(await file3);
  const games = [{ ...file.games[1], working: [99, 99, 99, 99, 99, 99, 99, 99] }];
  const store = open(makeAttic());
  expect(must(await takeIn(store, JSON.stringify({ ...file, games }))).added).toBe(1);
  const [saved] = await savesOf(store);
  await store.actions.resume(saved?.id);
  expect(store.getState().working).toEqual(store.getState().view?.draft);
});

test.each([
  ['', 'not-a-game-file'],
  ['{"envoy":1,"kind":"games","games":[]}', 'no-games'],
  ['{"envoy":7}', 'too-new'],
  ['{"envoy":1,"kind":"games","games":[{"tit', 'file-damaged'],
])('%j is refused with one reason, and nothing comes in', async (text, code) => {
  const store = open(makeAttic());
  expect(await takeIn(store, text)).toMatchObject({ ok: false, problem: { code } });
  expect(await savesOf(store)).toEqual([]);
});

test('where there is room for some only, none comes in and it is said', async () => {
  const attic = makeAttic();
  const store = open(attic);
  attic.full = true;
  expect(await takeIn(store, await file3)).toMatchObject({ ok: false, problem: { code: 'no-room' } });
  expect(await savesOf(store)).toEqual([]);

  const shelf = makeShelf();
  const poor = makeStore(shelf, nearDoor());
  const { setItem } = shelf;
  shelf.setItem = (key, value) => {
    if (shelf.things.size >= 2) throw new Error('QuotaExceededError');
    setItem(key, value);
  };
  expect(await takeIn(poor, await file3)).toMatchObject({ ok: false, problem: { code: 'no-room' } });
  expect(shelf.things.size).toBe(0);
});

test('one game that is opened as a file is looked at; many wait to be taken in', async () => {
  const file = JSON.parse(await file3);
  const store = open(makeAttic());
  await store.actions.openFile(JSON.stringify({ ...file, games: [file.games[1]] }), 'one.envoy');
  expect(store.getState().watching?.full.state.seed).toBe('edited');
  const other = open(makeAttic());
  await other.actions.openFile(await file3, 'three.envoy');
  expect(other.getState().watching).toBeNull();
  expect(other.actions.takeHanded()).toBe(await file3);
  expect(other.getState().handed).toBeNull();
});
