import { apportion } from '../engine/num.ts';
import type { Scenario } from '../engine/scenarioTypes.ts';
import type { Edit } from './edit.ts';
import { newId } from './formEdits.ts';
import { written } from './written.ts';

const READING = { id: 'only', name: 'The only reading' };

/** Priorities of a reading, by issue; the others of a party are written with it where they were not yet. */
export const setReading = (
  draft: Scenario,
  data: unknown,
  [party, reading, set]: readonly [number, number, string],
  change: { readonly weights?: Readonly<Record<string, number>>; readonly line?: number },
): readonly Edit[] => {
  const edits: Edit[] = [];
  const at = ['parties', party, 'readings', reading];
  if (written(data, 'parties', party, 'readings') === undefined)
    edits.push({ path: ['parties', party, 'readings'], value: [READING] });
  const filled = draft.parties[party]?.readings[reading];
  const put = (part: 'weights' | 'reservation', value: unknown): void => {
    const path = [...at, part, 'bySet'];
    if (written(data, ...path) !== undefined) edits.push({ path: [...path, set], value });
    else edits.push({ path, value: { ...filled?.[part].bySet, [set]: value } });
  };
  if (change.weights) put('weights', change.weights);
  if (change.line !== undefined) put('reservation', change.line);
  return edits;
};

/** The same points on other questions: each moved on by some places. */
const movedOn = (row: Readonly<Record<string, number>>, by: number): Record<string, number> => {
  const ids = Object.keys(row);
  return Object.fromEntries(ids.map((id, k) => [id, row[ids[(k + by) % ids.length] ?? id] ?? 0]));
};

/** Another account of what a party wants most: for now the points of its first, on other questions. */
export const addReading = (draft: Scenario, data: unknown, party: number, name: string): readonly Edit[] => {
  const readings = draft.parties[party]?.readings ?? [];
  const [first] = readings;
  if (first === undefined) return [];
  const id = newId(name, readings, 'reading');
  const start: Edit[] =
    written(data, 'parties', party, 'readings') === undefined
      ? [{ path: ['parties', party, 'readings'], value: [{ ...READING, name: 'First account' }] }]
      : [];
  const rows = Object.entries(first.weights.bySet);
  const weights = { bySet: Object.fromEntries(rows.map(([set, row]) => [set, movedOn(row, readings.length)])) };
  const reservation = { bySet: first.reservation.bySet };
  // where the file says how likely each is, the new one is as likely as any
  const even = Math.floor(1000 / (readings.length + 1));
  const now = readings.map(({ chancePermille }) => chancePermille);
  const said = readings.some((_, r) => written(data, 'parties', party, 'readings', r, 'chancePermille') !== undefined);
  return [
    ...start,
    { path: ['parties', party, 'readings', readings.length], value: { id, name, weights, reservation } },
    ...(said ? chances(party, [...apportion(1000 - even, now), even]) : []),
  ];
};

/** Chances of the accounts of a party, each one written. */
const chances = (party: number, all: readonly number[]): readonly Edit[] =>
  all.map((value, r) => ({ path: ['parties', party, 'readings', r, 'chancePermille'], value }));

/** How likely an account is; the others share the rest as they did before. */
export const setChance = (
  draft: Scenario,
  data: unknown,
  party: number,
  reading: number,
  value: number,
): readonly Edit[] => {
  const now = (draft.parties[party]?.readings ?? []).map(({ chancePermille }) => chancePermille);
  if (now.length < 2 || written(data, 'parties', party, 'readings') === undefined) return [];
  const others = now.filter((_, r) => r !== reading);
  const shares = apportion(1000 - value, others.some((x) => x > 0) ? others : others.map(() => 1));
  return chances(
    party,
    now.map((_, r) => (r === reading ? value : (shares[r < reading ? r : r - 1] ?? 0))),
  );
};

/** Takes an account out; the others have its chance. */
export const removeReading = (draft: Scenario, _: unknown, party: number, reading: number): readonly Edit[] => {
  const left = (draft.parties[party]?.readings ?? []).filter((__, r) => r !== reading);
  if (left.length === 0) return [];
  const now = left.map(({ chancePermille }) => chancePermille);
  const shares = apportion(1000, now.some((x) => x > 0) ? now : now.map(() => 1));
  return [{ path: ['parties', party, 'readings', reading], value: undefined }, ...chances(party, shares)];
};
