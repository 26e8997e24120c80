import type { Model } from '../engine/model.ts';
import { at, floorDiv } from '../engine/num.ts';
import type { State, Text } from '../engine/types.ts';
import { lineOf, utility } from '../engine/utility.ts';
import { BUDGET, searchTexts } from './search.ts';

/** Why a figure is left out. */
export type Missing = 'too-large' | 'none';

/** One party against its own line: 0 = no agreement now, 100 = its best text in which every other party still gains. */
export interface OwnLine {
  readonly party: number;
  /** what no agreement was worth to it at the end, bp */
  readonly line: number;
  /** what the text was worth to it, bp */
  readonly worth: number;
  /** its best text in which no other party is below its line, bp */
  readonly best: number | null;
  /** 0 at the line, 100 at the best; below 0 where no agreement was better */
  readonly score: number | null;
  readonly missing: Missing | null;
}

/** Texts better for someone and worse for nobody than `text`, and one of them. */
export interface Unused {
  readonly count: number;
  readonly example: Text | null;
}

const linesOf = (model: Model, state: State): number[] => model.parties.map((_, p) => lineOf(model, state, p));

/**
 * The most a party could have had, bp, in a text that crosses no red line and leaves every party at its line or above;
 * `missing` says why there is no such figure.
 */
export const bestFor = (
  model: Model,
  state: State,
  party: number,
  budget = BUDGET,
): { readonly best: number | null; readonly missing: Missing | null } => {
  const floors = linesOf(model, state);
  let best: number | null = null;
  const complete = searchTexts(
    model,
    state.truth,
    floors,
    (_text, worth) => {
      best = at(worth, party);
      floors[party] = best + 1;
    },
    budget,
  );
  if (!complete) return { best: null, missing: 'too-large' };
  return { best, missing: best === null ? 'none' : null };
};

/** Where a text stands between a party's line and its best, 0..100, floored; null where the two are the same. */
const scoreOf = (worth: number, line: number, best: number): number | null =>
  best <= line ? null : floorDiv(100 * (worth - line), best - line);

/** Each party against its own line, by the state and text at the end of a game. */
export const ownLines = (model: Model, state: State, text: Text, budget = BUDGET): OwnLine[] =>
  model.parties.map((_, party) => {
    const line = lineOf(model, state, party);
    const worth = utility(model, at(state.truth, party), party, text);
    const { best, missing } = bestFor(model, state, party, budget);
    return { party, line, worth, best, score: best === null ? null : scoreOf(worth, line, best), missing };
  });

/** How many texts every party's line and red lines would have allowed at the end; null where too many to look at. */
export const roomFor = (model: Model, state: State, budget = BUDGET): number | null => {
  let count = 0;
  const complete = searchTexts(
    model,
    state.truth,
    linesOf(model, state),
    () => {
      count += 1;
    },
    budget,
  );
  return complete ? count : null;
};

const changes = (a: Text, b: Text): number => a.filter((option, i) => option !== b[i]).length;

/** Gains left unused: texts better for someone and worse for nobody; the example changes the fewest clauses. */
export const unusedGains = (model: Model, state: State, text: Text, budget = BUDGET): Unused | null => {
  const own = model.parties.map((_, p) => utility(model, at(state.truth, p), p, text));
  let count = 0;
  let example: Text | null = null;
  const complete = searchTexts(
    model,
    state.truth,
    own,
    (other, worth) => {
      if (worth.every((bp, p) => bp === at(own, p))) return;
      count += 1;
      if (example === null || changes(text, other) < changes(text, example)) example = other;
    },
    budget,
  );
  return complete ? { count, example } : null;
};
