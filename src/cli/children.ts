import { type ChildProcess, fork } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { fail, ok, type Result } from '../engine/result.ts';
import { type BatchJob, type Played, playBatch } from '../workers/batch.ts';

/** Games handed to a process at a time. */
const CHUNK = 20;
/** Played games in order, and how long the busiest process was at play. */
export interface Batch {
  readonly games: readonly Played[];
  readonly playMs: number;
}

const sumMs = (games: readonly Played[]): number => games.reduce((ms, game) => ms + game.ms, 0);

const alone = (job: BatchJob, from: number, to: number, onGames: (n: number) => void): Result<Batch> => {
  const games: Played[] = [];
  for (let k = from; k < to; k += CHUNK) {
    const part = playBatch(job, k, Math.min(to, k + CHUNK), () => performance.now());
    if (!part.ok) return part;
    games.push(...part.value);
    onGames(part.value.length);
  }
  return ok({ games, playMs: sumMs(games) });
};

/** A child runs as this process does, so that it reads TypeScript by the same loader. */
const startChild = (job: BatchJob): ChildProcess => {
  const child = fork(fileURLToPath(new URL('./child.ts', import.meta.url)), { serialization: 'advanced' });
  child.send({ job });
  return child;
};

type Chunks = Map<number, readonly Played[]>;

/** One child takes range after range until none is left; resolves to its time at play. */
const work = (job: BatchJob, next: () => [number, number] | null, keep: (from: number, games: Played[]) => void) =>
  new Promise<Result<number>>((resolve) => {
    const child = startChild(job);
    let from = 0;
    let ms = 0;
    const finish = (result: Result<number>): void => {
      resolve(result);
      child.kill();
    };
    const post = (): void => {
      const range = next();
      if (range === null) return finish(ok(ms));
      from = range[0];
      child.send({ from, to: range[1] });
    };
    child.on('error', (error: Error) => finish(fail('child-failed', { what: error.message })));
    child.on('exit', (status) => finish(fail('child-failed', { what: `exit ${status}` })));
    child.on('message', (part: Result<Played[]>) => {
      if (!part.ok) return finish(part);
      ms += sumMs(part.value);
      keep(from, part.value);
      post();
    });
    post();
  });

const together = async (
  job: BatchJob,
  from: number,
  to: number,
  children: number,
  onGames: (n: number) => void,
): Promise<Result<Batch>> => {
  const chunks: Chunks = new Map();
  let at = from;
  const next = (): [number, number] | null => {
    if (at >= to) return null;
    const start = at;
    at = Math.min(to, at + CHUNK);
    return [start, at];
  };
  const keep = (start: number, games: Played[]): void => {
    chunks.set(start, games);
    onGames(games.length);
  };
  const times = await Promise.all(Array.from({ length: children }, () => work(job, next, keep)));
  let playMs = 0;
  for (const time of times) {
    if (!time.ok) return time;
    playMs = Math.max(playMs, time.value);
  }
  const games = [...chunks].sort(([a], [b]) => a - b).flatMap(([, part]) => part);
  return ok({ games, playMs });
};

/** Plays games `from` to before `to`, in so many processes; the games do not depend on how many. */
export const playInChildren = async (
  job: BatchJob,
  from: number,
  to: number,
  children: number,
  onGames: (n: number) => void,
): Promise<Result<Batch>> => {
  const useful = Math.min(children, Math.ceil((to - from) / CHUNK));
  return useful <= 1 ? alone(job, from, to, onGames) : together(job, from, to, useful, onGames);
};
