import type { Model } from '../engine/model.ts';
import { clamp, floorDiv } from '../engine/num.ts';
import type { Hope } from '../engine/types.ts';
import { demandOf } from './patience.ts';

/** The top of every scale, bp. */
const BEST = 10_000;

/**
 * bp of hope for a better text while the pen goes round, over a line and aspiration of `asked` bp; whole. `drift` is
 * what time does to the line, bp a round: whom it helps asks for at least what the line will gain until talks as long
 * as these have been held again.
 */
export const hopeAt = (model: Model, party: number, asked: number, drift: number, round: number): Hope => {
  const later = drift * model.rounds;
  const hope = floorDiv((BEST - asked) * demandOf(model, party, round), 1000);
  return clamp(hope, Math.max(0, Math.min(later, BEST)), BEST);
};
