import { describe, expect, test } from 'vitest';
import { SOLVE, solve } from '../../src/cli/solve.ts';
import { compile } from '../../src/engine/model.ts';
import { at } from '../../src/engine/num.ts';
import { centralStanding } from '../../src/solve/central.ts';
import { countZone, quietStates } from '../../src/solve/zone.ts';
import { MOSCOW, moscow } from '../helpers/moscow.ts';
import { must } from '../replay/helpers.ts';
import { call } from './helpers.ts';

const SENTENCE = /^[A-Z"-][^\n]*\.\n$/;
const CODES = ['EUR', 'RUS', 'UKR', 'USA'];

const json = async (...argv: string[]) => JSON.parse((await call(SOLVE, solve, ...argv, '--json')).out);

describe('solve', () => {
  test('prints what the contract says, on central values where no seed is given', async () => {
    const ran = await call(SOLVE, solve, 'moscow-proposal', '--json');
    expect(ran).toMatchObject({ status: 0, error: '' });
    const found = JSON.parse(ran.out);
    expect(found).toMatchObject({ scenario: 'moscow-proposal', round: 1, seed: null, kind: 'principle' });
    expect(found.texts).toBe(moscow.counts.reduce((n, c) => n * c, 1));
    expect(found.zone).toBe(countZone(moscow, centralStanding(moscow, 1), 'principle'));
    for (const name of ['nash', 'kalaiSmorodinsky', 'maxMin']) {
      const { text, utilities } = found[name];
      expect(Object.keys(text)).toEqual(moscow.issues.map(({ id }) => id));
      moscow.issues.forEach(({ id, options }) => {
        expect(options.map((o) => o.id)).toContain(text[id]);
      });
      expect(Object.keys(utilities).sort()).toEqual(CODES);
      for (const code of CODES) expect(utilities[code]).toBeGreaterThanOrEqual(found.reservations[code]);
    }
    expect(found.frontierInZone).toBeLessThanOrEqual(Math.min(found.frontier, found.zone));
    for (const ms of [found.ms.bounded, found.ms.frontier]) expect(ms).toBeGreaterThan(0);
  });

  test('as things stand in a round of a seed, at the table or in principle', async () => {
    const state = at(quietStates(moscow, 'solve'), 2);
    const asked = ['moscow-proposal', '--seed', 'solve', '--round', '3'];
    const { zone, ratifiable } = await json(...asked, '--zone', 'table');
    expect(zone).toBe(countZone(moscow, state, 'table'));
    expect(ratifiable).toBeLessThanOrEqual(zone);
    expect((await json(...asked)).zone).toBe(countZone(moscow, state, 'principle'));
  });

  test('of the full set, and in words a table of the points', async () => {
    const model = must(compile(MOSCOW, { set: 'full' }));
    const { out } = await call(SOLVE, solve, 'moscow-proposal', '--issues', 'full');
    expect(out).toContain(`${model.counts.reduce((n, c) => n * c, 1)} texts`);
    expect(out).toMatch(/Nash +Kalai–Smorodinsky +max-min/);
    for (const { id } of model.issues) expect(out).toContain(id);
    expect(out).toContain('no agreement');
  });

  test.each([
    [[], /scenario/],
    [['no-such-scenario'], /no-such-scenario/],
    [['moscow-proposal', '--zone', 'paper'], /paper.*principle.*table/],
    [['moscow-proposal', '--round', '99'], /round/],
    [['moscow-proposal', '--round', 'two'], /round/],
    [['moscow-proposal', '--issues', 'half'], /half/],
    [['moscow-proposal', '--seed', ''], /seed/],
    [['moscow-proposal', '--colour', 'red'], /--colour/],
  ])('says in a sentence what is wrong with %j', async (argv, says) => {
    const { status, out, error } = await call(SOLVE, solve, ...argv);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(error).toMatch(SENTENCE);
    expect(error).toMatch(says);
  });
});
