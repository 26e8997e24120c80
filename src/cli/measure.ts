import { performance } from 'node:perf_hooks';
import { at } from '../engine/num.ts';

/** One figure: the median of several runs, with the least and the most of them. */
export interface Benchmark {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly runs: number;
  readonly min: number;
  readonly max: number;
}

/** What `work` takes, in milliseconds. */
export const timed = (work: () => void): number => {
  const start = performance.now();
  work();
  return performance.now() - start;
};

/** The value below which a share of a list lies. */
export const quantile = (list: readonly number[], share: number): number => {
  const sorted = [...list].sort((a, b) => a - b);
  return at(sorted, Math.min(sorted.length - 1, Math.floor(sorted.length * share)));
};

const short = (value: number): number => Number(value.toPrecision(4));

/** A figure from what each run gave. */
export const benchmark = (name: string, unit: string, runs: readonly number[]): Benchmark => ({
  name,
  value: short(quantile(runs, 0.5)),
  unit,
  runs: runs.length,
  min: short(Math.min(...runs)),
  max: short(Math.max(...runs)),
});

/** Runs `work(run)` once to warm up and then so many times, each giving one number. */
export const repeat = (runs: number, work: (run: number) => number): number[] => {
  work(-1);
  return Array.from({ length: runs }, (_, run) => work(run));
};
