import { apportion } from '../engine/num.ts';
import type { Scenario } from '../engine/scenarioTypes.ts';
import type { Edit } from './edit.ts';
import { newId } from './formEdits.ts';
import type { Path } from './problem.ts';
import { written } from './written.ts';

/** Every block of a file that has one entry for each set: whether it holds points by issue, or one line. */
function blocksBySet(draft: Scenario, data: unknown): readonly { readonly path: Path; readonly rows: boolean }[] {
  const all = draft.parties.flatMap((party, p) => [
    ...party.readings.flatMap((_, r) => [
      { path: ['parties', p, 'readings', r, 'weights', 'bySet'], rows: true },
      { path: ['parties', p, 'readings', r, 'reservation', 'bySet'], rows: false },
    ]),
    ...party.home.groups.flatMap((_, g) => [
      { path: ['parties', p, 'home', 'groups', g, 'weights'], rows: true },
      { path: ['parties', p, 'home', 'groups', g, 'line', 'bySet'], rows: false },
    ]),
  ]);
  return all.filter(({ path }) => written(data, ...path) !== undefined);
}

/** The sets where the file leaves them to the default: then they are all of one. */
const listed = (draft: Scenario, data: unknown): readonly Edit[] =>
  written(data, 'sets') === undefined ? [{ path: ['sets'], value: draft.sets }] : [];

/** One set more, with the questions of the first, weighed as there. */
export const addSet = (draft: Scenario, data: unknown, name: string): readonly Edit[] => {
  const taken = Object.keys(draft.sets).map((id) => ({ id }));
  const id = newId(name, taken, 'set');
  const first = taken[0]?.id ?? '';
  return [
    ...listed(draft, data),
    { path: ['sets', id], value: { name, issues: draft.sets[first]?.issues ?? [] } },
    ...blocksBySet(draft, data).map(({ path }) => ({ path: [...path, id], value: written(data, ...path, first) })),
  ];
};

/** Takes a set out, and all that was said for it. */
export const removeSet = (draft: Scenario, data: unknown, id: string): readonly Edit[] => {
  if (Object.keys(draft.sets).length < 2) return [];
  const named = (['redLines', 'interactions'] as const).flatMap((list) =>
    draft[list].flatMap((rule, k): Edit[] => {
      if (written(data, list, k, 'sets') === undefined || !rule.sets.includes(id)) return [];
      const left = rule.sets.filter((set) => set !== id);
      return [{ path: [list, k, 'sets'], value: left.length > 0 ? left : undefined }];
    }),
  );
  const levels = (['first', 'standard', 'expert'] as const).flatMap((level): Edit[] =>
    draft.levels?.[level]?.set === id ? [{ path: ['levels', level, 'set'], value: undefined }] : [],
  );
  const rows = blocksBySet(draft, data).map(({ path }) => ({ path: [...path, id], value: undefined }));
  return [{ path: ['sets', id], value: undefined }, ...rows, ...named, ...levels];
};

/** Which questions a set has; the points of those that stay come to 100 again. */
export const setIssues = (draft: Scenario, data: unknown, id: string, issues: readonly string[]): readonly Edit[] => {
  if (issues.length === 0) return [];
  const even = Math.floor(100 / issues.length);
  const rows = blocksBySet(draft, data).flatMap(({ path, rows: hasRows }): Edit[] => {
    const row = written(data, ...path, id);
    if (!hasRows || typeof row !== 'object' || row === null) return [];
    const old = row as Readonly<Record<string, number>>;
    const shares = issues.map((issue) => old[issue] ?? even);
    const whole = apportion(100, shares.some((x) => x > 0) ? shares : shares.map(() => 1));
    return [{ path: [...path, id], value: Object.fromEntries(issues.map((issue, k) => [issue, whole[k] ?? 0])) }];
  });
  // the question that scales the margin against a broken promise is one of every set
  const { issue } = draft.process.riskPremium;
  const premium =
    issues.includes(issue) || written(data, 'process', 'riskPremium', 'issue') === undefined
      ? []
      : ['issue', 'percent'].flatMap((key): Edit[] =>
          written(data, 'process', 'riskPremium', key) === undefined
            ? []
            : [{ path: ['process', 'riskPremium', key], value: undefined }],
        );
  return [...listed(draft, data), { path: ['sets', id, 'issues'], value: issues }, ...rows, ...premium];
};
