import type { Model } from './model.ts';
import { at, clamp, floorDiv, piecewise, sum } from './num.ts';
import type { GroupSupport, Standing, Text } from './types.ts';
import { crossesRedLine, interactionsOf } from './utility.ts';

export interface HomeVerdict {
  readonly groups: readonly GroupSupport[];
  /** permille, weighted by share */
  readonly support: number;
  readonly approves: boolean;
}

/** Percent of the home audience that each group is now. */
const sharesOf = (state: Standing, party: number): number[] =>
  at(state.truth, party).shares.map((s, k) => s + at(at(state.shares, party), k));

/**
 * What home says to a complete text: each group's gain over its own line (its weights, the party's values and
 * interactions, its mood) becomes approval in permille; the party approves at its threshold (Putnam 1988).
 */
export const askHome = (model: Model, state: Standing, party: number, text: Text): HomeVerdict => {
  const truth = at(state.truth, party);
  const { home } = at(model.parties, party);
  const shared = interactionsOf(model, party, text) + at(state.mood, party);
  const shares = sharesOf(state, party);
  const groups = at(model.groups, party).map((group, k) => {
    let gain = shared - group.line + at(truth.mood, k);
    for (let i = 0; i < text.length; i++) gain += at(group.weights, i) * at(at(truth.values, i), at(text, i));
    return { share: at(shares, k), support: piecewise(model.process.ratification.approval, gain) };
  });
  const support = floorDiv(sum(groups.map((g) => g.share * g.support)), 100);
  const approves = support >= home.thresholdPermille && groups.every((g) => g.support >= home.eachMinPermille);
  return { groups, support, approves };
};

/**
 * The clause that a home "no" reopens: the one where a single change that crosses nobody's red line raises the
 * party's support at home most; canonical order breaks ties.
 */
export const clauseToReopen = (model: Model, state: Standing, party: number, text: Text): number => {
  let best = 0;
  let most = Number.MIN_SAFE_INTEGER;
  const next = text.slice();
  text.forEach((was, i) => {
    for (let option = 0; option < at(model.counts, i); option++) {
      if (option === was) continue;
      next[i] = option;
      const { support } = askHome(model, state, party, next);
      if (support > most && !crossesRedLine(model, null, next)) {
        most = support;
        best = i;
      }
    }
    next[i] = was;
  });
  return best;
};

/** Points of share moved to a group (from the last group, or the first if it is the last), kept within bounds. */
export const movedShare = (
  state: Standing,
  party: number,
  group: number,
  delta: number,
  min: number,
  max: number,
): { readonly shares: readonly (readonly number[])[]; readonly by: number } => {
  const now = sharesOf(state, party);
  const other = group === 0 ? now.length - 1 : 0;
  const from = at(now, group);
  const target = delta >= 0 ? Math.max(from, Math.min(from + delta, max)) : Math.min(from, Math.max(from + delta, min));
  const by = clamp(target - at(now, group), -at(now, group), at(now, other));
  if (other === group || by === 0) return { shares: state.shares, by: 0 };
  const shares = state.shares.map((row, p) =>
    p !== party ? row : row.map((s, k) => (k === group ? s + by : k === other ? s - by : s)),
  );
  return { shares, by };
};
