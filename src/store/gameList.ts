import type { Row } from './attic.ts';
import { lineOf, restored } from './kept.ts';
import { readSaved, type Saved } from './save.ts';
import type { Level, SavedGame } from './types.ts';

/** What the list of games says of one of them. */
export interface Listed {
  readonly id: string;
  /** in ms since 1970; 0 = not known */
  readonly played: number;
  /** as it is kept, for whoever wants even a damaged one as a file */
  readonly text: string;
  /** null = it cannot be read */
  readonly game: (SavedGame & { readonly level: Level; readonly seed: string; readonly saved: Saved }) | null;
}

/** Of a save that an older page wrote, the game itself must be asked. */
const toldOf = (saved: Saved): SavedGame | null => {
  if (saved.line !== undefined) return saved.line;
  const game = restored(saved);
  if (game.ok) return lineOf(game.value.game);
  // Of another edition of a scenario: its id and the checks, one at each round, still tell enough.
  const { scenario, checks } = saved.record;
  const round = Math.max(1, checks.length - 1);
  return game.problem.code === 'save-scenario' ? { title: scenario.id, round, rounds: round, over: false } : null;
};

/** A kept game as the list shows it. */
export const listed = ({ id, played, text }: Row): Listed => {
  const found = readSaved(text);
  const told = found.kind === 'saved' ? toldOf(found.saved) : null;
  if (found.kind !== 'saved' || told === null) return { id, played, text, game: null };
  const { saved } = found;
  return { id, played, text, game: { ...told, level: saved.level, seed: saved.record.seed, saved } };
};
