import type { Mask, Model } from '../engine/model.ts';
import { at } from '../engine/num.ts';
import { OPEN, type Standing } from '../engine/types.ts';
import { aspirationAt, lineOf, premiumFor, trustOf } from '../engine/utility.ts';
import type { ZoneKind } from './zone.ts';

/** What couples issues: bp that a combination of options adds, or (`bp` null) a combination that is barred. */
export interface Link {
  /** issues, rising */
  readonly scope: readonly number[];
  /** allowed options by issue of the scope, as bits */
  readonly when: readonly number[];
  /** excused where all of these hold too; null = never */
  readonly unless: readonly number[] | null;
  /** bp by column */
  readonly bp: readonly number[] | null;
}

/**
 * Texts and what they come to, as sums: each column adds up a start, a number for each clause, and the links that
 * hold. The first `asked` columns are what must not fall below 0.
 */
export interface Space {
  readonly counts: readonly number[];
  readonly columns: number;
  readonly asked: number;
  readonly start: readonly number[];
  /** by issue: `worth[issue][option * columns + column]` */
  readonly worth: readonly Int32Array[];
  readonly links: readonly Link[];
}

/** Every option allowed. */
const ANY = -1;

const bitsOn = (scope: readonly number[], masks: readonly Mask[]): number[] =>
  scope.map((issue) => masks.reduce((bits, m) => (m.issue === issue ? bits & m.bits : bits), ANY));

const linkOf = (when: readonly Mask[], unless: readonly Mask[] | null, bp: readonly number[] | null): Link => {
  const scope = [...new Set([...when, ...(unless ?? [])].map((m) => m.issue))].sort((a, b) => a - b);
  return { scope, when: bitsOn(scope, when), unless: unless && bitsOn(scope, unless), bp };
};

/** Whether a link holds for a text; options by issue. */
export const holds = ({ scope, when, unless }: Link, text: ArrayLike<number>): boolean => {
  for (let k = 0; k < scope.length; k++)
    if ((((when[k] as number) >> (text[scope[k] as number] as number)) & 1) === 0) return false;
  if (unless === null) return true;
  for (let k = 0; k < scope.length; k++)
    if ((((unless[k] as number) >> (text[scope[k] as number] as number)) & 1) === 0) return true;
  return false;
};

/** One column: whose interactions it feels, where it starts, and what each clause adds. */
export interface Column {
  readonly party: number;
  readonly start: number;
  readonly worth: (issue: number, option: number) => number;
}

/** What a text is worth to a party, bp. */
export const utilityColumn = (standing: Standing, party: number): Column => {
  const { worth } = at(standing.truth, party);
  return { party, start: 0, worth: (issue, option) => at(at(worth, issue), option) };
};

/** What a text gives a party over its line, bp. */
export const gainColumn = (model: Model, standing: Standing, party: number): Column => ({
  ...utilityColumn(standing, party),
  start: -lineOf(model, standing, party),
});

/** What a text gives a party over all that it asks at the table, bp. */
const marginColumn = (model: Model, standing: Standing, party: number): Column => {
  const gain = gainColumn(model, standing, party);
  const trust = trustOf(standing, party);
  const positions = at(standing.positions, party);
  const text = model.counts.map(() => OPEN);
  const always = model.premiumIssue < 0 ? premiumFor(model, trust, text) : 0;
  const premium = (option: number): number => {
    text[model.premiumIssue] = option;
    return premiumFor(model, trust, text);
  };
  return {
    party,
    start: gain.start - aspirationAt(model, standing.round) - always,
    worth: (issue, option) => {
      const left = standing.eye > 0 && positions[issue] !== OPEN && positions[issue] !== option;
      const audience = left ? at(at(model.audience, party), issue) : 0;
      return gain.worth(issue, option) - audience - (issue === model.premiumIssue ? premium(option) : 0);
    },
  };
};

/** What a text gives a party over what it asks in a zone of that kind, bp. */
export const askedColumn = (model: Model, standing: Standing, party: number, kind: ZoneKind): Column =>
  kind === 'principle' ? gainColumn(model, standing, party) : marginColumn(model, standing, party);

/** What a text gives each home group of a party over the group's own line, bp. */
export const groupColumns = (model: Model, standing: Standing, party: number): Column[] => {
  const { values, mood } = at(standing.truth, party);
  return at(model.groups, party).map((group, k) => ({
    party,
    start: at(standing.mood, party) + at(mood, k) - group.line,
    worth: (issue, option) => at(group.weights, issue) * at(at(values, issue), option),
  }));
};

const linksByModel = new WeakMap<Model, Map<string, readonly Link[]>>();

/** What couples issues in a space whose columns belong to `owners`, barred by `parties`: made once for every standing. */
const linksOf = (model: Model, owners: readonly number[], parties: readonly number[]): readonly Link[] => {
  const memory = linksByModel.get(model) ?? new Map<string, readonly Link[]>();
  linksByModel.set(model, memory);
  const key = `${owners.join()} ${parties.join()}`;
  const known = memory.get(key);
  if (known !== undefined) return known;
  const felt = (bp: readonly number[]): number[] => owners.map((party) => at(bp, party));
  const bonuses = model.interactions.map(({ when, bp }) => linkOf(when, null, felt(bp)));
  const bars = model.redLines.filter(({ party }) => parties.includes(party));
  const made = [
    ...bonuses.filter(({ bp }) => bp?.some((each) => each !== 0)),
    ...bars.map(({ when, unless }) => linkOf(when, unless, null)),
  ];
  memory.set(key, made);
  return made;
};

/** A space of columns, the first `asked` of them asked for, barred by the red lines of `parties`. */
export const spaceOf = (
  model: Model,
  columns: readonly Column[],
  asked: number,
  parties: readonly number[] = model.parties.map((_, p) => p),
): Space => {
  const worth = model.counts.map((n, issue) => {
    const rows = new Int32Array(n * columns.length);
    for (let o = 0; o < n; o++)
      columns.forEach((c, k) => {
        rows[o * columns.length + k] = c.worth(issue, o);
      });
    return rows;
  });
  return {
    counts: model.counts,
    columns: columns.length,
    asked,
    start: columns.map((c) => c.start),
    worth,
    links: linksOf(
      model,
      columns.map((c) => c.party),
      parties,
    ),
  };
};
