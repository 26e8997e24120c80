import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyEdits, dataOf, type Edit } from '../../src/scenario/edit.ts';
import { parseScenario } from '../../src/scenario/parse.ts';
import { starter } from '../../src/scenario/starter.ts';
import { type Parse, parseWhole } from '../../src/scenario/yaml.ts';
import { SHIPPED, SMALL } from './files.ts';

const remarksOf = (text: string): string[] => (text.match(/(?:^|\s)#[^\n]*/g) ?? []).map((remark) => remark.trim());
const START = starter('Two neighbours');

/** Every path of a value that can be replaced: names and numbers. */
const leaves = (value: unknown, path: (string | number)[] = []): (string | number)[][] =>
  typeof value !== 'object' || value === null
    ? [path]
    : Object.entries(value).flatMap(([key, inner]) =>
        leaves(inner, [...path, Array.isArray(value) ? Number(key) : key]),
      );

const linesChanged = (a: string, b: string): number => {
  const [before, after] = [a.split('\n'), b.split('\n')];
  return before.filter((line) => !after.includes(line)).length + after.filter((line) => !before.includes(line)).length;
};

describe('an edit of a file', () => {
  test('changes one name and leaves every other letter alone', () => {
    const next = applyEdits(START, [{ path: ['issues', 1, 'title'], value: 'The bridge: old, new' }]);
    expect(next).toBe(START.replace('title: The road', 'title: "The bridge: old, new"'));
  });

  test('adds an option, a party and a block that was not there', () => {
    const next = applyEdits(START, [
      { path: ['issues', 0, 'options', 3], value: { id: 'turns', short: 'In turns' } },
      { path: ['parties', 2], value: { id: 'EAST', name: 'The east' } },
      { path: ['parties', 0, 'trust', 'SOU', 'value'], value: 30 },
      { path: ['levers', 0], value: { id: 'walk', name: 'A walk', text: 'They walk.' } },
    ])!;
    expect(remarksOf(next)).toEqual(remarksOf(START));
    const data = dataOf(next) as { parties: { trust: unknown }[]; levers: unknown[] };
    expect(data.parties).toHaveLength(3);
    expect(data.parties[0]?.trust).toEqual({ SOU: { value: 30 } });
    expect(linesChanged(START, next)).toBeLessThan(14);
  });

  test('takes out one and keeps the remarks of the others; the last of a list as well', () => {
    const once = applyEdits(START, [{ path: ['issues', 1], value: undefined }])!;
    expect((dataOf(once) as { issues: unknown[] }).issues).toHaveLength(2);
    expect(remarksOf(once)).toEqual(remarksOf(START));
    const none = applyEdits(START, [{ path: ['redLines', 0], value: undefined }])!;
    expect((dataOf(none) as { redLines: unknown[] }).redLines).toEqual([]);
    expect(remarksOf(none)).toEqual(remarksOf(START));
  });

  test('says nothing of a text that cannot be read', () => {
    expect(applyEdits('title: [', [{ path: ['title'], value: 'x' }])).toBeNull();
  });

  test('keeps every remark, whatever is written where', () => {
    const places = leaves(dataOf(START)).filter((path) => path.length > 0);
    const edit = fc.record({
      path: fc.constantFrom(...places),
      value: fc.oneof(
        fc.string(),
        fc.integer({ min: -500, max: 500 }),
        fc.constantFrom('a: b', '#x', ', ', 'yes', "it's"),
      ),
    });
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 3 }), (edits: Edit[]) => {
        const next = applyEdits(START, edits)!;
        const { path, value } = edits.at(-1)!;
        const found = path.reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], dataOf(next));
        return found === value && remarksOf(START).every((remark) => next.includes(remark));
      }),
      { numRuns: process.env.LONG ? 1000 : 60 },
    );
  });

  test('is the same with a reader that remembers as with the whole document changed', () => {
    const paths = [...leaves(dataOf(START)), ['issues', 0], ['parties', 1, 'name'], ['levers', 0], ['none', 0, 'so']];
    const edit = fc.record({
      path: fc.constantFrom(...paths.filter((path) => path.length > 0)),
      value: fc.constantFrom<unknown>(
        undefined,
        7,
        '',
        'a: b',
        '#',
        '\n',
        [],
        ['x', 1],
        {},
        { a: { b: [null] } },
        null,
      ),
    });
    const made = (edits: readonly Edit[], parse?: Parse): string | null => {
      try {
        return applyEdits(START, edits, parse);
      } catch (error) {
        return String(error);
      }
    };
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 4 }), (edits) => {
        expect(made(edits)).toEqual(made(edits, parseWhole));
      }),
      { numRuns: process.env.LONG ? 600 : 30 },
    );
  });

  test('a form edit of our own files changes a line or two, not their layout', () => {
    for (const text of [SHIPPED, SMALL]) {
      const next = applyEdits(text, [
        { path: ['title'], value: 'Another title' },
        { path: ['parties', 0, 'readings', 0, 'reservation', 'bySet'], value: { core: 5000 } },
        { path: ['parties', 0, 'name'], value: 'Another name' },
      ])!;
      expect(linesChanged(text, next)).toBeLessThan(12);
    }
    expect(parseScenario(START).ok).toBe(true);
  });
});
