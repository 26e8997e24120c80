import { mending } from '../scenario/mend.ts';
import type { FileProblem } from '../scenario/problem.ts';
import type { Parse } from '../scenario/yaml.ts';

/** Others are heard before the next try: the page its keys, a worker that nobody wants the repairs. */
const breath = (): Promise<void> => new Promise((go) => setTimeout(go, 0));

/**
 * The problems of a file with repairs that were tried, one reading of the file at a time; the problems as they were once
 * nobody wants the repairs any more.
 */
export const findRepairs = async (
  text: string,
  problems: readonly FileProblem[],
  isWanted: () => boolean = () => true,
  parse?: Parse,
): Promise<readonly FileProblem[]> => {
  const steps = mending(text, problems, parse);
  let step = steps.next();
  while (!step.done) {
    await breath();
    if (!isWanted()) return problems;
    step = steps.next();
  }
  return step.value;
};
