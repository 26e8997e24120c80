import type { Players } from './record.ts';

/** Shapes of plain data that came from outside, before anything in it is believed. */

export const isObject = (x: unknown): x is Record<string, unknown> =>
  typeof x === 'object' && x !== null && !Array.isArray(x);

export const isWhole = (x: unknown): x is number => Number.isInteger(x);

export const isNumbers = (x: unknown): x is readonly number[] => Array.isArray(x) && x.every(isWhole);

export const isPlayers = (x: unknown): x is Players =>
  isObject(x) &&
  typeof x.envoy === 'string' &&
  Array.isArray(x.parties) &&
  x.parties.every((name) => typeof name === 'string');
