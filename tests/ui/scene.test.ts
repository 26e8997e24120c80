import { beforeEach, expect, test, vi } from 'vitest';
import type { Store } from '../../src/store/actions.ts';
import { makeStore } from '../../src/store/store.ts';
import { sceneOf } from '../../src/ui/scene.ts';
import { nearDoor } from '../store/helpers.ts';

/** A window in which nothing lies over the stage. */
beforeEach(() => {
  vi.stubGlobal('window', { innerWidth: 1366, innerHeight: 768, scrollY: 0 });
  vi.stubGlobal('document', { querySelectorAll: () => [] });
});

const shown = (store: Store) => {
  const { scene, places, codes, heading } = sceneOf(store.getState());
  return { scene, places: places.length, codes, heading };
};

test('the start shows the ground of the scenario that Begin begins, though another game waits', async () => {
  const store = makeStore(null, nearDoor());
  const moscow = shown(store);
  expect([moscow.scene, moscow.places, moscow.codes]).toEqual(['start', 4, ['RF', 'UA', 'US', 'EA']]);
  await store.actions.choose('harbour');
  expect(shown(store)).toMatchObject({ scene: 'start', places: 0, codes: ['NQ', 'SQ'] });

  await store.actions.begin({ seed: 'a game that waits' });
  await store.actions.choose('moscow-proposal');
  expect(shown(store).codes).toEqual(['NQ', 'SQ']);
  store.actions.go('start');
  expect(shown(store)).toEqual(moscow);
});
