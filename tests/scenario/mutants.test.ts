import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { applyRepair } from '../../src/scenario/change.ts';
import { withRepairs } from '../../src/scenario/mend.ts';
import { parseScenario } from '../../src/scenario/parse.ts';
import { repairFor } from '../../src/scenario/repair.ts';
import { repairWords } from '../../src/scenario/repairWords.ts';
import { starter } from '../../src/scenario/starter.ts';
import { SMALL } from './files.ts';
import { mutantOf } from './mutate.ts';

const shipped = (id: string): string => readFileSync(new URL(`../../scenarios/${id}.yaml`, import.meta.url), 'utf8');

const FILES = [SMALL, starter('Talks'), shipped('harbour'), shipped('three-valleys')];
const COUNT = process.env.LONG ? 300 : 32;
/** Another word here draws other faults: FAULTS=any LONG=1 npx vitest run tests/scenario/mutants.test.ts */
const SEED = process.env.FAULTS ?? 'fault';

/** One fault each, drawn by seed: the place and the repair that the first message gives. */
const results = Array.from({ length: COUNT }, (_, k) => {
  const mutant = mutantOf(FILES[k % FILES.length] ?? '', `${SEED}-${k}`);
  const { problems } = parseScenario(mutant.text, 'talks.yaml');
  const [first] = problems;
  const repair = first && repairFor(mutant.text, first);
  return {
    seed: k,
    kind: mutant.kind,
    messages: problems.length,
    rightLine: first !== undefined && mutant.lines.includes(first.line),
    words: repair && repairWords(mutant.text, repair),
    told: first === undefined ? '' : `${first.found}, ${first.expected}`,
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

test('and the repair is told in one short line that says where', () => {
  const told = results.flatMap(({ words }) => words ?? []);
  expect(told.length).toBeGreaterThan(COUNT / 2);
  for (const words of told) expect(words).toMatch(/^(?:in line|begin line|take “|put “)[^\n]{0,150}\.$/);
});

test('nothing is said in the language of the reader of YAML', () => {
  for (const { told } of results)
    expect(told).not.toMatch(/YAML|mapping|collection|sequence|token|implicit|indicator/i);
});

test.each([
  ['a key', 'title: Hours at', 'titel: Hours at', 'write “title” instead of “titel”.'],
  ['a letter in a word', 'question: Who draws', 'question Who draws', 'write “question:” instead of “question”'],
  ['a number', 'dawn: 40', 'dawn: 400', 'write “100” instead of “400”.'],
  ['a tab', '    name: North farm', '\tname: North farm', 'with 4 spaces.'],
  [
    'a line too many',
    '    name: North farm',
    '    name: South\n    name: North farm',
    'take “name: North farm” out of line',
  ],
  ['the first line', 'format: 1\n', '', 'put “format: 1” into a new line above line 2.'],
  ['the line of a block', 'sources:\n', '', 'put “sources:” into a new line above line 8.'],
  [
    'a line of an entry',
    '    title: Hours at the well\n',
    '',
    'put “title: To be written” into a new line below line 25.',
  ],
  ['half a number', 'north: 100', 'north: 100.5', 'write “100” instead of “100.5”.'],
  [
    'a colon before another',
    'question: Who draws',
    'question Who: draws',
    'write “question: "Who: draws water when?"” instead',
  ],
  ['a sign', 'value: 40', 'value: -40', 'write “40” instead of “-40”.'],
  ['quotes of a word processor', 'code: NF', 'code: “NF”', 'write “"NF"” instead of ““NF””.'],
  ['an id', '- id: SUD', '- id: SUDx', 'write “SUD” instead of “SUDx”.'],
  [
    'two versions',
    '    code: NF',
    '<<<<<<< mine\n    code: NF\n=======\n    code: NX\n>>>>>>> theirs',
    'keep only “code: NF”.',
  ],
])('%s: the words name what to write', (_, from, to, says) => {
  const text = SMALL.replace(from, to);
  expect(text).not.toBe(SMALL);
  const [first] = withRepairs(text, parseScenario(text).problems);
  expect(first?.repair).toContain(says);
});

test('at most three problems of a file get a repair, and a good file none', () => {
  const text = SMALL.replaceAll(/(dawn|dusk): \d+/g, '$1: 400');
  const mended = withRepairs(text, parseScenario(text).problems);
  expect(mended.length).toBeGreaterThan(3);
  expect(mended.filter(({ repair }) => repair !== undefined).length).toBeLessThanOrEqual(3);
  expect(withRepairs(SMALL, parseScenario(SMALL).problems)).toEqual([]);
});
