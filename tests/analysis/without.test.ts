import { expect, test } from 'vitest';
import { withoutOthers } from '../../src/analysis/without.ts';
import { at } from '../../src/engine/num.ts';
import { lineOf, redLinesCrossed, utility } from '../../src/engine/utility.ts';
import { WITHOUT } from '../../src/ui/text/without.ts';
import { must } from '../replay/helpers.ts';
import { played, SEEDS } from './games.ts';

test('every group but the whole one, with what its text is to those in it and to those left out', () => {
  for (const seed of SEEDS.slice(0, 2)) {
    const { game } = played(seed);
    const { model, state } = game;
    const groups = must(withoutOthers(game));
    expect(groups.map(({ parties }) => parties.length)).toEqual([2, 2, 2, 2, 2, 2, 3, 3, 3, 3]);
    let refused = 0;
    for (const { parties, text, meets } of groups) {
      if (text === null) {
        expect(meets).toEqual([]);
        continue;
      }
      model.parties.forEach((_, p) => {
        const { gain, redLines } = at(meets, p);
        expect(gain).toBe(utility(model, at(state.truth, p), p, text) - lineOf(model, state, p));
        expect(redLines).toEqual(redLinesCrossed(model, p, text));
        if (parties.includes(p)) expect([gain > 0, redLines.length]).toEqual([true, 0]);
        else if (gain < 0 || redLines.length > 0) refused += 1;
      });
    }
    // to go round somebody is to pass over what it could not sign
    expect(refused).toBeGreaterThan(0);
  }
});

test('told to stop it stops, and says so', () => {
  const { game } = played(at(SEEDS, 0));
  expect(withoutOthers(game, { stop: () => true })).toMatchObject({ ok: false, problem: { code: 'cancelled' } });
});

test('who is left out is told in its own terms, and that it would not sign', () => {
  const { model } = played(at(SEEDS, 0)).game;
  const [party] = model.parties.map((_, p) => p).filter((p) => at(model.parties, p).name === 'Ukraine');
  if (party === undefined) throw new Error('no such party');
  expect(WITHOUT.out(model, party, -512, true)).toBe(
    'Ukraine, left out: 5.12 points less to it than no agreement. It would not sign: the text crosses a line of its own.',
  );
  expect(WITHOUT.out(model, party, 40, true)).toMatch(/^Ukraine, left out: 0\.40 points more .* It would not sign: /);
  expect(WITHOUT.out(model, party, 40, false)).toMatch(/It could sign all the same\.$/);
  expect(WITHOUT.out(model, party, 0, false)).toMatch(/exactly as much .* It could sign all the same\.$/);
});
