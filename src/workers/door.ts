import { fail, type Result } from '../engine/result.ts';
import type { Jobs } from './jobs.ts';
import type { AnswerMessage, JobMessage, JobsOf } from './messages.ts';
import type { TextJobs } from './textJobs.ts';

type Asked<J extends JobsOf<J>> = JobMessage<keyof J, J[keyof J]['ask']>;
type Answered<J extends JobsOf<J>> = AnswerMessage<J[keyof J]['answer']>;

/** As much of a Worker as the door needs. */
export interface WorkerLike<J extends JobsOf<J> = Jobs> {
  onmessage: ((event: MessageEvent<Answered<J>>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  postMessage(message: Asked<J>): void;
  terminate(): void;
}

/** The one way from the page to a worker. */
export interface Door<J extends JobsOf<J> = Jobs> {
  /**
   * Asks for a job; the promise never rejects. Problems: the job's own, `cancelled`, `no-worker` where the browser
   * gives none.
   */
  ask<K extends keyof J>(kind: K, ask: J[K]['ask'], signal?: AbortSignal): Promise<Result<J[K]['answer']>>;
  /** Ends the worker; whatever was asked is cancelled. */
  close(): void;
}

interface Pending<J extends JobsOf<J>> {
  readonly message: Asked<J>;
  readonly settle: (answer: Answered<J>['answer']) => void;
}

const spawnWorker = (): WorkerLike => new Worker(new URL('./door.worker.ts', import.meta.url), { type: 'module' });

const spawnReader = (): WorkerLike<TextJobs> =>
  new Worker(new URL('./text.worker.ts', import.meta.url), { type: 'module' });

/** A door whose worker starts with the first job. A running job can only be stopped with its worker: the rest move on. */
const doorTo = <J extends JobsOf<J>>(spawn: () => WorkerLike<J>): Door<J> => {
  const pending = new Map<number, Pending<J>>();
  let worker: WorkerLike<J> | null = null;
  let last = 0;
  let moving = false;

  const settle = (id: number, answer: Answered<J>['answer']): void => {
    const job = pending.get(id);
    pending.delete(id);
    job?.settle(answer);
  };
  const stop = (): void => {
    worker?.terminate();
    worker = null;
  };
  const failAll = (code: string): void => {
    stop();
    for (const id of [...pending.keys()]) settle(id, fail(code));
  };
  const started = (): WorkerLike<J> => {
    if (worker !== null) return worker;
    worker = spawn();
    worker.onmessage = ({ data }) => settle(data.id, data.answer);
    worker.onerror = () => failAll('no-worker');
    return worker;
  };
  const post = (message: Asked<J>): void => {
    try {
      started().postMessage(message);
    } catch {
      failAll('no-worker');
    }
  };
  /** Who leaves a page cancels all its jobs, one after another: only what is left then is asked again. */
  const moveOn = (): void => {
    moving = false;
    for (const { message } of [...pending.values()]) post(message);
  };
  const cancel = (id: number): void => {
    if (!pending.has(id)) return;
    settle(id, fail('cancelled'));
    stop();
    if (!moving) queueMicrotask(moveOn);
    moving = true;
  };

  return {
    ask: (kind, ask, signal) =>
      new Promise((resolve) => {
        if (signal?.aborted) return resolve(fail('cancelled'));
        const id = ++last;
        const onAbort = (): void => cancel(id);
        signal?.addEventListener('abort', onAbort, { once: true });
        const done = (answer: Answered<J>['answer']): void => {
          signal?.removeEventListener('abort', onAbort);
          resolve(answer as Parameters<typeof resolve>[0]);
        };
        const message: Asked<J> = { id, kind, ask };
        pending.set(id, { message, settle: done });
        if (!moving) post(message);
      }),
    close: () => failAll('cancelled'),
  };
};

/** A door to a worker that plays, counts and looks. */
export const openDoor = (spawn: () => WorkerLike = spawnWorker): Door => doorTo(spawn);

/** A door to a worker that reads and changes the texts of files: it alone brings the reader of YAML. */
export const openReader = (spawn: () => WorkerLike<TextJobs> = spawnReader): Door<TextJobs> => doorTo(spawn);
