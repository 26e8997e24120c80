import { type Guess, lossOf } from './guess.ts';
import { ACCEPT, NOTHING } from './mind.ts';
import { shareOf, type Table } from './table.ts';

/** The text that one would settle on, and its product of gains as guessed (Nash 1950). */
export interface Settlement {
  readonly text: number;
  readonly product: number;
}

/** What a text falls short of the best product and is still taken at once; in time, more. */
const LENIENCE = 0.02;

const productOf = (table: Table, text: number, own: number): number => {
  let product = own;
  for (const who of table.others) product *= Math.max(0, 1 - lossOf(table.guesses[who] as Guess, table.fitter, text));
  return product;
};

/** The text of the greatest product of gains: one's own known, the others' as guessed. */
export const settlementOf = (table: Table): Settlement => {
  const { book } = table;
  let text = book.order[0] as number;
  let best = 0;
  for (const candidate of book.order) {
    const own = shareOf(book, candidate);
    if (own <= best) break;
    const product = productOf(table, candidate, own);
    if (product <= best) continue;
    best = product;
    text = candidate;
  }
  return { text, product: best };
};

/** Offers the settlement and takes what comes near it, nearer at first; in the last round whatever is no loss. */
export const settle = (table: Table, { text, product }: Settlement, late: number, round: number): number => {
  const { book, standing, rounds } = table;
  if (standing === NOTHING) return text;
  const own = shareOf(book, standing);
  if (own < 0) return text;
  const asked = (1 - LENIENCE - late * late) * product;
  return round === rounds || productOf(table, standing, own) >= asked ? ACCEPT : text;
};
