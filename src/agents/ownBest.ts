import type { Model } from '../engine/model.ts';
import { at } from '../engine/num.ts';
import type { Standing, Text } from '../engine/types.ts';
import { aspirationAt, crossesRedLine, lineOf, marginOf } from '../engine/utility.ts';

/** Texts that a search may look at before it settles for the best so far. */
const PATIENCE = 3000;

interface Search {
  readonly model: Model;
  readonly state: Standing;
  readonly party: number;
  readonly allowed: (text: Text) => boolean;
  /** options of each issue, dearest first */
  readonly order: readonly (readonly number[])[];
  /** most that the issues from here on can add, bp */
  readonly rest: readonly number[];
  /** bp that interactions can add, less what is asked of any text */
  readonly slack: number;
  readonly text: number[];
  looked: number;
  best: Text | null;
  most: number;
}

const descend = (s: Search, issue: number, own: number): void => {
  if (s.looked > PATIENCE || own + at(s.rest, issue) + s.slack <= s.most) return;
  if (issue === s.text.length) {
    s.looked += 1;
    const margin = marginOf(s.model, s.state, s.party, s.text);
    if (margin <= s.most || crossesRedLine(s.model, s.party, s.text) || !s.allowed(s.text)) return;
    s.most = margin;
    s.best = s.text.slice();
    return;
  }
  const { worth } = at(s.state.truth, s.party);
  for (const option of at(s.order, issue)) {
    s.text[issue] = option;
    descend(s, issue + 1, own + at(at(worth, issue), option));
  }
};

/** The text that a party likes best by its own account, among those that cross none of its red lines; or null. */
export const ownBest = (
  model: Model,
  state: Standing,
  party: number,
  allowed: (text: Text) => boolean,
): Text | null => {
  const { worth } = at(state.truth, party);
  const rest = new Array<number>(worth.length + 1).fill(0);
  for (let i = worth.length - 1; i >= 0; i--) rest[i] = at(rest, i + 1) + Math.max(...at(worth, i));
  let slack = -lineOf(model, state, party) - aspirationAt(model, state.round);
  for (const x of model.interactions) slack += Math.max(0, at(x.bp, party));
  const search: Search = {
    model,
    state,
    party,
    allowed,
    order: worth.map((row) => row.map((_, o) => o).sort((a, b) => at(row, b) - at(row, a) || a - b)),
    rest,
    slack,
    text: worth.map(() => 0),
    looked: 0,
    best: null,
    most: Number.MIN_SAFE_INTEGER,
  };
  descend(search, 0, 0);
  return search.best;
};
