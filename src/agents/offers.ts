import { askHome } from '../engine/ratify.ts';
import type { Action } from '../engine/types.ts';
import type { Dice } from './agent.ts';
import { type Bid, bidsOf } from './bidding.ts';
import { callAround } from './curiosity.ts';
import { leaves } from './door.ts';
import { leverFor } from './leverage.ts';
import { type OfferPlan, offerPlan, settleFor } from './offerPlan.ts';
import { homeTrouble, type OwnCase } from './ownCase.ts';
import { leak } from './pressure.ts';
import { reaffirm, soften } from './publicLine.ts';

const ACCEPT: Action = { type: 'respond', sign: true };

/** Whether another seat's offer stands. */
const offered = ({ view }: OfferPlan): boolean => view.answers.includes('sign');

/** Whether the government would sign what stands, by its ledger with its hope in it. */
const wouldAccept = (plan: OfferPlan): boolean => plan.signs && offered(plan);

/**
 * A text that home would stop is answered with a better one where there is one: then the government owns to hoping for
 * that much (at least its own next bid: the AC_next of Baarslag, Hindriks and Jonker 2013).
 */
const homeHope = ({ model, own, me, view, ledger, hope }: OfferPlan, bid: Bid | undefined): number | null => {
  if (bid === undefined || !bid.home || bid.margin <= ledger.margin + hope) return null;
  return askHome(model, own.standing, me, view.draft).approves ? null : bid.margin;
};

/** The move before the offer or the yes: whatever pays first by its own numbers, or none. */
const sideMove = (plan: OfferPlan, bids: readonly Bid[], dice: Dice): Action | null => {
  const [bid] = bids;
  if (plan.view.side || bid === undefined) return null;
  if (wouldAccept(plan)) return homeTrouble(plan) ? { type: 'consult' } : null;
  return (
    (offered(plan) ? (soften(plan) ?? leak(plan, dice)) : null) ??
    leverFor(plan, bid) ??
    callAround(plan, bids) ??
    (plan.view.round === 1 ? reaffirm(plan) : null)
  );
};

/** The yes, the offer of its own or the door; the hope is what the refusal of the standing offer owns to. */
const mainMove = (plan: OfferPlan, bid: Bid | undefined): Action => {
  const accepts = wouldAccept(plan);
  const hope = accepts ? homeHope(plan, bid) : plan.hope;
  if (hope === null) return ACCEPT;
  if (bid === undefined || (!accepts && leaves(plan))) return { type: 'walk' };
  return { type: 'table', text: bid.text, ...(hope > 0 && offered(plan) ? { hope } : {}) };
};

/** A government's turn while the pen goes round: perhaps a side move, then a yes, an offer of its own, or the door. */
export const offerMove = (own: OwnCase, dice: Dice): Action => {
  const first = offerPlan(own);
  const bids = bidsOf(first);
  const [bid] = bids;
  const plan = bid === undefined ? first : settleFor(first, bid.margin);
  return sideMove(plan, bids, dice) ?? mainMove(plan, bid);
};
