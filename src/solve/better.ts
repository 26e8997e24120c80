import type { Model } from '../engine/model.ts';
import { at } from '../engine/num.ts';
import { fail, ok, type Result } from '../engine/result.ts';
import type { Standing, Text } from '../engine/types.ts';
import { utility } from '../engine/utility.ts';
import type { Better, Control, Point } from './answers.ts';
import { CONTEXT } from './branch.ts';
import { goodOrder, planOf } from './plan.ts';
import { canonical } from './prefer.ts';
import { spaceOf, utilityColumn } from './space.ts';
import { askedCuts, walk } from './walk.ts';

/** Branches that may be looked at. */
const STEPS = 3_000_000;

/**
 * Texts that leave no party worse off than `text` and one better off, each on its own scale, and cross no red line:
 * how many, and the one with the fewest changed clauses. Problem: `cancelled`.
 */
export const betterThan = (model: Model, standing: Standing, text: Text, control: Control = {}): Result<Better> => {
  if (control.stop?.()) return fail('cancelled');
  const own = model.parties.map((_, p) => utility(model, at(standing.truth, p), p, text));
  const columns = own.map((bp, p) => ({ ...utilityColumn(standing, p), start: -bp }));
  const space = spaceOf(model, columns, columns.length);
  let texts = 0;
  let changes = 0;
  let example: Point | null = null;
  const end = walk(
    space,
    planOf(space, goodOrder(space), CONTEXT),
    askedCuts(space),
    (leaf) => {
      const gains = leaf.sums.subarray(leaf.from, leaf.from + columns.length);
      if (gains.every((gain) => gain === 0)) return false;
      texts += 1;
      const changed = text.reduce((n, option, i) => n + (option === leaf.text[i] ? 0 : 1), 0);
      if (example !== null && (changed > changes || (changed === changes && canonical(leaf.text, example.text) > 0)))
        return false;
      changes = changed;
      example = { text: [...leaf.text], utilities: own.map((bp, p) => bp + (gains[p] as number)) };
      return false;
    },
    STEPS,
    control,
  );
  return end === 'stopped' ? fail('cancelled') : ok({ count: { texts, exact: end === 'all' }, example, changes });
};
