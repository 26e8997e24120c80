import type { Book } from './book.ts';
import { countUntil, type Heard } from './heard.ts';
import { solveSystem } from './leastSquares.ts';
import { concessionsOf } from './target.ts';

/** Paces that another party may keep: exponents of t in its concessions, from yielding to hard. */
export const PACES = [0.25, 0.5, 1, 2, 4, 8] as const;
const N = PACES.length;

/** weight of the guess that all options not yet understood cost the same, against one offer */
const RIDGE = 0.002;

/** Room for fitting one party's offers, used again and again. */
export interface Fitter {
  readonly book: Book;
  /** t^e by pace and round */
  readonly conceded: readonly Float64Array[];
  /** where an issue's options begin in a list of all options */
  readonly from: Int32Array;
  /** unknown number of an option, −1 where it is taken to cost nothing or was never offered */
  readonly unknown: Int32Array;
  readonly matrix: Float64Array;
  /** in: what each option's offers have conceded; out: its loss, by unknown and pace */
  readonly losses: Float64Array;
  /** by pace: share of the concessions that the losses leave unexplained */
  readonly misfit: Float64Array;
  readonly row: Int32Array;
}

export const fitterFor = (book: Book, rounds: number): Fitter => {
  const from = new Int32Array(book.counts.length + 1);
  book.counts.forEach((n, i) => {
    from[i + 1] = (from[i] as number) + n;
  });
  const all = from[book.counts.length] as number;
  return {
    book,
    conceded: PACES.map((e) => concessionsOf(e, rounds)),
    from,
    unknown: new Int32Array(all),
    matrix: new Float64Array(all * all),
    losses: new Float64Array(all * N),
    misfit: new Float64Array(N),
    row: new Int32Array(book.counts.length),
  };
};

/** Where an option of a text stands in the list of all options. */
const slot = ({ book, from }: Fitter, text: number, issue: number): number =>
  (from[issue] as number) + (book.options[text * book.counts.length + issue] as number);

/** Numbers the options offered in the first `count` offers beside those of the very first, and says how many. */
const numberUnknowns = (f: Fitter, heard: Heard, count: number): number => {
  const issues = f.book.counts.length;
  const first = heard.texts[0] as number;
  let n = 0;
  f.unknown.fill(-1);
  for (let k = 1; k < count; k++)
    for (let i = 0; i < issues; i++) {
      const s = slot(f, heard.texts[k] as number, i);
      if (f.unknown[s] === -1 && s !== slot(f, first, i)) f.unknown[s] = n++;
    }
  return n;
};

/** The unknowns of a text into `row`; how many they are. */
const unknownsOf = (f: Fitter, text: number): number => {
  let c = 0;
  for (let i = 0; i < f.book.counts.length; i++) {
    const u = f.unknown[slot(f, text, i)] as number;
    if (u >= 0) f.row[c++] = u;
  }
  return c;
};

const addOffer = (f: Fitter, n: number, text: number, round: number): void => {
  const c = unknownsOf(f, text);
  for (let x = 0; x < c; x++) {
    const r = f.row[x] as number;
    for (let y = 0; y < c; y++) {
      const cell = r * n + (f.row[y] as number);
      f.matrix[cell] = (f.matrix[cell] as number) + 1;
    }
    for (let h = 0; h < N; h++) f.losses[r * N + h] = (f.losses[r * N + h] as number) + concededAt(f, h, round);
  }
};

const concededAt = (f: Fitter, pace: number, round: number): number =>
  (f.conceded[pace] as Float64Array)[round] as number;

const normalise = (f: Fitter, n: number, prior: number, round: number): void => {
  for (let u = 0; u < n; u++) {
    f.matrix[u * n + u] = (f.matrix[u * n + u] as number) + RIDGE;
    for (let h = 0; h < N; h++)
      f.losses[u * N + h] = (f.losses[u * N + h] as number) + RIDGE * prior * concededAt(f, h, round);
  }
};

/** How much of each pace's concessions the losses found do not explain, over the whole time that each offer stood. */
const measure = (f: Fitter, heard: Heard, count: number, until: number): void => {
  for (let h = 0; h < N; h++) {
    let left = 0;
    let all = 1e-9;
    for (let k = 0; k < count; k++) {
      const c = unknownsOf(f, heard.texts[k] as number);
      let loss = 0;
      for (let x = 0; x < c; x++) loss += Math.max(0, f.losses[(f.row[x] as number) * N + h] as number);
      const begin = concededAt(f, h, heard.since[k] as number);
      const end = concededAt(f, h, Math.min(until, heard.until[k] as number));
      left += (begin - loss) * (begin - loss) + (end - loss) * (end - loss);
      all += begin * begin + end * end;
    }
    f.misfit[h] = left / all;
  }
};

/**
 * Finds what each option costs a party, in shares of all that it could gain, from the order and time of its offers up to
 * round `until`: whoever concedes at pace e gives up t^e by time t, whatever its reservation value, so that the losses
 * of an offer's options add up to t^e. Least squares for every pace at once (additive preferences; the first offer is
 * taken to be its best). With few offers this weighs options as a windowed frequency model does (Tunali, Aydoğan and
 * Sanchez-Anguix 2017): what comes early and stays costs little. `prior` is the loss expected of an option.
 */
export const fitOffers = (f: Fitter, heard: Heard, until: number, prior: number): void => {
  const count = countUntil(heard, until);
  const n = numberUnknowns(f, heard, count);
  f.matrix.fill(0, 0, n * n);
  f.losses.fill(0, 0, n * N);
  for (let k = 1; k < count; k++) addOffer(f, n, heard.texts[k] as number, heard.since[k] as number);
  normalise(f, n, prior, until);
  solveSystem(f.matrix, f.losses, n, N);
  measure(f, heard, count, until);
};

/** The pace from `low` to `high` (indices) that explains the offers best. */
export const bestPace = (f: Fitter, low: number, high: number): number => {
  let best = low;
  for (let h = low + 1; h <= high; h++) if ((f.misfit[h] as number) < (f.misfit[best] as number)) best = h;
  return best;
};

/** Writes the losses at a pace into `loss`, one for every option; an option never offered costs `prior`. */
export const takeLosses = (f: Fitter, heard: Heard, pace: number, prior: number, loss: Float64Array): void => {
  for (let s = 0; s < loss.length; s++) {
    const u = f.unknown[s] as number;
    loss[s] = u >= 0 ? Math.max(0, f.losses[u * N + pace] as number) : prior;
  }
  for (let i = 0; i < f.book.counts.length; i++) loss[slot(f, heard.texts[0] as number, i)] = 0;
};
