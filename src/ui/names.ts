import { hardest } from '../analysis/hardest.ts';
import type { Model } from '../engine/model.ts';
import { at } from '../engine/num.ts';
import type { Party, Scenario } from '../engine/scenarioTypes.ts';
import { OPEN } from '../engine/types.ts';
import { GOVERNMENTS, LEFT_OPEN } from './text/en.ts';

const orders = new WeakMap<Model, readonly number[]>();

/** Parties in English alphabetical order: the order of every list that a person reads. */
export const partyOrder = (model: Model): readonly number[] => {
  const known = orders.get(model);
  if (known !== undefined) return known;
  const name = (p: number): string => at(model.parties, p).name;
  const order = model.parties.map((_, p) => p).sort((a, b) => (name(a) < name(b) ? -1 : name(a) > name(b) ? 1 : a - b));
  orders.set(model, order);
  return order;
};

export const partyOf = (model: Model, party: number): Party => at(model.parties, party);

export const partyName = (model: Model, party: number): string => at(model.parties, party).name;

/** Where one travels to meet a party: its capital, or its name. */
export const placeName = (model: Model, party: number): string => {
  const { place, name } = at(model.parties, party);
  return place?.name ?? name;
};

export const issueLabel = (model: Model, issue: number): string => at(model.issues, issue).label;

export const issueTitle = (model: Model, issue: number): string => at(model.issues, issue).title;

export const optionName = (model: Model, issue: number, option: number): string =>
  option === OPEN ? LEFT_OPEN : at(at(model.issues, issue).options, option).short;

const FIRST_LOOK = 3;
const hard = new WeakMap<Model, readonly number[]>();

/** The clauses to begin with: the hardest three. */
export const hardIssues = (model: Model): readonly number[] => {
  const known = hard.get(model) ?? hardest(model, FIRST_LOOK);
  hard.set(model, known);
  return known;
};

/** What the parties of a scenario are, in the plural: `governments`, `towns`. */
export const calledIn = ({ called }: Scenario): string => called ?? GOVERNMENTS;

export const signed = (n: number): string => (n > 0 ? `+${n}` : n < 0 ? `−${-n}` : '0');

/** bp as points of a hundred, whole. */
export const points = (bp: number): number => Math.round(bp / 100);

/** Permille as percent. */
export const percent = (permille: number): string => `${Math.round(permille / 10)} %`;

export const listOf = (words: readonly string[]): string =>
  words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
