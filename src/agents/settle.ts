import type { Guess } from './guess.ts';
import { ACCEPT, NOTHING } from './mind.ts';
import { shareOf, type Table } from './table.ts';

/** The text that one would settle on, and its product of gains as guessed (Nash 1950). */
export interface Settlement {
  readonly text: number;
  readonly product: number;
}

/** What a text falls short of the best product and is still taken at once; in time, more. */
const LENIENCE = 0.02;
/** every so-manieth text is looked at before the others */
const SAMPLE = 16;

/** Own share times the others' as guessed, or 0 where that is no more than `floor`: most texts are given up early. */
const productAbove = ({ book, fitter, guesses, others }: Table, text: number, own: number, floor: number): number => {
  const issues = book.counts.length;
  let product = own;
  for (let k = 0; k < others.length; k++) {
    const { loss } = guesses[others[k] as number] as Guess;
    const bearable = 1 - floor / product;
    let lost = 0;
    for (let i = 0; i < issues && lost < bearable; i++)
      lost += loss[(fitter.from[i] as number) + (book.options[text * issues + i] as number)] as number;
    if (lost >= bearable) return 0;
    product *= 1 - lost;
  }
  return product;
};

/** The text of the greatest product of gains: one's own known, the others' as guessed. */
export const settlementOf = (table: Table): Settlement => {
  const { book } = table;
  let text = book.order[0] as number;
  let best = 0;
  // a few texts first, so that the bound is good when all are gone through
  for (const step of [SAMPLE, 1])
    for (let k = 0; k < book.order.length; k += step) {
      const candidate = book.order[k] as number;
      const own = shareOf(book, candidate);
      if (own <= best) break;
      const product = productAbove(table, candidate, own, best);
      if (product === 0) continue;
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
  const asked = Math.max(0, 1 - LENIENCE - late * late) * product;
  return round === rounds || (own > 0 && productAbove(table, standing, own, asked) > 0) ? ACCEPT : text;
};
