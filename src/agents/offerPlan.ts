import type { Model } from '../engine/model.ts';
import type { Hope, Text } from '../engine/types.ts';
import { aspirationAt, ledgerOf } from '../engine/utility.ts';
import { believe } from './belief.ts';
import { hopeAt } from './concession.ts';
import { isStale, openingSeat, type PastOffer, pastOffers } from './offerHistory.ts';
import { type OwnCase, wouldSign } from './ownCase.ts';
import { type Stance, stanceOf } from './stance.ts';

/** All that a government thinks with while the pen goes round: its own case, and what it believes of the others. */
export interface OfferPlan extends OwnCase {
  readonly model: Model;
  readonly me: number;
  /** bp that it holds out for on top of all else it asks */
  readonly hope: Hope;
  readonly stances: readonly Stance[];
  readonly past: readonly PastOffer[];
  /** texts that need not be offered again now, by their clauses */
  readonly stale: ReadonlySet<string>;
}

export const keyOf = (text: Text): string => text.join(' ');

/** The round in which each party next has its turn, this seat having it now. */
const nextTurns = ({ view, own }: OwnCase): ((party: number) => number) => {
  const seats = view.model.parties.length;
  const me = own.party;
  const opening = openingSeat(view.events) ?? me;
  const place = (me - opening + seats) % seats;
  return (party) => view.round + (place + ((party - me + seats) % seats) < seats ? 0 : 1);
};

/** A government's case with the hope that it has while the pen goes round: it signs what meets that too. */
const hopeful = (bare: OwnCase): OwnCase & { readonly hope: Hope } => {
  const { view, own } = bare;
  const hope = hopeAt(view.model, own.line + aspirationAt(view.model, view.round), own.truth.drift, view.round);
  const ledger = ledgerOf(view.model, own.standing, own.party, view.draft, hope);
  return { ...bare, hope, ledger, signs: wouldSign(ledger) };
};

/** What a government thinks when its turn comes. */
export const offerPlan = (bare: OwnCase): OfferPlan => {
  const own = hopeful(bare);
  const { view } = own;
  const { model } = view;
  const me = own.own.party;
  const belief = believe(model, view.events, me);
  const turnOf = nextTurns(own);
  const past = pastOffers(view.events);
  const stale = new Set(past.filter((o) => isStale(model, o, turnOf)).map((o) => keyOf(o.text)));
  const others = model.parties.map((_, p) => p).filter((p) => p !== me);
  return { ...own, model, me, past, stale, stances: others.map((p) => stanceOf(model, belief, p, turnOf(p))) };
};
