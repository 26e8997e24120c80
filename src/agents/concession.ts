import type { Model } from '../engine/model.ts';
import { clamp, floorDiv, piecewise } from '../engine/num.ts';
import type { Hope } from '../engine/types.ts';

type Curve = readonly (readonly [number, number])[];

/**
 * Permille of what could be gained over its line that a government still holds out for, by permille of the talks gone
 * by: f·(1 − t^e) of Faratin, Sierra and Jennings 1998, with e = 1 for whom time hurts and e = 2 for whom it helps.
 */
const PRESSED: Curve = [
  [0, 500],
  [1000, 0],
];
const PATIENT: Curve = [
  [0, 500],
  [250, 469],
  [500, 375],
  [750, 219],
  [1000, 0],
];

/** The top of every scale, bp. */
const BEST = 10_000;

/**
 * bp of hope for a better text while the pen goes round, over a line and aspiration of `asked` bp; whole, and gone in
 * the last round. `drift` is what time does to the line, bp a round.
 */
export const hopeAt = (model: Model, asked: number, drift: number, round: number): Hope => {
  const gone = model.rounds < 2 ? 1000 : floorDiv(clamp(round - 1, 0, model.rounds - 1) * 1000, model.rounds - 1);
  return Math.max(0, floorDiv((BEST - asked) * piecewise(drift > 0 ? PATIENT : PRESSED, gone), 1000));
};
