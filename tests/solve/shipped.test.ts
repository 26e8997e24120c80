import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { compile } from '../../src/engine/model.ts';
import { at } from '../../src/engine/num.ts';
import { countTexts } from '../../src/solve/domain.ts';
import { frontierOf } from '../../src/solve/efficient.ts';
import { solve } from '../../src/solve/solve.ts';
import { quietStates, ZONE_KINDS } from '../../src/solve/zone.ts';
import { goThroughAll } from '../helpers/every.ts';
import { plainAnswers, seeThese } from '../helpers/oracle.ts';
import { must } from '../replay/helpers.ts';
import { shippedScenario } from '../tooling/scenarioFiles.ts';

const LONG = process.env.LONG !== undefined;
/** Texts of a setting that are gone through by default. */
const MOST = 60_000;

const names = readdirSync(new URL('../../scenarios/', import.meta.url)).flatMap((file) =>
  file.endsWith('.yaml') ? [file.slice(0, -'.yaml'.length)] : [],
);

const settings = names.flatMap((name) => {
  const scenario = shippedScenario(name);
  return Object.keys(scenario.sets).flatMap((set) =>
    scenario.variants.map(({ id }) => {
      const model = must(compile(scenario, { set, variant: id }));
      return { name: `${name} ${set} ${id}`, model, texts: countTexts(model.counts) };
    }),
  );
});

describe('exact answers about the shipped scenarios are those of going through every text', () => {
  test.each(settings.filter(({ texts }) => LONG || texts <= MOST))('$name, $texts texts', ({ name, model }) => {
    const state = at(quietStates(model, `shipped ${name}`), 2);
    const frontier = must(frontierOf(model, state, 'table'));
    const { open, onFrontier, unmatched } = goThroughAll(model, state, frontier.points);
    expect({ unmatched, exact: frontier.exact, texts: frontier.texts }).toEqual({
      unmatched: 0,
      exact: true,
      texts: onFrontier,
    });
    for (const kind of ZONE_KINDS) {
      const { kind: _, texts: __, ...answers } = must(solve(model, state, kind));
      expect(answers).toEqual(plainAnswers(model, state, kind, seeThese(model, state, kind, open)));
    }
  }, 240_000);
});
