import { describe, expect, test, vi } from 'vitest';
import { ENVOY } from '../../src/engine/types.ts';
import { openDoor, type WorkerLike } from '../../src/workers/door.ts';
import { runJob } from '../../src/workers/jobs.ts';
import type { JobMessage } from '../../src/workers/messages.ts';
import { agentGame, core, drawsFrom, linkOf, moscow, must, recordOf, wildGame } from '../replay/helpers.ts';

interface Fake extends WorkerLike {
  readonly got: JobMessage[];
  ended: boolean;
}

/** Workers that answer when they are told to, each job as the real one would. */
const fakes = () => {
  const all: Fake[] = [];
  const spawn = (): WorkerLike => {
    const fake: Fake = {
      got: [],
      ended: false,
      onmessage: null,
      onerror: null,
      postMessage: (message) => void fake.got.push(structuredClone(message)),
      terminate: () => {
        fake.ended = true;
      },
    };
    all.push(fake);
    return fake;
  };
  const answer = (k: number): void => {
    const fake = all[k] as Fake;
    for (const { id, kind, ask } of fake.got.splice(0))
      fake.onmessage?.({ data: { id, answer: runJob(kind, ask) } } as MessageEvent);
  };
  return { all, spawn, answer };
};

const WATCH = { scenario: moscow, options: {}, seed: 'w', mediator: 'first', parties: 'party' };

describe('the door to the worker', () => {
  test('watch plays a game, verify says what a link is', async () => {
    const { spawn, answer } = fakes();
    const door = openDoor(spawn);
    const watched = door.ask('watch', WATCH);
    const link = linkOf(recordOf(agentGame('w', 'first'), 'first'));
    const verified = door.ask('verify', { link, library: [moscow] });
    answer(0);
    expect(must(await watched)).toEqual(recordOf(agentGame('w', 'first'), 'first'));
    expect(must(await verified).status).toBe('verified');
  });

  test('advise gives what the envoy agent would do, for the game so far', () => {
    const game = agentGame('advice');
    const record = recordOf({ ...game, actions: game.actions.slice(0, 4) });
    expect(must(runJob('advise', { scenario: moscow, record }))).toEqual(game.actions[4]);
    const early = recordOf(wildGame(core, 'advice', drawsFrom([0]), 2));
    expect(runJob('advise', { scenario: moscow, record: early })).toMatchObject({ problem: { code: 'not-now' } });
  });

  test('a cancelled job ends the worker, and the others are asked again', async () => {
    const { all, spawn, answer } = fakes();
    const door = openDoor(spawn);
    const stop = new AbortController();
    const first = door.ask('watch', WATCH, stop.signal);
    const second = door.ask('watch', { ...WATCH, seed: 'v' });
    stop.abort();
    expect(await first).toMatchObject({ problem: { code: 'cancelled' } });
    expect(all[0]?.ended).toBe(true);
    answer(1);
    expect(must(await second).seed).toBe('v');
    expect(await door.ask('watch', WATCH, stop.signal)).toMatchObject({ problem: { code: 'cancelled' } });
  });

  test('all that is cancelled together ends one worker, and what is asked meanwhile goes to the next', async () => {
    const { all, spawn, answer } = fakes();
    const door = openDoor(spawn);
    const stop = new AbortController();
    const gone = [door.ask('watch', WATCH, stop.signal), door.ask('watch', { ...WATCH, seed: 'v' }, stop.signal)];
    stop.abort();
    const next = door.ask('watch', { ...WATCH, seed: 'u' });
    for (const each of gone) expect(await each).toMatchObject({ problem: { code: 'cancelled' } });
    expect(all.length).toBe(2);
    expect(all[1]?.got.map(({ ask }) => ask)).toMatchObject([{ seed: 'u' }]);
    answer(1);
    expect(must(await next).seed).toBe('u');
  });

  test('getting ready gives up what is too much for an idle moment, and goes part by part where it is not', () => {
    const ask = { options: {}, seed: 'w', actions: [], seat: ENVOY, seats: [ENVOY] };
    let clock = 0;
    const slow = vi.spyOn(performance, 'now').mockImplementation(() => (clock += 300));
    expect(must(runJob('ready', { ...ask, scenario: moscow }))).toBe(0);
    slow.mockReturnValue(0);
    const left = [0, 1, 2, 3, 4, 5].map(() => must(runJob('ready', { ...ask, scenario: moscow })));
    slow.mockRestore();
    expect(left).toEqual([5, 4, 3, 2, 1, 0]);
  });

  test('what goes wrong comes back as a Problem', async () => {
    const none = openDoor(() => {
      throw new Error('no workers here');
    });
    expect(await none.ask('watch', WATCH)).toMatchObject({ problem: { code: 'no-worker' } });
    const { all, spawn } = fakes();
    const door = openDoor(spawn);
    const asked = door.ask('watch', WATCH);
    all[0]?.onerror?.({} as ErrorEvent);
    expect(await asked).toMatchObject({ problem: { code: 'no-worker' } });
    const left = door.ask('watch', WATCH);
    door.close();
    expect(await left).toMatchObject({ problem: { code: 'cancelled' } });
    const bad = runJob('watch', { ...WATCH, mediator: '__proto__' });
    expect(bad).toMatchObject({ problem: { code: 'unknown-agent' } });
    expect(runJob('watch', { ...WATCH, seed: '' })).toMatchObject({ problem: { code: 'bad-seed' } });
    expect(runJob('verify', { link: null as unknown as string, library: [] })).toMatchObject({ ok: false });
  });
});
