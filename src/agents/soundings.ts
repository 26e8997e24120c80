import { type Book, countAtLeast, mostOf } from './book.ts';

/** texts near a level among which the most telling is taken … */
const NEAR = 48;
/** … and how far above the level they may lie, in shares of what there is to gain */
const SLACK = 0.01;

/** How much a text tells that earlier ones have not: options beside the best, each the less the oftener shown. */
const telling = (book: Book, shown: Float64Array, text: number): number => {
  const issues = book.counts.length;
  const best = book.order[0] as number;
  let score = 0;
  let moved = 0;
  let from = 0;
  for (let i = 0; i < issues; i++) {
    const option = book.options[text * issues + i] as number;
    if (option !== book.options[best * issues + i]) {
      moved += 1;
      score += 1 / (1 + (shown[from + option] as number));
    }
    from += book.counts[i] as number;
  }
  return moved === 0 ? 0 : score / Math.sqrt(moved);
};

const show = (book: Book, shown: Float64Array, text: number): void => {
  const issues = book.counts.length;
  let from = 0;
  for (let i = 0; i < issues; i++) {
    const slot = from + (book.options[text * issues + i] as number);
    shown[slot] = (shown[slot] as number) + 1;
    from += book.counts[i] as number;
  }
};

/**
 * What to offer while the parties find each other out, one text for each level of concession (a share of what there is to
 * gain): worth just so much to its owner, and as different as can be from those before, so that whoever listens learns
 * what every option is worth to it.
 */
export const soundings = (book: Book, levels: readonly number[]): Int32Array => {
  const most = mostOf(book);
  const range = most - book.line;
  const shown = new Float64Array(book.counts.reduce((n, c) => n + c, 0));
  return Int32Array.from(levels, (level) => {
    const end = countAtLeast(book, most - level * range);
    let pick = book.order[end - 1] as number;
    let top = -1;
    for (let k = end - 1; k >= Math.max(0, end - NEAR); k--) {
      const text = book.order[k] as number;
      if (k < end - 1 && (book.own[text] as number) > most - (level - SLACK) * range) break;
      const score = telling(book, shown, text);
      if (score <= top) continue;
      top = score;
      pick = text;
    }
    show(book, shown, pick);
    return pick;
  });
};
