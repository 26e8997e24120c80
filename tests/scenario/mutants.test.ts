import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { applyRepair } from '../../src/scenario/edits.ts';
import { parseScenario } from '../../src/scenario/parse.ts';
import { repairFor } from '../../src/scenario/repair.ts';
import { starter } from '../../src/scenario/starter.ts';
import { SMALL } from './files.ts';
import { mutantOf } from './mutate.ts';

const shipped = (id: string): string => readFileSync(new URL(`../../scenarios/${id}.yaml`, import.meta.url), 'utf8');

const FILES = [SMALL, starter('Talks'), shipped('harbour'), shipped('three-valleys')];
const COUNT = process.env.LONG ? 300 : 32;

/** One fault each, drawn by seed: the place and the repair that the first message gives. */
const results = Array.from({ length: COUNT }, (_, k) => {
  const mutant = mutantOf(FILES[k % FILES.length] ?? '', `fault-${k}`);
  const { problems } = parseScenario(mutant.text, 'talks.yaml');
  const [first] = problems;
  const repair = first && repairFor(mutant.text, first);
  return {
    seed: k,
    kind: mutant.kind,
    messages: problems.length,
    rightLine: first !== undefined && mutant.lines.includes(first.line),
    mended: repair !== undefined && parseScenario(applyRepair(mutant.text, repair)).ok,
  };
});

const share = (of: (result: (typeof results)[number]) => boolean): number => results.filter(of).length / COUNT;

test('the first message names the right line', () => {
  expect(share(({ rightLine }) => rightLine)).toBeGreaterThanOrEqual(COUNT === 300 ? 295 / 300 : 30 / 32);
});

test('and the repair that goes with it leaves a good file', () => {
  expect(share(({ mended }) => mended)).toBeGreaterThanOrEqual(250 / 300);
});

test('one fault is told in at most three messages', () => {
  expect(results.filter(({ messages }) => messages < 1 || messages > 3)).toEqual([]);
});
