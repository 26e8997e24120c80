import { apportion } from '../engine/num.ts';
import type { Scenario } from '../engine/scenarioTypes.ts';
import type { Edit } from './edit.ts';
import { idsFor } from './slug.ts';
import { written } from './written.ts';

const setsOf = (draft: Scenario) => Object.entries(draft.sets);

/** A plain id for a name, other than those taken. */
export const newId = (name: string, taken: readonly { readonly id: string }[], spare: string): string =>
  idsFor([...taken.map(({ id }) => ({ id, name: id })), { name }], spare).at(-1) ?? spare;

/** Adds a party that wants nothing in particular yet. */
export const addParty = (draft: Scenario, data: unknown, name: string): readonly Edit[] => {
  const id = newId(name, draft.parties, 'party');
  const list = written(data, 'parties');
  const trusts = draft.parties.flatMap((_, p): Edit[] =>
    written(data, 'parties', p, 'trust') === undefined
      ? []
      : [{ path: ['parties', p, 'trust', id], value: { value: 45 } }],
  );
  return [{ path: ['parties', Array.isArray(list) ? list.length : 0], value: { id, name } }, ...trusts];
};

/** Shares that come to 100 again, the new one, at the end, being as large as an even one. */
export const withOneMore = (shares: readonly number[]): readonly number[] => {
  const even = Math.floor(100 / (shares.length + 1));
  const others = apportion(100 - even, shares.some((x) => x > 0) ? shares : shares.map(() => 1));
  return [...others, even];
};

/** Shares of those who are left, brought to 100 again. */
export const withoutOne = (shares: readonly number[]): readonly number[] =>
  apportion(100, shares.some((x) => x > 0) ? shares : shares.map(() => 1));

const DEFAULT_WAYS = ['The one way', 'A middle way', 'The other way'];

/** A question with three ways to settle it, which every party weighs and values in some way. */
export const addIssue = (draft: Scenario, data: unknown, title: string): readonly Edit[] => {
  const id = newId(title, draft.issues, 'issue');
  const options = DEFAULT_WAYS.map((short, at) => ({ id: `way-${at + 1}`, short }));
  const edits: Edit[] = [{ path: ['issues', draft.issues.length], value: { id, title, options } }];
  const put = (path: Edit['path'], value: unknown): void => void edits.push({ path, value });
  for (const [set] of setsOf(draft)) {
    const listed = written(data, 'sets', set, 'issues');
    if (Array.isArray(listed)) put(['sets', set, 'issues', listed.length], id);
  }
  if (written(data, 'start', 'draft') !== undefined) put(['start', 'draft', id], 'way-1');
  draft.parties.forEach((_, p) => {
    if (written(data, 'parties', p, 'values') !== undefined)
      put(['parties', p, 'values', id], { options: valuesOf(options, p) });
    for (const at of weightsOf(draft, data, p)) put(at.path, { ...at.row, ...added(at.row, id) });
  });
  return edits;
};

const valuesOf = (options: readonly { readonly id: string }[], party: number): Record<string, number> =>
  Object.fromEntries(options.map(({ id }, o) => [id, [0, 60, 100][party % 2 === 0 ? 2 - o : o] ?? 0]));

const added = (row: Readonly<Record<string, number>>, id: string): Record<string, number> => {
  const shares = withOneMore(Object.values(row));
  return Object.fromEntries([...Object.keys(row), id].map((key, k) => [key, shares[k] ?? 0]));
};

interface Weights {
  readonly path: Edit['path'];
  readonly row: Readonly<Record<string, number>>;
}

/** Every row of weights that a file writes for a party: of its readings, and of its groups at home. */
function weightsOf(draft: Scenario, data: unknown, p: number): readonly Weights[] {
  const party = draft.parties[p];
  const paths = setsOf(draft).flatMap(([set]) => [
    ...(party?.readings ?? []).map((_, r) => ['parties', p, 'readings', r, 'weights', 'bySet', set]),
    ...(party?.home.groups ?? []).map((_, g) => ['parties', p, 'home', 'groups', g, 'weights', set]),
  ]);
  return paths.flatMap((path) => {
    const row = written(data, ...path);
    return typeof row === 'object' && row !== null ? [{ path, row: row as Record<string, number> }] : [];
  });
}

/** Takes an issue out, and whatever else the file says of it. */
export const removeIssue = (draft: Scenario, data: unknown, at: number): readonly Edit[] => {
  const id = draft.issues[at]?.id ?? '';
  const edits: Edit[] = [{ path: ['issues', at], value: undefined }];
  const drop = (...path: (string | number)[]): void => {
    if (written(data, ...path) !== undefined) edits.push({ path, value: undefined });
  };
  drop('start', 'draft', id);
  if (written(data, 'process', 'riskPremium', 'issue') === id) {
    drop('process', 'riskPremium', 'issue');
    drop('process', 'riskPremium', 'percent');
  }
  draft.variants.forEach(({ finalPositions = [] }, k) => {
    if (finalPositions.includes(id)) edits.push(withoutFinal(finalPositions, id, k));
  });
  for (const [set, { issues }] of setsOf(draft)) {
    const k = issues.indexOf(id);
    if (k >= 0) drop('sets', set, 'issues', k);
  }
  draft.parties.forEach((party, p) => {
    drop('parties', p, 'values', id);
    drop('parties', p, 'positions', id);
    for (const r of party.readings.keys()) drop('parties', p, 'readings', r, 'values', 'byIssue', id);
    for (const { path, row } of weightsOf(draft, data, p)) {
      const left = Object.entries(row).filter(([key]) => key !== id);
      const shares = withoutOne(left.map(([, share]) => share));
      edits.push({ path, value: Object.fromEntries(left.map(([key], k) => [key, shares[k] ?? 0])) });
    }
  });
  return [...edits, ...rulesWithout(draft, data, (rule) => rule.when.some((test) => test.issue === id))];
};

const withoutFinal = (issues: readonly string[], id: string, variant: number): Edit => {
  const left = issues.filter((each) => each !== id);
  return { path: ['variants', variant, 'finalPositions'], value: left.length > 0 ? left : undefined };
};

interface Rule {
  readonly when: Scenario['redLines'][number]['when'];
  readonly party?: string;
}

/** Takes out the rules that no longer mean anything, last first, so that their places hold. */
const rulesWithout = (draft: Scenario, data: unknown, gone: (rule: Rule) => boolean): readonly Edit[] =>
  (['redLines', 'interactions', 'families'] as const).flatMap((list) =>
    draft[list]
      .map((rule, at) => ({ rule, at }))
      .filter(({ rule, at }) => gone(rule) && written(data, list, at) !== undefined)
      .reverse()
      .map(({ at }) => ({ path: [list, at], value: undefined })),
  );

/** Takes a party out, and whatever else the file says of it. */
export const removeParty = (draft: Scenario, data: unknown, at: number): readonly Edit[] => {
  const id = draft.parties[at]?.id ?? '';
  const edits: Edit[] = [...rulesWithout(draft, data, (rule) => rule.party === id)];
  const drop = (...path: (string | number)[]): void => {
    if (written(data, ...path) !== undefined) edits.push({ path, value: undefined });
  };
  for (const p of draft.parties.keys()) drop('parties', p, 'trust', id);
  for (const k of draft.interactions.keys()) drop('interactions', k, 'bp', id);
  draft.variants.forEach((_, k) => {
    drop('variants', k, 'reservationShift', id);
    drop('variants', k, 'homeShift', id);
  });
  if (draft.envoyFrom === id) drop('envoyFrom');
  if (written(data, 'process', 'rapport', 'with') === id) drop('process', 'rapport', 'with');
  for (const list of ['events', 'windows', 'levers'] as const)
    draft[list].forEach(({ effects }, k) => {
      for (let e = effects.length - 1; e >= 0; e--)
        if (effects[e]?.target.split('.')[0] === id) drop(list, k, 'effects', e);
    });
  return [...edits, { path: ['parties', at], value: undefined }];
};

/** One more way to settle an issue: in the middle of what each party values. */
export const addOption = (draft: Scenario, data: unknown, at: number, short: string): readonly Edit[] => {
  const issue = draft.issues[at];
  if (issue === undefined) return [];
  const id = newId(short, issue.options, 'option');
  const list = written(data, 'issues', at, 'options');
  const now = Array.isArray(list) ? [] : [{ path: ['issues', at, 'options'], value: issue.options.map(bare) }];
  const values = draft.parties.flatMap((_, p): Edit[] =>
    written(data, 'parties', p, 'values', issue.id) === undefined
      ? []
      : [{ path: ['parties', p, 'values', issue.id, 'options', id], value: 50 }],
  );
  const watched = written(data, 'process', 'riskPremium', 'percent') !== undefined;
  const premium =
    watched && draft.process.riskPremium.issue === issue.id
      ? [{ path: ['process', 'riskPremium', 'percent', id], value: 100 }]
      : [];
  return [
    ...now,
    { path: ['issues', at, 'options', issue.options.length], value: { id, short } },
    ...values,
    ...premium,
  ];
};

const bare = ({ id, short }: { readonly id: string; readonly short: string }) => ({ id, short });

/** Takes one way out, and its value for each party. */
export const removeOption = (draft: Scenario, data: unknown, at: number, option: number): readonly Edit[] => {
  const issue = draft.issues[at];
  const id = issue?.options[option]?.id ?? '';
  if (issue === undefined || issue.options.length < 3) return [];
  const listed = Array.isArray(written(data, 'issues', at, 'options'));
  const left = issue.options.filter((_, o) => o !== option).map(bare);
  const edits: Edit[] = [
    listed
      ? { path: ['issues', at, 'options', option], value: undefined }
      : { path: ['issues', at, 'options'], value: left },
  ];
  draft.parties.forEach((party, p) => {
    const path = ['parties', p, 'values', issue.id, 'options', id];
    if (written(data, ...path) !== undefined) edits.push({ path, value: undefined });
    if (written(data, 'parties', p, 'positions', issue.id, 'option') === id)
      edits.push({ path: ['parties', p, 'positions', issue.id], value: undefined });
    for (const r of party.readings.keys()) {
      const own = ['parties', p, 'readings', r, 'values', 'byIssue', issue.id, id];
      if (written(data, ...own) !== undefined) edits.push({ path: own, value: undefined });
    }
  });
  const percent = ['process', 'riskPremium', 'percent', id];
  if (draft.process.riskPremium.issue === issue.id && written(data, ...percent) !== undefined)
    edits.push({ path: percent, value: undefined });
  if (written(data, 'start', 'draft', issue.id) === id)
    edits.push({ path: ['start', 'draft', issue.id], value: issue.options.find((o) => o.id !== id)?.id });
  return [...edits, ...testsWithout(draft, data, issue.id, id)];
};

/** Rules that no longer ask for an option; one that asked for nothing else goes. */
const testsWithout = (draft: Scenario, data: unknown, issue: string, option: string): readonly Edit[] => {
  const isIt = (test: Rule['when'][number]): boolean => test.issue === issue && test.in.includes(option);
  const narrowed = (['redLines', 'interactions', 'families'] as const).flatMap((list) =>
    draft[list].flatMap((rule, at) =>
      rule.when.flatMap((test, k): Edit[] =>
        isIt(test) && test.in.length > 1
          ? [{ path: [list, at, 'when', k, 'in'], value: test.in.filter((each) => each !== option) }]
          : [],
      ),
    ),
  );
  return [...narrowed, ...rulesWithout(draft, data, ({ when }) => when.some((t) => isIt(t) && t.in.length === 1))];
};

/** What an option is worth to a party; the whole table of a party is written with its first number. */
export const setValue = (
  draft: Scenario,
  data: unknown,
  [party, issue, option]: readonly [number, string, string],
  value: number,
): readonly Edit[] => {
  if (written(data, 'parties', party, 'values') !== undefined)
    return [{ path: ['parties', party, 'values', issue, 'options', option], value }];
  const all = Object.entries(draft.parties[party]?.values ?? {}).map(([id, { options }]) => [
    id,
    { options: id === issue ? { ...options, [option]: value } : options },
  ]);
  return [{ path: ['parties', party, 'values'], value: Object.fromEntries(all) }];
};

/** Priorities as they are, brought to 100 in all. */
export const evenedOut = (row: Readonly<Record<string, number>>): Record<string, number> => {
  const keys = Object.keys(row);
  const parts = Object.values(row);
  const shares = apportion(100, parts.some((x) => x > 0) ? parts : parts.map(() => 1));
  return Object.fromEntries(keys.map((key, k) => [key, shares[k] ?? 0]));
};
