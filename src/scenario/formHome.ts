import type { Scenario } from '../engine/scenarioTypes.ts';
import type { Edit } from './edit.ts';
import { newId, withOneMore, withoutOne } from './formEdits.ts';
import { written } from './written.ts';

type Row = Readonly<Record<string, number>>;

const groupsAt = (party: number) => ['parties', party, 'home', 'groups'] as const;
const groupsOf = ({ parties }: Scenario, party: number) => parties[party]?.home.groups ?? [];

/** The groups of a home where the file leaves them to the default. */
const listed = (draft: Scenario, data: unknown, party: number): readonly Edit[] =>
  written(data, ...groupsAt(party)) === undefined
    ? [{ path: groupsAt(party), value: groupsOf(draft, party).map(({ id, name }) => ({ id, name })) }]
    : [];

/** What a form changes of a group: its name, its share, and its line or its points in one set. */
export interface GroupChange {
  readonly name?: string;
  readonly share?: number;
  readonly set?: string;
  readonly line?: number;
  readonly weights?: Row;
}

/** Changes one group at home. */
export const setGroup = (
  draft: Scenario,
  data: unknown,
  [party, group]: readonly [number, number],
  { name, share, set = '', line, weights }: GroupChange,
): readonly Edit[] => {
  const at = [...groupsAt(party), group];
  const filled = groupsOf(draft, party)[group];
  const edits: Edit[] = [...listed(draft, data, party)];
  if (name !== undefined) edits.push({ path: [...at, 'name'], value: name });
  if (share !== undefined) edits.push({ path: [...at, 'share'], value: share });
  const put = (path: Edit['path'], all: object | undefined, value: unknown): void =>
    void edits.push(
      written(data, ...path) === undefined
        ? { path, value: { ...all, [set]: value } }
        : { path: [...path, set], value },
    );
  if (line !== undefined) put([...at, 'line', 'bySet'], filled?.line.bySet, line);
  if (weights !== undefined) put([...at, 'weights'], filled?.weights, weights);
  return edits;
};

const shared = (party: number, shares: readonly number[]): readonly Edit[] =>
  shares.map((share, g) => ({ path: [...groupsAt(party), g, 'share'], value: share }));

/** One group more, which takes an even part of the shares. */
export const addGroup = (draft: Scenario, data: unknown, party: number, name: string): readonly Edit[] => {
  const groups = groupsOf(draft, party);
  const shares = withOneMore(groups.map(({ share }) => share));
  const group = { id: newId(name, groups, 'group'), name, share: shares.at(-1) ?? 0 };
  return [
    ...listed(draft, data, party),
    ...shared(party, shares.slice(0, -1)),
    { path: [...groupsAt(party), groups.length], value: group },
  ];
};

/** Takes a group out, and what levers and news did to it; the others have its share. */
export const removeGroup = (draft: Scenario, data: unknown, party: number, at: number): readonly Edit[] => {
  const groups = groupsOf(draft, party);
  if (groups.length < 2) return [];
  const target = `${draft.parties[party]?.id}.${groups[at]?.id}`;
  const effects = (['events', 'windows', 'levers'] as const).flatMap((list) =>
    draft[list].flatMap((item, k) =>
      item.effects
        .flatMap((effect, e): Edit[] =>
          effect.target === target ? [{ path: [list, k, 'effects', e], value: undefined }] : [],
        )
        .reverse(),
    ),
  );
  const left = groups.filter((_, g) => g !== at);
  return [
    ...listed(draft, data, party),
    { path: [...groupsAt(party), at], value: undefined },
    ...shared(party, withoutOne(left.map(({ share }) => share))),
    ...effects,
  ];
};

/** Shares that do not come to 100, made to. */
export const evenShares = (draft: Scenario, data: unknown, party: number): readonly Edit[] => [
  ...listed(draft, data, party),
  ...shared(party, withoutOne(groupsOf(draft, party).map(({ share }) => share))),
];
