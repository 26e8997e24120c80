import { fail, type Result } from '../engine/result.ts';
import type { Jobs, Kind } from './jobs.ts';
import type { AnswerMessage, JobMessage } from './messages.ts';

/** As much of a Worker as the door needs. */
export interface WorkerLike {
  onmessage: ((event: MessageEvent<AnswerMessage>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  postMessage(message: JobMessage): void;
  terminate(): void;
}

/** The one way from the page to a worker. */
export interface Door {
  /**
   * Asks for a job; the promise never rejects. Problems: the job's own, `cancelled`, `no-worker` where the browser
   * gives none.
   */
  ask<K extends Kind>(kind: K, ask: Jobs[K]['ask'], signal?: AbortSignal): Promise<Result<Jobs[K]['answer']>>;
  /** Ends the worker; whatever was asked is cancelled. */
  close(): void;
}

interface Pending {
  readonly message: JobMessage;
  readonly settle: (answer: AnswerMessage['answer']) => void;
}

const spawnWorker = (): WorkerLike => new Worker(new URL('./door.worker.ts', import.meta.url), { type: 'module' });

/** A door whose worker starts with the first job. A running job can only be stopped with its worker: the rest move on. */
export const openDoor = (spawn: () => WorkerLike = spawnWorker): Door => {
  const pending = new Map<number, Pending>();
  let worker: WorkerLike | null = null;
  let last = 0;

  const settle = (id: number, answer: AnswerMessage['answer']): void => {
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
  const started = (): WorkerLike => {
    if (worker !== null) return worker;
    worker = spawn();
    worker.onmessage = ({ data }) => settle(data.id, data.answer);
    worker.onerror = () => failAll('no-worker');
    return worker;
  };
  const post = (message: JobMessage): void => {
    try {
      started().postMessage(message);
    } catch {
      failAll('no-worker');
    }
  };
  const cancel = (id: number): void => {
    if (!pending.has(id)) return;
    settle(id, fail('cancelled'));
    stop();
    for (const { message } of [...pending.values()]) post(message);
  };

  return {
    ask: (kind, ask, signal) =>
      new Promise((resolve) => {
        if (signal?.aborted) return resolve(fail('cancelled'));
        const id = ++last;
        const onAbort = (): void => cancel(id);
        signal?.addEventListener('abort', onAbort, { once: true });
        const done = (answer: AnswerMessage['answer']): void => {
          signal?.removeEventListener('abort', onAbort);
          resolve(answer as Parameters<typeof resolve>[0]);
        };
        const message: JobMessage = { id, kind, ask };
        pending.set(id, { message, settle: done });
        post(message);
      }),
    close: () => failAll('cancelled'),
  };
};
