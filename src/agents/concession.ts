import type { Model } from '../engine/model.ts';
import { clamp, floorDiv, piecewise } from '../engine/num.ts';
import type { Hope } from '../engine/types.ts';

type Curve = readonly (readonly [number, number])[];

/**
 * Permille of all that could be gained over its line that a government holds out for, by permille of the talks gone by:
 * f + (s − f)(1 − t^e) (Faratin, Sierra and Jennings 1998) from s = 600 to f = 100, below which a text is not worth
 * defending at home. Linear (e = 1) for whom time hurts or leaves alone; Boulware (e = 4) for whom it helps.
 */
const LINEAR: Curve = [
  [0, 600],
  [1000, 100],
];
const BOULWARE: Curve = [
  [0, 600],
  [250, 598],
  [375, 590],
  [500, 569],
  [625, 524],
  [750, 442],
  [875, 307],
  [1000, 100],
];

/** The top of every scale, bp. */
const BEST = 10_000;

const permilleGone = ({ rounds }: Model, round: number): number =>
  rounds < 2 ? 1000 : floorDiv(clamp(round - 1, 0, rounds - 1) * 1000, rounds - 1);

/**
 * bp of hope for a better text while the pen goes round, over a line and aspiration of `asked` bp; whole. `drift` is
 * what time does to the line, bp a round: whom it helps asks for at least what the line will gain until talks as long
 * as these have been held again.
 */
export const hopeAt = (model: Model, asked: number, drift: number, round: number): Hope => {
  const share = piecewise(drift > 0 ? BOULWARE : LINEAR, permilleGone(model, round));
  const later = drift * model.rounds;
  return clamp(floorDiv((BEST - asked) * share, 1000), Math.max(0, Math.min(later, BEST)), BEST);
};
