import type { Model } from '../engine/model.ts';
import { at, clamp, piecewise } from '../engine/num.ts';
import type { Text } from '../engine/types.ts';
import { slotsOf } from './grid.ts';
import { type Mind, type Stance, sharedBp } from './stance.ts';

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

const surely = (x: number, width: number): number => clamp(0.5 + x / (2 * width), FLOOR, 1 - FLOOR);

/** Long-tailed, so that there is a better and a worse among texts that would not do yet. */
const basis = (margin: number): number => (margin >= 0 ? 1 : (REACH * REACH) / (REACH * REACH + margin * margin));

/** The chance 0..1 that a possible truth's home approves, as the rules would count it. */
const homeOf = (model: Model, stance: Stance, mind: Mind, slots: Int32Array, shared: number): number => {
  const { grid, party } = stance;
  const { home } = at(model.parties, party);
  const groups = mind.shares.length;
  let support = 0;
  let least = 1000;
  for (let g = 0; g < groups; g++) {
    const row = (mind.j * groups + g) * stance.slots;
    let gain = shared + (mind.mood[g] as number);
    for (let i = 0; i < slots.length; i++) gain += grid.home[row + (slots[i] as number)] as number;
    const approval = piecewise(model.process.ratification.approval, gain);
    support += ((mind.shares[g] as number) * approval) / 100;
    least = Math.min(least, approval);
  }
  const together = surely(support - home.thresholdPermille, HOME_WIDTH);
  return home.eachMinPermille === 0 ? together : together * surely(least - home.eachMinPermille, HOME_WIDTH);
};

/** A welcome by each reading of the party; they sum to the whole. */
export const welcomeByReading = (model: Model, stance: Stance, text: Text, slots: Int32Array): Welcome[] => {
  const { own, ask } = sharedBp(model, stance, text);
  const sums = at(model.readings, stance.party).map(() => ({ now: 0, last: 0 }));
  const option = model.premiumIssue < 0 ? 0 : (text[model.premiumIssue] as number);
  for (const mind of stance.minds) {
    const row = mind.j * stance.slots;
    let bp = own - (mind.premium[option] as number);
    for (let i = 0; i < slots.length; i++) bp += stance.grid.worth[row + (slots[i] as number)] as number;
    const weight = mind.weight * homeOf(model, stance, mind, slots, own);
    const sum = at(sums, mind.reading);
    if (stance.answers) sum.now += weight * surely(bp - ask - mind.now, WIDTH);
    sum.last += weight * basis(bp - mind.last);
  }
  return sums;
};

/** How one other party would meet a complete text. */
export const welcomeOf = (model: Model, stance: Stance, text: Text, slots = slotsOf(model, text)): Welcome => {
  let now = 0;
  let last = 0;
  for (const part of welcomeByReading(model, stance, text, slots)) {
    now += part.now;
    last += part.last;
  }
  return { now, last };
};

/** How all others together would meet a complete text: products over the parties. */
export const welcomeOfAll = (model: Model, stances: readonly Stance[], text: Text): Welcome => {
  const slots = slotsOf(model, text);
  let now = 1;
  let last = 1;
  for (const stance of stances) {
    const one = welcomeOf(model, stance, text, slots);
    now *= one.now;
    last *= one.last;
  }
  return { now, last };
};
