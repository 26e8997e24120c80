import { describe, expect, test } from 'vitest';
import { durableOf } from '../../src/analysis/durable.ts';
import { landscapeOf } from '../../src/analysis/landscape.ts';
import { compile, type Model } from '../../src/engine/model.ts';
import { at } from '../../src/engine/num.ts';
import type { Scenario } from '../../src/engine/scenarioTypes.ts';
import { OPEN } from '../../src/engine/types.ts';
import { crossesRedLine, lineOf, utility } from '../../src/engine/utility.ts';
import { textsOf, translated } from '../../src/scenario/translate.ts';
import { playedBy } from '../helpers/coached.ts';
import { moscow } from '../helpers/moscow.ts';
import { renamed } from '../helpers/rename.ts';
import { shippedScenario } from '../tooling/scenarioFiles.ts';
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

const ourModel = (scenario: Scenario) => {
  const model = compile(scenario, {});
  if (!model.ok) throw new Error(model.problem.code);
  return model.value;
};

describe('what clauses say of breach, steps and dates', () => {
  const issueAt = (id: string): number => moscow.issues.findIndex((each) => each.id === id);
  const put = (model: Model, changes: Readonly<Record<string, string>>): number[] =>
    model.issues.map(({ id, options }, i) =>
      changes[id] === undefined ? at(model.start, i) : options.findIndex((each) => each.id === changes[id]),
    );

  test('is what the scenario marks, clause by clause', () => {
    const sanctions = issueAt('sanctions');
    const snap = durableOf(moscow, put(moscow, { sanctions: 'snap', alignment: 'choice' }));
    expect([snap.marked, snap.breach.includes(sanctions), snap.staged.includes(sanctions)]).toEqual([true, true, true]);
    // “no date is set” is no date
    expect(snap.dated).not.toContain(issueAt('alignment'));
    const lifted = durableOf(moscow, put(moscow, { sanctions: 'lift' }));
    expect([...lifted.breach, ...lifted.staged, ...lifted.dated]).not.toContain(sanctions);
    const open = moscow.start.map(() => OPEN);
    expect(durableOf(moscow, open)).toEqual({
      marked: true,
      breach: [],
      staged: [],
      dated: [],
      open: moscow.issues.map((_, i) => i),
    });
  });

  test('is the same under other names and in another language; a file without marks says that it has none', () => {
    const scenario = shippedScenario('moscow-proposal');
    const words = Object.fromEntries([...textsOf(scenario).keys()].map((path) => [path, 'слово']));
    const other = translated({ ...scenario, translations: { xx: words } }, 'xx');
    expect(other.issues[0]?.options[3]?.text).toBe('слово');
    const models = [scenario, other, renamed(scenario), shippedScenario('karth-proposal')].map(ourModel);
    for (const sanctions of ['keep', 'snap', 'dates', 'early', 'lift']) {
      const [first, ...rest] = models.map((model) => durableOf(model, put(model, { sanctions, line: 'sectors' })));
      for (const said of rest) expect(said).toEqual(first);
    }
    const bare = ourModel(shippedScenario('harbour'));
    expect(durableOf(bare, bare.start)).toEqual({ marked: false, breach: [], staged: [], dated: [], open: [] });
  });

  test('every clause of ours that tells of a stage, a term or a return of measures is marked', () => {
    const telling = /\bin stages|\bstaged\b|snap-back|\d+ (days|years)|(one|two|three|five|seven|ten|Ten)[ -]years?\b/i;
    for (const { issues } of ['moscow-proposal', 'camp-david-1978', 'three-valleys'].map(shippedScenario))
      for (const { id, options } of issues)
        for (const option of options)
          if (telling.test(option.text)) expect(option.lasting, `${id}.${option.id}`).toBeDefined();
  });
});
