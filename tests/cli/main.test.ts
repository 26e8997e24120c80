import { describe, expect, test } from 'vitest';
import { envoy } from './helpers.ts';

describe('the command line', () => {
  test('help, of all and of one', () => {
    const all = envoy('--help');
    expect(all).toMatchObject({ status: 0, error: '' });
    for (const name of ['check', 'play', 'simulate', 'balance', 'verify']) expect(all.out).toContain(`  ${name} `);
    expect(envoy('simulate', '--help').out).toMatch(/--games N[\s\S]*--mediator NAME/);
  });

  test('an unknown command is answered with the known ones', () => {
    const ran = envoy('simulte');
    expect(ran).toMatchObject({ status: 2, out: '' });
    expect(ran.error).toMatch(/^There is no command "simulte"; known: check, new, play, simulate, .*\.\n$/);
  });

  test('from any folder; two processes play the games of one', () => {
    const digest = (jobs: string): string => {
      const ran = envoy(
        'simulate',
        'moscow-proposal',
        '--games',
        '41',
        '--seed',
        't',
        '--jobs',
        jobs,
        '--json',
        '--mediator',
        'first',
      );
      expect(ran).toMatchObject({ status: 0, error: '' });
      return JSON.parse(ran.out).digest;
    };
    expect(digest('2')).toBe(digest('1'));
  });
});
