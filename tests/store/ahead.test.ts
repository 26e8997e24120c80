import { describe, expect, test, vi } from 'vitest';
import { debriefOf } from '../../src/analysis/debrief.ts';
import { turningPoints } from '../../src/analysis/turns.ts';
import { ok } from '../../src/engine/result.ts';
import { ENVOY } from '../../src/engine/types.ts';
import type { Store } from '../../src/store/actions.ts';
import { workAhead } from '../../src/store/ahead.ts';
import { debriefAsk } from '../../src/store/lookBack.ts';
import { makeStore } from '../../src/store/store.ts';
import type { BeginOptions } from '../../src/store/types.ts';
import type { Door } from '../../src/workers/door.ts';
import { runJob } from '../../src/workers/jobs.ts';
import { makeShelf } from './helpers.ts';

interface Asked {
  readonly kind: string;
  readonly answer: unknown;
  readonly signal: AbortSignal | undefined;
}

/** A page whose worker notes what it is asked and answers, and whose idle moments come when they are called. */
const page = () => {
  const asked: Asked[] = [];
  const idle: (() => void)[] = [];
  const held: (() => void)[] = [];
  const hold = { on: false };
  const ask: Door['ask'] = async (kind, what, signal) => {
    if (hold.on) await new Promise<void>((resolve) => held.push(resolve));
    const answer = runJob(kind, structuredClone(what));
    asked.push({ kind, answer, signal });
    return answer;
  };
  const store = makeStore(makeShelf(), { ask, close: () => undefined });
  const fetchDebrief = vi.fn(async () => undefined);
  workAhead(store, fetchDebrief, (then) => void idle.push(then));
  /** All that is due in idle moments, one after another. */
  const rest = async (): Promise<void> => {
    for (let next = idle.shift(); next !== undefined; next = idle.shift()) {
      next();
      await new Promise((resolve) => setTimeout(resolve, 0));
    }
  };
  return { store, asked, rest, fetchDebrief, hold, held };
};

const sit = async (store: Store, options: BeginOptions = {}): Promise<void> => {
  await store.actions.begin({ seed: 'quiet harbour', level: 'expert', ...options });
  store.actions.go('table');
};

const present = (store: Store): void => {
  const { view } = store.getState();
  if (view === null) throw new Error('nobody looks');
  store.actions.act({ type: 'table', text: view.draft });
};

describe('while the talks go on', () => {
  test('the worker only tries its code: the page is told how many parts are left, and nothing of the truth', async () => {
    const { store, asked, rest, fetchDebrief } = page();
    await sit(store);
    await rest();
    present(store);
    await rest();
    expect(asked.length).toBeGreaterThan(4);
    for (const { kind, answer } of asked) {
      expect(kind).toBe('ready');
      expect(answer).toEqual(ok(expect.any(Number)));
    }
    expect(fetchDebrief).toHaveBeenCalledTimes(1);
  });

  test('once it has done enough it is asked once a turn and does nothing', async () => {
    const { store, asked, rest } = page();
    await sit(store);
    for (let k = 0; k < 5; k++) {
      store.actions.go('notice');
      store.actions.go('table');
      await rest();
    }
    asked.length = 0;
    present(store);
    await rest();
    expect(asked.map(({ answer }) => answer)).toEqual([ok(0)]);
  });

  test('nothing is asked while agents think, nor of a page that shows something else', async () => {
    const { store, asked, rest, hold, held } = page();
    hold.on = true;
    const begun = store.actions.begin({ seed: 'quiet harbour', level: 'expert', seats: ['UKR'] });
    await vi.waitFor(() => expect(held.length).toBe(1));
    await rest();
    expect(held.length).toBe(1);
    hold.on = false;
    for (const go of held) go();
    await begun;
    store.actions.go('start');
    asked.length = 0;
    await rest();
    expect(asked).toEqual([]);
  });

  test('a debrief that cannot be fetched now is tried again', async () => {
    const { store, rest, fetchDebrief } = page();
    fetchDebrief.mockRejectedValueOnce(new Error('no network'));
    await sit(store);
    await rest();
    present(store);
    await rest();
    expect(fetchDebrief).toHaveBeenCalledTimes(2);
  });
});

describe('once they are over', () => {
  /** The talks are closed, and the worker has not answered yet. */
  const overAndHeld = async () => {
    const { store, asked, hold, held } = page();
    await sit(store);
    present(store);
    hold.on = true;
    store.actions.act({ type: 'close' });
    hold.on = false;
    return { store, asked, held };
  };

  test('the debrief is worked out at once, and it is the one that is asked for then', async () => {
    const { store, asked } = page();
    await sit(store);
    present(store);
    asked.length = 0;
    store.actions.act({ type: 'close' });
    await vi.waitFor(() => expect(asked.map(({ kind }) => kind)).toEqual(['debrief', 'landscape']));
    const state = store.getState();
    const ask = debriefAsk(state);
    if (state.game === null || ask === null) throw new Error('no game');
    const again = runJob('debrief', structuredClone(ask));
    expect(again).toEqual(ok({ d: debriefOf(state.game, ENVOY), turns: turningPoints(state.game, [ENVOY]) }));
    expect(runJob('debrief', { ...ask, seat: 2 })).not.toEqual(again);
    expect(runJob('debrief', { ...ask, actions: ask.actions.slice(0, -1) })).toMatchObject({
      problem: { code: 'not-over' },
    });
  });

  test('leaving for the start page ends it, and going on with the game takes it up again', async () => {
    const { store, asked, held } = await overAndHeld();
    store.actions.go('start');
    asked.length = 0;
    for (const go of held) go();
    await vi.waitFor(() => expect(asked.map(({ kind }) => kind)).toEqual(['debrief']));
    expect(asked[0]?.signal?.aborted).toBe(true);
    await store.actions.resume();
    await vi.waitFor(() => expect(asked.map(({ kind }) => kind)).toEqual(['debrief', 'debrief', 'landscape']));
  });

  test('another game ends what is still worked out for it', async () => {
    const { store, asked, held } = await overAndHeld();
    await sit(store, { seed: 'another' });
    asked.length = 0;
    for (const go of held) go();
    await vi.waitFor(() => expect(asked.map(({ kind }) => kind)).toEqual(['debrief']));
    expect(asked[0]?.signal?.aborted).toBe(true);
  });
});
