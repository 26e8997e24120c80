import { askHome } from '../engine/ratify.ts';
import type { Text } from '../engine/types.ts';
import { crossesRedLine, utility } from '../engine/utility.ts';
import { candidatesOf } from './candidates.ts';
import { slotsOf } from './grid.ts';
import type { OfferPlan } from './offerPlan.ts';
import { addUp } from './sums.ts';
import { welcomeOfAll } from './welcome.ts';

/** bp over today's line that a text promises for the last round: its gain, as far as the others would go along. */
const promiseOf = ({ model, own, me, stances }: OfferPlan, text: Text): number => {
  const gain = utility(model, own.truth, me, text) - own.line;
  if (gain <= 0 || crossesRedLine(model, null, text) || !askHome(model, own.standing, me, text).approves) return 0;
  const slots = slotsOf(model, text);
  return gain * (welcomeOfAll(model, stances, text, (stance) => addUp(stance, slots))?.last ?? 0);
};

/**
 * Walking out keeps today's line. It pays in the second half of the talks, when the most that any text still promises
 * is less than what time takes off that line until the end.
 */
export const leaves = (plan: OfferPlan): boolean => {
  const { model, view, own, past } = plan;
  const lost = -own.truth.drift * (model.rounds - view.round);
  if (view.round * 2 <= model.rounds || lost <= 0) return false;
  const texts = [...candidatesOf(model).texts, ...past.map((offer) => offer.text)];
  return texts.every((text) => promiseOf(plan, text) < lost);
};
