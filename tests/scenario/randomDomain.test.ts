import { expect, it } from 'vitest';
import { makeScenario } from '../../src/scenario/make.ts';
import { parseScenario } from '../../src/scenario/parse.ts';
import { randomDomain } from '../../src/scenario/randomDomain.ts';
import { drawnDomain, drawnModel } from '../helpers/domains.ts';

const texts = (counts: readonly number[]): number => counts.reduce((n, c) => n * c, 1);

it('a drawn domain is a valid scenario file, for two parties and for twelve', () => {
  for (const [seed, parties] of [
    ['two', 2],
    ['three', 3],
    ['twelve', 12],
  ] as const) {
    const scenario = randomDomain(seed, parties);
    const parsed = parseScenario(makeScenario(scenario));
    expect(parsed.problems).toEqual([]);
    expect(parsed.ok && parsed.scenario).toEqual(scenario);
  }
});

it('comes from its seed alone, and has 200 to 20 000 texts', () => {
  expect(randomDomain('same', 3)).toEqual(randomDomain('same', 3));
  const sizes = Array.from({ length: 30 }, (_, k) => texts(drawnModel(`size ${k}`, 3, 1).counts));
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(200);
  expect(Math.max(...sizes)).toBeLessThanOrEqual(20_000);
  expect(new Set(sizes).size).toBeGreaterThan(15);
});

it('takes both ends of every scale: each party has a text worth everything and one worth nothing', () => {
  for (let k = 0; k < 10; k++)
    for (const utility of drawnDomain(`ends ${k}`, 3).utility) {
      expect(Math.max(...utility)).toBe(10_000);
      expect(Math.min(...utility)).toBe(0);
    }
});
