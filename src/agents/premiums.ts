import type { Model } from '../engine/model.ts';
import { at } from '../engine/num.ts';
import type { Text } from '../engine/types.ts';
import { premiumFor } from '../engine/utility.ts';

/** A text for each option of the issue that scales the premium, for asking what that option costs. */
const probes = (model: Model): Text[] =>
  model.premiumIssue < 0
    ? [model.start]
    : Array.from({ length: at(model.counts, model.premiumIssue) }, (_, option) =>
        model.start.map((o, i) => (i === model.premiumIssue ? option : o)),
      );

const tables = new WeakMap<Model, readonly (readonly number[])[]>();

/** The risk premium in bp by trust 0..100 and option of the issue that scales it; made at first use and kept. */
export const premiumTable = (model: Model): readonly (readonly number[])[] => {
  const known = tables.get(model);
  if (known !== undefined) return known;
  const texts = probes(model);
  const table = Array.from({ length: 101 }, (_, trust) => texts.map((text) => premiumFor(model, trust, text)));
  tables.set(model, table);
  return table;
};
