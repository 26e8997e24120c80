import { expect, test } from 'vitest';
import type { Scenario } from '../../src/engine/scenarioTypes.ts';
import { applyEdits, type Edit } from '../../src/scenario/edit.ts';
import { emptyPage } from '../../src/scenario/emptyPage.ts';
import { addEntry, beginBlock, canBegin, setField, setFirst, setRounds } from '../../src/scenario/formFields.ts';
import { addGroup, evenShares, removeGroup, setGroup } from '../../src/scenario/formHome.ts';
import { addReading, removeReading, setChance } from '../../src/scenario/formReadings.ts';
import { addSet, removeSet, setIssues } from '../../src/scenario/formSets.ts';
import { markOwnNumbers } from '../../src/scenario/ownNumbers.ts';
import { lookAt } from '../../src/scenario/parse.ts';
import type { Path } from '../../src/scenario/problem.ts';
import { starter } from '../../src/scenario/starter.ts';
import { SMALL } from './files.ts';

const FILES = [
  ['an empty page', emptyPage()],
  ['the starter', starter('Two neighbours')],
  ['a small file with sources', SMALL],
] as const;

const after = (text: string, edits: readonly Edit[]): string => markOwnNumbers(applyEdits(text, edits)!);

const errorsOf = (text: string): string[] =>
  lookAt(text)
    .problems.filter(({ severity }) => severity === 'error')
    .map(({ code, path, found }) => `${code} ${path} ${found}`);

/** What says where numbers come from changes when one is written out; the ids are never asked for. */
const ASIDE = /^(basis|src|why|id|luck)$/;

const leaves = (value: unknown, path: Path = []): readonly (readonly [Path, unknown])[] =>
  typeof value !== 'object' || value === null
    ? [[path, value]]
    : Object.entries(value)
        .filter(([key]) => !ASIDE.test(key))
        .flatMap(([key, inner]) => leaves(inner, [...path, Array.isArray(value) ? Number(key) : key]));

/** What a form writes with rules of its own, since sums and sets hang on it. */
const OF_ITS_OWN = /bySet|weights|^start|^sets\.|^sources|^assumptions|^format|^translations|when|effects|\.share$/;

test.each(FILES)('in %s a default written out by a form says the same as before', (_, text) => {
  const { draft, data } = lookAt(text);
  const plain = (scenario: Scenario | null): readonly string[] =>
    leaves(scenario)
      .filter(([path]) => path[0] !== 'assumptions')
      .map(([path, value]) => `${path.join('.')}: ${JSON.stringify(value)}`)
      .sort();
  const before = plain(draft);
  const fields = leaves(draft).filter(([path]) => !OF_ITS_OWN.test(path.join('.')));
  expect(fields.length).toBeGreaterThan(60);
  const step = process.env.LONG ? 1 : 3;
  for (const [path, value] of fields.filter((__, k) => k % step === 0)) {
    const next = lookAt(after(text, setField(draft!, data, path, value)));
    const now = plain(next.draft);
    const changed = [...before.filter((line) => !now.includes(line)), ...now.filter((line) => !before.includes(line))];
    expect(changed, path.join('.')).toEqual([]);
  }
});

/** The places where a form begins something, each in a file where it was not. */
const BEGINNINGS: readonly (readonly [string, Path])[] = [
  ['parties[].interests', ['parties', 0, 'interests']],
  ['parties[].constraints', ['parties', 1, 'constraints']],
  ['parties[].tempo', ['parties', 0, 'tempo']],
  ['variants', ['variants']],
  ['windows', ['windows']],
  ['background', ['background']],
  ['families', ['families']],
  ['handout.briefing', ['handout', 'briefing']],
  ['handout.note', ['handout', 'note']],
  ['handout.glossary', ['handout', 'glossary']],
  ['process.ratification.approval', ['process', 'ratification', 'approval']],
];

test.each(FILES)('in %s whatever a form begins is sound at once, twice over, and can be taken out again', (_, text) => {
  for (const [pattern, path] of BEGINNINGS) {
    expect(canBegin(pattern)).toBe(true);
    let now = text;
    for (const name of ['Wet season', 'Wet season']) {
      const { draft, data } = lookAt(now);
      now = after(now, addEntry(draft!, data, [pattern, path], name));
      expect(errorsOf(now), pattern).toEqual([]);
    }
    const { draft, data } = lookAt(now);
    expect(errorsOf(after(now, setField(draft!, data, [...path, 1], undefined))), pattern).toEqual([]);
  }
  const { draft } = lookAt(text);
  for (const [pattern, path] of [
    ['parties[].place', ['parties', 0, 'place']],
    ['handout.teaching', ['handout', 'teaching']],
  ] as const)
    expect(errorsOf(after(text, beginBlock(draft!, pattern, path, 'Bergen')))).toEqual([]);
});

type Of = (draft: Scenario, data: unknown) => readonly Edit[];

const built = (text: string, ...steps: readonly Of[]): string =>
  steps.reduce((now, step, k) => {
    const { draft, data } = lookAt(now);
    const next = after(now, step(draft!, data));
    expect(errorsOf(next), `step ${k}`).toEqual([]);
    return next;
  }, text);

test.each(FILES)('in %s homes, sets, accounts and rounds change as wholes', (_, text) => {
  const set = Object.keys(lookAt(text).draft!.sets)[0]!;
  const now = built(
    text,
    (d, f) => addGroup(d, f, 0, 'Farmers'),
    (d, f) => addGroup(d, f, 0, 'Farmers'),
    (d, f) => setGroup(d, f, [0, 1], { name: 'Fishers', set, line: 4400 }),
    (d, f) => setGroup(d, f, [0, 0], { set, weights: d.parties[0]!.readings[0]!.weights.bySet[set]! }),
    (d, f) => addReading(d, f, 0, 'Another account'),
    (d, f) => setChance(d, f, 0, 1, 700),
    (d, f) => addSet(d, f, 'Short'),
    (d, f) => setIssues(d, f, 'short', d.sets[set]!.issues.slice(0, 1)),
    (d, f) => setField(d, f, ['levels', 'first', 'set'], 'short'),
    (d, f) => setRounds(d, f, d.rounds.count + 2),
    (d, f) => setFirst(d, f, d.issues[0]!.id, d.issues[0]!.options[1]!.id),
    (d, f) => setField(d, f, ['parties', 0, 'trust', d.parties[1]!.id, 'value'], 12),
    (d, f) => setField(d, f, ['parties', 0, 'positions', d.issues[0]!.id, 'option'], d.issues[0]!.options[0]!.id),
  );
  const { draft } = lookAt(now);
  const [first] = draft!.parties;
  expect(first!.home.groups.map(({ share }) => share).reduce((a, b) => a + b)).toBe(100);
  expect(first!.home.groups[1]).toMatchObject({ name: 'Fishers', line: { bySet: { [set]: 4400 } } });
  expect(first!.readings[1]).toMatchObject({ chancePermille: 700 });
  expect(first!.trust[draft!.parties[1]!.id]).toMatchObject({ value: 12 });
  expect(draft!.start.draft[draft!.issues[0]!.id]).toBe(draft!.issues[0]!.options[1]!.id);
  expect(draft!.sets.short?.issues).toHaveLength(1);
  const down = built(
    now,
    (d, f) => removeSet(d, f, 'short'),
    (d, f) => removeGroup(d, f, 0, 0),
    (d, f) => removeReading(d, f, 0, 0),
  );
  expect(Object.keys(lookAt(down).draft!.sets)).not.toContain('short');
  const uneven = after(now, [{ path: ['parties', 0, 'home', 'groups', 0, 'share'], value: 1 }]);
  expect(errorsOf(uneven)).toHaveLength(1);
  expect(errorsOf(after(uneven, evenShares(lookAt(uneven).draft!, lookAt(uneven).data, 0)))).toEqual([]);
});
