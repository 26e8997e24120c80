import type { Model } from '../engine/model.ts';
import { at } from '../engine/num.ts';
import type { Text, Truth } from '../engine/types.ts';
import { crossesRedLine } from '../engine/utility.ts';
import { BARRED, worthTo } from '../solve/domain.ts';

/** Texts spread evenly over a large space, and what else is looked at round the own best. */
const SPREAD = 500;
const TRIES = 5_000;
const AROUND = 500;
const SWEEPS = 20;

/** Square roots of numbers that are no squares: their multiples fill a unit cube evenly (Kronecker sequences). */
const ROOTS = [2, 3, 5, 6, 7, 10, 11, 13, 14, 15, 17, 19, 21, 22, 23, 26, 29, 30, 31, 33, 34, 35, 37, 38];

const spreads = new WeakMap<Model, readonly Text[]>();

/** Texts that cross no red line, spread evenly over the whole space, each once; the same for everybody. */
const spreadTexts = (model: Model): readonly Text[] => {
  const known = spreads.get(model);
  if (known !== undefined) return known;
  const steps = model.counts.map((_, i) => Math.sqrt(at(ROOTS, i % ROOTS.length)));
  const found = new Map<string, Text>();
  for (let k = 1; k <= TRIES && found.size < SPREAD; k++) {
    const text = model.counts.map((n, i) => {
      const place = k * at(steps, i);
      return Math.floor((place - Math.floor(place)) * n);
    });
    if (!crossesRedLine(model, null, text)) found.set(text.join(' '), text);
  }
  const texts = [...found.values()];
  spreads.set(model, texts);
  return texts;
};

/** The best text that changing one clause at a time leads to. */
const climb = (start: Text, counts: readonly number[], worth: (text: Text) => number): number[] => {
  const text = start.slice();
  let most = worth(text);
  for (let sweep = 0, better = true; better && sweep < SWEEPS; sweep++) {
    better = false;
    for (let i = 0; i < text.length; i++) {
      let best = at(text, i);
      for (let option = 0; option < at(counts, i); option++) {
        text[i] = option;
        const now = worth(text);
        if (now <= most) continue;
        most = now;
        best = option;
        better = true;
      }
      text[i] = best;
    }
  }
  return text;
};

/** The texts that differ from one in a clause, then in two, `AROUND` at most. */
const around = (text: Text, counts: readonly number[]): number[][] => {
  const changed = (from: Text, issue: number): number[][] =>
    Array.from({ length: at(counts, issue) }, (_, option) => from.map((o, i) => (i === issue ? option : o)));
  const issues = text.map((_, i) => i);
  const single = issues.flatMap((i) => changed(text, i));
  const found = single.slice(0, AROUND);
  for (const i of issues)
    for (const one of changed(text, i))
      for (let j = i + 1; j < text.length && found.length < AROUND; j++) found.push(...changed(one, j));
  return found.slice(0, AROUND);
};

/** A text and what it is worth, bp. */
interface Valued {
  readonly text: Text;
  readonly worth: number;
}

/** Texts of a space too large to be written out that a party can think in: its best, those near it, and a spread. */
export const poolOf = (model: Model, truth: Truth, party: number): Valued[] => {
  const worthOf = (text: Text): number => worthTo(model, truth, party, text);
  const valued = (text: Text): Valued => ({ text, worth: worthOf(text) });
  const spread = spreadTexts(model).map(valued);
  const none = valued(model.counts.map(() => 0));
  const start = spread.reduce((best, one) => (one.worth > best.worth ? one : best), none);
  const best = climb(start.text, model.counts, worthOf);
  const found = new Map<string, Valued>();
  for (const one of [valued(best), ...around(best, model.counts).map(valued), ...spread])
    if (one.worth > BARRED) found.set(one.text.join(' '), one);
  return [...found.values()];
};
