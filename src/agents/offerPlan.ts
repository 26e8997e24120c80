import type { Model } from '../engine/model.ts';
import type { Hope, Text } from '../engine/types.ts';
import { aspirationAt, ledgerOf } from '../engine/utility.ts';
import { believe } from './belief.ts';
import { hopeAt } from './concession.ts';
import { isStale, openingSeat, type PastOffer, pastOffers } from './offerHistory.ts';
import { type OwnCase, wouldSign } from './ownCase.ts';
import { answerTo, concessionBalance } from './reciprocity.ts';
import { type Stance, stanceOf } from './stance.ts';

/** All that a government thinks with while the pen goes round: its own case, and what it believes of the others. */
export interface OfferPlan extends OwnCase {
  readonly model: Model;
  readonly me: number;
  /** bp that it holds out for on top of all else it asks */
  readonly hope: Hope;
  readonly stances: readonly Stance[];
  readonly past: readonly PastOffer[];
  /** numbers of texts that need not be offered again now */
  readonly stale: ReadonlySet<number>;
}

/** The number of a complete text among all: exact up to 2^53 of them, as good as a key beyond. */
export const numberOf = (model: Model, text: Text): number => {
  let n = 0;
  for (let i = 0; i < text.length; i++) n = n * (model.counts[i] as number) + (text[i] as number);
  return n;
};

/** The round in which each party next has its turn, this seat having it now. */
const nextTurns = ({ view, own }: OwnCase): ((party: number) => number) => {
  const seats = view.model.parties.length;
  const me = own.party;
  const opening = openingSeat(view.events) ?? me;
  const place = (me - opening + seats) % seats;
  return (party) => view.round + (place + ((party - me + seats) % seats) < seats ? 0 : 1);
};

/** A government's case with its hope in it: it signs what meets that too. */
const hopingFor = (own: OwnCase, hope: Hope): OwnCase & { readonly hope: Hope } => {
  const { standing, party } = own.own;
  const ledger = ledgerOf(own.view.model, standing, party, own.view.draft, hope);
  return { ...own, hope, ledger, signs: wouldSign(ledger) };
};

/** The plan of a government that holds out for no more than the best text it could offer would bring it. */
export const settleFor = (plan: OfferPlan, margin: number): OfferPlan =>
  margin >= plan.hope ? plan : { ...plan, ...hopingFor(plan, Math.max(0, margin)) };

/** bp that a government hopes for beyond `asked`: by its style and the time, and by what it has been given lately. */
const hopeOf = ({ view, own }: OwnCase, asked: number): Hope => {
  const { model, round, events } = view;
  const hope = hopeAt(model, own.party, asked, own.truth.drift, round);
  if (hope === 0) return 0;
  return Math.max(0, hope - answerTo(concessionBalance(model, own.truth, own.party, round, events)));
};

/** What a government thinks when its turn comes. */
export const offerPlan = (bare: OwnCase): OfferPlan => {
  const { view } = bare;
  const asked = bare.own.line + aspirationAt(view.model, view.round);
  const own = hopingFor(bare, hopeOf(bare, asked));
  const { model } = view;
  const me = own.own.party;
  const belief = believe(model, view.events, me);
  const turnOf = nextTurns(own);
  const past = pastOffers(view.events);
  const stale = new Set(past.filter((o) => isStale(model, o, turnOf)).map((o) => numberOf(model, o.text)));
  const others = model.parties.map((_, p) => p).filter((p) => p !== me);
  return { ...own, model, me, past, stale, stances: others.map((p) => stanceOf(model, belief, p, turnOf(p))) };
};
