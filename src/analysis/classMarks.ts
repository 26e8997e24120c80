import type { Model } from '../engine/model.ts';
import type { Problem } from '../engine/result.ts';
import { ENVOY } from '../engine/types.ts';
import { type Assignment, ENVOY_ROLE, fitsRule } from '../replay/assignment.ts';
import type { Status } from '../replay/verify.ts';
import type { ClassGame } from './classGame.ts';

/** What a class board can say of one link or file that was handed in. */
export const MARKS = [
  'verified',
  'replayed',
  'duplicate',
  'other-scenario',
  'altered',
  'damaged',
  'too-new',
  'too-old',
  'too-large',
  'not-a-link',
] as const;
export type Mark = (typeof MARKS)[number];

/** One thing handed in, as it was read. */
export interface HandedIn {
  /** where it came from: a line of what was pasted, or a file */
  readonly source: string;
  readonly link: string;
  readonly status: Status | 'not-a-link';
  readonly problem: Problem | null;
  readonly game: ClassGame | null;
}

/** Ways in which a game is not what was asked, though it is a good one. */
export const DIFFERENCES = ['seat', 'level', 'seed', 'variant', 'unfinished'] as const;
export type Difference = (typeof DIFFERENCES)[number];

export interface Row extends HandedIn {
  readonly mark: Mark;
  /** the row that holds the same game, for a duplicate */
  readonly of: number | null;
  readonly differences: readonly Difference[];
}

/** What must agree before games can be counted together: scenario and edition, issues, pen. */
const kindOf = ({ scenario, set, pen }: Pick<ClassGame, 'scenario' | 'set' | 'pen'>): string =>
  JSON.stringify([scenario.id, scenario.hash, set, pen]);

/** The kind of game that most were: the first of those where several are as common; null where none could be opened. */
const commonest = (all: readonly HandedIn[]): string | null => {
  const counts = new Map<string, number>();
  for (const { game } of all) if (game !== null) counts.set(kindOf(game), (counts.get(kindOf(game)) ?? 0) + 1);
  let best: string | null = null;
  for (const [kind, n] of counts) if (best === null || n > (counts.get(best) ?? 0)) best = kind;
  return best;
};

const markOf = ({ status, game }: HandedIn, kind: string | null, of: number | null): Mark => {
  if (status === 'unknown-scenario') return 'other-scenario';
  if (game === null) return status;
  if (kindOf(game) !== kind) return 'other-scenario';
  return of === null ? status : 'duplicate';
};

/** The seats that an assignment asks a person to hold, as a game of this model numbers them. */
const roleSeat = (model: Model, role: string): number =>
  role === ENVOY_ROLE ? ENVOY : model.parties.findIndex(({ id }) => id === role);

const differencesOf = (game: ClassGame, assignment: Assignment | null, model: Model | null): Difference[] => {
  const found: Difference[] = [];
  if (assignment !== null && model !== null) {
    const [seat, another] = game.persons;
    if (seat !== roleSeat(model, assignment.role) || another !== undefined) found.push('seat');
    if (game.level !== null && game.level !== assignment.level) found.push('level');
    if (!fitsRule(assignment, game.seed)) found.push('seed');
    if (assignment.variant !== '' && assignment.variant !== game.variant) found.push('variant');
  }
  if (game.ending === null) found.push('unfinished');
  return found;
};

/**
 * Marks everything handed in, in its order: the first link to a game keeps its own mark, every further one is a
 * duplicate. Without an assignment the class plays what most played.
 */
export const markAll = (all: readonly HandedIn[], assignment: Assignment | null, model: Model | null): Row[] => {
  const kind = assignment === null ? commonest(all) : kindOf(assignment);
  const first = new Map<string, number>();
  return all.map((one, k) => {
    const { game } = one;
    const of = game === null ? null : (first.get(game.key) ?? null);
    if (game !== null && of === null) first.set(game.key, k);
    const mark = markOf(one, kind, of);
    const good = game !== null && (mark === 'verified' || mark === 'replayed');
    return {
      ...one,
      mark,
      of: mark === 'duplicate' ? of : null,
      differences: good ? differencesOf(game, assignment, model) : [],
    };
  });
};
