import { useLayoutEffect, useState } from 'preact/hooks';
import type { Problem, Result } from '../engine/result.ts';
import type { Store } from '../store/actions.ts';
import type { Jobs, Kind } from '../workers/jobs.ts';

/** What has become of a question to the worker. */
export type Job<T> =
  | { readonly status: 'working' }
  | { readonly status: 'done'; readonly answer: T }
  | { readonly status: 'failed'; readonly problem: Problem };

const WORKING = { status: 'working' } as const;

/** Where the browser gives no worker, the page works it out itself, once it has been painted. */
const askHere = async <K extends Kind>(kind: K, ask: Jobs[K]['ask']): Promise<Result<Jobs[K]['answer']>> => {
  const { runJob } = await import('../workers/jobs.ts');
  await new Promise((resolve) => setTimeout(resolve, 30));
  return runJob(kind, ask);
};

/** Asks the worker once; the page does it where there is none. Given up where `signal` says so. */
export const askOnce = async <K extends Kind>(
  store: Store,
  kind: K,
  ask: Jobs[K]['ask'],
  signal: AbortSignal,
): Promise<Result<Jobs[K]['answer']>> => {
  const answer = await store.ask(kind, ask, signal);
  return !answer.ok && answer.problem.code === 'no-worker' && !signal.aborted ? askHere(kind, ask) : answer;
};

/** Asks while the component is there and the question stays the same; leaving cancels it. Null asks nothing yet. */
export const useJob = <K extends Kind>(store: Store, kind: K, ask: Jobs[K]['ask'] | null): Job<Jobs[K]['answer']> => {
  const [job, set] = useState<Job<Jobs[K]['answer']>>(WORKING);
  // Before the page is painted: what the worker has ready is there with the next frame.
  useLayoutEffect(() => {
    set(WORKING);
    if (ask === null) return;
    const leave = new AbortController();
    void askOnce(store, kind, ask, leave.signal).then((answer) => {
      if (leave.signal.aborted) return;
      set(answer.ok ? { status: 'done', answer: answer.value } : { status: 'failed', problem: answer.problem });
    });
    return () => leave.abort();
  }, [store, kind, ask]);
  return job;
};
