import { describe, expect, test } from 'vitest';
import { compile, type Model } from '../../src/engine/model.ts';
import { at } from '../../src/engine/num.ts';
import type { Result } from '../../src/engine/result.ts';
import type { Standing } from '../../src/engine/types.ts';
import { utility } from '../../src/engine/utility.ts';
import { randomDomain } from '../../src/scenario/randomDomain.ts';
import { withLinks } from '../../src/scenario/randomLinks.ts';
import type { Answers, Point } from '../../src/solve/answers.ts';
import { betterThan } from '../../src/solve/better.ts';
import { fieldOf, findOwn, findProduct, findSmallest, type Search } from '../../src/solve/branch.ts';
import { centralStanding } from '../../src/solve/central.ts';
import { coalitionsOf } from '../../src/solve/coalitions.ts';
import { frontierOf } from '../../src/solve/efficient.ts';
import { solve } from '../../src/solve/solve.ts';
import { quietStates, ZONE_KINDS, type ZoneKind } from '../../src/solve/zone.ts';
import { zoneSpace } from '../../src/solve/zoneSpace.ts';
import { linked } from '../helpers/linked.ts';
import { moscow } from '../helpers/moscow.ts';
import {
  greatestLeast,
  greatestProduct,
  linesOf,
  most,
  plainAnswers,
  plainFrontier,
  pointOf,
  type Seen,
  seeAll,
} from '../helpers/oracle.ts';

const SEEDS = Array.from({ length: process.env.LONG === undefined ? 40 : 1000 }, (_, k) => `solve ${k}`);

const must = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
};

const answersOf = (model: Model, standing: Standing, kind: ZoneKind): Partial<Answers> => {
  const { kind: _, texts: __, ...rest } = must(solve(model, standing, kind));
  return rest;
};

describe('exact answers are those of plain looking at every text', () => {
  test('on drawn scenarios with links, red lines with exceptions, premiums and homes', () => {
    let [zones, empty, ties] = [0, 0, 0];
    for (const seed of SEEDS) {
      const { model, standing } = linked(seed);
      for (const kind of ZONE_KINDS) {
        const plain = plainAnswers(model, standing, kind);
        expect(answersOf(model, standing, kind), `${seed} ${kind}`).toEqual(plain);
        if (plain.zone?.texts === 0) empty += 1;
        else zones += 1;
        if (new Set(plain.best?.map((b) => b?.text.join(' '))).size < model.parties.length) ties += 1;
      }
    }
    for (const n of [zones, empty, ties]) expect(n).toBeGreaterThan(2);
  });

  test('also where a zone is too wide to be written out and each point is searched for', () => {
    for (const seed of SEEDS) {
      const { model, standing } = linked(seed);
      const lines = linesOf(model, standing);
      const { space, gains } = zoneSpace(model, standing, 'table');
      const field = fieldOf(space, gains, lines.length);
      const plain = plainAnswers(model, standing, 'table');
      const found = ({ found: f, proved }: Search): Point | null => {
        expect(proved, seed).toBe(true);
        return f && { text: [...f.text], utilities: [...f.gains].map((gain, p) => gain + at(lines, p)) };
      };
      const ranges = plain.ideals?.map((ideal, p) => ideal - at(lines, p)) ?? lines.map(() => 0);
      expect(found(findProduct(field, {})), seed).toEqual(plain.nash);
      expect(found(findSmallest(field, ranges, {})), seed).toEqual(plain.kalaiSmorodinsky);
      expect(
        found(
          findSmallest(
            field,
            lines.map(() => 1),
            {},
          ),
        ),
        seed,
      ).toEqual(plain.maxMin);
      expect(
        lines.map((_, p) => found(findOwn(field, p, {}))),
        seed,
      ).toEqual(plain.best);
    }
  });

  test('the frontier, as a set, with how many texts give each of its points and how many all would sign', () => {
    for (const seed of SEEDS) {
      const { model, standing } = linked(seed);
      const frontier = must(frontierOf(model, standing, 'table'));
      const plain = plainFrontier(seeAll(model, standing, 'table'));
      expect(frontier.exact).toBe(true);
      const order = (points: readonly Point[]) => [...points].sort((a, b) => (a.text.join() < b.text.join() ? -1 : 1));
      expect(order(frontier.points), seed).toEqual(order(plain));
      expect([frontier.texts, frontier.inZone]).toEqual([
        plain.reduce((n, x) => n + x.texts, 0),
        plain.reduce((n, x) => n + x.inZone, 0),
      ]);
    }
  });

  test('what a group could sign among itself, and what is better than a text for all', () => {
    for (const seed of SEEDS) {
      const { model, standing } = linked(seed);
      const lines = linesOf(model, standing);
      const all = seeAll(model, standing, 'principle');
      for (const { parties, best, proved } of must(coalitionsOf(model, standing))) {
        const own = all.filter(({ signed }) => parties.every((p) => at(signed, p)));
        const seen = greatestProduct(own, lines, parties);
        expect(proved).toBe(true);
        expect(best, `${seed} ${parties}`).toEqual(
          seen && { text: seen.text, utilities: parties.map((p) => at(seen.worth, p)) },
        );
      }
      const text = model.counts.map((n) => n - 1);
      const here = at(all, all.length - 1).worth;
      const ahead = all.filter(
        ({ worth, red }) =>
          !red.includes(true) && worth.every((bp, p) => bp >= at(here, p)) && worth.some((bp, p) => bp > at(here, p)),
      );
      const changes = (x: Seen): number => x.text.filter((o, i) => o !== text[i]).length;
      const least = Math.min(...ahead.map(changes));
      const { count, example } = must(betterThan(model, standing, text));
      expect(count).toEqual({ texts: ahead.length, exact: true });
      expect(example).toEqual(pointOf(ahead.find((x) => changes(x) === least) ?? null));
    }
  });

  test('The Moscow proposal in the middle of a game', () => {
    const state = at(quietStates(moscow, 'solve moscow'), 4);
    for (const kind of process.env.LONG === undefined ? (['table'] as const) : ZONE_KINDS)
      expect(answersOf(moscow, state, kind)).toEqual(plainAnswers(moscow, state, kind));
  }, 120_000);
});

describe('strange scenarios', () => {
  const twelve = (): Model => must(compile(randomDomain('twelve', 12, [2, 3, 2, 3, 2])));

  test('twelve parties, and a single text to each clause', () => {
    const model = twelve();
    const standing = centralStanding(model, 1);
    expect(answersOf(model, standing, 'principle')).toEqual(plainAnswers(model, standing, 'principle'));
    expect(must(coalitionsOf(model, standing)).length).toBe(66 + 12 + 1);
  });

  test('a party to which all texts are alike takes no part in shares', () => {
    const { model, standing } = linked('solve 3');
    const [truth] = standing.truth;
    if (truth === undefined) throw new Error('no party');
    const flat = {
      ...truth,
      values: truth.values.map((row) => row.map(() => 50)),
      worth: truth.worth.map((row, i) => row.map(() => 50 * at(truth.weights, i))),
    };
    const even = { ...standing, truth: [flat, ...standing.truth.slice(1)] };
    const bare = { ...model, interactions: [] };
    const { nash, kalaiSmorodinsky, maxMin, zone } = must(solve(bare, even, 'principle'));
    const all = seeAll({ ...bare, scenario: { ...model.scenario, interactions: [] } }, even, 'principle');
    const open = all.filter(({ signed }) => !signed.includes(false));
    const lines = linesOf(bare, even);
    expect(zone.texts).toBe(open.length);
    expect(nash).toEqual(
      pointOf(
        greatestProduct(
          open,
          lines,
          lines.map((_, p) => p),
        ),
      ),
    );
    expect(kalaiSmorodinsky).toEqual(pointOf(greatestLeast(open, lines, most(open, lines))));
    expect(maxMin).toEqual(
      pointOf(
        greatestLeast(
          open,
          lines,
          lines.map(() => 1),
        ),
      ),
    );
  });

  test('ten thousand million texts are answered, or said to be the best found', () => {
    const model = must(compile(withLinks(randomDomain('huge', 4, Array(10).fill(10)), 'huge', 6, 8)));
    const standing = centralStanding(model, 1);
    const answers = must(solve(model, standing, 'principle'));
    expect(answers.texts).toBe(1e10);
    expect(answers.zone.exact).toBe(false);
    expect(answers.families).toBeNull();
    for (const point of [answers.nash, answers.kalaiSmorodinsky, answers.maxMin])
      expect(point?.utilities.every((bp, p) => bp >= at(answers.lines, p))).toBe(true);
  }, 30_000);

  test('a frontier too large to be written out says how far its points may be off, and is never too good', () => {
    const model = must(compile(randomDomain('explodes', 6, Array(12).fill(6))));
    const standing = centralStanding(model, 1);
    const { exact, points, within, atLeast } = must(frontierOf(model, standing, 'principle'));
    expect(exact).toBe(false);
    expect(within).toBeGreaterThan(0);
    expect(atLeast).toBeGreaterThan(0);
    // The best text of one party is efficient, so some point is at most so far from it for everyone.
    const truth = at(standing.truth, 0);
    const text = truth.worth.map((row) => row.indexOf(Math.max(...row)));
    const worth = standing.truth.map((_, p) => utility(model, at(standing.truth, p), p, text));
    expect(points.some((x) => worth.every((bp, p) => at(x.utilities, p) >= bp - within))).toBe(true);
  }, 30_000);

  test('whoever is told to stop, at whatever moment, stops and says so', () => {
    const model = must(compile(withLinks(randomDomain('stop', 4, Array(9).fill(7)), 'stop', 4, 4)));
    const standing = centralStanding(model, 1);
    for (const after of [0, 1, 2, 5, 20]) {
      const stop = (): (() => boolean) => {
        let looks = 0;
        return () => looks++ >= after;
      };
      const asked: readonly Result<unknown>[] = [
        solve(model, standing, 'principle', { stop: stop() }),
        frontierOf(model, standing, 'principle', { stop: stop() }),
        coalitionsOf(model, standing, { stop: stop() }),
      ];
      for (const answer of asked)
        if (after < 3) expect(answer).toMatchObject({ ok: false, problem: { code: 'cancelled' } });
        else if (!answer.ok) expect(answer.problem.code).toBe('cancelled');
    }
  }, 60_000);

  test('progress never falls and ends at one', () => {
    const { model, standing } = linked('solve 0');
    for (const ask of [solve, frontierOf]) {
      const heard: number[] = [];
      expect(ask(model, standing, 'table', { progress: (share) => heard.push(share) }).ok).toBe(true);
      expect(heard).toEqual([...heard].sort((a, b) => a - b));
      expect(heard.at(-1)).toBe(1);
    }
  });
});
