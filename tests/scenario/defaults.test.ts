import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { playGame } from '../../src/agents/match.ts';
import { MEDIATORS } from '../../src/agents/mediators.ts';
import { party } from '../../src/agents/party.ts';
import { hashState } from '../../src/engine/hash.ts';
import { compile } from '../../src/engine/model.ts';
import type { Scenario } from '../../src/engine/scenarioTypes.ts';
import type { Pen } from '../../src/engine/types.ts';
import { scenarioHash } from '../../src/replay/record.ts';
import { docOf, KEY_DOCS } from '../../src/scenario/keyDocs.ts';
import { makeScenario } from '../../src/scenario/make.ts';
import { isKnownFormat, migrate } from '../../src/scenario/migrate.ts';
import { parseScenario } from '../../src/scenario/parse.ts';
import { formatKeys } from '../../src/scenario/schemaWalk.ts';
import { starter } from '../../src/scenario/starter.ts';
import { textsOf, translated } from '../../src/scenario/translate.ts';
import { pathOf, readShipped, shippedScenario, WRITTEN } from '../tooling/scenarioFiles.ts';
import { drawFile } from './drawFile.ts';
import { edit, load, problemsOf, SMALL } from './files.ts';

const LEAST = `format: 1
title: Harbour talks
parties:
  - name: North Quay
  - name: South Quay
issues:
  - title: Use of the deep berth
  - title: Who pays for dredging
`;

/** The state in which a game between agents ends. */
const played = (scenario: Scenario, seed: string, pen: Pen = 'envoy') => {
  const model = compile(scenario, { pen });
  if (!model.ok) throw new Error(model.problem.code);
  const game = playGame(model.value, seed, { envoy: MEDIATORS.envoy(model.value), party });
  if (!game.ok) throw new Error(game.problem.code);
  return game.value.state;
};

describe('a file of two names and two questions', () => {
  const scenario = load(LEAST);

  test('is a whole scenario in which every number says that nobody gave it', () => {
    expect(scenario.parties.map(({ id, code }) => [id, code])).toEqual([
      ['north-quay', 'NQ'],
      ['south-quay', 'SQ'],
    ]);
    expect(scenario.issues.map(({ id, options }) => [id, options.length])).toEqual([
      ['use-of-the-deep-berth', 3],
      ['who-pays-for-dredging', 3],
    ]);
    expect(JSON.stringify(scenario)).not.toContain('"src":[]');
    expect(scenario.assumptions).toHaveProperty('default');
    expect(load(makeScenario(scenario))).toEqual(scenario);
  });

  test.each(['envoy', 'rotating'] as const)('plays to its end with the pen %s', (pen) => {
    for (const text of [LEAST, starter('Talks')]) expect(played(load(text), 'a', pen).ending).not.toBeNull();
  });

  test('once it names one source, every number must name its own', () => {
    const text = `${LEAST}assumptions: {GAME: A choice.}\nranges: {trust: 3}\n`;
    const problems = problemsOf(text);
    expect(problems.map(({ code }) => code)).toEqual(['unsourced', 'unsourced', 'unsourced']);
    expect(problems.map(({ path }) => path)).toContain('ranges');
  });
});

describe('make and parse', () => {
  test('give back whatever was drawn', () => {
    for (let k = 0; k < (process.env.LONG ? 1000 : 30); k += 1) {
      const first = parseScenario(JSON.stringify(drawFile(`round-${k}`)));
      if (!first.ok) throw new Error(`${k} ${JSON.stringify(first.problems[0])}`);
      expect(parseScenario(makeScenario(first.scenario))).toMatchObject({ ok: true, scenario: first.scenario });
    }
  });
});

describe('formats', () => {
  const STEPS = [{ from: 0, step: (file: object) => ({ ...file, title: 'renamed' }) }];

  test('an older file is brought up, step by step, and not changed itself', () => {
    const old = { format: 0, name: 'x' };
    expect(migrate(old, STEPS)).toEqual({ format: 1, name: 'x', title: 'renamed' });
    expect(old).toEqual({ format: 0, name: 'x' });
    expect([0, 1, 2].map((format) => isKnownFormat(format, STEPS))).toEqual([true, true, false]);
    expect([0, 1].map((format) => isKnownFormat(format))).toEqual([false, true]);
  });

  test('every key is explained, and nothing that is no key', () => {
    const paths = formatKeys().map(({ path }) => path);
    expect(paths.filter((path) => docOf(path) === undefined)).toEqual([]);
    expect(Object.keys(KEY_DOCS).filter((path) => !paths.includes(path))).toEqual([]);
  });

  test.each(WRITTEN)('%s is as it would be written now (npm run formats)', (name, text) => {
    expect(readShipped(name)).toBe(text());
  });
});

describe('our scenarios', () => {
  const ids = readdirSync(pathOf('.'))
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => name.slice(0, -5));

  test('are five', () => {
    expect(ids.sort()).toEqual(['camp-david-1978', 'harbour', 'karth-proposal', 'moscow-proposal', 'three-valleys']);
  });

  test.each(ids)('%s has no problem, and what a class needs', (id) => {
    expect(parseScenario(readShipped(`${id}.yaml`))).toMatchObject({ ok: true, problems: [] });
    const { handout, variants } = shippedScenario(id);
    expect(handout?.briefing?.length).toBeGreaterThan(2);
    expect(handout?.teaching?.plans.map(({ minutes }) => minutes)).toEqual([20, 45, 90]);
    expect(variants.map((variant) => variant.id)).toContain('firm');
  });

  test('the twin ends every game in the same state as The Moscow proposal', () => {
    const [one, other] = [shippedScenario('moscow-proposal'), shippedScenario('karth-proposal')];
    for (let k = 0; k < (process.env.LONG ? 50 : 3); k += 1)
      expect(hashState(played(other, `twin-${k}`))).toBe(hashState(played(one, `twin-${k}`)));
  });

  test('a handout and translations change no hash', () => {
    const scenario = shippedScenario('harbour');
    const { handout: _, ...bare } = scenario;
    expect(scenarioHash({ ...bare, translations: { de: { title: 'Hafen' } } })).toBe(scenarioHash(scenario));
  });
});

describe('translations', () => {
  const german = `${SMALL}translations:\n  de: {title: Der Brunnen, issues.hours.options.dawn.short: Morgens}\n`;

  test('stand in place of the words, and of nothing else', () => {
    const scenario = load(german);
    const other = translated(scenario, 'de');
    expect([other.title, other.issues[0]?.options[0]?.short, other.issues[0]?.id]).toEqual([
      'Der Brunnen',
      'Morgens',
      'hours',
    ]);
    expect(hashState(played(other, 'a'))).toBe(hashState(played(scenario, 'a')));
    expect(translated(scenario, 'fr')).toBe(scenario);
    expect(textsOf(scenario).get('parties.NOR.name')).toBe('North farm');
  });

  test('of a text that is not there are told', () => {
    expect(problemsOf(edit(german, 'options.dawn', 'options.down'))).toMatchObject([
      { code: 'unknown-text', found: 'issues.hours.options.down.short', expected: 'issues.hours.options.dawn.short' },
    ]);
  });

  test('so are levels and lesson plans that do not fit', () => {
    expect(problemsOf(`${SMALL}levels: {first: {variant: frim}}\n`)).toMatchObject([
      { code: 'unknown-variant', expected: 'firm' },
    ]);
    const plan =
      'handout: {teaching: {aims: [a], plans: [{minutes: 20, steps: [{minutes: 19, text: Play.}]}], questions: [b]}}\n';
    expect(problemsOf(SMALL + plan)).toMatchObject([{ code: 'bad-sum', found: '19', expected: '20' }]);
  });
});
