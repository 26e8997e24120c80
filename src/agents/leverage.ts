import type { Action, Text } from '../engine/types.ts';
import type { Bid } from './bidding.ts';
import { slotsOf } from './grid.ts';
import { leversAtHand } from './levers.ts';
import type { OfferPlan } from './offerPlan.ts';
import { leverRelief } from './pressure.ts';
import type { Stance } from './stance.ts';
import { addUp } from './sums.ts';
import { welcomeOfAll } from './welcome.ts';

/** A lever is spent where it makes the bid so many times as good a basis. */
const PAYS = 1.06;

const relieved = (stance: Stance, bp: number): Stance =>
  bp === 0 ? stance : { ...stance, minds: stance.minds.map((m) => ({ ...m, now: m.now - bp, last: m.last - bp })) };

/** The same plan with this text on the table: what a lever takes off its premium depends on the text. */
const lookingAt = (plan: OfferPlan, draft: Text): OfferPlan => ({ ...plan, view: { ...plan.view, draft } });

/** Levers that take something off what the others ask and add nothing to what the government asks itself. */
const helpful = (shown: OfferPlan): number[] =>
  leversAtHand(shown.view).filter(
    (lever) =>
      leverRelief(shown, shown.me, lever) >= 0 && shown.stances.some((s) => leverRelief(shown, s.party, lever) > 0),
  );

/** The lever that makes the government's own bid a better basis with the others, and leaves it a bid of its own. */
export const leverFor = (plan: OfferPlan, bid: Bid): Action | null => {
  const shown = lookingAt(plan, bid.text);
  const slots = slotsOf(plan.model, bid.text);
  let best = -1;
  let most = bid.last * PAYS;
  for (const lever of helpful(shown)) {
    const stances = plan.stances.map((s) => relieved(s, leverRelief(shown, s.party, lever)));
    const last = welcomeOfAll(plan.model, stances, bid.text, (s) => addUp(s, slots))?.last ?? 0;
    if (last < most) continue;
    most = last;
    best = lever;
  }
  return best < 0 ? null : { type: 'pull', lever: best };
};
