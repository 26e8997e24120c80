import { runJob } from './jobs.ts';
import type { AnswerMessage, JobMessage } from './messages.ts';

addEventListener('message', ({ data }: MessageEvent<JobMessage>) => {
  const answer: AnswerMessage = { id: data.id, answer: runJob(data.kind, data.ask) };
  postMessage(answer);
});
