import type { StoreApi } from 'zustand/vanilla';
import type { Result } from '../engine/result.ts';
import type { OpenedAssignment } from '../replay/assignment.ts';
import { fetchShipped, shipped } from './library.ts';
import { freshSeed } from './play.ts';
import { type BeginOptions, LEVELS, type StoreState } from './types.ts';

/** What a teacher asked to be played: opened from a link, and begun with one press. */
export interface Assigned {
  openAssignment(text: string): Promise<void>;
  /** begins the game that was asked for; `word` is what a pair agreed on */
  beginAssigned(word: string): Promise<void>;
}

/** Opens an assignment's link; a scenario of ours that is not here yet is fetched. */
export const readAssignment = async (text: string): Promise<Result<OpenedAssignment>> => {
  const { parseAssignmentLink } = await import('../replay/assignment.ts');
  const first = parseAssignmentLink(text, shipped);
  if (first.ok || first.problem.code !== 'unknown-scenario') return first;
  const fetched = await fetchShipped(String(first.problem.detail?.id ?? ''));
  return fetched === undefined ? first : parseAssignmentLink(text, shipped);
};

const SHORT_WORD = 5;

export const makeAssigned = (
  { getState: get, setState: put }: StoreApi<StoreState>,
  begin: (options: BeginOptions) => Promise<void>,
): Assigned => ({
  async openAssignment(text) {
    const opened = await readAssignment(text);
    if (!opened.ok) return put({ problem: opened.problem });
    put({ assigned: opened.value, screen: 'assignment', problem: null });
  },

  async beginAssigned(word) {
    const { assigned } = get();
    if (assigned === null) return;
    const { assignment, scenario } = assigned;
    const { rule, role, set, variant, pen } = assignment;
    if (rule === 'pairs' && word.trim() === '') return put({ problem: { code: 'no-word' } });
    const { seedOf } = await import('../replay/assignment.ts');
    const seed = seedOf(assignment, rule === 'own' ? freshSeed().slice(0, SHORT_WORD) : word);
    const level = LEVELS.find((each) => each === assignment.level) ?? 'standard';
    const chosen = variant === '' ? {} : { variant };
    await begin({ scenario, seed, level, set, pen, seats: [role], ...chosen });
  },
});
