import type { Game } from '../agents/match.ts';
import { at } from '../engine/num.ts';
import { ok, type Result } from '../engine/result.ts';
import type { Text } from '../engine/types.ts';
import { lineOf, redLinesCrossed, utility } from '../engine/utility.ts';
import type { Control } from '../solve/answers.ts';
import { coalitionsOf } from '../solve/coalitions.ts';

/** What one party would meet in a text. */
export interface Meets {
  /** bp above its line, below 0 where no agreement is better for it */
  readonly gain: number;
  /** indices of its red lines that the text crosses */
  readonly redLines: readonly number[];
}

/** What some parties could agree on without the others, and what that would be to everyone. */
export interface Without {
  /** those who would have to agree: party indices, rising */
  readonly parties: readonly number[];
  /** the greatest product of their gains; null where no text gives each of them more than its line */
  readonly text: Text | null;
  /** false where only the best found */
  readonly proved: boolean;
  /** by party; empty where there is no text */
  readonly meets: readonly Meets[];
}

/**
 * For each group but the whole one: its best text by its own lines and red lines at the end of a game, and what that
 * text is to all, those left out too. Nobody could sign it so at this table. Problem: `cancelled`.
 */
export const withoutOthers = ({ model, state }: Game, control: Control = {}): Result<Without[]> => {
  const found = coalitionsOf(model, state, control);
  if (!found.ok) return found;
  const meetsOf = (text: Text): Meets[] =>
    model.parties.map((_, p) => ({
      gain: utility(model, at(state.truth, p), p, text) - lineOf(model, state, p),
      redLines: redLinesCrossed(model, p, text),
    }));
  return ok(
    found.value
      .filter(({ parties }) => parties.length < model.parties.length)
      .map(({ parties, best, proved }) => ({
        parties,
        text: best?.text ?? null,
        proved,
        meets: best === null ? [] : meetsOf(best.text),
      })),
  );
};
