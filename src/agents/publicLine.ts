import { at, floorDiv, sum } from '../engine/num.ts';
import { type Action, OPEN } from '../engine/types.ts';
import { leftPositions, type OwnCase } from './ownCase.ts';

const dearest = (prices: readonly number[]): number => {
  let best = -1;
  prices.forEach((bp, i) => {
    if (bp > 0 && (best < 0 || bp > at(prices, best))) best = i;
  });
  return best;
};

/** Says again in public what the draft leaves at the highest price: a commitment is kept by being repeated. */
export const reaffirm = (own: OwnCase): Action => {
  const issue = dearest(leftPositions(own, own.own.party));
  return issue < 0
    ? { type: 'hold' }
    : { type: 'state', issue, option: at(at(own.view.positions, own.own.party), issue) };
};

/**
 * A commitment broken, because it pays. In the public eye a position that the draft leaves costs its price every time;
 * giving it up costs part of that price, once and for good. A government softens when with this it would sign.
 */
export const soften = (own: OwnCase): Action | null => {
  const { view, ledger } = own;
  if (view.eye === 0 || own.signs || ledger.redLines.length > 0) return null;
  const prices = leftPositions(own, own.own.party);
  const gains = prices.map((bp, i) =>
    at(view.draft, i) === OPEN ? 0 : bp - floorDiv(bp * view.model.process.reversal.percent, 100),
  );
  const issue = dearest(gains);
  if (issue < 0 || ledger.margin + sum(gains) < 0) return null;
  return { type: 'state', issue, option: at(view.draft, issue) };
};
