import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { library } from '../../src/cli/files.ts';
import { compile } from '../../src/engine/model.ts';
import { parseReplayLink, scenarioNeeded } from '../../src/replay/link.ts';
import { scenarioHash } from '../../src/replay/record.ts';
import { FORMAT, playsRules, RULES } from '../../src/replay/versions.ts';
import { readScenarioData } from '../../src/scenario/data.ts';
import { playedPart } from '../../src/scenario/played.ts';
import { codeOf, linkOf, must } from './helpers.ts';

interface Kept {
  readonly what: string;
  readonly link: string;
  readonly ending: string;
  readonly rounds: number;
  readonly actions: number;
  readonly checks: number;
  readonly hash: string;
}

interface Release {
  readonly format: number;
  readonly engine: number;
  readonly games: readonly Kept[];
}

const GOLDEN = new URL('../golden/', import.meta.url);
const EDITIONS = new URL('../../scenarios/editions/', import.meta.url);
const releases = readdirSync(GOLDEN).map((name): Release => JSON.parse(readFileSync(new URL(name, GOLDEN), 'utf8')));
const games = releases.flatMap(({ format, games: kept }) => kept.map((game) => ({ ...game, format })));
const editions = readdirSync(EDITIONS);

describe('games of every release', () => {
  test.each(games)('format $format, $what: opens to the same hashes', (kept) => {
    const { game, record, carried, scenario } = must(parseReplayLink(kept.link, library));
    expect(record.hash).toBe(kept.hash);
    expect(record.format).toBe(FORMAT);
    expect(record.checks).toHaveLength(kept.checks);
    expect(record.actions).toHaveLength(kept.actions);
    expect({ ending: game.state.ending, rounds: game.state.round }).toEqual({
      ending: kept.ending,
      rounds: kept.rounds,
    });
    if (kept.format === FORMAT) expect(linkOf(record, scenario, carried)).toBe(kept.link);
    else expect(must(parseReplayLink(linkOf(record, scenario, carried), library)).record).toEqual(record);
  });

  test('were played by every edition of the rules that is still played', () => {
    const played = RULES.filter((rules) => rules.played).map(({ version }) => version);
    expect([...new Set(releases.map(({ engine }) => engine))].sort()).toEqual(played);
  });
});

describe('rules that change', () => {
  const rules = [
    { version: 1, release: '0.1.0', played: false },
    { version: 2, release: '0.2.0', played: true },
  ];

  test('a game of rules that are gone names the release that it needs; later ones are too new', () => {
    expect(playsRules(2, rules).ok).toBe(true);
    expect(playsRules(1, rules)).toEqual({
      ok: false,
      problem: { code: 'too-old', detail: { version: 1, known: 2, release: '0.1.0' } },
    });
    expect(codeOf(playsRules(3, rules))).toBe('too-new');
    expect(codeOf(playsRules(0, rules))).toBe('damaged');
  });
});

describe('the archive of editions', () => {
  test.each(editions)('%s is read as it was written, and can be played', (name) => {
    const text = readFileSync(new URL(name, EDITIONS), 'utf8');
    const scenario = must(readScenarioData(text));
    expect(`${scenario.id}-${scenarioHash(scenario)}.json`).toBe(name);
    // What a reader filled in would change the hash by which links name the edition.
    expect(scenario).toEqual(JSON.parse(text));
    expect(playedPart(scenario)).toEqual(scenario);
    for (const set of Object.keys(scenario.sets)) expect(codeOf(compile(scenario, { set }))).toBe('ok');
  });

  test('the present edition of each of our scenarios is in it; if not, run: npm run editions', () => {
    const ids = readdirSync(new URL('../', EDITIONS)).filter((name) => name.endsWith('.yaml'));
    const present = ids.map((name) => library(name.replace('.yaml', '')));
    for (const scenario of present) {
      if (scenario === undefined) throw new Error('a scenario of ours cannot be read');
      expect(editions).toContain(`${scenario.id}-${scenarioHash(scenario)}.json`);
    }
  });

  test('a link to an edition that was edited since opens on that edition; one that nobody kept is unknown', () => {
    const { link } = games[0] as Kept;
    const { id, hash } = must(scenarioNeeded(link));
    const opened = must(parseReplayLink(link, library)).scenario;
    const edited = { ...opened, title: 'Another title' };
    const archive = (_: string, wanted: string) => (wanted === hash ? opened : edited);
    expect(must(parseReplayLink(link, archive)).scenario).toBe(opened);
    expect(parseReplayLink(link, () => edited)).toMatchObject({
      problem: { code: 'unknown-scenario', detail: { id } },
    });
  });
});
