import { type ClassGame, classGame } from '../analysis/classGame.ts';
import { ok, type Problem, type Result } from '../engine/result.ts';
import type { Scenario } from '../engine/scenarioTypes.ts';
import { type Library, libraryOf, parseReplayLink } from '../replay/link.ts';
import type { Status } from '../replay/verify.ts';
import { statusOf, verifyOpened } from '../replay/verify.ts';

export interface ClassJob {
  readonly links: readonly string[];
  /** the scenarios that can be told by their id: those that we ship, and the class's own */
  readonly library: readonly Scenario[];
}

/** What one link turned out to be, with what a board keeps of it. */
export interface ClassAnswer {
  readonly status: Status | 'not-a-link';
  readonly problem: Problem | null;
  readonly game: ClassGame | null;
}

const answerFor = (link: string, library: Library): ClassAnswer => {
  if (!/^e[1-9]\d{0,5}\./.test(link)) return { status: 'not-a-link', problem: { code: 'not-a-link' }, game: null };
  const opened = parseReplayLink(link, library);
  if (!opened.ok) return { status: statusOf(opened.problem), problem: opened.problem, game: null };
  const { status, problem } = verifyOpened(opened.value);
  return { status, problem, game: classGame(opened.value) };
};

/** Rebuilds every link, runs its agents again, and keeps what a class board shows; one bad link harms no other. */
export const readClass = ({ links, library }: ClassJob): Result<readonly ClassAnswer[]> => {
  const find: Library = libraryOf(library);
  return ok(
    links.map((link) => {
      try {
        return answerFor(link, find);
      } catch {
        return { status: 'damaged', problem: { code: 'damaged' }, game: null } as const;
      }
    }),
  );
};
