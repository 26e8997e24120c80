import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { inOrder, MIGRATIONS, type Migration, migrate } from '../../src/replay/migrate.ts';
import type { ReplayRecord } from '../../src/replay/record.ts';
import { type Verdict, verifyLink } from '../../src/replay/verify.ts';
import { FORMAT } from '../../src/replay/versions.ts';
import { agentGame, codeOf, core, drawsFrom, library, linkOf, recordOf, wildGame } from './helpers.ts';

const verdict = (record: ReplayRecord): Verdict => verifyLink(linkOf(record), library);
const record = recordOf(agentGame('verify'));

describe('verification', () => {
  test.each([
    'envoy',
    'random',
    'first',
    'greedy',
    'echo',
    'last-round',
    'no-talk',
  ])('%s acts again as recorded', (name) => {
    const own = recordOf(agentGame('again', name), name);
    expect(verdict(own)).toEqual({
      status: 'verified',
      record: own,
      ending: agentGame('again', name).state.ending,
      hash: own.hash,
      problem: null,
    });
  });

  test('a person may do anything; the governments are asked again', () => {
    const own = recordOf(agentGame('person', 'random'), 'person');
    expect(verdict(own)).toMatchObject({ status: 'verified', problem: null });
  });

  test('a mediator who is not who the link says', () => {
    const own = recordOf(agentGame('lie', 'random'), 'envoy');
    expect(verdict(own)).toMatchObject({
      status: 'replayed',
      problem: { code: 'agents-differ', detail: { seat: -1 } },
    });
  });

  test('governments that did not play as ours do', () => {
    const own = recordOf(wildGame(core, 'wild', drawsFrom([5, 3, 9, 2, 6, 8]), 60), 'person');
    expect(verdict(own)).toMatchObject({ status: 'replayed', problem: { code: 'agents-differ' } });
  });

  test('agents of another version, or that we do not know', () => {
    expect(verdict({ ...record, agents: 0 })).toMatchObject({ status: 'replayed', problem: { code: 'other-agents' } });
    const parties = ['party', 'hawk', 'party', 'party'];
    expect(verdict({ ...record, players: { envoy: 'envoy', parties } })).toMatchObject({
      status: 'replayed',
      problem: { code: 'unknown-agent', detail: { name: 'hawk' } },
    });
    expect(verdict({ ...record, players: { ...record.players, envoy: 'constructor' } }).status).toBe('replayed');
  });

  test('a game that is not over has no ending yet', () => {
    const game = agentGame('short');
    const part = wildGame(core, 'short', drawsFrom([1, 4, 2]), 3);
    expect(verdict(recordOf(part, 'person')).ending).toBe(null);
    expect(verdict(recordOf(game)).ending).toBe(game.state.ending);
  });
});

describe('migrations', () => {
  const steps: Migration[] = [
    { to: 2, up: (data) => ({ ...data, second: true }) },
    { to: 3, up: ({ second, ...data }) => ({ ...data, third: second }) },
  ];

  test('are numbered without a gap up to the present format', () => {
    expect(inOrder(MIGRATIONS, FORMAT)).toBe(true);
    expect(inOrder(steps, 3)).toBe(true);
    expect(inOrder(steps, 4)).toBe(false);
    expect(inOrder(steps.slice(1), 2)).toBe(false);
    expect(() => migrate({ format: 1 }, steps, 4)).toThrow(/numbered/);
  });

  test('run in order from any older format', () => {
    expect(migrate({ format: 1, seed: 's' }, steps, 3)).toEqual({
      ok: true,
      value: { format: 3, seed: 's', third: true },
    });
    expect(migrate({ format: 2, second: 7 }, steps, 3)).toEqual({ ok: true, value: { format: 3, third: 7 } });
    expect(migrate({ format: 3, third: 1 }, steps, 3)).toEqual({ ok: true, value: { format: 3, third: 1 } });
  });

  test('what is newer or no format at all is refused', () => {
    expect(codeOf(migrate({ format: 4 }, steps, 3))).toBe('too-new');
    for (const format of [0, -1, 1.5, Number.NaN]) expect(codeOf(migrate({ format }, steps, 3))).toBe('damaged');
  });

  test('format 2 says at which level a person played; a game of format 1 does not know', () => {
    expect(migrate({ format: 1, seed: 's' })).toEqual({ ok: true, value: { format: 2, seed: 's', level: null } });
  });

  test('none is untested: a migration needs a test above and games of the format before it in tests/golden', () => {
    const kept = readdirSync(new URL('../golden/', import.meta.url)).filter((name) => /^format-\d+\.json$/.test(name));
    expect(kept.sort()).toEqual(Array.from({ length: FORMAT }, (_, k) => `format-${k + 1}.json`));
    expect(MIGRATIONS.map((step) => step.to)).toEqual([2]);
  });
});
