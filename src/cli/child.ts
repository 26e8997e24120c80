import { performance } from 'node:perf_hooks';
import { type BatchJob, playBatch } from '../workers/batch.ts';

/** First the job, then one range of its games after another: `from` to before `to`. */
type Message = { readonly job: BatchJob } | { readonly from: number; readonly to: number };

let job: BatchJob | null = null;

process.on('message', (message: Message) => {
  if ('job' in message) job = message.job;
  else if (job !== null) process.send?.(playBatch(job, message.from, message.to, () => performance.now()));
});
