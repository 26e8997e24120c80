import { describe, expect, test } from 'vitest';
import { assumedNumbers } from '../../src/analysis/assumed.ts';
import { withNumber } from '../../src/analysis/changedNumber.ts';
import { whatIf } from '../../src/analysis/whatIf.ts';
import { at, sum } from '../../src/engine/num.ts';
import { playedBy } from '../helpers/coached.ts';
import { MOSCOW, moscow } from '../helpers/moscow.ts';
import { played, SEEDS } from './games.ts';

const valueAt = (root: unknown, path: readonly (string | number)[]): unknown =>
  path.reduce<unknown>((node, key) => (node as Record<string | number, unknown>)[key], root);

const basisAbove = (path: readonly (string | number)[]): unknown => {
  for (let k = path.length - 1; k > 0; k--) {
    const node = valueAt(MOSCOW, path.slice(0, k));
    if (typeof node === 'object' && node !== null && 'basis' in node) return node.basis;
  }
  return null;
};

const inForce = () => {
  for (const seed of SEEDS) if (played(seed).d.ending === 'in-force') return played(seed).game;
  throw new Error('no game came into force');
};

describe('the assumed numbers of a game', () => {
  const game = inForce();
  const numbers = assumedNumbers(moscow, game.state);

  test('are marked as assumed in the file, stand there, and can be put otherwise', () => {
    expect(numbers.length).toBeGreaterThan(100);
    for (const { path, value, min, max } of numbers) {
      expect(valueAt(MOSCOW, path)).toBe(value);
      expect(basisAbove(path)).toBe('assumed');
      expect(min).toBeLessThanOrEqual(value);
      expect(max).toBeGreaterThanOrEqual(value);
      expect(max).toBeGreaterThan(min);
    }
  });

  test('are of the readings that were drawn, and of the issues on the table', () => {
    for (const { path } of numbers) {
      if (path[2] === 'readings') {
        const owner = moscow.parties.indexOf(at(MOSCOW.parties, Number(path[1])));
        expect(path[3]).toBe(at(game.state.truth, owner).reading);
      }
      expect(path).not.toContain('full');
      expect(path).not.toContain('recovery');
    }
  });
});

describe('another number', () => {
  test('leaves the scenario as it was, and a whole stays a whole', () => {
    const { state } = inForce();
    const before = JSON.stringify(MOSCOW);
    for (const number of assumedNumbers(moscow, state)) {
      const other = withNumber(MOSCOW, { path: number.path, value: Math.min(number.max, number.value + 7) });
      const holder = number.path.slice(0, -1);
      if (holder.includes('weights') && holder.includes('bySet'))
        expect(sum(Object.values(valueAt(other, holder) as Record<string, number>))).toBe(
          sum(Object.values(valueAt(MOSCOW, holder) as Record<string, number>)),
        );
      if (number.path.at(-1) === 'share') {
        const groups = valueAt(other, number.path.slice(0, -2)) as readonly { share: number }[];
        expect(sum(groups.map((g) => g.share))).toBe(100);
      }
    }
    expect(JSON.stringify(MOSCOW)).toBe(before);
  });

  test('that is the same number changes nothing', () => {
    for (const seed of SEEDS.slice(0, 3)) {
      const { game } = played(seed);
      const number = at(assumedNumbers(moscow, game.state), 0);
      const found = whatIf(game, number);
      if (!found.ok) throw new Error(found.problem.code);
      expect(found.value).toMatchObject({ survives: true, turned: [], home: -1, stoppedIn: 0, now: game.state.ending });
      expect(found.value.zone.now).toBe(found.value.zone.was);
    }
  });

  test('a line out of reach turns a signature round, and the ending with it', () => {
    const game = inForce();
    const line = assumedNumbers(moscow, game.state).find(({ path }) => path.includes('reservation'));
    if (line === undefined) throw new Error('no line is assumed');
    const found = whatIf(game, { path: line.path, value: 9900 });
    if (!found.ok) throw new Error(found.problem.code);
    const owner = moscow.parties.indexOf(at(MOSCOW.parties, Number(line.path[1])));
    expect(found.value.survives).toBe(false);
    expect(found.value.turned).toContainEqual({ round: expect.any(Number), party: owner, signs: false });
    expect(found.value.zone.now).toBe(0);
  });

  test('a person keeps its answer as long as the rules allow it', () => {
    const game = inForce();
    const premium = assumedNumbers(moscow, game.state).find(({ path }) => path.includes('baseBp'));
    if (premium === undefined) throw new Error('no premium is assumed');
    const change = { path: premium.path, value: premium.max };
    const everybody = moscow.parties.map((_, p) => p);
    const [agents, persons] = [whatIf(game, change), whatIf(game, change, everybody)];
    if (!agents.ok || !persons.ok) throw new Error('not allowed');
    // the margin for risk is asked by minds; the rules ask for the line alone
    expect(persons.value.turned).toEqual([]);
    expect(agents.value.turned.every(({ signs }) => !signs)).toBe(true);
  });

  test('never throws: every tenth assumed number, to both of its ends', () => {
    const game = playedBy(moscow, 'greedy', 'what if, to the ends');
    assumedNumbers(moscow, game.state)
      .filter((_, k) => process.env.LONG !== undefined || k % 10 === 0)
      .forEach(({ path, min, max }) => {
        for (const value of [min, max]) expect(whatIf(game, { path, value })).toHaveProperty('ok');
      });
  });
});
