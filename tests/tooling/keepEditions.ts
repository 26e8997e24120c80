import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { scenarioHash } from '../../src/replay/record.ts';
import { parseScenario } from '../../src/scenario/parse.ts';
import { playedPart } from '../../src/scenario/played.ts';

const SCENARIOS = new URL('../../scenarios/', import.meta.url);
const EDITIONS = new URL('editions/', SCENARIOS);

/**
 * Puts the present edition of each of our scenarios into the archive, so that links to it open when the scenario has
 * been edited since. To be run before the page is published; an edition that never was may be deleted.
 */
mkdirSync(EDITIONS, { recursive: true });
for (const name of readdirSync(SCENARIOS).filter((file) => file.endsWith('.yaml'))) {
  const parsed = parseScenario(readFileSync(new URL(name, SCENARIOS), 'utf8'), name);
  if (!parsed.ok) throw new Error(`${name}: ${parsed.problems[0]?.message}`);
  const file = new URL(`${parsed.scenario.id}-${scenarioHash(parsed.scenario)}.json`, EDITIONS);
  if (existsSync(file)) continue;
  writeFileSync(file, `${JSON.stringify(playedPart(parsed.scenario))}\n`);
  console.log(`kept ${file.pathname.split('/').at(-1)}`);
}
