import type { Model } from '../engine/model.ts';
import { at } from '../engine/num.ts';
import { OPEN, type Text } from '../engine/types.ts';

/** What the clauses of a text say of lasting, by their own words: issue indices, rising. */
export interface Durable {
  /** clauses that name what follows a breach */
  readonly breach: readonly number[];
  /** clauses that come in steps */
  readonly staged: readonly number[];
  /** clauses that name a date or a term */
  readonly dated: readonly number[];
  readonly open: readonly number[];
}

const BREACH = /\b(breach|snap-?back|violat\w*|renewed|re-?imposed?|return of measures)\b/i;
const STAGED = /\b(stages?|staged|in steps|verified steps|phases?|phased|timetable)\b/i;
const DATED = /\b(\d+ (days|weeks|months|years)|(two|three|five|ten|twenty)[ -](years?|months?)|dates?|timetable)\b/i;
/** `no date is set` names no date */
const UNDATED = /\bno (date|term|timetable)\b/i;

/** Reads the clauses in force for words of breach, steps and dates: the model itself knows none of the three. */
export const durableOf = (model: Model, text: Text): Durable => {
  const issues = text.map((_, i) => i);
  const words = (i: number): string => {
    const option = at(text, i);
    if (option === OPEN) return '';
    const { short, text: treaty } = at(at(model.issues, i).options, option);
    return `${short}. ${treaty}`;
  };
  return {
    breach: issues.filter((i) => BREACH.test(words(i))),
    staged: issues.filter((i) => STAGED.test(words(i))),
    dated: issues.filter((i) => DATED.test(words(i).replace(UNDATED, ''))),
    open: issues.filter((i) => at(text, i) === OPEN),
  };
};
