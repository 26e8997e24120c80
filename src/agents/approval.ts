import type { Model } from '../engine/model.ts';
import { at, piecewise } from '../engine/num.ts';

/** A scenario's approval at home in permille for every whole gain from `from` bp on: looked up, since it is asked so often. */
export interface Approval {
  readonly from: number;
  readonly permille: Float64Array;
}

const known = new WeakMap<Model, Approval>();

/** The approval curve of a scenario written out, made at first use and kept. */
export const approvalTable = (model: Model): Approval => {
  const before = known.get(model);
  if (before !== undefined) return before;
  const points = model.process.ratification.approval;
  const [from] = at(points, 0);
  const [to] = at(points, points.length - 1);
  const permille = Float64Array.from({ length: to - from + 1 }, (_, k) => piecewise(points, from + k));
  const made = { from, permille };
  known.set(model, made);
  return made;
};

/** Approval in permille for a whole gain in bp. */
export const approvalFor = ({ from, permille }: Approval, gain: number): number => {
  const k = gain - from;
  const top = permille.length - 1;
  return permille[k < 0 ? 0 : k > top ? top : k] as number;
};
