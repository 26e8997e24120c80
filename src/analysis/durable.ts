import type { Model } from '../engine/model.ts';
import { at } from '../engine/num.ts';
import type { Lasting } from '../engine/scenarioTypes.ts';
import { OPEN, type Text } from '../engine/types.ts';

/** What the clauses of a text say of lasting, as the scenario marks them: issue indices, rising. */
export interface Durable {
  /** whether the scenario marks any option at all; where it does not, the three lists are empty */
  readonly marked: boolean;
  /** clauses that name what follows a breach */
  readonly breach: readonly number[];
  /** clauses that come in steps */
  readonly staged: readonly number[];
  /** clauses that name a date or a term */
  readonly dated: readonly number[];
  readonly open: readonly number[];
}

/** Reads the marks of the clauses in force: no rule knows breach, steps or dates, and no words are searched for them. */
export const durableOf = (model: Model, text: Text): Durable => {
  const issues = text.map((_, i) => i);
  const saying = (mark: Lasting): readonly number[] =>
    issues.filter((i) => {
      const option = at(text, i);
      return option !== OPEN && at(at(model.issues, i).options, option).lasting?.includes(mark) === true;
    });
  return {
    marked: model.issues.some(({ options }) => options.some(({ lasting }) => lasting !== undefined)),
    breach: saying('breach'),
    staged: saying('steps'),
    dated: saying('date'),
    open: issues.filter((i) => at(text, i) === OPEN),
  };
};
