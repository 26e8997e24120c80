import type { Model } from '../engine/model.ts';
import { at } from '../engine/num.ts';
import { fail, ok, type Result } from '../engine/result.ts';
import type { Standing } from '../engine/types.ts';
import { lineOf } from '../engine/utility.ts';
import type { Coalition, Control } from './answers.ts';
import { fieldOf, findProduct } from './branch.ts';
import { zoneSpace } from './zoneSpace.ts';

/** Parties of whom every group is asked. */
const FEW = 6;

/** Groups of at least two of so many parties, small ones first, then in the order of the parties. */
const groupsOf = (parties: number): number[][] => {
  const all = Array.from({ length: parties }, (_, p) => p);
  const groups = Array.from({ length: 1 << parties }, (_, bits) => all.filter((p) => (bits >> p) & 1));
  return groups
    .filter(({ length: n }) => n > 1 && (parties <= FEW || n === 2 || n >= parties - 1))
    .sort(
      (a, b) =>
        a.length - b.length ||
        at(
          a,
          a.findIndex((p, k) => p !== b[k]),
        ) -
          at(
            b,
            a.findIndex((p, k) => p !== b[k]),
          ),
    );
};

/**
 * What groups of two or more parties could best sign among themselves, by their own lines and red lines alone: the
 * greatest product of gains. Every group of up to six parties; of more, the pairs, all but one, and all. Problem:
 * `cancelled`.
 */
export const coalitionsOf = (model: Model, standing: Standing, control: Control = {}): Result<Coalition[]> => {
  const found: Coalition[] = [];
  const groups = groupsOf(model.parties.length);
  for (const parties of groups) {
    if (control.stop?.()) return fail('cancelled');
    const { space, gains } = zoneSpace(model, standing, 'principle', parties);
    const best = findProduct(fieldOf(space, gains, parties.length), control);
    if (best.stopped) return fail('cancelled');
    found.push({
      parties,
      best: best.found && {
        text: [...best.found.text],
        utilities: [...best.found.gains].map((gain, k) => gain + lineOf(model, standing, at(parties, k))),
      },
      proved: best.proved,
    });
    control.progress?.(found.length / groups.length);
  }
  return ok(found);
};
