import { describe, expect, test, vi } from 'vitest';
import { hashState } from '../../src/engine/hash.ts';
import type { Scenario } from '../../src/engine/scenarioTypes.ts';
import { scenarioHash } from '../../src/replay/record.ts';
import type { Store } from '../../src/store/actions.ts';
import { languagesOf } from '../../src/store/library.ts';
import { langOf } from '../../src/store/spoken.ts';
import { makeStore } from '../../src/store/store.ts';
import type { StoreState } from '../../src/store/types.ts';
import { sharedOf } from '../../src/ui/shareLink.ts';
import { read } from '../../src/ui/useStore.ts';
import { load, SMALL } from '../scenario/files.ts';
import { makeShelf, nearDoor, type TestShelf } from './helpers.ts';

const readIn = (store: Store): StoreState => read(store.getState());

/** Speaks the language once its words are there. */
const speaks = (store: Store, title: string): Promise<void> =>
  vi.waitFor(() => expect(readIn(store).view?.model.scenario.title).toBe(title));

const harbour = async (shelf: TestShelf, language: string | null): Promise<Store> => {
  const store = makeStore(shelf, nearDoor());
  store.actions.set({ language });
  await store.actions.choose('harbour');
  await store.actions.begin({ seed: 'words', level: 'expert' });
  store.actions.go('table');
  return store;
};

const round = (store: Store): void => {
  store.actions.act({ type: 'table', text: [2, 2, 2] });
  store.actions.act({ type: 'adjourn' });
};

/** All that is kept and handed on of a game. */
const outcome = async (store: Store): Promise<unknown> => {
  const { game, source, players } = store.getState();
  if (game === null || source === null || players === null) throw new Error('a game is played');
  const shared = await sharedOf(game, source, players);
  return [shared, hashState(game.state), source.hash, scenarioHash(game.model.scenario), game.log];
};

describe('a language for the scenario’s texts', () => {
  test('alters nothing that is played, kept or shared, and may change in the middle of a game', async () => {
    const [plain, other] = await Promise.all([harbour(makeShelf(), null), harbour(makeShelf(), 'de')]);
    await speaks(other, 'Hafen');
    for (const store of [plain, other]) round(store);
    other.actions.set({ language: null });
    await speaks(other, 'Harbour');
    for (const store of [plain, other]) round(store);
    other.actions.set({ language: 'de' });
    await speaks(other, 'Hafen');
    expect(readIn(other).game?.model.issues[0]?.options[2]?.short).toBe('Tag um Tag im Wechsel');
    expect(await outcome(other)).toEqual(await outcome(plain));
    expect(other.getState().game?.actions.length).toBeGreaterThan(3);
    expect(JSON.stringify(await outcome(other))).not.toContain('Hafen');
  });

  test('is kept for the next time, and a code that is none is put away', async () => {
    const shelf = makeShelf();
    const store = await harbour(shelf, 'de');
    await speaks(store, 'Hafen');
    const again = makeStore(shelf, nearDoor());
    await speaks(again, 'Hafen');
    expect(langOf(readIn(again).view?.model.scenario as Scenario)).toBe('de');
    shelf.things.set('envoy.settings', '{"language":"<b>"}');
    expect(makeStore(shelf, nearDoor()).getState().settings.language).toBeNull();
  });

  test('the same state is read the same, so that nothing is redrawn for nothing', async () => {
    const store = await harbour(makeShelf(), 'de');
    await speaks(store, 'Hafen');
    const before = readIn(store);
    store.actions.select({ panel: 'menu' });
    const after = readIn(store);
    expect(after).not.toBe(before);
    expect(after.view).toBe(before.view);
    expect(after.game).toBe(before.game);
  });

  test('a file’s own translation is read, and a text that it leaves out stays as written', async () => {
    const small = load(SMALL);
    const scenario = { ...small, translations: { fr: { title: 'Un titre' } } };
    expect(languagesOf(scenario)).toEqual(['fr']);
    const store = makeStore(makeShelf(), nearDoor());
    store.actions.set({ language: 'fr' });
    await store.actions.begin({ scenario, seed: 'words' });
    await speaks(store, 'Un titre');
    expect(readIn(store).view?.model.scenario.summary).toBe(small.summary);
    store.actions.set({ language: 'de' });
    await speaks(store, small.title);
    expect(langOf(readIn(store).view?.model.scenario as Scenario)).toBeUndefined();
  });

  test('the handout is read in it; another edition of ours is not', async () => {
    const store = await harbour(makeShelf(), 'de');
    await speaks(store, 'Hafen');
    const { source, wording } = store.getState();
    if (source === null) throw new Error('a game is played');
    const handout = { briefing: ['one', 'two'] };
    expect(wording?.handout(source.scenario, handout)?.briefing?.[0]).toMatch(/^Nordkai und Südkai/);
    expect(languagesOf({ ...source.scenario, summary: 'An older one.' })).toEqual([]);
  });
});
