import { describe, expect, test } from 'vitest';
import { hashState } from '../../src/engine/hash.ts';
import { compile } from '../../src/engine/model.ts';
import { ENVOY } from '../../src/engine/types.ts';
import { makeAssignmentLink } from '../../src/replay/assignment.ts';
import type { Store } from '../../src/store/actions.ts';
import { DEFAULT_SCENARIO } from '../../src/store/library.ts';
import { makeStore } from '../../src/store/store.ts';
import { sharedOf } from '../../src/ui/shareLink.ts';
import { assignmentFor } from '../helpers/classGames.ts';
import { SMALL } from '../scenario/files.ts';
import { makeShelf, nearDoor, renamed, scenarioText, type TestShelf } from './helpers.ts';

const begun = async (shelf: TestShelf | null, level: 'first' | 'standard' | 'expert' = 'expert'): Promise<Store> => {
  const store = makeStore(shelf, nearDoor());
  await store.actions.begin({ seed: 'quiet harbour', level });
  store.actions.go('table');
  return store;
};

const present = (store: Store): boolean => {
  const { view } = store.getState();
  return view !== null && store.actions.act({ type: 'table', text: view.draft });
};

const keptIn = (shelf: TestShelf): unknown => JSON.parse(shelf.things.get('envoy.game') ?? '{}').record;

const hashOf = (store: Store): string | null => {
  const { game } = store.getState();
  return game === null ? null : hashState(game.state);
};

describe('playing', () => {
  test('a game begins at its notice, and the envoy is to act', async () => {
    const store = makeStore(makeShelf(), nearDoor());
    await store.actions.begin({ seed: 'a' });
    const { screen, view } = store.getState();
    expect(screen).toBe('notice');
    expect(view?.toAct).toBe(ENVOY);
    expect(view?.own).toBeNull();
  });

  test('a seed of the player is kept, and a new one is drawn where there is none', async () => {
    const store = makeStore(makeShelf(), nearDoor());
    await store.actions.begin({ seed: 'mine' });
    expect(store.getState().game?.state.seed).toBe('mine');
    await store.actions.begin();
    expect(store.getState().game?.state.seed).toMatch(/^[a-z2-9]{8}$/);
  });

  test('a seed that cannot be used is said, and nothing begins', async () => {
    const store = makeStore(makeShelf(), nearDoor());
    await store.actions.begin({ seed: 'a|b' });
    expect(store.getState().problem?.code).toBe('bad-seed');
    expect(store.getState().screen).toBe('start');
  });

  test('after the envoy acts, the parties move until it is the envoy again', async () => {
    const store = await begun(makeShelf());
    expect(present(store)).toBe(true);
    const { view, selection, latest } = store.getState();
    expect(view?.toAct).toBe(ENVOY);
    expect(view?.version).toBe(1);
    expect(selection.panel).toBe('answers');
    expect(latest.filter((e) => e.type === 'signed' || e.type === 'refused')).toHaveLength(4);
  });

  test('an illegal act is refused with a reason and leaves all as it was', async () => {
    const store = await begun(makeShelf());
    const before = store.getState();
    expect(store.actions.act({ type: 'vote', option: -1 })).toBe(false);
    expect(store.getState().problem?.code).toBe('vote-before-table');
    expect({ ...store.getState(), problem: null }).toEqual({ ...before, problem: null });
    expect(store.getState().game).toBe(before.game);
  });

  test('a level keeps acts closed that the rules would allow, and says when they open', async () => {
    const store = await begun(makeShelf(), 'standard');
    expect(store.check({ type: 'meet', party: 0 })?.code).toBe('locked-present');
    present(store);
    store.actions.act({ type: 'end' });
    expect(store.check({ type: 'meet', party: 0 })).toBeNull();
    expect(store.check({ type: 'pull', lever: 0 })).toEqual({ code: 'locked-lever', detail: { round: 3 } });
  });

  test('edits change the working draft alone, and one clause can be put back with all', async () => {
    const store = await begun(makeShelf());
    const { game } = store.getState();
    store.actions.edit(0, -1);
    expect(store.getState().working[0]).toBe(-1);
    expect(store.getState().game).toBe(game);
    store.actions.edit(null);
    expect(store.getState().working).toEqual(store.getState().view?.draft);
  });
});

describe('the advisor', () => {
  test('names the main act too, where it would begin with a side action', async () => {
    const store = await begun(makeShelf(), 'first');
    present(store);
    for (let round = 1; round < 6; round++) {
      await store.actions.advise();
      const { advice, game } = store.getState();
      if (!Array.isArray(advice)) throw new Error('no advice');
      const side = ['call', 'brief', 'statement', 'adjourn'];
      if (game?.state.main === false) expect(side).not.toContain(advice.at(-1)?.type);
      expect(store.getState().game).toBe(game);
      store.actions.act({ type: 'end' });
    }
  });
});

describe('saving', () => {
  test('what an act led to is on the shelf before anyone is shown it', async () => {
    const shelf = makeShelf();
    const store = await begun(shelf);
    const order: string[] = [];
    shelf.onWrite = () => order.push('saved');
    store.subscribe(() => order.push('shown'));
    present(store);
    expect(order.slice(0, 2)).toEqual(['saved', 'shown']);
  });

  test('a reload goes on where one was, edits included', async () => {
    const shelf = makeShelf();
    const store = await begun(shelf);
    present(store);
    store.actions.edit(2, 3);
    const again = makeStore(shelf, nearDoor());
    expect(again.getState().screen).toBe('table');
    expect(again.getState().working[2]).toBe(3);
    expect(again.getState().level).toBe('expert');
    expect(hashOf(again)).toBe(hashOf(store));
    expect(again.getState().view?.events).toEqual(store.getState().view?.events);
  });

  test('a game kept before its level was written down goes on', async () => {
    const shelf = makeShelf();
    const store = await begun(shelf);
    present(store);
    const saved = JSON.parse(shelf.things.get('envoy.game') ?? '{}');
    const { level: _, ...old } = saved.record;
    shelf.things.set('envoy.game', JSON.stringify({ ...saved, record: { ...old, format: 1 } }));
    const again = makeStore(shelf, nearDoor());
    expect(again.getState().problem).toBeNull();
    expect(hashOf(again)).toBe(hashOf(store));
  });

  test('a game left at the start waits there, and goes on when asked', async () => {
    const shelf = makeShelf();
    const store = await begun(shelf);
    present(store);
    store.actions.go('start');
    const again = makeStore(shelf, nearDoor());
    expect(again.getState().screen).toBe('start');
    expect(again.getState().saved).toMatchObject({ round: 1, rounds: 8, over: false });
    again.actions.resume();
    expect(again.getState().screen).toBe('table');
    expect(hashOf(again)).toBe(hashOf(store));
  });

  test('a scenario of one’s own travels with its saved game', async () => {
    const shelf = makeShelf();
    const store = makeStore(shelf, nearDoor());
    await store.actions.begin({ scenario: renamed(DEFAULT_SCENARIO), seed: 's' });
    const again = makeStore(shelf, nearDoor());
    expect(again.getState().source?.scenario.title).toBe('My own');
    expect(again.getState().source?.shipped).toBe(false);
  });

  test('a full shelf is said once, and the game goes on; room is noticed, and so is the next lack of it', async () => {
    const shelf = makeShelf();
    const store = await begun(shelf);
    shelf.full = true;
    expect(present(store)).toBe(true);
    expect(store.getState().warning?.code).toBe('not-saved');
    expect(store.actions.act({ type: 'end' })).toBe(true);
    expect(store.getState().view?.round).toBe(2);
    store.actions.heed();
    store.actions.edit(0, -1);
    expect(store.getState().warning).toBeNull();
    shelf.full = false;
    store.actions.edit(null);
    shelf.full = true;
    store.actions.edit(0, -1);
    expect(store.getState().warning?.code).toBe('not-saved');
    shelf.full = false;
    store.actions.edit(null);
    expect(store.getState().warning).toBeNull();
  });

  test.each([['forbidden'], ['absent']])('with a shelf that is %s, one plays all the same', async (kind) => {
    const shelf = kind === 'absent' ? null : makeShelf();
    if (shelf !== null) shelf.forbidden = true;
    const store = await begun(shelf);
    expect(present(store)).toBe(true);
    expect(store.getState().view?.version).toBe(1);
  });

  test.each([
    ['no JSON', '{"save":1,'],
    ['another thing', '{"hello":"world"}'],
    ['nothing at all', 'null'],
  ])('a damaged save (%s) is set aside, never half-loaded', (_name, text) => {
    const shelf = makeShelf({ 'envoy.game': text });
    const store = makeStore(shelf, nearDoor());
    expect(store.getState().game).toBeNull();
    expect(store.getState().screen).toBe('start');
    expect(store.getState().problem?.code).toBe('save-damaged');
    expect(shelf.things.get('envoy.damaged')).toBe(text);
    expect(shelf.things.has('envoy.game')).toBe(false);
  });

  test('a save whose actions were changed is set aside', async () => {
    const shelf = makeShelf();
    present(await begun(shelf));
    const saved = JSON.parse(shelf.things.get('envoy.game') ?? '{}');
    saved.record.actions[0] = { type: 'walk' };
    shelf.things.set('envoy.game', JSON.stringify(saved));
    const store = makeStore(shelf, nearDoor());
    expect(store.getState().game).toBeNull();
    expect(store.getState().problem?.code).toBe('save-damaged');
  });
});

describe('opening', () => {
  test('a good file waits for Begin', async () => {
    const store = makeStore(makeShelf(), nearDoor());
    await store.actions.openFile(scenarioText().replace('id: moscow-proposal', 'id: my-own'), 'mine.yaml');
    expect(store.getState().opened?.id).toBe('my-own');
    expect(store.getState().problem).toBeNull();
  });

  test.each([
    ['an empty file', ''],
    ['a broken file', 'format: 1\n  id: x\n: ['],
    ['a file of something else', 'hello: world'],
  ])('%s is refused with a place, and nothing is loaded', async (_name, text) => {
    const store = makeStore(makeShelf(), nearDoor());
    await store.actions.openFile(text, 'bad.yaml');
    expect(store.getState().opened).toBeNull();
    expect(store.getState().problem?.code).toBe('file-problems');
    expect(store.getState().fileProblems[0]).toMatchObject({ file: 'bad.yaml' });
  });

  test('a file with a slip is told what to write instead, once that was tried', async () => {
    const store = makeStore(makeShelf(), nearDoor());
    const told: (string | undefined)[] = [];
    store.subscribe(({ fileProblems: [first] }) => told.push(first?.repair));
    await store.actions.openFile(SMALL.replace('title: Hours', 'titel: Hours'), 'bad.yaml');
    expect(told.at(-1)).toBe('in line 27, write “title” instead of “titel”.');
    expect(told).toContain(undefined);
  });

  test.each([['hello'], [''], ['https://example.org/#e1.AAAA'], ['e1.!!']])('%j is no replay', async (text) => {
    const store = makeStore(makeShelf(), nearDoor());
    await store.actions.openLink(text);
    expect(store.getState().problem).not.toBeNull();
    expect(store.getState().watching).toBeNull();
    expect(store.getState().busy).toBe(false);
  });

  test('a task for a class is pasted like any link', async () => {
    const model = compile(DEFAULT_SCENARIO);
    if (!model.ok) throw new Error(model.problem.code);
    const link = makeAssignmentLink(assignmentFor(model.value, { word: 'quay' }), DEFAULT_SCENARIO, false);
    const store = makeStore(makeShelf(), nearDoor());
    await store.actions.openLink(link.ok ? `  https://school.example/#${link.value}\n` : '');
    expect(store.getState().screen).toBe('assignment');
    expect(store.getState().assigned?.assignment.word).toBe('quay');
  });

  test('a game that agents played keeps its players through its link', async () => {
    const store = makeStore(makeShelf(), nearDoor());
    await store.actions.begin({ seed: 'w', mode: 'watch' });
    const { watching, source } = store.getState();
    if (watching === null || source === null) throw new Error('nothing to watch');
    const fragment = (await sharedOf(watching.full, source, watching.players))?.fragment;
    const other = makeStore(makeShelf(), nearDoor());
    await other.actions.openLink(`#${fragment}`);
    other.actions.go('debrief');
    const again = other.getState();
    expect(again.watching?.players).toEqual(watching.players);
    expect(again.watching?.players.envoy).toBe('envoy');
    expect(again.watching?.verdict).toBe('verified');
    if (again.watching === null || again.source === null) throw new Error('nothing to share');
    expect((await sharedOf(again.watching.full, again.source, again.watching.players))?.fragment).toBe(fragment);
  });

  test('watching steps through a game that the agents play, and never overwrites the saved one', async () => {
    const shelf = makeShelf();
    present(await begun(shelf));
    const kept = keptIn(shelf);
    const store = makeStore(shelf, nearDoor());
    await store.actions.begin({ seed: 'w', mode: 'watch' });
    expect(store.getState().screen).toBe('replay');
    const total = store.getState().watching?.full.actions.length ?? 0;
    store.actions.step(5);
    expect(store.getState().game?.actions).toHaveLength(5);
    store.actions.step(total);
    expect(store.getState().view?.ending).not.toBeNull();
    store.actions.go('debrief');
    store.actions.go('start');
    expect(store.getState().saved?.round).toBe(1);
    expect(keptIn(shelf)).toEqual(kept);
  });
});
