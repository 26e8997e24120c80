import { at } from '../engine/num.ts';
import type { Domain } from './domain.ts';

/** The product of the parties' gains over their lines, 0 where one of them gains nothing; rounded beyond 2^53. */
export const gainProduct = (domain: Domain, text: number): number => {
  let product = 1;
  for (let p = 0; p < domain.lines.length; p++) {
    const gain = (at(domain.utility, p)[text] as number) - (domain.lines[p] as number);
    if (gain <= 0) return 0;
    product *= gain;
  }
  return product;
};

const exactProduct = (domain: Domain, text: number): bigint =>
  domain.utility.reduce((product, u, p) => product * BigInt((u[text] as number) - at(domain.lines, p)), 1n);

/** Rounding can move a product of twelve gains by less than this share of it. */
const ROUNDING = 1e-14;

/** The text of the greatest product of gains (Nash 1950), the first where several tie exactly; −1 where none gains all. */
export const bestDeal = (domain: Domain): number => {
  let best = -1;
  let most = 0;
  for (let k = 0; k < domain.size; k++) {
    const product = gainProduct(domain, k);
    if (product === 0 || product < most * (1 - ROUNDING)) continue;
    if (best >= 0 && product <= most * (1 + ROUNDING) && exactProduct(domain, k) <= exactProduct(domain, best))
      continue;
    best = k;
    most = product;
  }
  return best;
};

/** The n-th root of a share between 0 and 1, by halving: the same in every browser. */
export const rootOf = (share: number, n: number): number => {
  let [low, high] = [0, 1];
  for (let k = 0; k < 60; k++) {
    const middle = (low + high) / 2;
    let power = 1;
    for (let i = 0; i < n; i++) power *= middle;
    if (power < share) low = middle;
    else high = middle;
  }
  return high;
};

/** (product of gains ÷ best product)^(1 ÷ parties), 0 without a deal or where one gains nothing; `best` from bestDeal. */
export const nashShare = (domain: Domain, text: number, best: number): number => {
  const product = text < 0 ? 0 : gainProduct(domain, text);
  return product === 0 || best < 0 ? 0 : rootOf(Math.min(1, product / gainProduct(domain, best)), domain.lines.length);
};
