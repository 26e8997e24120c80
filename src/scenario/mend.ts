import type { FileProblem } from './problem.ts';
import { makeParse } from './remember.ts';
import { repairing } from './repair.ts';
import { repairWords } from './repairWords.ts';
import type { Parse } from './yaml.ts';

/** So many problems of a file get a repair: the others may well go with them. */
const MENDED = 3;

/** Whether a change of some letters can mend it: a file in another encoding is saved again as a whole. */
const isMendable = ({ severity, code }: FileProblem): boolean => severity === 'error' && code !== 'not-text';

/**
 * The problems of a file, the first few with a repair that was tried and mends them. Yields between tries, each of which
 * reads the whole file.
 */
export function* mending(
  text: string,
  problems: readonly FileProblem[],
  parse: Parse = makeParse(),
): Generator<void, readonly FileProblem[]> {
  const mended: FileProblem[] = [];
  for (const [k, problem] of problems.entries()) {
    const repair = k < MENDED && isMendable(problem) ? yield* repairing(text, problem, parse) : undefined;
    mended.push(repair === undefined ? problem : { ...problem, repair: repairWords(text, repair), change: repair });
  }
  return mended;
}

/** The same at once. */
export const withRepairs = (text: string, problems: readonly FileProblem[]): readonly FileProblem[] => {
  const steps = mending(text, problems);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
};
