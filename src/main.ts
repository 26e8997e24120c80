import { h, render } from 'preact';
import type { Stage } from './stage/types.ts';
import { fetchMinds } from './store/agents.ts';
import { GAME } from './store/journal.ts';
import { makeStore } from './store/store.ts';
import { App, loadDebrief, loadTable } from './ui/app.tsx';
import { paperBus, spotsBus } from './ui/bus.ts';
import { fetchView } from './ui/later.tsx';
import { loadProblems } from './ui/problemLine.tsx';
import { read } from './ui/useStore.ts';
import { openDoor } from './workers/door.ts';

/** The browser's shelf; some browsers throw at the mere mention of it. */
const shelfOf = (): Storage | null => {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
};

/** Where games can be kept that no shelf has room for; a private window may have none. */
const databaseOf = (): IDBFactory | null => {
  try {
    return window.indexedDB ?? null;
  } catch {
    return null;
  }
};

const database = databaseOf();
const attic = database === null ? null : async () => (await import('./store/attic.ts')).openAttic(database);

const store = makeStore(shelfOf(), openDoor(), attic);

/** All games of this browser; another tab that plays one of them is heard of. */
const gatherGames = async (): Promise<void> => {
  const games = await store.games();
  window.addEventListener('storage', ({ key }) => {
    if (key === GAME) games.heard();
  });
};

const openFragment = (): void => {
  const { hash } = window.location;
  if (/^#[eas]\d+\./.test(hash)) void store.actions.openLink(hash);
};

const reduced = window.matchMedia('(prefers-reduced-motion: reduce)');
const isStill = (): boolean => store.getState().settings.stillness ?? reduced.matches;

/** The stage follows the store: first the truth, then what led to it; nothing ever waits for it. */
const follow = (stage: Stage, sceneOf: typeof import('./ui/scene.ts').sceneOf): void => {
  const show = (): void => {
    stage.setReducedMotion(isStill());
    stage.show(sceneOf(read(store.getState())));
    const { unseen } = store.getState();
    if (unseen.length === 0) return;
    stage.play(unseen);
    store.actions.shown(unseen.length);
  };
  let asked = false;
  // After the DOM has been redrawn: what paper leaves free is measured, not guessed.
  const soon = (): void => {
    if (asked) return;
    asked = true;
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        asked = false;
        show();
      }),
    );
  };
  store.subscribe(soon);
  paperBus.listen(soon);
  window.addEventListener('resize', () => {
    stage.resize();
    soon();
  });
  reduced.addEventListener('change', soon);
  soon();
};

/** Where nothing can be drawn, Phaser is not even fetched. */
const canDraw = (): boolean => document.createElement('canvas').getContext('2d') !== null;

const loadStage = async (): Promise<void> => {
  const host = document.getElementById('stage');
  if (host === null) return;
  if (!canDraw()) return store.actions.stageIs(false);
  try {
    const [{ createStage }, { sceneOf }] = await Promise.all([import('./stage/index.ts'), import('./ui/scene.ts')]);
    const stage = await createStage(host, {
      onPlace: (party) => store.actions.select({ panel: 'dossier', party }),
      onRung: (issue, option) => store.actions.edit(issue, option),
      onLayout: (layout) => spotsBus.set(layout),
    });
    store.actions.stageIs(stage !== null);
    if (stage === null) return;
    host.dataset.on = '';
    follow(stage, sceneOf);
  } catch {
    store.actions.stageIs(false);
  }
};

/** The debrief is got ready while the game goes on. */
const prepare = async (): Promise<void> => {
  const { workAhead } = await import('./store/ahead.ts');
  workAhead(store, () => fetchView(loadDebrief));
};

/** Why code or a scenario did not come. */
const notFetched = new WeakSet<Error>();

window.addEventListener('vite:preloadError', ({ payload }) => notFetched.add(payload));
// whoever asks says what to do without; where nobody did, the page says that it did not come
window.addEventListener('unhandledrejection', (event) => {
  if (!(event.reason instanceof Error && notFetched.has(event.reason))) return;
  event.preventDefault();
  store.actions.notFetched();
});

const host = document.getElementById('app');
if (host !== null) render(h(App, { store }), host);
openFragment();
window.addEventListener('hashchange', openFragment);
// After the first paint: the table and the agents, then the stage.
requestAnimationFrame(() =>
  setTimeout(() => {
    void loadTable();
    void loadProblems();
    void fetchMinds();
    void loadStage();
    void prepare();
    void gatherGames();
  }, 0),
);
