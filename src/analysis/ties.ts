import { smallestFlip, withChanges } from '../engine/flip.ts';
import type { Model } from '../engine/model.ts';
import { at } from '../engine/num.ts';
import type { Change, Standing, Text } from '../engine/types.ts';
import { acceptable, marginOf } from '../engine/utility.ts';

/** The model with one more red line of a party: it signs no text that has all of these options. */
const without = (model: Model, party: number, changes: readonly Change[]): Model => ({
  ...model,
  redLines: [
    ...model.redLines,
    {
      party,
      when: changes.map(([issue, option]) => ({ issue, bits: 1 << option })),
      unless: null,
      source: null,
      issue: at(changes, 0)[0],
    },
  ],
});

/**
 * Whether only the order in the file decides which smallest change of a text a party asks for: another one has as few
 * clauses and leaves it exactly as much. Null where it names none.
 */
export const isTied = (model: Model, standing: Standing, party: number, text: Text): boolean | null => {
  if (acceptable(model, standing, party, text)) return null;
  const flip = smallestFlip(model, standing, party, text);
  if (flip === null) return null;
  const next = smallestFlip(without(model, party, flip), standing, party, text);
  const left = (changes: readonly Change[]): number => marginOf(model, standing, party, withChanges(text, changes));
  return next !== null && next.length === flip.length && left(next) === left(flip);
};
