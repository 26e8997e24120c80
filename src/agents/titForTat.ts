import { lowestAtLeast, mostOf } from './book.ts';
import { type MindMaker, WALK } from './mind.ts';
import { bidOrAccept } from './timed.ts';

/**
 * Naive tit-for-tat (the behaviour-dependent tactic of Faratin, Sierra and Jennings 1998; as in NegMAS it begins with the
 * smallest concession and never takes one back): of its own utility it gives up what each other's latest offer has come
 * towards it since the one before, shared among the others.
 */
export const titForTat: MindMaker = ({ book, seat, seats }) => {
  const last = new Int32Array(seats);
  const heard = new Uint8Array(seats);
  let given = 0;
  let begun = false;
  let asked = Number.NaN;
  let bid = 0;
  const asks = (): number => {
    const most = mostOf(book);
    const second = begun && book.order.length > 1 ? (book.own[book.order[1] as number] as number) : most;
    return Math.max(book.line, Math.min(most - given, second));
  };
  return {
    asks,
    begin: () => {
      heard.fill(0);
      given = 0;
      begun = false;
    },
    hear: (who, text) => {
      if (who === seat) {
        begun = true;
        return;
      }
      const worth = Math.max(0, book.own[text] as number);
      if (heard[who] === 1) given += Math.max(0, worth - (last[who] as number)) / (seats - 1);
      heard[who] = 1;
      last[who] = worth;
    },
    yes: () => undefined,
    act: (standing) => {
      if (mostOf(book) < book.line) return WALK;
      const demand = asks();
      if (demand !== asked) bid = lowestAtLeast(book, demand);
      asked = demand;
      return bidOrAccept(book, bid, standing);
    },
  };
};
