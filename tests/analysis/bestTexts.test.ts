import { describe, expect, test } from 'vitest';
import { ownLines, roomAt, unusedGains } from '../../src/analysis/bestTexts.ts';
import { compile, type Model } from '../../src/engine/model.ts';
import { at } from '../../src/engine/num.ts';
import type { State } from '../../src/engine/types.ts';
import { crossesRedLine, lineOf, utility } from '../../src/engine/utility.ts';
import { randomDomain } from '../../src/scenario/randomDomain.ts';
import type { Answers } from '../../src/solve/answers.ts';
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
      const found = roomAt(model, state);
      expect(found.zone).toEqual({ texts: room.length, exact: true });
      ownLines(model, state, model.start, found).forEach(({ best, missing }, p) => {
        const plain = room.length === 0 ? null : Math.max(...room.map((r) => at(r.worth, p)));
        expect({ best, missing }).toEqual({ best: plain, missing: plain === null ? 'none' : null });
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
      const changes = (other: readonly number[]): number => other.filter((o, i) => o !== text[i]).length;
      const least = Math.min(...better.map((b) => changes(b.text)));
      expect(found?.example).toEqual(better.find((b) => changes(b.text) === least)?.text ?? null);
    }
  });

  test('0 is the line and 100 the best', () => {
    const model = tinyWith(-4000);
    const { state } = started(model, 'tiny');
    const room = inRoom(model, state);
    model.parties.forEach((_, p) => {
      const top = room.reduce((a, b) => (at(b.worth, p) > at(a.worth, p) ? b : a));
      const own = at(ownLines(model, state, top.text, roomAt(model, state)), p);
      expect([own.score, own.best, own.line]).toEqual([100, at(top.worth, p), lineOf(model, state, p)]);
    });
  });

  test('a space too large to be counted leaves the figures out and says so', () => {
    const made = compile(randomDomain('wide', 4, Array(10).fill(10)));
    if (!made.ok) throw new Error(made.problem.code);
    const model = made.value;
    const { state } = started(model, 'wide');
    const room = roomAt(model, state);
    expect(room.zone.exact).toBe(false);
    const hasty: Answers = { ...room, unproved: ['best'] };
    for (const own of ownLines(model, state, model.start, hasty))
      expect([own.best, own.score, own.missing]).toEqual([null, null, 'too-large']);
    expect(unusedGains(model, state, model.start)).toBeNull();
  });
});
