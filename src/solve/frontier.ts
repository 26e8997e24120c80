import { at } from '../engine/num.ts';
import type { Domain } from './domain.ts';

const dominates = (domain: Domain, a: number, b: number): boolean => {
  let better = false;
  for (const u of domain.utility) {
    const ahead = (u[a] as number) - (u[b] as number);
    if (ahead < 0) return false;
    if (ahead > 0) better = true;
  }
  return better;
};

const sumAt = (domain: Domain, text: number): number => {
  let bp = 0;
  for (const u of domain.utility) bp += u[text] as number;
  return bp;
};

/** Whether no other text is at least as good for every party and better for one: plain enumeration. */
export const onFrontier = (domain: Domain, text: number): boolean => {
  for (let k = 0; k < domain.size; k++) if (dominates(domain, k, text)) return false;
  return true;
};

/**
 * Every Pareto-efficient text, in canonical order. Only a text of greater sum can dominate, so texts are taken by
 * falling sum and held against the efficient ones found before.
 */
export const frontier = (domain: Domain): number[] => {
  const sums = Int32Array.from({ length: domain.size }, (_, k) => sumAt(domain, k));
  const order = Array.from(sums.keys()).sort((a, b) => (sums[b] as number) - (sums[a] as number) || a - b);
  const found: number[] = [];
  for (const text of order) {
    const by = found.findIndex((k) => dominates(domain, k, text));
    if (by < 0) found.push(text);
    else moveForward(found, by);
  }
  return found.sort((a, b) => a - b);
};

/** A text that dominates one will dominate others: it is asked sooner next time. */
const moveForward = (list: number[], index: number): void => {
  const to = Math.floor(index / 2);
  const moved = at(list, index);
  list[index] = at(list, to);
  list[to] = moved;
};
