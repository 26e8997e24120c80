import type { Result } from '../engine/result.ts';
import type { Jobs, Kind } from './jobs.ts';

/** What can be asked of some worker, by kind: plain data both ways. */
export type JobsOf<J> = { readonly [K in keyof J]: { readonly ask: unknown; readonly answer: unknown } };

/** Page to worker: one job under a number of its own. */
export interface JobMessage<K = Kind, Ask = Jobs[Kind]['ask']> {
  readonly id: number;
  readonly kind: K;
  readonly ask: Ask;
}

/** Worker to page: the answer to the job of that number. */
export interface AnswerMessage<Answer = Jobs[Kind]['answer']> {
  readonly id: number;
  readonly answer: Result<Answer>;
}
