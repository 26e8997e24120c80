import { expect, test } from 'vitest';
import { hashState } from '../../src/engine/hash.ts';
import { ENVOY } from '../../src/engine/types.ts';
import { isPerson } from '../../src/replay/record.ts';
import { actionsOf } from '../../src/replay/tree.ts';
import type { Store } from '../../src/store/actions.ts';
import { personsOf } from '../../src/store/seats.ts';
import { makeStore } from '../../src/store/store.ts';
import { sharedOf } from '../../src/ui/shareLink.ts';
import { makeShelf, nearDoor, type TestShelf } from './helpers.ts';

/** Two rounds of a game as the envoy. */
const twoRounds = async (shelf: TestShelf | null = null): Promise<Store> => {
  const store = makeStore(shelf, nearDoor());
  await store.actions.begin({ seed: 'lines', level: 'expert' });
  store.actions.go('table');
  const { view } = store.getState();
  store.actions.act({ type: 'table', text: view?.draft ?? [] });
  store.actions.act({ type: 'end' });
  store.actions.act({ type: 'meet', party: 0 });
  store.actions.act({ type: 'leave' });
  store.actions.act({ type: 'end' });
  return store;
};

const hashOf = (store: Store): string => hashState(store.getState().game?.state as never);
const turnOf = (store: Store, type: string): number =>
  store.getState().game?.actions.findIndex((a) => a.type === type) ?? -1;

test('from a fork the same acts lead to the same game again, and the first line is kept', async () => {
  const store = await twoRounds();
  const end = hashOf(store);
  const first = store.getState().game?.actions;
  await store.actions.fork(turnOf(store, 'meet'));
  expect(store.getState().view?.round).toBe(2);
  expect(store.getState().screen).toBe('table');
  store.actions.act({ type: 'meet', party: 0 });
  store.actions.act({ type: 'leave' });
  store.actions.act({ type: 'end' });
  expect(hashOf(store)).toBe(end);
  const { tree } = store.getState();
  expect(tree?.lines).toHaveLength(2);
  expect(tree === null ? [] : actionsOf(tree, 0)).toEqual(first);
});

test('at a fork any seat can be taken, and the computer takes the one that was left', async () => {
  const store = await twoRounds();
  await store.actions.fork(turnOf(store, 'meet'), ['UKR']);
  const { players, view, game } = store.getState();
  const seat = game?.model.parties.findIndex((p) => p.id === 'UKR') ?? -1;
  expect(players === null ? [] : personsOf(players)).toEqual([seat]);
  expect(view?.viewer).toBe(seat);
  expect(view?.own?.party).toBe(seat);
});

test('one goes from line to line, and each is found as it was left', async () => {
  const store = await twoRounds();
  const end = hashOf(store);
  await store.actions.fork(turnOf(store, 'meet'));
  store.actions.act({ type: 'adjourn' });
  const other = hashOf(store);
  await store.actions.line(0);
  expect(hashOf(store)).toBe(end);
  await store.actions.line(1);
  expect(hashOf(store)).toBe(other);
  await store.actions.line(7);
  expect(store.getState().problem?.code).toBe('no-game');
});

test('the tree lies on the shelf before it is shown, and is there after a reload', async () => {
  const shelf = makeShelf();
  const store = await twoRounds(shelf);
  const end = hashOf(store);
  await store.actions.fork(turnOf(store, 'meet'), ['UKR']);
  const kept = hashOf(store);
  const again = makeStore(shelf, nearDoor());
  expect(hashOf(again)).toBe(kept);
  expect(again.getState().tree?.lines).toHaveLength(2);
  expect(again.getState().view?.own).not.toBeNull();
  await again.actions.line(0);
  expect(hashOf(again)).toBe(end);
});

test('a tree that was tampered with is left aside, and the game opens without it', async () => {
  const shelf = makeShelf();
  const store = await twoRounds(shelf);
  await store.actions.fork(turnOf(store, 'meet'));
  const saved = JSON.parse(shelf.things.get('envoy.game') ?? '');
  saved.tree.lines[0].actions.shift();
  const again = makeStore(makeShelf({ 'envoy.game': JSON.stringify(saved) }), nearDoor());
  expect(hashOf(again)).toBe(hashOf(store));
  expect(again.getState().tree).toBeNull();
});

test('a replay that was opened can be gone on with; its record says that a person held the pen', async () => {
  const shelf = makeShelf();
  const store = makeStore(shelf, nearDoor());
  await store.actions.begin({ mode: 'watch', seed: 'watched' });
  const { watching, source } = store.getState();
  if (watching === null || source === null) throw new Error('nothing to watch');
  const link = (await sharedOf(watching.full, source, watching.players))?.fragment;
  await store.actions.openLink(link ?? '');
  const turn = watching.full.actions.findIndex((a) => a.type === 'table');
  await store.actions.fork(turn);
  const { players, tree } = store.getState();
  expect(store.getState().watching).toBeNull();
  expect(players !== null && isPerson(players, ENVOY)).toBe(true);
  expect(JSON.parse(shelf.things.get('envoy.game') ?? '').record.players.envoy).toBe('person');
  // Nobody plays the first line: it is looked at.
  await store.actions.line(0);
  expect(store.getState().watching?.kind).toBe('line');
  expect(store.getState().tree?.lines).toHaveLength(tree?.lines.length ?? 0);
});

test('talks that are over are not gone on with', async () => {
  const store = await twoRounds();
  store.actions.act({ type: 'close' });
  const { game } = store.getState();
  await store.actions.fork(game?.actions.length ?? 0);
  expect(store.getState().problem?.code).toBe('fork-over');
  expect(store.getState().game).toBe(game);
});
