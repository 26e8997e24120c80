import { expect, test } from 'vitest';
import { makeScenarioLink, parseScenarioLink } from '../../src/replay/scenarioLink.ts';
import { applyEdits, dataOf, type Edit } from '../../src/scenario/edit.ts';
import { emptyPage } from '../../src/scenario/emptyPage.ts';
import {
  addIssue,
  addOption,
  addParty,
  evenedOut,
  removeIssue,
  removeOption,
  removeParty,
  setValue,
} from '../../src/scenario/formEdits.ts';
import { addReading, setReading } from '../../src/scenario/formReadings.ts';
import { record, redo, startHistory, undo } from '../../src/scenario/history.ts';
import { lineDiff } from '../../src/scenario/lineDiff.ts';
import { markOwnNumbers } from '../../src/scenario/ownNumbers.ts';
import { lookAt } from '../../src/scenario/parse.ts';
import { starter } from '../../src/scenario/starter.ts';

type Step = (
  ...now: Parameters<typeof addParty> extends [infer D, infer F, ...unknown[]] ? [D, F] : never
) => readonly Edit[];

/** The text after some steps of a form, valid after each of them. */
const after = (text: string, ...steps: readonly Step[]): string =>
  steps.reduce((now, step) => {
    const { draft } = lookAt(now);
    const next = markOwnNumbers(applyEdits(now, step(draft!, dataOf(now)))!);
    expect(lookAt(next).problems.filter(({ code }) => code !== 'unused-source')).toEqual([]);
    return next;
  }, text);

test.each([
  ['an empty page', emptyPage()],
  ['the starter', starter('Two neighbours')],
])('a form builds on %s, and takes down again, without ever breaking the file', (_, text) => {
  const built = after(
    text,
    (d, f) => addParty(d, f, 'Port'),
    (d, f) => addParty(d, f, 'Hotels'),
    (d, f) => addIssue(d, f, 'Noise at night'),
    (d, f) => setValue(d, f, [2, d.issues[0]!.id, d.issues[0]!.options[0]!.id], 35),
    (d, f) => addOption(d, f, 0, 'Another way'),
    (d, f) => addReading(d, f, 2, 'Its ships first'),
    (d, f) => setReading(d, f, [2, 1, 'all'], { line: 4800 }),
    (d, f) => addIssue(d, f, 'Upkeep'),
    () => [{ path: ['sources', 'book'], value: { title: 'A book', kind: 'record' } }],
  );
  expect(lookAt(built).draft?.parties[2]?.readings[1]?.reservation.bySet).toEqual({ all: 4800 });
  // another account puts other questions first: there is something to find out from the beginning
  const [first, second] = lookAt(built).draft!.parties[2]!.readings.map(({ weights }) => weights.bySet.all!);
  expect(Object.values(second!).reduce((a, b) => a + b)).toBe(100);
  expect(second).not.toEqual(first);
  const down = after(
    built,
    (d, f) => removeIssue(d, f, 0),
    (d, f) => removeOption(d, f, 0, 0),
    (d, f) => removeParty(d, f, 0),
  );
  expect(lookAt(down).draft?.parties).toHaveLength(3);
});

test('priorities come to 100 again', () => {
  expect(Object.values(evenedOut({ a: 3, b: 1, c: 0 })).reduce((x, y) => x + y)).toBe(100);
  expect(evenedOut({ a: 0, b: 0 })).toEqual({ a: 50, b: 50 });
});

test('one history goes back and forth', () => {
  const twice = record(record(startHistory('a'), 'ab'), 'abc', true);
  expect(undo(twice).now).toBe('a');
  expect(redo(undo(twice))).toEqual(twice);
  expect(record(undo(twice), 'x').future).toEqual([]);
});

test('what changed is told line by line', () => {
  const lines = lineDiff('a\nb\nc\nd', 'a\nB\nc\nd\ne');
  expect(lines.map(({ kind, text }) => `${kind[0]}${text}`)).toEqual(['sa', 'gb', 'nB', 'sc', 'sd', 'ne']);
});

test('a scenario comes out of its link as it went in, remarks and all; a damaged one is told', () => {
  const text = starter('Zwei Nachbarn – Ürümqi');
  const link = makeScenarioLink(text);
  if (!link.ok) throw new Error(link.problem.code);
  expect(parseScenarioLink(`https://x.test/#${link.value}`)).toEqual({ ok: true, value: text });
  expect(parseScenarioLink(link.value.slice(0, -9)).ok).toBe(false);
  expect(parseScenarioLink('s2.abcd')).toMatchObject({ problem: { code: 'too-new' } });
  expect(parseScenarioLink('hello')).toMatchObject({ problem: { code: 'not-a-link' } });
});
