import { at } from '../engine/num.ts';
import { askHome } from '../engine/ratify.ts';
import { type GameEvent, type Ledger, OPEN } from '../engine/types.ts';
import { ledgerOf } from '../engine/utility.ts';
import type { Own, View } from '../engine/view.ts';

/** A government's own case: what it knows of itself and of the draft in front of it. */
export interface OwnCase {
  readonly view: View;
  readonly own: Own;
  /** its account of the standing draft */
  readonly ledger: Ledger;
  readonly signs: boolean;
}

export const wouldSign = (ledger: Ledger): boolean => ledger.margin >= 0 && ledger.redLines.length === 0;

/** The case of a party's own view. Throws when given the view of nobody's seat. */
export const ownCase = (view: View): OwnCase => {
  const { own } = view;
  if (own === null) throw new Error('a party agent was given the view of another seat');
  const ledger = ledgerOf(view.model, own.standing, own.party, view.draft);
  return { view, own, ledger, signs: wouldSign(ledger) };
};

/** bp that a party's audience asks for each position that the draft leaves, by issue; 0 where it leaves none. */
export const leftPositions = ({ view }: OwnCase, party: number): number[] =>
  at(view.model.audience, party).map((bp, i) => {
    const position = at(at(view.positions, party), i);
    return position === OPEN || position === at(view.draft, i) ? 0 : bp;
  });

/** When home would refuse what the government could sign, and it has not yet asked about this draft. */
export const homeTrouble = ({ view, own }: OwnCase): boolean => {
  if (view.draft.includes(OPEN)) return false;
  const since = view.events.findLastIndex((e) => e.type === 'tabled' || e.type === 'reopened');
  const asked = view.events.some((e, k) => k > since && e.type === 'consulted' && e.party === own.party);
  return !asked && !askHome(view.model, own.standing, own.party, view.draft).approves;
};

type Refused = Extract<GameEvent, { readonly type: 'refused' }>;

/** The other parties' refusals of the standing draft at the table. */
export const othersRefusals = ({ view, own }: OwnCase): Refused[] => {
  const since = view.events.findLastIndex((e) => e.type === 'tabled');
  return view.events
    .slice(since + 1)
    .filter((e): e is Refused => e.type === 'refused' && e.at === 'table' && e.party !== own.party);
};
