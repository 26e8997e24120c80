import { type Book, mostOf } from './book.ts';
import { type Fitter, fitterFor } from './fit.ts';
import { type Guess, newGuess } from './guess.ts';
import { type Chair, NOTHING } from './mind.ts';

/** A negotiation as one of our negotiators sees it. */
export interface Table extends Chair {
  readonly fitter: Fitter;
  /** by seat; its own is never used */
  readonly guesses: readonly Guess[];
  /** the other seats, from the next one round */
  readonly others: readonly number[];
  /** its own offers so far, by text */
  readonly offered: Set<number>;
  first: number;
  standing: number;
  /** who offered what stands */
  by: number;
}

export const tableFor = (chair: Chair): Table => {
  const { book, seat, seats, rounds } = chair;
  const fitter = fitterFor(book, rounds);
  return {
    ...chair,
    fitter,
    guesses: Array.from({ length: seats }, () => newGuess(fitter.unknown.length, book.own.length, rounds)),
    others: Array.from({ length: seats - 1 }, (_, k) => (seat + 1 + k) % seats),
    offered: new Set(),
    first: 0,
    standing: NOTHING,
    by: NOTHING,
  };
};

/** Share of all that there is to gain that a text gives: 1 the best, 0 no agreement, below 0 worse than none. */
export const shareOf = (book: Book, text: number): number =>
  ((book.own[text] as number) - book.line) / Math.max(1, mostOf(book) - book.line);

/** The round in which `who` can answer what `seat` offers in `round`. */
export const answerRound = ({ seats, first }: Table, seat: number, who: number, round: number): number =>
  (who - first + seats) % seats > (seat - first + seats) % seats ? round : round + 1;
