import type { Book } from './book.ts';

/** Answers of a mind beside the number of a text to offer. */
export const ACCEPT = -1;
export const WALK = -2;
/** no offer stands */
export const NOTHING = -1;

/** Where a mind sits. Seats are numbered in the order in which the pen goes round. */
export interface Chair {
  readonly book: Book;
  readonly seat: number;
  readonly seats: number;
  readonly rounds: number;
}

/** A negotiator in alternating offers who thinks in the texts of its book and hears what everyone hears. */
export interface Mind {
  /** a new negotiation, opened by seat `first` */
  begin(first: number): void;
  /** someone, itself included, has offered a text */
  hear(who: number, text: number, round: number): void;
  /** someone else has accepted the text that stands */
  yes(who: number, text: number, round: number): void;
  /** its turn: a text to offer, ACCEPT or WALK; changes nothing that it will think later */
  act(standing: number, round: number): number;
  /** what it asks of a text that a mediator puts to it, bp */
  asks(round: number): number;
}

export type MindMaker = (chair: Chair) => Mind;
