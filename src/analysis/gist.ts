import type { Game } from '../agents/match.ts';
import { at } from '../engine/num.ts';
import type { Text } from '../engine/types.ts';
import { heaviestClause, type Refusal, refusalsOf } from './course.ts';
import { type Consent, consentOf, type Outcome, outcomeOf, type TextState, textOf } from './outcome.ts';

/** What stood longest in one party's way. */
export interface Stuck {
  readonly party: number;
  readonly issue: number;
  readonly option: number;
  /** its refusals in which this clause weighed most against the text, of all its refusals */
  readonly times: number;
  readonly of: number;
}

/** What can be said of a game in a few sentences, all of it from logged events. */
export interface Gist {
  readonly round: number;
  /** null = still open */
  readonly outcome: Outcome | null;
  readonly text: Text;
  readonly textState: TextState;
  readonly consent: readonly Consent[];
  /** those parties that refused with a clause against the text; none while the talks go on, when accounts are private */
  readonly stuck: readonly Stuck[];
}

/** The clause of most refusals of a party; of several, the one refused last. */
const stuckOn = (refusals: readonly Refusal[], party: number): Stuck[] => {
  const counts = new Map<string, Stuck>();
  let most: Stuck | null = null;
  const own = refusals.filter((refusal) => refusal.party === party);
  for (const refusal of own) {
    const issue = heaviestClause(refusal);
    if (issue < 0) continue;
    const option = at(refusal.text, issue);
    const key = `${issue} ${option}`;
    const now = { party, issue, option, times: (counts.get(key)?.times ?? 0) + 1, of: own.length };
    counts.set(key, now);
    if (most === null || now.times >= most.times) most = now;
  }
  return most === null ? [] : [most];
};

/** The gist of a game, finished or not. */
export const gistOf = (game: Game): Gist => {
  const { model, state, log } = game;
  const outcome = outcomeOf(game);
  const refusals = outcome === null ? [] : refusalsOf(model, log);
  return {
    round: state.round,
    outcome,
    ...textOf(state, log),
    consent: consentOf(model, log),
    stuck: model.parties.flatMap((_, party) => stuckOn(refusals, party)),
  };
};
