import { describe, expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { parseScenario } from '../../src/scenario/parse.ts';
import { leastMs } from '../helpers/cpu.ts';
import { edit, problemsOf, SHIPPED, SMALL, spotOf } from './files.ts';

const bomb = `a: &a [x, x, x, x, x, x, x, x, x]
b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]
c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b]
d: &d [*c, *c, *c, *c, *c, *c, *c, *c, *c]
`;
const wideBomb = `a: &a [${'x, '.repeat(90_000)}x]\nb: [*a, *a, *a, *a]\n`;

/** What is read, and the one code that it must give. */
const UNREADABLE: readonly (readonly [what: string, text: string, code: string])[] = [
  ['an empty file', '', 'empty'],
  ['blank lines', '\n \n\t\n', 'empty'],
  ['remarks only', '# nothing here\n', 'empty'],
  ['a file over two megabytes', `${SMALL}\n#${'x'.repeat(2_000_000)}`, 'too-large'],
  ['a picture', '\u0089PNG\u0000\u0001', 'not-text'],
  ['another encoding', 'title: caf\uFFFD', 'not-text'],
  ['an open quote', edit(SMALL, 'title: The well', 'title: "The well'), 'malformed'],
  ['an open bracket', edit(SMALL, 'issues: [hours, upkeep]', 'issues: [hours, upkeep'), 'malformed'],
  ['a tab for indentation', edit(SMALL, '  P1: {title', '\tP1: {title'), 'tab-indent'],
  ['JSON cut off', '{"format": 1, "id": "x', 'malformed'],
  ['two documents', `${SMALL}---\n${SMALL}`, 'several-documents'],
  ['a tag of its own', edit(SMALL, 'title: The well', 'title: !secret The well'), 'unknown-tag'],
  ['a tag of another schema', edit(SMALL, 'title: The well', 'title: !!binary aGVsbG8='), 'unknown-tag'],
  ['a tag that runs code elsewhere', edit(SMALL, 'title: The well', 'title: !!js/function "x"'), 'unknown-tag'],
  ['an alias bomb', bomb, 'too-many-aliases'],
  ['a bomb of few aliases', wideBomb, 'too-many-parts'],
  ['an alias inside itself', 'a: &a [*a]', 'too-deep'],
  ['an alias to nothing', 'a: *nobody', 'malformed'],
  ['deep brackets', `a: ${'['.repeat(20_000)}`, 'too-deep'],
  ['deep lists', `${'- '.repeat(60)}x`, 'too-deep'],
  ['deep blocks', Array.from({ length: 50 }, (_, at) => `${' '.repeat(at)}a:`).join('\n'), 'too-deep'],
  ['__proto__', edit(SMALL, 'title: The well', '__proto__: {polluted: true}'), 'forbidden-key'],
  ['a quoted __proto__', edit(SMALL, 'SUD: {value', '"__proto__": {value'), 'forbidden-key'],
  ['constructor', edit(SMALL, 'GAME: A choice', 'constructor: A choice'), 'forbidden-key'],
  ['prototype', edit(SMALL, 'GAME: A choice', 'prototype: A choice'), 'forbidden-key'],
  ['a key twice', edit(SMALL, 'title: The well', 'title: The well\ntitle: Another'), 'duplicate-key'],
  ['a number as a key', edit(SMALL, 'GAME: A choice', '7: A choice'), 'key-not-text'],
  ['a list as a key', '[a, b]: 1', 'key-not-text'],
  ['a list', '- one\n- two', 'not-a-scenario'],
  ['prose', 'Dear class, please find attached', 'not-a-scenario'],
  ['another program’s JSON', '{"name": "envoy", "version": "0.1.0"}', 'not-a-scenario'],
  ['null', 'null', 'not-a-scenario'],
];

describe('a file that cannot be a scenario', () => {
  test.each(UNREADABLE)('%s is refused in one clear sentence', (_, text, code) => {
    const problems = problemsOf(text);
    expect(problems.map((problem) => problem.code)).toEqual([code]);
    const [problem] = problems;
    expect(problem?.line).toBeGreaterThan(0);
    expect(problem?.column).toBeGreaterThan(0);
    expect(problem?.message).toMatch(/^[A-Z][^\n]+\.$/);
    expect(problem?.hint).toMatch(/^[A-Z][^\n]+\.$/);
  });

  test('places point at the fault', () => {
    const twice = edit(SMALL, 'title: The well', 'title: The well\ntitle: Another');
    expect(problemsOf(twice)).toMatchObject([{ path: 'title', ...spotOf(twice, 'title: Another') }]);
    const tagged = edit(SMALL, 'title: The well', 'title: !secret The well');
    expect(problemsOf(tagged)).toMatchObject([spotOf(tagged, '!secret')]);
    const proto = edit(SMALL, 'SUD: {value', '"__proto__": {value');
    expect(problemsOf(proto)).toMatchObject([spotOf(proto, '"__proto__"')]);
    const two = `${SMALL}---\n${SMALL}`;
    expect(problemsOf(two)).toMatchObject([{ line: SMALL.split('\n').length }]);
  });

  test('nothing reaches the prototype of anything', () => {
    for (const [, text] of UNREADABLE) parseScenario(text);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  test('a file cut anywhere is refused, or what is gone is marked as not given', () => {
    const needed = SMALL.indexOf('id: SUD');
    for (let end = 0; end < SMALL.length - 40; end += 199) {
      const parsed = parseScenario(SMALL.slice(0, end));
      if (end < needed) expect(parsed.ok).toBe(false);
      if (parsed.ok) expect(parsed.scenario.assumptions).toHaveProperty('default');
    }
  });

  test('large rubbish is refused in good time', () => {
    const keys = Array.from({ length: 60_000 }, (_, at) => `k${at}: 1`).join('\n');
    expect(problemsOf(keys).map((problem) => problem.code)).toEqual(['not-a-scenario']);
  });
});

describe('what may differ', () => {
  test('JSON is accepted, being a subset', () => {
    const parsed = parseScenario(SMALL);
    if (!parsed.ok) throw new Error('the small file must load');
    const again = parseScenario(JSON.stringify(parsed.scenario));
    expect(again).toEqual(parsed);
  });

  test('a byte order mark, Windows line ends and a few aliases', () => {
    expect(parseScenario(`\uFEFF${SMALL.replaceAll('\n', '\r\n')}`).ok).toBe(true);
    const shared = edit(SMALL, 'minusBp: 1000', 'minusBp: &far 1000');
    expect(parseScenario(edit(shared, 'plusBp: 1000', 'plusBp: *far')).ok).toBe(true);
  });

  test('markup in a file stays text, in the scenario and in what is said about it', () => {
    const html = '<img src=x onerror=alert(1)>';
    const parsed = parseScenario(edit(SMALL, 'title: The well', `title: ${html}`));
    expect(parsed.ok && parsed.scenario.title).toBe(html);
    expect(problemsOf(edit(SMALL, 'basis: record', `basis: "${html}"`))).toMatchObject([{ found: html }]);
  });

  test('what is said about a file cannot steer a terminal', () => {
    const text = edit(SMALL, 'basis: record', `basis: "\\e[2Jred\\u202Ev\\n${'long '.repeat(40)}"`);
    const found = problemsOf(text)[0]?.found ?? '';
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what is looked for
    expect(found).not.toMatch(/[\u0000-\u001F\u202E]/);
    expect(found.length).toBeLessThanOrEqual(80);
  });

  test('yes, no and octal-looking text are not taken for something else', () => {
    const text = edit(SMALL, 'title: The well', 'title: no');
    const parsed = parseScenario(text);
    expect(parsed.ok && parsed.scenario.title).toBe('no');
    expect(problemsOf(edit(SMALL, 'share: 100', 'share: .inf'))).toHaveLength(1);
    expect(problemsOf(edit(SMALL, 'share: 100', 'share: 1e2.5'))).toHaveLength(1);
  });

  test('what is read of a file and checked takes less than reading its YAML once more', () => {
    const yaml = leastMs(() => parseDocument(SHIPPED), 4);
    expect(leastMs(() => parseScenario(SHIPPED), 4)).toBeLessThan(2 * yaml);
  });
});
