import type { Model } from '../engine/model.ts';
import { at, piecewise } from '../engine/num.ts';
import type { Standing } from '../engine/types.ts';
import type { Leaf } from './walk.ts';

/** Not worked out yet. */
const UNKNOWN = -1;

/** Approval in permille for whole gains, each worked out once. */
const curveOf = (model: Model): ((gain: number) => number) => {
  const { approval } = model.process.ratification;
  const [low] = at(approval, 0);
  const [high] = at(approval, approval.length - 1);
  // Too wide to write down, or points out of order, as a what-if may put them.
  if (high - low > 100_000 || high < low) return (gain) => piecewise(approval, gain);
  const table = new Int32Array(high - low + 1).fill(UNKNOWN);
  const last = table.length - 1;
  return (gain) => {
    const k = gain <= low ? 0 : gain >= high ? last : gain - low;
    if (table[k] === UNKNOWN) table[k] = piecewise(approval, low + k);
    return table[k] as number;
  };
};

/**
 * Whether every home would approve a text, from the gains of its groups, which begin at column `from`: as
 * engine/ratify.ts has it.
 */
export const homesOf = (model: Model, standing: Standing, from: number): ((leaf: Leaf) => boolean) => {
  const curve = curveOf(model);
  const homes = model.parties.map(({ home }, p) => ({
    threshold: home.thresholdPermille,
    least: home.eachMinPermille,
    shares: at(standing.truth, p).shares.map((share, k) => share + at(at(standing.shares, p), k)),
  }));
  return ({ sums, from: leaf }) => {
    let column = leaf + from;
    for (let p = 0; p < homes.length; p++) {
      const { threshold, least, shares } = homes[p] as (typeof homes)[number];
      let support = 0;
      for (let k = 0; k < shares.length; k++) {
        const own = curve(sums[column++] as number);
        if (own < least) return false;
        support += own * (shares[k] as number);
      }
      if (Math.floor(support / 100) < threshold) return false;
    }
    return true;
  };
};
