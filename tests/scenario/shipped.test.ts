import { readdirSync, readFileSync } from 'node:fs';
import { toJsonSchema } from '@valibot/to-json-schema';
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import type { Scenario } from '../../src/engine/scenarioTypes.ts';
import { fillScenario } from '../../src/scenario/defaults.ts';
import { scenarioJsonSchema } from '../../src/scenario/jsonSchema.ts';
import { makeScenario } from '../../src/scenario/make.ts';
import { parseScenario } from '../../src/scenario/parse.ts';
import { type ScenarioFile, sourcedSchema } from '../../src/scenario/schema.ts';
import { LIMITS } from '../../src/scenario/schemaBits.ts';
import { shapeFindings } from '../../src/scenario/shape.ts';
import { textsOf, translated } from '../../src/scenario/translate.ts';
import { load, SHIPPED, SMALL } from './files.ts';

type Block = Record<string, unknown>;

/** Every block in some data, with its path. */
function* blocks(value: unknown, path: readonly (string | number)[] = []): Generator<[Block, (string | number)[]]> {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) yield [value as Block, [...path]];
  for (const [key, item] of Object.entries(value)) {
    yield* blocks(item, [...path, Array.isArray(value) ? Number(key) : key]);
  }
}

const holdsNumber = (value: unknown): boolean =>
  typeof value === 'number' || (Array.isArray(value) && value.some(holdsNumber));

describe('the schema', () => {
  test('takes every scenario of the engine’s type back as a file', () => {
    const back = (scenario: Scenario): ScenarioFile => scenario as ScenarioFile;
    expect(fillScenario(back(load(SMALL)))).toEqual(load(SMALL));
  });

  test('becomes a JSON Schema for editors', () => {
    const schema = scenarioJsonSchema() as { properties: Block; required: string[]; additionalProperties: boolean };
    expect(Object.keys(schema.properties)).toEqual(Object.keys(sourcedSchema.entries));
    expect(schema.required).toEqual(['format', 'title', 'issues', 'parties']);
    expect(schema.additionalProperties).toBe(false);
    expect(() => toJsonSchema(sourcedSchema, { errorMode: 'ignore' })).not.toThrow();
  });
});

describe('The Moscow proposal', () => {
  test('loads without a problem or a warning', () => {
    expect(parseScenario(SHIPPED, 'moscow-proposal.yaml')).toMatchObject({ ok: true, problems: [] });
  });

  test('has what the issue asks for', () => {
    const scenario = load(SHIPPED);
    expect(Object.keys(scenario.sets)).toEqual(['core', 'full']);
    expect(scenario.variants.map((variant) => variant.id).sort()).toEqual(['base', 'firm', 'ripe', 'waiting']);
    expect(scenario.parties.map((party) => party.id)).toEqual(['EUR', 'RUS', 'UKR', 'USA']);
    expect(scenario.parties.every((party) => party.readings.length >= 3 && party.place)).toBe(true);
    expect(scenario.events.filter((event) => event.leak)).toHaveLength(1);
  });

  test('every number lies in a block that names its basis and source', () => {
    const bare = new Set(['', 'place']);
    const loose: string[] = [];
    const scenario = load(SHIPPED);
    const { handout: _, ...played } = scenario;
    const all = [...blocks(played)];
    const sourced = all.filter(([block]) => 'basis' in block && 'src' in block).map(([, path]) => path.join('.'));
    for (const [block, path] of all) {
      if (!Object.values(block).some(holdsNumber) || bare.has(String(path.at(-1) ?? ''))) continue;
      const here = path.join('.');
      if (!sourced.some((above) => here === above || here.startsWith(`${above}.`))) loose.push(here);
    }
    // a reading's own chance stands beside `about`, which is its source
    expect(loose.filter((path) => !/^parties\.\d\.readings\.\d$/.test(path))).toEqual([]);
    expect(scenario.parties.every((party) => party.readings.every((reading) => reading.about.src.length > 0))).toBe(
      true,
    );
  });

  test('without basis or src, anywhere, it does not load', () => {
    const scenario = structuredClone(load(SHIPPED)) as unknown;
    let places = 0;
    for (const [block, path] of blocks(scenario)) {
      for (const key of ['basis', 'src']) {
        if (!(key in block)) continue;
        const kept = block[key];
        delete block[key];
        const parsed = v.safeParse(sourcedSchema, scenario, { abortPipeEarly: true });
        block[key] = kept;
        expect(parsed.success && path).toBe(false);
        if (parsed.success) continue;
        expect(shapeFindings(parsed.issues)).toMatchObject([{ code: 'unsourced', path, expected: key }]);
        places += 1;
      }
    }
    expect(places).toBeGreaterThan(500);
  });

  test('every number has a reason beside it', () => {
    const whys = [...blocks(load(SHIPPED))].filter(([block]) => 'basis' in block && holdsNumbers(block));
    expect(whys.filter(([block]) => typeof block.why !== 'string').map(([, path]) => path.join('.'))).toEqual([]);
  });
});

const holdsNumbers = (block: Block): boolean => Object.values(block).some(holdsNumber);

describe('words', () => {
  const FOLDER = new URL('../../scenarios/', import.meta.url);
  const FILES = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.yaml'));

  const AVOID =
    /\b(the Ukraine|Kiev|Kremlin|disputed|new regions|liberat\w+|lost|annex\w*|special military operation|conflict in Ukraine|crisis|surrender\w*|concessions? of (?:land|territory)|(?:giv|gav)\w* up|rewards?|appeas\w+|wins?|winn\w+|loses?|losers?|beats?|scores?|victor\w+|regimes?|juntas?|prox(?:y|ies)|puppets?|hordes?|vengeance|witch-hunt|deals?|dealing|adopted|kidnapp\w+|medals?|enem(?:y|ies)|terror\w*|martyr\w*|promised land|Judea|Samaria)\b/i;
  const LIVING =
    /\b(Witkoff|Trump|Putin|Zelensk\w*|Lavrov|Ushakov|Dmitriev|Yermak|Umerov|Sybiha|Rubio|Vance|Hegseth|Kellogg|Kushner|Biden|Macron|Merz|Scholz|Starmer|Meloni|Tusk|Rutte|von der Leyen|Kallas|Costa|Xi|Wang|Erdo[gğ]an|Guterres|Navalny|Carter|Sadat|Begin|Dayan|Weizman|Brzezinski|Netanyahu|Sisi)\b/;
  const textOf = (name: string): string => readFileSync(new URL(name, FOLDER), 'utf8');

  test.each(FILES)('%s keeps to the words of the house, in its remarks too', (name) => {
    // law and history use two of these as terms of their own
    const lines = textOf(name)
      .replaceAll(/was adopted on|with annexes|annexes and agreed|was disputed at once/g, '')
      .split('\n')
      .filter((line) => !/^\s*(url|from|id):/.test(line));
    expect(lines.filter((line) => AVOID.test(line))).toEqual([]);
    expect(lines.filter((line) => LIVING.test(line))).toEqual([]);
  });
});

describe('translations', () => {
  const shipped = ['camp-david-1978', 'harbour', 'karth-proposal', 'moscow-proposal', 'three-valleys'].map((id) =>
    load(readFileSync(new URL(`../../scenarios/${id}.yaml`, import.meta.url), 'utf8')),
  );
  const languages = shipped.flatMap((scenario) =>
    Object.entries(scenario.translations ?? {}).map(([language, words]) => ({
      id: scenario.id,
      language,
      words,
      scenario,
    })),
  );

  test('Harbour is there in German', () => {
    expect(languages.map(({ id, language }) => `${id} ${language}`)).toContain('harbour de');
  });

  test.each(languages)('$id in $language has every text that is read', ({ language, words, scenario }) => {
    const paths = [...textsOf(scenario).keys()];
    expect(paths.filter((path) => !Object.hasOwn(words, path))).toEqual([]);
    const other = translated(scenario, language);
    expect([...textsOf(other).values()]).toEqual(paths.map((path) => words[path]));
    // names that stand in a row on the board and in lists
    const long = other.issues.filter(({ label }) => label.length > LIMITS.label).map(({ id }) => id);
    expect(long).toEqual([]);
    // beside its words, the translation is the same scenario
    expect(textsOf(other).size).toBe(paths.length);
    expect(translated({ ...other, translations: { back: Object.fromEntries(textsOf(scenario)) } }, 'back')).toEqual({
      ...scenario,
      translations: { back: Object.fromEntries(textsOf(scenario)) },
    });
  });
});

describe('make and parse', () => {
  test.each([
    ['the small file', SMALL],
    ['the shipped file', SHIPPED],
  ])('%s survives the round', (_, text) => {
    const scenario = load(text);
    const made = makeScenario(scenario);
    expect(load(made)).toEqual(scenario);
    expect(makeScenario(load(made))).toBe(made);
  });

  test('any numbers and any text survive it', () => {
    const scenario = load(SMALL);
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }).map((words) => `x${words}`);
    const clean = text.filter((words) => !words.includes('\uFFFD'));
    fc.assert(
      fc.property(clean, fc.nat(10_000), fc.integer({ min: -20_000, max: 20_000 }), (summary, audienceBp, bp) => {
        const edited: Scenario = {
          ...scenario,
          summary,
          interactions: scenario.interactions.map((rule) => ({ ...rule, bp: { SUD: bp } })),
          ranges: { ...scenario.ranges, reservationBp: audienceBp, why: summary },
        };
        expect(load(makeScenario(edited))).toEqual(edited);
      }),
      { numRuns: 60 },
    );
  });

  test('a long row of numbers may be moved about', () => {
    const scenario = load(SHIPPED);
    fc.assert(
      fc.property(fc.nat(3), fc.nat(2), fc.nat(11), fc.nat(11), (p, r, from, to) => {
        const edited = structuredClone(scenario) as unknown as {
          parties: { readings: { weights: { bySet: { full: Block } } }[] }[];
        };
        const row = edited.parties[p]?.readings[r]?.weights.bySet.full ?? {};
        const [a = '', b = ''] = [Object.keys(row)[from], Object.keys(row)[to]];
        [row[a], row[b]] = [row[b], row[a]];
        expect(load(makeScenario(edited as unknown as Scenario))).toEqual(edited);
      }),
      { numRuns: 5 },
    );
  });
});
