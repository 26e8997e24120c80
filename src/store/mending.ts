import type { FileProblem } from '../scenario/problem.ts';
import type { Door } from '../workers/door.ts';
import type { TextJobs } from '../workers/textJobs.ts';
import { askText } from './askText.ts';

/** The problems of one text, with the repairs that were found for them. */
export interface Mended {
  readonly text: string;
  readonly problems: readonly FileProblem[];
}

interface Mender {
  /** a text was read, with these problems: whatever was sought for another is given up */
  read(text: string, problems: readonly FileProblem[]): void;
  /** the text is another now: what is sought is of no use, and would hold up who reads that one */
  stop(): void;
  close(): void;
}

/** Repairs are sought when no key has come for so many ms: each is tried by reading the whole file. */
const REST = 500;

/**
 * Seeks repairs in a worker of its own, so that nobody waits for them who writes on. It lives on between two searches: to
 * begin again takes longer than to seek.
 */
export const makeMender = (door: Door<TextJobs>, put: (mended: Mended) => void): Mender => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: object | null = null;

  const stop = (): void => {
    clearTimeout(timer);
    if (running !== null) void askText(door, 'leave', null);
    running = null;
  };

  const seek = async (text: string, problems: readonly FileProblem[]): Promise<void> => {
    const mine = {};
    running = mine;
    const answer = await askText(door, 'mend', { text, problems });
    if (running !== mine) return;
    running = null;
    if (answer.ok) put({ text, problems: answer.value });
  };

  return {
    read(text, problems) {
      stop();
      if (problems.some(({ severity }) => severity === 'error'))
        timer = setTimeout(() => void seek(text, problems), REST);
    },
    stop,
    close() {
      stop();
      door.close();
    },
  };
};
