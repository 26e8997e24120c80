import type { Result } from '../engine/result.ts';
import type { Jobs, Kind } from './jobs.ts';

/** Page to worker: one job under a number of its own. */
export interface JobMessage<K extends Kind = Kind> {
  readonly id: number;
  readonly kind: K;
  readonly ask: Jobs[K]['ask'];
}

/** Worker to page: the answer to the job of that number. */
export interface AnswerMessage {
  readonly id: number;
  readonly answer: Result<Jobs[Kind]['answer']>;
}
