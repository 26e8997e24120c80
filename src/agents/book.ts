import { at } from '../engine/num.ts';
import { BARRED, type Domain } from '../solve/domain.ts';

/** The texts that a mind thinks in, and what each is worth to it. */
export interface Book {
  readonly counts: readonly number[];
  /** texts in it; where the space is too large to be written out it grows by what others offer */
  size: number;
  /** option by text and issue: `options[text * issues + issue]` */
  readonly options: Uint8Array;
  /** bp by text; BARRED where it may not sign */
  readonly own: Int32Array;
  /** texts that it thinks of offering, by falling worth to it, ties in canonical order */
  readonly order: Int32Array;
  /** what no agreement is worth to it now, bp */
  line: number;
}

/** more than a book holds */
const SHIFT = 1_048_576;

/** The first `size` texts by falling worth, ties by number; barred ones left out. */
export const orderOf = (own: Int32Array, size: number): Int32Array => {
  const keys: number[] = [];
  for (let k = 0; k < size; k++) if (own[k] !== BARRED) keys.push(-(own[k] as number) * SHIFT + k);
  const sorted = Float64Array.from(keys).sort();
  return Int32Array.from(sorted, (key) => key - Math.floor(key / SHIFT) * SHIFT);
};

const books = new WeakMap<Domain, Book[]>();

/** The book of one party of a domain: every text of it. */
export const bookOf = (domain: Domain, party: number): Book => {
  let all = books.get(domain);
  if (all === undefined) {
    all = domain.utility.map((own, p) => ({
      counts: domain.counts,
      size: domain.size,
      options: domain.options,
      own,
      order: orderOf(own, domain.size),
      line: at(domain.lines, p),
    }));
    books.set(domain, all);
  }
  return at(all, party);
};

/** The most that any text is worth to its owner, bp; the line where there is none to sign. */
export const mostOf = ({ order, own, line }: Book): number =>
  order.length === 0 ? line - 1 : (own[order[0] as number] as number);

/** How many texts of the order are worth at least `bp`. */
export const countAtLeast = ({ order, own }: Book, bp: number): number => {
  let [low, high] = [0, order.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((own[order[middle] as number] as number) >= bp) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** The text worth least among those worth at least `bp`, the best one where none is. */
export const lowestAtLeast = (book: Book, bp: number): number =>
  book.order[Math.max(0, countAtLeast(book, bp) - 1)] as number;
