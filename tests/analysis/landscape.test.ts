import { describe, expect, test } from 'vitest';
import { durableOf } from '../../src/analysis/durable.ts';
import { landscapeOf } from '../../src/analysis/landscape.ts';
import { at } from '../../src/engine/num.ts';
import { crossesRedLine, lineOf, utility } from '../../src/engine/utility.ts';
import { playedBy } from '../helpers/coached.ts';
import { moscow } from '../helpers/moscow.ts';
import { allTexts, played, SEEDS } from './games.ts';

describe('what was possible at the end of a game', () => {
  const { game } = played(at(SEEDS, 0));
  const found = landscapeOf(game);
  if (!found.ok) throw new Error(found.problem.code);
  const land = found.value;
  const lines = moscow.parties.map((_, p) => lineOf(moscow, game.state, p));
  const worths = allTexts(moscow)
    .filter((text) => !crossesRedLine(moscow, null, text))
    .map((text) => moscow.parties.map((_, p) => utility(moscow, at(game.state.truth, p), p, text)))
    .filter((worth) => worth.every((bp, p) => bp >= at(lines, p)));

  test('is counted as plain enumeration counts it', () => {
    expect(land.principle).toEqual({ texts: worths.length, exact: true });
    expect(land.ratifiable.texts).toBeLessThanOrEqual(land.principle.texts);
    expect(land.table.texts).toBeLessThanOrEqual(land.principle.texts);
    expect(land.lines).toEqual(lines);
  });

  test('nothing that all could sign beats a text of the frontier, and every best is on it', () => {
    const frontier = land.frontier ?? [];
    for (const point of frontier)
      expect(worths.some((w) => w.every((bp, p) => bp >= at(point, p)) && w.some((bp, p) => bp > at(point, p)))).toBe(
        false,
      );
    moscow.parties.forEach((_, p) => {
      const best = Math.max(...worths.map((w) => at(w, p)));
      if (worths.length > 0) expect(Math.max(...frontier.map((f) => at(f, p)))).toBe(best);
    });
  });

  test('dots are texts that all could sign, and the drafts are those tabled', () => {
    for (const dot of land.cloud) expect(dot.every((bp, p) => bp >= at(lines, p))).toBe(true);
    expect(land.drafts.map((d) => d.text)).toEqual(game.log.flatMap((e) => (e.type === 'tabled' ? [e.text] : [])));
  });

  test('an empty zone is said as one', () => {
    for (let k = 0; k < 40; k++) {
      const hopeless = landscapeOf(playedBy(moscow, 'greedy', `no room ${k}`));
      if (!hopeless.ok || hopeless.value.principle.texts > 0) continue;
      expect(hopeless.value).toMatchObject({ cloud: [], frontier: [], ideals: null });
      expect(hopeless.value.points).toMatchObject({ nash: null, kalaiSmorodinsky: null, maxMin: null });
      return;
    }
    throw new Error('every seed leaves room');
  });

  test('can be given up at any moment', () => {
    let asked = 0;
    const stopped = landscapeOf(game, { stop: () => ++asked > 2 });
    expect(stopped).toMatchObject({ ok: false, problem: { code: 'cancelled' } });
  });
});

test('what clauses say of breach, steps and dates is read from their own words', () => {
  const option = (issue: string, id: string): [number, number] => {
    const i = moscow.issues.findIndex((each) => each.id === issue);
    return [i, at(moscow.issues, i).options.findIndex((each) => each.id === id)];
  };
  const put = (...changes: readonly [number, number][]): number[] =>
    moscow.start.map((was, i) => changes.find(([issue]) => issue === i)?.[1] ?? was);
  const [sanctions] = option('sanctions', 'snap');
  const [alignment] = option('alignment', 'choice');
  const snap = durableOf(moscow, put(option('sanctions', 'snap'), option('alignment', 'choice')));
  expect(snap.breach).toContain(sanctions);
  expect(snap.staged).toContain(sanctions);
  // “no date is set” is no date
  expect(snap.dated).not.toContain(alignment);
  const lifted = durableOf(moscow, put(option('sanctions', 'lift')));
  expect([...lifted.breach, ...lifted.staged, ...lifted.dated]).not.toContain(sanctions);
  expect(
    durableOf(
      moscow,
      moscow.start.map(() => -1),
    ).open,
  ).toEqual(moscow.start.map((_, i) => i));
});
