import { describe, expect, test } from 'vitest';
import type { Model } from '../../src/engine/model.ts';
import { at } from '../../src/engine/num.ts';
import type { State, Text } from '../../src/engine/types.ts';
import { bestFixedText } from '../../src/solve/fixedText.ts';
import { countZone, hasZone, quietStates, ratifiable, visitZone, type ZoneKind } from '../../src/solve/zone.ts';
import { moscow, moscowWith } from '../helpers/moscow.ts';
import { plainJudge } from '../helpers/plain.ts';
import { eager, tiny } from '../helpers/tiny.ts';

/** Every complete text, by plain counting. */
function* everyText(model: Model): Generator<number[]> {
  const text = model.counts.map(() => 0);
  for (;;) {
    yield text.slice();
    let i = text.length - 1;
    while (i >= 0 && at(text, i) === at(model.counts, i) - 1) text[i--] = 0;
    if (i < 0) return;
    text[i] = at(text, i) + 1;
  }
}

/** The zone by looking at every text with the tests' own judge, which reads the file and not the compiled model. */
const plainZone = (model: Model, state: State, kind: ZoneKind): string[] => {
  const judges = model.parties.map((_, p) => plainJudge(model, state, p));
  const found: string[] = [];
  for (const text of everyText(model)) {
    const all = judges.every(
      (j) => j.red(text).length === 0 && (kind === 'table' ? j.margin(text) >= 0 : j.utility(text) >= j.line),
    );
    if (all) found.push(text.join(' '));
  }
  return found;
};

const zone = (model: Model, state: State, kind: ZoneKind): string[] => {
  const found: string[] = [];
  visitZone(model, state, kind, (text: Text) => {
    found.push(text.join(' '));
    return false;
  });
  return found;
};

describe('the zone of agreement', () => {
  for (const [name, model] of [
    ['tiny', tiny()],
    ['eager', eager],
  ] as const)
    test(`of the ${name} scenario is the plain one, in canonical order, in principle and at the table`, () => {
      let texts = 0;
      for (let k = 0; k < 10; k++)
        for (const state of quietStates(model, `zone ${k}`))
          for (const kind of ['principle', 'table'] as const) {
            const plain = plainZone(model, state, kind);
            expect(zone(model, state, kind)).toEqual(plain);
            expect(countZone(model, state, kind)).toBe(plain.length);
            texts += plain.length;
          }
      expect(texts).toBeGreaterThan(0);
    });

  test('of The Moscow proposal is the plain one, in the middle and at the end', () => {
    const states = quietStates(moscow, 'plain zone');
    for (const round of process.env.LONG === undefined ? [5] : [1, 3, 5, 8]) {
      const state = at(states, round - 1);
      const plain = plainZone(moscow, state, 'table');
      expect(zone(moscow, state, 'table')).toEqual(plain);
      expect(plain.length).toBeGreaterThan(0);
    }
  });

  test('grows or stays when a party leaves the count, and is no larger at the table than in principle', () => {
    for (let k = 0; k < 6; k++) {
      const state = at(quietStates(moscow, `without ${k}`), 3);
      const all = countZone(moscow, state, 'table');
      expect(countZone(moscow, state, 'principle')).toBeGreaterThanOrEqual(all);
      for (const p of [0, 1, 2, 3]) {
        const others = [0, 1, 2, 3].filter((q) => q !== p);
        expect(countZone(moscow, state, 'table', others)).toBeGreaterThanOrEqual(all);
      }
    }
  });

  test('is empty in every round where public positions are final', () => {
    const firm = moscowWith({ variant: 'firm' });
    for (let k = 0; k < 5; k++)
      for (let round = 1; round <= firm.rounds; round++) expect(hasZone(firm, `firm ${k}`, round)).toBe(false);
  });
});

describe('a quiet game', () => {
  test('has a state for every round, and nobody has hardened or been met', () => {
    const states = quietStates(moscow, 'quiet');
    expect(states.map((s) => s.round)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    for (const s of states) expect([...s.hard, ...s.reversed, s.version]).toEqual(Array(9).fill(0));
  });
});

describe('the best fixed text', () => {
  test('is signed and ratified in its round in exactly the share of seeds that it says', () => {
    const seeds = Array.from({ length: 12 }, (_, k) => `fixed ${k}`);
    const best = bestFixedText(moscow, seeds);
    const holds = seeds.filter((seed) => {
      const state = at(quietStates(moscow, seed), best.round - 1);
      const judges = moscow.parties.map((_, p) => plainJudge(moscow, { ...state, eye: 0 }, p));
      const signed = judges.every((j) => j.red(best.text).length === 0 && j.margin(best.text) >= 0);
      return signed && ratifiable(moscow, state, best.text);
    });
    expect(holds.length / seeds.length).toBe(best.inForce);
    expect(best.inForce).toBeGreaterThan(0);
  });
});
