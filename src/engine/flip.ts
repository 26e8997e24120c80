import type { Model } from './model.ts';
import { at } from './num.ts';
import { type Change, type Flip, type Hope, OPEN, type Standing, type Text } from './types.ts';
import { crossesRedLine, interactionsOf, needOf, reference } from './utility.ts';

interface Search {
  readonly model: Model;
  readonly state: Standing;
  readonly party: number;
  readonly worth: readonly (readonly number[])[];
  readonly base: readonly number[];
  /** most that changing one clause can add, bp by issue, rising gains only */
  readonly most: readonly number[];
  /** most that interactions, premium and audience can add together, bp */
  readonly slack: number;
  /** bp asked on top of everything else */
  readonly hope: Hope;
  readonly text: number[];
  bestGain: number;
  best: number[] | null;
}

const worthOf = (s: Search, issue: number, option: number): number =>
  option === OPEN ? at(s.base, issue) : at(at(s.worth, issue), option);

const additive = (s: Search): number => {
  let bp = 0;
  for (let i = 0; i < s.text.length; i++) bp += worthOf(s, i, at(s.text, i));
  return bp;
};

/** Tries every choice of `left` further clauses from `issue` on, keeping the smallest gain at or above 0. */
const search = (s: Search, issue: number, left: number, own: number): void => {
  if (left === 0) {
    const gain = own + interactionsOf(s.model, s.party, s.text) - needOf(s.model, s.state, s.party, s.text) - s.hope;
    if (gain >= 0 && gain < s.bestGain && !crossesRedLine(s.model, s.party, s.text)) {
      s.bestGain = gain;
      s.best = s.text.slice();
    }
    return;
  }
  for (let i = issue; i <= s.text.length - left; i++) {
    const was = at(s.text, i);
    for (let option = 0; option < at(s.model.counts, i); option++) {
      if (option === was) continue;
      const next = own - worthOf(s, i, was) + worthOf(s, i, option);
      if (left === 1 ? next + s.slack < 0 : next + s.slack + mostOf(s, i + 1, left - 1) < 0) continue;
      s.text[i] = option;
      search(s, i + 1, left - 1, next);
    }
    s.text[i] = was;
  }
};

/** An upper bound on what `left` changes from `issue` on can add, bp. */
const mostOf = (s: Search, issue: number, left: number): number => {
  let top = 0;
  for (let i = issue; i < s.most.length; i++) top = Math.max(top, at(s.most, i));
  return top * left;
};

/**
 * The smallest change that makes the party sign, found exactly: fewest clauses (at most `flip.maxClauses` of the
 * scenario), then the smallest gain over what it asks in bp, then canonical order. Null = none within the limit.
 */
export const smallestFlip = (model: Model, state: Standing, party: number, text: Text, hope: Hope = 0): Flip => {
  const truth = at(state.truth, party);
  const base = reference(truth);
  let up = 0;
  for (const x of model.interactions) up += Math.max(0, at(x.bp, party));
  const lineOnly = needOf(model, { ...state, eye: 0, trust: state.trust.map(() => 100) }, party, text);
  const s: Search = {
    model,
    state,
    party,
    worth: truth.worth,
    base,
    most: text.map((option, i) => {
      const now = option === OPEN ? at(base, i) : at(at(truth.worth, i), option);
      return Math.max(0, ...at(truth.worth, i).map((w) => w - now));
    }),
    slack: up - lineOnly - hope,
    hope,
    text: text.slice(),
    bestGain: Number.MAX_SAFE_INTEGER,
    best: null,
  };
  const own = additive(s);
  for (let n = 1; n <= Math.min(model.process.flip.maxClauses, text.length); n++) {
    search(s, 0, n, own);
    if (s.best !== null) return changesBetween(text, s.best);
  }
  return null;
};

/** The clauses in which two texts differ, with the options of the second. */
export const changesBetween = (from: Text, to: Text): Change[] => {
  const changes: Change[] = [];
  to.forEach((option, i) => {
    if (option !== from[i]) changes.push([i, option]);
  });
  return changes;
};

/** A text with changes put in. */
export const withChanges = (text: Text, changes: readonly Change[]): number[] => {
  const next = text.slice();
  for (const [issue, option] of changes) next[issue] = option;
  return next;
};
