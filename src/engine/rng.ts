import alea from 'seedrandom/lib/alea.js';

/**
 * Chance is an argument, keyed by place: a fresh generator for (seed, round, luck, purpose), so that one more draw
 * here shifts nothing there and a fork meets the same luck. `luck` is a party's immutable key, never its name.
 * Throws on an empty seed (seedrandom would silently use one fixed sequence): callers refuse it before.
 */
export const rng = (seed: string, round: number, luck: string, purpose: string): (() => number) => {
  if (seed === '') throw new Error('an empty seed reached the rng');
  return alea(`${seed}|${round}|${luck}|${purpose}`);
};

/** One whole number 0..n−1. */
export const roll = (n: number, seed: string, round: number, luck: string, purpose: string): number =>
  Math.floor(rng(seed, round, luck, purpose)() * n);

/** One whole number −range..range. */
export const spread = (range: number, seed: string, round: number, luck: string, purpose: string): number =>
  roll(2 * range + 1, seed, round, luck, purpose) - range;

/** Whether a chance in permille comes true. */
export const chance = (permille: number, seed: string, round: number, luck: string, purpose: string): boolean =>
  permille >= 1000 || (permille > 0 && roll(1000, seed, round, luck, purpose) < permille);
