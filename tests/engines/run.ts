import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { parseScenario } from '../../src/scenario/parse.ts';
import { playedPart } from '../../src/scenario/played.ts';
import type { Order } from './corpus.ts';
import { ENGINES } from './engines.ts';

const SCENARIOS = new URL('../../scenarios/', import.meta.url);

/** The sample of every test run, and the whole corpus of `npm run engines`; GAMES asks for another number. */
const SAMPLE = 8;
const CORPUS = 500;

const scenarios = readdirSync(SCENARIOS)
  .filter((name) => name.endsWith('.yaml'))
  .sort()
  .map((name) => {
    const parsed = parseScenario(readFileSync(new URL(name, SCENARIOS), 'utf8'), name);
    if (!parsed.ok) throw new Error(`${name}: ${parsed.problems[0]?.message}`);
    return playedPart(parsed.scenario);
  });

const bundle = async (order: Order): Promise<string> => {
  const entry = fileURLToPath(new URL('entry.ts', import.meta.url));
  const made = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, minify: false, lib: { entry, formats: ['iife'], name: 'corpus', fileName: 'corpus' } },
  });
  const [first] = Array.isArray(made) ? made : [made];
  const chunk = first !== undefined && 'output' in first ? first.output[0] : undefined;
  if (chunk?.type !== 'chunk') throw new Error('the corpus could not be bundled');
  return `globalThis.order = ${JSON.stringify(order)};\n${chunk.code}`;
};

const order: Order = { scenarios, games: Number(process.env.GAMES) || (process.env.LONG ? CORPUS : SAMPLE) };
const script = await bundle(order);
let expected: string | null = null;
const count = { passed: 0, failed: 0, skipped: 0 };
for (const { name, program, run } of ENGINES) {
  if (program === undefined) {
    count.skipped += 1;
    console.log(`${name}: skipped, it is not on this machine`);
    continue;
  }
  const start = performance.now();
  const answer = await run(program, script).catch((error: unknown) => `failed: ${String(error)}`);
  expected ??= answer;
  const lines = answer.split('\n');
  const other = expected.split('\n').findIndex((digest, k) => digest !== lines[k]);
  const good = other < 0 && lines.length === order.games;
  count[good ? 'passed' : 'failed'] += 1;
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const says = good ? `the same ${order.games} games` : `game ${other} differs: ${lines[other]?.slice(0, 300)}`;
  console.log(`${name}: ${says} (${seconds} s)`);
}
const [report] = process.argv.slice(2);
if (report !== undefined) writeFileSync(report, JSON.stringify(count));
process.exitCode = count.failed > 0 ? 1 : 0;
