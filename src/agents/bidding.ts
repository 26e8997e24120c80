import { smallestFlip, withChanges } from '../engine/flip.ts';
import { at } from '../engine/num.ts';
import { askHome } from '../engine/ratify.ts';
import { OPEN, type Text } from '../engine/types.ts';
import { crossesRedLine, marginOf, signable } from '../engine/utility.ts';
import { candidatesOf } from './candidates.ts';
import { slotsOf } from './grid.ts';
import { numberOf, type OfferPlan } from './offerPlan.ts';
import { ownBest } from './ownBest.ts';
import type { Stance } from './stance.ts';
import { addUp, changed, roomFor, type Sums } from './sums.ts';
import { type Welcome, welcomeOfAll } from './welcome.ts';

/** A text that a government could offer, and what it expects of it. */
export interface Bid extends Welcome {
  readonly text: Text;
  /** bp over all that it asks itself, its hope left out */
  readonly margin: number;
  /** whether its own home would approve */
  readonly home: boolean;
  readonly score: number;
}

/** what a good basis for the last round counts beside a chance to be signed now */
const BASIS = 0.1;
/** what a text is worth that home or a red line of others would stop, as a share of what it were worth otherwise */
const HOME_STOPS = 0.1;
const LINE_STOPS = 0.02;
/** bids within this share of the best are as good: then the fewest changes count */
const AS_GOOD = 0.95;
/** a text is weighed to the end while it may reach this share of the best: it may yet be good to know of */
const WORTH_A_LOOK = 0.2;
/** texts from which the search climbs, and how often */
const CLIMBS = 2;
const STEPS = 4;

/** Whether home has just opened a clause that this text would put back as it was. */
const putsBack = ({ view }: OfferPlan, text: Text): boolean =>
  view.reopened !== null && at(text, view.reopened.issue) === view.reopened.option;

/** Whether the rules would let this text be offered. */
const mayOffer = (plan: OfferPlan, text: Text): boolean =>
  !putsBack(plan, text) && signable(plan.model, plan.own.standing, plan.me, text);

/** Whether a text lies in the government's own band: it would sign it itself, now. */
const inBand = (plan: OfferPlan, text: Text): boolean =>
  !putsBack(plan, text) &&
  marginOf(plan.model, plan.own.standing, plan.me, text) >= plan.hope &&
  !crossesRedLine(plan.model, plan.me, text);

type SumsOf = (stance: Stance, k: number) => Sums;

/** A text as a bid, or null where it must come out below `floor`. */
const weigh = (plan: OfferPlan, text: Text, floor: number, sumsOf: SumsOf): Bid | null => {
  const { model, me, own } = plan;
  const home = askHome(model, own.standing, me, text).approves;
  const weight = (home ? 1 : HOME_STOPS) * (crossesRedLine(model, null, text) ? LINE_STOPS : 1);
  const scoreOf = ({ now, last }: Welcome): number => weight * (now + BASIS * last);
  const welcome = welcomeOfAll(model, plan.stances, text, sumsOf, (most) => scoreOf(most) >= floor);
  if (welcome === null) return null;
  return {
    text: text.slice(),
    margin: marginOf(model, own.standing, me, text),
    home,
    ...welcome,
    score: scoreOf(welcome),
  };
};

const better = (bids: readonly Bid[]): Bid[] => bids.slice().sort((a, b) => b.score - a.score);

/** Texts to start from: what any mediator might draft, what was offered before, a step from what stands. */
const starts = (plan: OfferPlan): Text[] => {
  const { model, view, own, me } = plan;
  const texts = [...candidatesOf(model).texts, ...plan.past.map((o) => o.text)];
  const flip = smallestFlip(model, own.standing, me, view.draft, plan.hope);
  const near = flip === null ? view.draft : withChanges(view.draft, flip);
  return near.includes(OPEN) ? texts : [...texts, near];
};

interface Found {
  readonly plan: OfferPlan;
  readonly seen: Set<number>;
  readonly bids: Bid[];
  /** room for sums, by stance */
  readonly rooms: readonly Sums[];
  readonly bases: readonly Sums[];
  /** the best score so far */
  top: number;
}

/** The sums of a text, added up afresh. */
const afresh = ({ plan, rooms }: Found, text: Text): SumsOf => {
  const slots = slotsOf(plan.model, text);
  return (stance, k) => addUp(stance, slots, at(rooms, k));
};

/** Weighs a text that may be offered and was not yet looked at; null where it is none, or far from the best. */
const tryText = (found: Found, text: Text, sumsOf: SumsOf = afresh(found, text)): Bid | null => {
  const { plan, seen, bids } = found;
  const key = numberOf(plan.model, text);
  if (seen.has(key) || plan.stale.has(key) || !inBand(plan, text)) return null;
  seen.add(key);
  const bid = weigh(plan, text, found.top * WORTH_A_LOOK, sumsOf);
  if (bid === null) return null;
  bids.push(bid);
  found.top = Math.max(found.top, bid.score);
  return bid;
};

/** The best of the texts that are one clause away and in the band, or the bid itself. */
const step = (found: Found, from: Bid): Bid => {
  const { model, stances } = found.plan;
  const slots = slotsOf(model, from.text);
  const { bases, rooms } = found;
  stances.forEach((stance, k) => {
    addUp(stance, slots, at(bases, k));
  });
  let best = from;
  const text = from.text.slice();
  from.text.forEach((was, i) => {
    const slot = slots[i] as number;
    for (let option = 0; option < at(model.counts, i); option++) {
      if (option === was) continue;
      text[i] = option;
      const sumsOf: SumsOf = (stance, k) => changed(stance, at(bases, k), slot, slot - was + option, at(rooms, k));
      const bid = tryText(found, text, sumsOf);
      if (bid !== null && bid.score > best.score) best = bid;
    }
    text[i] = was;
  });
  return best;
};

const climb = (found: Found, from: Bid): void => {
  let bid = from;
  for (let k = 0; k < STEPS; k++) {
    const next = step(found, bid);
    if (next === bid) return;
    bid = next;
  }
};

const changesFrom = (draft: Text, text: Text): number =>
  text.reduce((n: number, o, i) => (o === draft[i] ? n : n + 1), 0);

/** Of the bids that are as good as the best: the fewest changes from what stands, then its own gain. */
const choose = (plan: OfferPlan, bids: readonly Bid[]): Bid => {
  const best = at(bids, 0);
  const rank = (bid: Bid): number => changesFrom(plan.view.draft, bid.text) * 20_000 - bid.margin;
  return bids.filter((bid) => bid.score >= best.score * AS_GOOD).reduce((a, b) => (rank(b) < rank(a) ? b : a), best);
};

/**
 * Texts that a government could offer now, the one it would offer first: within its own band the one that the others
 * are likeliest to sign and all homes to approve. Empty where there is no text that it could sign.
 */
export const bidsOf = (plan: OfferPlan): Bid[] => {
  const rooms = plan.stances.map(roomFor);
  const found: Found = { plan, seen: new Set(), bids: [], rooms, bases: plan.stances.map(roomFor), top: 0 };
  for (const text of starts(plan)) tryText(found, text);
  if (found.bids.length === 0) {
    const own = ownBest(plan.model, plan.own.standing, plan.me, (text) => mayOffer(plan, text));
    const bid = own === null ? null : weigh(plan, own, 0, afresh(found, own));
    if (bid === null) return [];
    found.bids.push(bid);
  }
  for (const bid of better(found.bids).slice(0, CLIMBS)) climb(found, bid);
  const bids = better(found.bids);
  const chosen = choose(plan, bids);
  return [chosen, ...bids.filter((bid) => bid !== chosen)];
};
