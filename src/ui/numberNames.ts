import type { AssumedNumber, Unit } from '../analysis/assumed.ts';
import type { Model } from '../engine/model.ts';
import { signed } from './names.ts';
import { WHAT_IF } from './text/debrief.ts';
import { percent, points } from './text/moments.ts';
import { EFFECT_ON, KEYS, NUMBER_PLACES } from './text/numbers.ts';

type Path = AssumedNumber['path'];

/** A list that people choose a number from. */
export interface NumberGroup {
  readonly name: string;
  readonly numbers: readonly AssumedNumber[];
}

/** A number as people read it: points of 100, percent, or as it stands. */
export const numberWords = (value: number, unit: Unit): string => {
  if (unit === 'bp') return `${points(value)} points`;
  if (unit === 'permille') return percent(value);
  return value < 0 ? signed(value) : String(value);
};

const own = (node: unknown, key: string | number): unknown =>
  typeof node === 'object' && node !== null ? (node as Record<string | number, unknown>)[key] : undefined;

/** What an entry of a list calls itself. */
const nameOf = (node: unknown): string | null => {
  for (const key of ['short', 'title', 'name']) {
    const name = own(node, key);
    if (typeof name === 'string') return name;
  }
  return null;
};

const textOf = (node: unknown, key: string): string => {
  const text = own(node, key);
  return typeof text === 'string' ? text : '';
};

/** Who or what an effect is on: a party, one of its groups at home, or the table. */
const effectName = (model: Model, effect: unknown): string => {
  const target = textOf(effect, 'target').split('.')[0];
  const party = model.scenario.parties.find(({ id }) => id === target);
  return [EFFECT_ON[textOf(effect, 'on')] ?? '', party?.short ?? ''].filter((part) => part !== '').join(', ');
};

/** A place in a list that has no name of its own. */
const placeWords = (model: Model, path: Path, k: number, inside: unknown): string | null => {
  const [before, key] = [path[k - 1], Number(path[k])];
  if (before === 'effects') return effectName(model, inside);
  if (before === 'approval') return NUMBER_PLACES.step(key + 1);
  if (path[k - 2] === 'approval') return NUMBER_PLACES.approval[key] ?? null;
  if (before === 'hardenBp') return NUMBER_PLACES.bands[key] ?? null;
  return before === 'bp' ? NUMBER_PLACES.round(key + 1) : null;
};

const keyWords = (model: Model, path: Path, k: number): string | null => {
  const key = path[k];
  if (typeof key !== 'string' || (key === 'delta' && path[k - 2] === 'effects')) return null;
  // A file may call an issue by a word that is also a key of the format.
  if (path[k + 1] === 'bySet') return KEYS[key] ?? null;
  const { issues, parties } = model.scenario;
  const issue = issues.find(({ id }) => id === key);
  if (issue !== undefined) return issue.title;
  const option = issues
    .filter(({ id }) => path.includes(id) || id === model.process.riskPremium.issue)
    .flatMap(({ options }) => options)
    .find(({ id }) => id === key);
  const party = parties.find(({ id }) => id === key);
  return option?.short ?? party?.short ?? KEYS[key] ?? null;
};

/** `weight of` goes on without a comma. */
const joined = (words: readonly string[]): string =>
  words.reduce(
    (all, word) => (all === '' || / (of|on|in|with)$/.test(all) ? `${all} ${word}`.trim() : `${all}, ${word}`),
    '',
  );

/** Where a number stands, in words; whose it is has been said before. */
export const numberLabel = (model: Model, path: Path): string => {
  let node: unknown = model.scenario;
  const words: string[] = [];
  path.forEach((key, k) => {
    const inside = own(node, key);
    const entry = typeof key === 'number' ? (nameOf(inside) ?? placeWords(model, path, k, inside)) : null;
    const name = entry ?? keyWords(model, path, k);
    const isOwner = path[0] === 'parties' && k < 2;
    if (name !== null && name !== '' && !isOwner && words.at(-1) !== name) words.push(name);
    node = inside;
  });
  return joined(words);
};

const groupName = (model: Model, [top, place]: Path): string => {
  if (top === 'parties' && typeof place === 'number') return model.scenario.parties[place]?.name ?? '';
  if (top === 'interactions') return WHAT_IF.packages;
  return top === 'process' ? WHAT_IF.rules : WHAT_IF.news;
};

/** The assumed numbers by whose they are, governments first. */
export const numberGroups = (model: Model, numbers: readonly AssumedNumber[]): NumberGroup[] => {
  const groups = new Map<string, AssumedNumber[]>();
  for (const number of numbers) {
    const name = groupName(model, number.path);
    groups.set(name, [...(groups.get(name) ?? []), number]);
  }
  return [...groups].map(([name, list]) => ({ name, numbers: list }));
};

/** Whose and which, in one line. */
export const fullLabel = (model: Model, path: Path): string => `${groupName(model, path)}: ${numberLabel(model, path)}`;
