import type { Model } from '../engine/model.ts';
import { at } from '../engine/num.ts';
import { fail, ok, type Result } from '../engine/result.ts';
import type { Text, Truth } from '../engine/types.ts';
import { crossesRedLine, utility } from '../engine/utility.ts';

/**
 * A scenario as arrays, as negotiation research knows it: what each complete text is worth to each party, bp, and what
 * no agreement is worth. Texts are numbered in canonical order, the last issue turning fastest.
 */
export interface Domain {
  readonly counts: readonly number[];
  readonly size: number;
  /** option by text and issue: `options[text * issues + issue]` */
  readonly options: Uint8Array;
  /** bp by party and text; BARRED where the text crosses a red line, which nobody's signature can mend */
  readonly utility: readonly Int32Array[];
  /** bp by party */
  readonly lines: readonly number[];
}

/** Worth less than any line: a text that crosses a red line, whoever's: it can never be agreed on. */
export const BARRED = -1_000_000;

/** Above this many texts a space is not written out. */
const MOST_TEXTS = 500_000;

/** How many complete texts there are; beyond 2^53 only roughly. */
export const countTexts = (counts: readonly number[]): number => counts.reduce((n, c) => n * c, 1);

/** A text of the domain by its number. */
export const textOf = (counts: readonly number[], index: number): number[] => {
  const text = counts.slice();
  let rest = index;
  for (let i = counts.length - 1; i >= 0; i--) {
    const n = at(counts, i);
    text[i] = rest % n;
    rest = Math.floor(rest / n);
  }
  return text;
};

/** The number of a complete text. */
export const indexOf = (counts: readonly number[], text: Text): number => {
  let index = 0;
  for (let i = 0; i < counts.length; i++) index = index * (counts[i] as number) + (text[i] as number);
  return index;
};

/** What a text is worth to a party, bp, or BARRED. */
export const worthTo = (model: Model, truth: Truth, party: number, text: Text): number =>
  crossesRedLine(model, null, text) ? BARRED : utility(model, truth, party, text);

/** Options of every text, one row after another. */
export const allOptions = (counts: readonly number[]): Uint8Array => {
  const issues = counts.length;
  const size = countTexts(counts);
  const options = new Uint8Array(size * issues);
  for (let k = 1; k < size; k++) {
    options.copyWithin(k * issues, (k - 1) * issues, k * issues);
    let i = issues - 1;
    while ((options[k * issues + i] as number) + 1 === counts[i]) options[k * issues + i--] = 0;
    options[k * issues + i] = (options[k * issues + i] as number) + 1;
  }
  return options;
};

/**
 * The domain of a model and the truths that a seed has drawn: utilities with their interactions, red lines and
 * reservation values as they start; drift, premium and home are no part of it. Problem: `too-many-texts`.
 */
export const domainOf = (model: Model, truths: readonly Truth[]): Result<Domain> => {
  const { counts } = model;
  const size = countTexts(counts);
  if (size > MOST_TEXTS) return fail('too-many-texts', { texts: size, max: MOST_TEXTS });
  const utilities = truths.map(() => new Int32Array(size));
  for (let k = 0; k < size; k++) {
    const text = textOf(counts, k);
    truths.forEach((truth, p) => {
      at(utilities, p)[k] = worthTo(model, truth, p, text);
    });
  }
  const lines = truths.map((truth) => truth.reservation);
  return ok({ counts, size, options: allOptions(counts), utility: utilities, lines });
};
