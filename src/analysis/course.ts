import type { Model } from '../engine/model.ts';
import type { GameEvent, Ledger, Said, State, Text } from '../engine/types.ts';
import { ledgerOf } from '../engine/utility.ts';
import { type Film, roundEnds } from './rebuild.ts';

/** How far one party was from signing the standing draft at the end of a round. */
export interface Distance {
  /** bp over (+) or short of (−) everything it asked */
  readonly margin: number;
  /** whether a red line stood in the way, whatever the margin */
  readonly red: boolean;
}

export interface RoundCourse {
  readonly round: number;
  /** number of the standing draft, 0 = the proposal, not presented yet */
  readonly version: number;
  readonly voted: boolean;
  readonly parties: readonly Distance[];
}

/** One refusal with the party's own account of it. */
export interface Refusal {
  readonly round: number;
  readonly version: number;
  readonly party: number;
  readonly at: 'table' | 'vote';
  readonly text: Text;
  readonly said: Said;
  readonly ledger: Ledger;
  /** bp by which the refusal moved the party's line */
  readonly hardened: number;
}

const distances = (model: Model, state: State): Distance[] =>
  model.parties.map((_, party) => {
    const { margin, redLines } = ledgerOf(model, state, party, state.draft);
    return { margin, red: redLines.length > 0 };
  });

/** How far each party was from signing the standing draft at the end of every round played. */
export const courseOf = (model: Model, film: Film): RoundCourse[] =>
  roundEnds(film).map(({ state }) => ({
    round: state.round,
    version: state.version,
    voted: film.log.some((e) => e.type === 'vote-called' && e.round === state.round),
    parties: distances(model, state),
  }));

/** Every refusal of a log in order; those whose account the reader may not see are left out. */
export const refusalsOf = (model: Model, log: readonly GameEvent[]): Refusal[] => {
  const found: Refusal[] = [];
  let text: Text = model.start;
  let version = 0;
  log.forEach((event, k) => {
    if (event.type === 'tabled' || event.type === 'vote-called') text = event.text;
    if (event.type === 'tabled') version = event.version;
    if (event.type !== 'refused') return;
    const { round, party, at, said } = event;
    const account = log[k + 1];
    if (account?.type !== 'account' || account.party !== party) return;
    const { ledger, hardened } = account;
    found.push({ round, version, party, at, text, said, ledger, hardened });
  });
  return found;
};

/** The clause that takes most from the refusing party in its own account, or −1 where no clause does. */
export const heaviestClause = ({ ledger }: Refusal): number => {
  let ref = -1;
  let least = 0;
  for (const item of ledger.items)
    if (item.kind === 'clause' && item.bp < least) {
      least = item.bp;
      ref = item.ref;
    }
  return ref;
};
