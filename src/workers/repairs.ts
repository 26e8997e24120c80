import { mending } from '../scenario/mend.ts';
import type { FileProblem } from '../scenario/problem.ts';

/** Others are heard before the next try: the page its keys, a worker that it is to end. */
const breath = (): Promise<void> => new Promise((go) => setTimeout(go, 0));

/** The problems of a file with repairs that were tried, one reading of the file at a time. */
export const findRepairs = async (text: string, problems: readonly FileProblem[]): Promise<readonly FileProblem[]> => {
  const steps = mending(text, problems);
  let step = steps.next();
  while (!step.done) {
    await breath();
    step = steps.next();
  }
  return step.value;
};
