import { expect, test } from 'vitest';
import type { Store } from '../../src/store/actions.ts';
import { makeStore } from '../../src/store/store.ts';
import type { Level } from '../../src/store/types.ts';
import { hintFor } from '../../src/ui/nudge.tsx';
import { nearDoor } from '../store/helpers.ts';

const presented = async (level: Level): Promise<Store> => {
  const store = makeStore(null, nearDoor());
  await store.actions.begin({ seed: 'quiet harbour', level });
  const { view } = store.getState();
  store.actions.act({ type: 'table', text: view?.draft ?? [] });
  return store;
};

const hint = (store: Store): string | null => {
  const { view, level } = store.getState();
  return view === null ? null : hintFor(view, level);
};

const hintsWhileEnding = (store: Store): (string | null)[] =>
  Array.from({ length: 4 }, () => {
    store.actions.act({ type: 'end' });
    return hint(store);
  });

test('whoever only ends rounds hears of it after two of them, once there is something to do', async () => {
  const store = await presented('standard');
  expect(hint(store)).toBeNull();
  expect(hintsWhileEnding(store)).toEqual([null, null, 'idle', 'idle']);
  store.actions.act({ type: 'meet', party: 0 });
  expect(hint(store)).toBeNull();
});

test('a first game names the next step, and an expert is left alone', async () => {
  expect(hintsWhileEnding(await presented('first'))).toEqual(['meet', 'meet', 'meet', 'meet']);
  expect(hintsWhileEnding(await presented('expert'))).toEqual([null, null, null, null]);
});
