import type { Model } from '../engine/model.ts';
import { at } from '../engine/num.ts';
import type { Party } from '../engine/scenarioTypes.ts';
import type { Text } from '../engine/types.ts';
import { approvalFor, approvalTable } from './approval.ts';
import { type Mind, type Stance, sharedBp } from './stance.ts';
import type { Sums } from './sums.ts';

/** bp over which a signature goes from unlikely to likely: the possible truths are a sample */
const WIDTH = 220;
/** bp short at which a text is half as good a basis as one that would do */
const REACH = 350;
/** permille of support over which home goes from "no" to "yes" */
const HOME_WIDTH = 100;
const FLOOR = 0.02;

/** How a text would be met by one other party, or by all of them together. */
export interface Welcome {
  /** chance 0..1 that it is signed when next answered, and approved at home */
  readonly now: number;
  /** 0..1: how good a basis it is for the last round, approval at home included */
  readonly last: number;
}

const surely = (x: number, width: number): number => {
  const chance = 0.5 + x / (2 * width);
  if (chance > 1 - FLOOR) return 1 - FLOOR;
  return chance >= FLOOR ? chance : x > -width ? FLOOR : (FLOOR * width * width) / (x * x);
};

/** Long-tailed, so that there is a better and a worse among texts that would not do yet. */
const basis = (margin: number): number => (margin >= 0 ? 1 : (REACH * REACH) / (REACH * REACH + margin * margin));

/** The chance 0..1 that a possible truth's home approves, as the rules would count it. */
const homeOf = (model: Model, stance: Stance, mind: Mind, m: number, sums: Sums, shared: number): number => {
  const { party, groups } = stance;
  const { thresholdPermille, eachMinPermille } = (model.parties[party] as Party).home;
  const table = approvalTable(model);
  let support = 0;
  let least = 1000;
  for (let g = 0; g < groups; g++) {
    const approval = approvalFor(table, shared + (sums.home[m * groups + g] as number));
    support += ((mind.shares[g] as number) * approval) / 100;
    if (approval < least) least = approval;
  }
  const together = surely(support - thresholdPermille, HOME_WIDTH);
  return eachMinPermille === 0 ? together : together * surely(least - eachMinPermille, HOME_WIDTH);
};

/** Calls `see` with each possible truth's part in the welcome of a text, whose clauses have been added up. */
const eachMind = (
  model: Model,
  stance: Stance,
  text: Text,
  sums: Sums,
  see: (mind: Mind, now: number, last: number) => void,
): void => {
  const { own, ask } = sharedBp(model, stance, text);
  const option = model.premiumIssue < 0 ? 0 : (text[model.premiumIssue] as number);
  for (let m = 0; m < stance.minds.length; m++) {
    const mind = stance.minds[m] as Mind;
    const bp = own + (sums.worth[m] as number) - (mind.premium[option] as number);
    const weight = mind.weight * homeOf(model, stance, mind, m, sums, own);
    see(mind, stance.answers ? weight * surely(bp - ask - mind.now, WIDTH) : 0, weight * basis(bp - mind.last));
  }
};

/** How good a basis a text is with one party, by each of its readings; they sum to the whole. */
export const basisByReading = (model: Model, stance: Stance, text: Text, sums: Sums): number[] => {
  const parts = at(model.readings, stance.party).map(() => 0);
  eachMind(model, stance, text, sums, ({ reading }, _now, last) => {
    parts[reading] = at(parts, reading) + last;
  });
  return parts;
};

/**
 * How all others together would meet a complete text: products over the parties. Null as soon as `worth` says no to
 * what is at most left.
 */
export const welcomeOfAll = (
  model: Model,
  stances: readonly Stance[],
  text: Text,
  sumsOf: (stance: Stance, k: number) => Sums,
  worth: (atMost: Welcome) => boolean = () => true,
): Welcome | null => {
  const all = { now: 1, last: 1 };
  for (let k = 0; k < stances.length; k++) {
    const stance = stances[k] as Stance;
    let now = 0;
    let last = 0;
    eachMind(model, stance, text, sumsOf(stance, k), (_mind, partNow, partLast) => {
      now += partNow;
      last += partLast;
    });
    all.now *= now;
    all.last *= last;
    if (!worth(all)) return null;
  }
  return all;
};
