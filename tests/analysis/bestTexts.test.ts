import { describe, expect, test } from 'vitest';
import { bestFor, ownLines, roomFor, unusedGains } from '../../src/analysis/bestTexts.ts';
import type { Model } from '../../src/engine/model.ts';
import { at } from '../../src/engine/num.ts';
import type { State } from '../../src/engine/types.ts';
import { crossesRedLine, lineOf, utility } from '../../src/engine/utility.ts';
import { moscowWith } from '../helpers/moscow.ts';
import { started } from '../helpers/play.ts';
import { tiny } from '../helpers/tiny.ts';
import { allTexts, played, SEEDS } from './games.ts';

interface Rated {
  readonly text: readonly number[];
  readonly worth: readonly number[];
}

const rated = (model: Model, state: State): Rated[] =>
  allTexts(model)
    .filter((text) => !crossesRedLine(model, null, text))
    .map((text) => ({ text, worth: model.parties.map((_, p) => utility(model, at(state.truth, p), p, text)) }));

const lines = (model: Model, state: State): number[] => model.parties.map((_, p) => lineOf(model, state, p));

const inRoom = (model: Model, state: State): Rated[] => {
  const floor = lines(model, state);
  return rated(model, state).filter(({ worth }) => worth.every((bp, p) => bp >= at(floor, p)));
};

/** The tiny scenario with every party's line moved, so that the room goes from wide to none. */
const tinyWith = (shift: number): Model =>
  tiny({
    variants: [
      {
        id: 'moved',
        name: 'Moved',
        reservationShift: { north: shift, south: shift, west: shift },
        basis: 'assumed',
        src: ['TEST'],
      },
    ],
  });

describe('the best text of each party and the room at the end', () => {
  for (const shift of [-4000, -2000, -500, 0, 500, 4000])
    test(`equal a plain enumeration of the tiny scenario, lines moved by ${shift}`, () => {
      const model = tinyWith(shift);
      const { state } = started(model, 'tiny');
      const room = inRoom(model, state);
      expect(roomFor(model, state)).toBe(room.length);
      model.parties.forEach((_, p) => {
        const plain = room.length === 0 ? null : Math.max(...room.map((r) => at(r.worth, p)));
        expect(bestFor(model, state, p)).toEqual({ best: plain, missing: plain === null ? 'none' : null });
      });
    });

  test('equal a plain enumeration of the shipped scenario', () => {
    const { game, d } = played(at(SEEDS, 0));
    expect(d.room).toBe(inRoom(game.model, game.state).length);
  });

  test('unused gains equal a plain enumeration, for every text of the tiny scenario', () => {
    const model = tinyWith(-4000);
    const { state } = started(model, 'tiny');
    const all = rated(model, state);
    for (const { text, worth } of all) {
      const better = all.filter(
        (other) => other.worth.every((bp, p) => bp >= at(worth, p)) && other.worth.some((bp, p) => bp > at(worth, p)),
      );
      const found = unusedGains(model, state, text);
      expect(found?.count).toBe(better.length);
      if (better.length > 0) expect(better.map((b) => b.text)).toContainEqual(found?.example);
    }
  });

  test('0 is the line and 100 the best', () => {
    const model = tinyWith(-4000);
    const { state } = started(model, 'tiny');
    const room = inRoom(model, state);
    model.parties.forEach((_, p) => {
      const top = room.reduce((a, b) => (at(b.worth, p) > at(a.worth, p) ? b : a));
      const own = at(ownLines(model, state, top.text), p);
      expect([own.score, own.best, own.line]).toEqual([100, at(top.worth, p), lineOf(model, state, p)]);
    });
  });

  test('a space too large for the budget leaves the figure out and says so', () => {
    const model = moscowWith({ set: 'full' });
    const { state } = started(model, 'wide');
    expect(bestFor(model, state, 0, 20)).toEqual({ best: null, missing: 'too-large' });
    expect(roomFor(model, state, 20)).toBeNull();
    expect(unusedGains(model, state, model.start, 20)).toBeNull();
  });
});
