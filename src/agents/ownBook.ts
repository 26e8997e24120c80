import type { Model } from '../engine/model.ts';
import { at } from '../engine/num.ts';
import type { Text, Truth } from '../engine/types.ts';
import { allOptions, countTexts, indexOf, textOf, worthTo } from '../solve/domain.ts';
import { type Book, orderOf } from './book.ts';
import { poolOf } from './pool.ts';

/** Up to this many texts a party thinks of every one. */
const WRITTEN_OUT = 20_000;

/** A party's book on the engine, and how its texts are numbered. */
export interface OwnBook {
  readonly book: Book;
  /** the number of a text, which is added where it is new */
  readonly numberOf: (text: Text) => number;
  readonly textAt: (number: number) => Text;
}

const written = (model: Model, truth: Truth, party: number): OwnBook => {
  const { counts } = model;
  const size = countTexts(counts);
  const textAt = (k: number): Text => textOf(counts, k);
  const own = Int32Array.from({ length: size }, (_, k) => worthTo(model, truth, party, textAt(k)));
  const book = { counts, size, options: allOptions(counts), own, order: orderOf(own, size), line: truth.reservation };
  return { book, numberOf: (text) => indexOf(counts, text), textAt };
};

const pooled = (model: Model, truth: Truth, party: number): OwnBook => {
  const pool = poolOf(model, truth, party);
  const { counts } = model;
  // room for one more text in every turn
  const room = pool.length + (model.rounds + 1) * model.parties.length;
  const options = new Uint8Array(room * counts.length);
  const own = new Int32Array(room);
  const texts: Text[] = [];
  const numbers = new Map<string, number>();
  const add = (text: Text, worth: number): number => {
    const k = texts.push(text) - 1;
    if (k >= room) throw new RangeError('more texts were offered than there are turns');
    options.set(text, k * counts.length);
    own[k] = worth;
    numbers.set(text.join(' '), k);
    return k;
  };
  for (const { text, worth } of pool) add(text, worth);
  const order = orderOf(own, texts.length);
  const book: Book = { counts, size: texts.length, options, own, order, line: truth.reservation };
  const numberOf = (text: Text): number => {
    const known = numbers.get(text.join(' '));
    if (known !== undefined) return known;
    const k = add(text, worthTo(model, truth, party, text));
    book.size = texts.length;
    return k;
  };
  return { book, numberOf, textAt: (k) => at(texts, k) };
};

/** What a party thinks in: every text of a small space, a pool of a large one. */
export const ownBook = (model: Model, truth: Truth, party: number): OwnBook =>
  countTexts(model.counts) <= WRITTEN_OUT ? written(model, truth, party) : pooled(model, truth, party);
