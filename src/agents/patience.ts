import type { Model } from '../engine/model.ts';
import type { Party } from '../engine/scenarioTypes.ts';

/** Tenths of e where a file says nothing: as time goes by, so does the demand. */
const PATIENCE = 10;
/** Permille of what could be gained that is kept to the end where a file says nothing. */
const FLOOR = 100;
/** Permille of what could be gained that a government opens with: to ask for all of it would be to ask for nobody’s yes. */
const OPENING = 650;

/** binary digits to which a part of an exponent is worked out: within a thousandth of the demand */
const DIGITS = 12;

/**
 * t^(tenths ÷ 10) for t in 0..1: products for the whole part, square roots of square roots for the binary digits of the
 * rest, since every browser rounds these alike.
 */
export const powerOfTenths = (t: number, tenths: number): number => {
  let result = 1;
  for (let k = Math.floor(tenths / 10); k > 0; k--) result *= t;
  let rest = (tenths % 10) / 10;
  let root = t;
  for (let k = 0; k < DIGITS && rest > 0; k++) {
    root = Math.sqrt(root);
    rest *= 2;
    if (rest < 1) continue;
    result *= root;
    rest -= 1;
  }
  return result;
};

/** Permille that a party of such a style holds out for in each round: f + (s − f)(1 − t^e), without f in the last. */
const demandsOf = ({ style }: Party, rounds: number): number[] => {
  const { patience = PATIENCE, floorPermille = FLOOR } = style;
  const floor = Math.min(floorPermille, OPENING);
  return Array.from({ length: rounds }, (_, k) => {
    if (k === rounds - 1) return 0;
    return floor + Math.floor((OPENING - floor) * (1 - powerOfTenths(k / (rounds - 1), patience)));
  });
};

const known = new WeakMap<Model, readonly (readonly number[])[]>();

/**
 * Permille of all that could be gained over its line that a party holds out for in a round (Faratin, Sierra and Jennings
 * 1998): what its style in the file says of it, which everyone may read. The floor melts in the last round.
 */
export const demandOf = (model: Model, party: number, round: number): number => {
  const all = known.get(model) ?? model.parties.map((p) => demandsOf(p, model.rounds));
  known.set(model, all);
  const mine = all[party] as readonly number[];
  return mine[Math.min(round, model.rounds) - 1] as number;
};
