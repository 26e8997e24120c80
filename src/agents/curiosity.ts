import type { Model } from '../engine/model.ts';
import { at, clamp, sum } from '../engine/num.ts';
import type { Action, Question } from '../engine/types.ts';
import type { Bid } from './bidding.ts';
import { slotsOf } from './grid.ts';
import type { OfferPlan } from './offerPlan.ts';
import { particlesOf } from './particles.ts';
import type { Stance } from './stance.ts';
import { addUp } from './sums.ts';
import { basisByReading } from './welcome.ts';

/** bids that are looked at */
const LOOK = 24;
/** a call costs secrecy: it must be expected to make the best bid better by this share */
const CALL_PAYS = 0.04;
/** … and its answer to say this much about the reading */
const TELLS = 0.03;

/** The share by which the best basis would grow if a party's reading were known. */
const worthOfKnowing = (plan: OfferPlan, stance: Stance, bids: readonly Bid[]): number => {
  const { model } = plan;
  const best = at(model.readings, stance.party).map(() => 0);
  let have = 0;
  for (const { text, last } of bids) {
    const parts = basisByReading(model, stance, text, addUp(stance, slotsOf(model, text)));
    const whole = sum(parts);
    if (whole <= 0) continue;
    have = Math.max(have, last);
    parts.forEach((part, r) => {
      best[r] = Math.max(at(best, r), (part / whole) * last);
    });
  }
  return have <= 0 ? 0 : sum(best) / have - 1;
};

/** The chance 0..1 that a party answers a call, as far as its style and the public record tell. */
const answersCall = ({ model, view }: OfferPlan, party: number): number => {
  const { candour } = model.process;
  const { candourPermille } = at(model.parties, party).style;
  return clamp(candourPermille + candour.call + candour.perTrust * (at(view.trust, party) - 50), 0, 1000) / 1000;
};

/** Whether this seat has its answer, or has got none this round. */
const settled = ({ view, me }: OfferPlan, party: number): ReadonlySet<string> => {
  const pairs = new Set<string>();
  for (const e of view.events)
    if (e.type === 'answered' && e.by === me && e.party === party && e.question.kind === 'which')
      if (e.answer !== null || e.round === view.round)
        pairs.add(`${Math.min(e.question.a, e.question.b)} ${Math.max(e.question.a, e.question.b)}`);
  return pairs;
};

/** How much surer of the reading the answer is expected to make: the rise of the sum of squared chances, 0..1. */
const tells = (model: Model, stance: Stance, a: number, b: number): number => {
  const particles = at(particlesOf(model), stance.party);
  const yes = at(model.readings, stance.party).map(() => 0);
  const all = yes.slice();
  for (const { j, weight, reading } of stance.minds) {
    const { weights } = at(particles, j).truth;
    all[reading] = at(all, reading) + weight;
    if (at(weights, a) > at(weights, b)) yes[reading] = at(yes, reading) + weight;
  }
  const no = all.map((w, r) => w - at(yes, r));
  const sharp = (list: readonly number[]): number => {
    const total = sum(list);
    return total <= 0 ? 0 : sum(list.map((w) => w * w)) / total;
  };
  return sharp(yes) + sharp(no) - sharp(all);
};

const bestPair = (plan: OfferPlan, stance: Stance): Question | null => {
  const { model } = plan;
  const known = settled(plan, stance.party);
  let best: Question | null = null;
  let most = TELLS;
  for (let a = 0; a < model.issues.length; a++)
    for (let b = a + 1; b < model.issues.length; b++) {
      const gain = known.has(`${a} ${b}`) ? 0 : tells(model, stance, a, b);
      if (gain <= most) continue;
      most = gain;
      best = { kind: 'which', a, b };
    }
  return best;
};

/** A call to the party whose reading is worth most to know, where the answer is likely to come and to tell. */
export const callAround = (plan: OfferPlan, bids: readonly Bid[]): Action | null => {
  const { model, view } = plan;
  if (view.round === model.rounds || model.issues.length < 2 || !model.process.call.kinds.includes('which'))
    return null;
  const look = bids.slice(0, LOOK);
  let party = -1;
  let most = CALL_PAYS;
  for (const stance of plan.stances) {
    const worth = worthOfKnowing(plan, stance, look) * answersCall(plan, stance.party);
    if (worth <= most) continue;
    most = worth;
    party = stance.party;
  }
  const stance = plan.stances.find((s) => s.party === party);
  const question = stance === undefined ? null : bestPair(plan, stance);
  return question === null ? null : { type: 'call', party, question };
};
