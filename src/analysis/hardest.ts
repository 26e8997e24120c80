import type { Model } from '../engine/model.ts';
import { at } from '../engine/num.ts';

/** What an option leaves a party short of on one issue, bp, over its readings as likely as the file says. */
const shortOf = ({ readings }: Model, party: number, issue: number, option: number): number =>
  at(readings, party).reduce(
    (sum, { chance, weights, values }) =>
      sum + (chance * at(weights, issue) * (100 - at(at(values, issue), option))) / 1000,
    0,
  );

/** What even the kindest option of an issue leaves some party short of, bp. */
const leastShort = (model: Model, issue: number): number =>
  Math.min(
    ...Array.from({ length: at(model.counts, issue) }, (_, option) =>
      Math.max(...model.parties.map((_, party) => shortOf(model, party, issue, option))),
    ),
  );

/**
 * The `most` issues on which even the kindest option costs somebody most, in the order of the file: where to begin
 * reading. From the file alone, which everyone can read; equally hard ones in the order of the file.
 */
export const hardest = (model: Model, most: number): readonly number[] =>
  model.issues
    .map((_, issue) => ({ issue, short: leastShort(model, issue) }))
    .sort((a, b) => b.short - a.short || a.issue - b.issue)
    .slice(0, most)
    .map(({ issue }) => issue)
    .sort((a, b) => a - b);
