import type { Scenario, Test } from '../engine/scenarioTypes.ts';
import type { Edit } from './edit.ts';
import { newId } from './formEdits.ts';
import { neededOf } from './formShape.ts';
import type { Path } from './problem.ts';
import { written } from './written.ts';

/** The place in the format of a path in a file: `parties[].style` for `parties.2.style`. */
const patternOf = (path: Path, table: (pattern: string) => boolean): string =>
  path.reduce<string>((pattern, key) => {
    if (typeof key === 'number') return `${pattern}[]`;
    if (table(pattern)) return `${pattern}.*`;
    return pattern === '' ? key : `${pattern}.${key}`;
  }, '');

/** Blocks whose keys are ids. */
const TABLES = /^(sets|sources|assumptions|parties\[\]\.(trust|positions|values)|process\.riskPremium\.percent)$/;

/**
 * One value at a path. What a default stands for above it is written out first, as far as a file must say it, so that
 * the rest of the default still holds; undefined takes the value out.
 */
export const setField = (draft: Scenario, data: unknown, path: Path, value: unknown): readonly Edit[] => {
  const above: Edit[] = [];
  for (let n = 1; n < path.length; n++) {
    const here = path.slice(0, n);
    if (above.length > 0 || written(data, ...here) !== undefined) continue;
    const filled = written(draft, ...here);
    const pattern = patternOf(here, (at) => TABLES.test(at));
    if (Array.isArray(filled)) above.push({ path: here, value: filled.map((item) => neededOf(`${pattern}[]`, item)) });
    else if (TABLES.test(pattern) && typeof filled === 'object' && filled !== null && Object.keys(filled).length > 0)
      above.push({ path: here, value: mapped(filled, (item) => neededOf(`${pattern}.*`, item)) });
  }
  const gone = value === undefined && written(data, ...path) === undefined;
  return gone ? [] : [...above, { path, value }];
};

const mapped = (block: object, to: (item: unknown) => unknown): Record<string, unknown> =>
  Object.fromEntries(Object.entries(block).map(([key, item]) => [key, to(item)]));

/** A first condition: a question that no other one asks about, and its first option. */
export const firstTest = ({ issues }: Scenario, skip: readonly Test[] = []): Test => {
  const issue = issues.find(({ id }) => skip.every((test) => test.issue !== id)) ?? issues[0];
  return { issue: issue?.id ?? '', in: [issue?.options[0]?.id ?? ''] };
};

type Named = readonly { readonly id: string }[];
type Start = (name: string, there: Named, draft: Scenario) => unknown;

const withText: Start = (text) => ({ text });
const onlyText: Start = (text) => text;
const named =
  (spare: string, more: (name: string, draft: Scenario) => object = () => ({})): Start =>
  (name, there, draft) => ({ id: newId(name, there, spare), name, ...more(name, draft) });

/** What a new entry of a list begins with, by its place in the format; a block that was not there as well. */
const STARTS: Readonly<Record<string, Start>> = {
  'parties[].interests': withText,
  'parties[].constraints': withText,
  'parties[].tempo': (name, there) => ({ id: newId(name, there, 'tempo'), perRound: [{ id: 'round', deltaBp: -50 }] }),
  'parties[].tempo[].perRound': (name, there) => ({ id: newId(name, there, 'round'), deltaBp: -50 }),
  'parties[].place': (name) => ({ name, local: name, lon: 0, lat: 0 }),
  variants: named('variant'),
  windows: named('deadline', (name, { rounds }) => ({ text: `${name}.`, rounds: [rounds.count, rounds.count] })),
  background: named('other', (name) => ({ text: `${name}.` })),
  families: named('family', (_, draft) => ({ when: [firstTest(draft)] })),
  'handout.briefing': onlyText,
  'handout.note': withText,
  'handout.glossary': (term) => ({ term, text: `${term}.` }),
  'handout.teaching': () => ({
    aims: ['Students can say what each party needs.'],
    plans: [{ minutes: 45, steps: [{ minutes: 45, text: 'Play, then talk about it.' }] }],
    questions: ['What did you trade for what?'],
  }),
  'handout.teaching.aims': onlyText,
  'handout.teaching.questions': onlyText,
  'handout.teaching.plans': (text) => ({ minutes: 20, steps: [{ minutes: 20, text }] }),
  'handout.teaching.plans[].steps': (text) => ({ minutes: 5, text }),
  'process.ratification.approval': (_, __, { process }) => [
    (process.ratification.approval.at(-1)?.[0] ?? 0) + 100,
    process.ratification.approval.at(-1)?.[1] ?? 1000,
  ],
  'process.aspiration.bp': () => 0,
};

/** An option of the first proposal; the others are written with it where the file leaves them to the default. */
export const setFirst = (draft: Scenario, data: unknown, issue: string, option: string): readonly Edit[] => [
  written(data, 'start', 'draft') === undefined
    ? { path: ['start', 'draft'], value: { ...draft.start.draft, [issue]: option } }
    : { path: ['start', 'draft', issue], value: option },
];

/** How many rounds there are; what the file gives for each round grows or shrinks with them. */
export const setRounds = (draft: Scenario, data: unknown, count: number): readonly Edit[] => {
  const { bp } = draft.process.aspiration;
  const path = ['process', 'aspiration', 'bp'];
  const held = Array.from({ length: count }, (_, at) => bp[at] ?? bp.at(-1) ?? 0);
  return [
    { path: ['rounds', 'count'], value: count },
    ...(written(data, ...path) === undefined ? [] : [{ path, value: held }]),
  ];
};

/** Whether a form can begin an entry or block at a place of the format. */
export const canBegin = (pattern: string): boolean => Object.hasOwn(STARTS, pattern);

/** One entry more at the end of a list. */
export const addEntry = (
  draft: Scenario,
  data: unknown,
  [pattern, path]: readonly [string, Path],
  name: string,
): readonly Edit[] => {
  const there = written(draft, ...path);
  const list = Array.isArray(there) ? there : [];
  const entry = STARTS[pattern]?.(name, list as Named, draft);
  // where the file is silent, what is shown is a default that a first word of its own replaces
  const isDefault = DEFAULTS.has(pattern) && written(data, ...path) === undefined;
  return isDefault ? [{ path, value: [entry] }] : setField(draft, data, [...path, list.length], entry);
};

/** Lists of words whose default only says that nothing was said. */
const DEFAULTS: ReadonlySet<string> = new Set(['parties[].interests', 'parties[].tempo']);

/** A block that was not there. */
export const beginBlock = (draft: Scenario, pattern: string, path: Path, name: string): readonly Edit[] => [
  { path, value: STARTS[pattern]?.(name, [], draft) ?? {} },
];
