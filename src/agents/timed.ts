import { type Book, lowestAtLeast, mostOf } from './book.ts';
import { ACCEPT, type Mind, type MindMaker, NOTHING, WALK } from './mind.ts';
import { targetAt, timeAt } from './target.ts';

const deaf = (): void => undefined;

/** Accepts what is worth as much as its next bid (AC_next of Baarslag, Hindriks and Jonker 2013), else makes the bid. */
export const bidOrAccept = (book: Book, bid: number, standing: number): number =>
  standing !== NOTHING && (book.own[standing] as number) >= (book.own[bid] as number) ? ACCEPT : bid;

/**
 * A time-dependent negotiator: it asks line + (most − line)(1 − t^e) (Faratin, Sierra and Jennings 1998) and bids the
 * text worth least at or above that, with no eye for the others. Walks out where no text reaches its line.
 */
const timed =
  (e: number): MindMaker =>
  ({ book, rounds }): Mind => {
    const pace = { e, floor: 0 };
    const bids = new Int32Array(rounds + 1);
    let line = Number.NaN;
    const schedule = (): void => {
      const most = mostOf(book);
      line = book.line;
      for (let round = 1; round <= rounds; round++)
        bids[round] = most < line ? WALK : lowestAtLeast(book, targetAt(line, most, pace, timeAt(round, rounds)));
    };
    const asks = (round: number): number => targetAt(book.line, mostOf(book), pace, timeAt(round, rounds));
    return {
      asks,
      begin: deaf,
      hear: deaf,
      yes: deaf,
      act: (standing, round) => {
        if (line !== book.line) schedule();
        const bid = bids[round] as number;
        return bid === WALK ? WALK : bidOrAccept(book, bid, standing);
      },
    };
  };

export const boulware = timed(4);
export const linear = timed(1);
export const conceder = timed(0.25);
