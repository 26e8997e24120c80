import { describe, expect, test } from 'vitest';
import { compile, type Model } from '../../src/engine/model.ts';
import { roll } from '../../src/engine/rng.ts';
import type { Party, Scenario } from '../../src/engine/scenarioTypes.ts';
import type { Standing } from '../../src/engine/types.ts';
import { randomCoupled } from '../../src/scenario/randomCoupled.ts';
import type { Point } from '../../src/solve/answers.ts';
import { fieldOf, findOwn, findProduct, findSmallest } from '../../src/solve/branch.ts';
import { frontierOf } from '../../src/solve/efficient.ts';
import { solve } from '../../src/solve/solve.ts';
import { quietStates, type ZoneKind } from '../../src/solve/zone.ts';
import { zoneSpace } from '../../src/solve/zoneSpace.ts';
import { enumerate, type Row } from '../helpers/enumerate.ts';
import { must } from '../replay/helpers.ts';

const LONG = process.env.LONG !== undefined;

/** The same with the first two options of an issue alike to everyone, so that whole texts tie. */
const withTies = (scenario: Scenario): Scenario => ({
  ...scenario,
  parties: scenario.parties.map((party) => {
    const values = party.values['issue-2'] as Party['values'][string];
    const options = { ...values.options, 'option-2': values.options['option-1'] ?? 0 };
    return { ...party, values: { ...party.values, 'issue-2': { ...values, options } } };
  }),
});

/** A random scenario small enough to enumerate: 2 to 6 parties, 3 to 6 issues. */
const drawn = (k: number): { model: Model; standing: Standing; kind: ZoneKind } => {
  const draw = (n: number, what: string): number => roll(n, `exact ${k}`, 0, 'test', what);
  const counts = Array.from(
    { length: 3 + draw(3, 'issues') },
    (_, i) => 1 + draw(4, `options ${i}`) + (i === 0 ? 1 : 0),
  );
  const scenario = randomCoupled(`exact ${k}`, 2 + draw(5, 'parties'), counts, draw(9, 'bonuses'), draw(7, 'reds'));
  const model = must(compile(k % 3 === 0 && (counts[1] ?? 0) > 1 ? withTies(scenario) : scenario));
  const [start] = quietStates(model, `exact ${k}`);
  const standing = { ...(start as Standing), eye: draw(2, 'eye') };
  return { model, standing, kind: draw(2, 'kind') === 0 ? 'principle' : 'table' };
};

const plain = (row: Row | null): Point | null => row && { text: row.text, utilities: row.utilities };

const sample = Array.from({ length: LONG ? 1000 : 60 }, (_, k) => k);

describe('exact answers on random scenarios', () => {
  test('are those of looking at every text: counts, points, ties and frontier', () => {
    const seen = { zones: 0, empty: 0, nash: 0, ratified: 0, ties: 0 };
    for (const k of sample) {
      const { model, standing, kind } = drawn(k);
      const all = enumerate(model, standing, kind);
      const answers = must(solve(model, standing, kind));
      expect(answers.zone).toEqual({ texts: all.zone.length, exact: true });
      expect(answers.ratifiable).toEqual({ texts: all.ratifiable, exact: true });
      expect(answers.families).toEqual(all.families);
      expect(answers.members).toEqual(all.zone.map((row) => row.text).slice(0, 1000));
      expect(answers.nash).toEqual(plain(all.nash));
      expect(answers.kalaiSmorodinsky).toEqual(plain(all.kalaiSmorodinsky));
      expect(answers.maxMin).toEqual(plain(all.maxMin));
      expect(answers.best).toEqual(all.best.map(plain));
      const frontier = must(frontierOf(model, standing, kind));
      expect(frontier.exact).toBe(true);
      expect(frontier.texts).toBe(all.frontier.length);
      expect(frontier.inZone).toBe(all.frontier.filter((row) => row.inZone).length);
      const vectors = new Map(all.frontier.toReversed().map((row) => [row.utilities.join(' '), row.text]));
      expect(new Map(frontier.points.map((point) => [point.utilities.join(' '), point.text]))).toEqual(vectors);
      seen.zones += all.zone.length > 0 ? 1 : 0;
      seen.empty += all.zone.length === 0 ? 1 : 0;
      seen.nash += all.nash === null ? 0 : 1;
      seen.ratified += all.ratifiable > 0 ? 1 : 0;
      seen.ties += vectors.size < all.frontier.length ? 1 : 0;
    }
    for (const n of Object.values(seen)) expect(n).toBeGreaterThan(0);
  });

  test('searched for instead of written out are the same', () => {
    for (const k of sample.slice(0, sample.length / 2)) {
      const { model, standing, kind } = drawn(k);
      const answers = must(solve(model, standing, kind));
      const { space, gains } = zoneSpace(model, standing, kind);
      const field = fieldOf(space, gains, model.parties.length);
      const textOf = (search: ReturnType<typeof findProduct>): number[] | null => {
        expect(search.proved).toBe(true);
        return search.found && [...search.found.text];
      };
      expect(textOf(findProduct(field, {}))).toEqual(answers.nash?.text ?? null);
      model.parties.forEach((_, p) => {
        expect(textOf(findOwn(field, p, {}))).toEqual(answers.best[p]?.text ?? null);
      });
      const plainly = answers.lines.map(() => 1);
      expect(textOf(findSmallest(field, plainly, {}))).toEqual(answers.maxMin?.text ?? null);
      if (answers.ideals === null) continue;
      const ranges = answers.ideals.map((ideal, p) => ideal - (answers.lines[p] as number));
      expect(textOf(findSmallest(field, ranges, {}))).toEqual(answers.kalaiSmorodinsky?.text ?? null);
    }
  });
});
