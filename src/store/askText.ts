import type { Result } from '../engine/result.ts';
import type { Door } from '../workers/door.ts';
import type { TextJobs } from '../workers/textJobs.ts';

/** Asks about a text in a worker; where there is none the page does it itself. Problems: the job's own, `cancelled`. */
export const askText = async <K extends keyof TextJobs>(
  door: Door<TextJobs>,
  kind: K,
  what: TextJobs[K]['ask'],
): Promise<Result<TextJobs[K]['answer']>> => {
  const answer = await door.ask(kind, what);
  if (answer.ok || answer.problem.code !== 'no-worker') return answer;
  return (await import('../workers/textJobs.ts')).runText(kind, what);
};
