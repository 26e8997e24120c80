import { at } from '../engine/num.ts';
import type { Control } from './answers.ts';
import { rootOf } from './bestDeal.ts';
import { boundsOf } from './bounds.ts';
import { type Dual, dualOf, sumsOf } from './dual.ts';
import { goodOrder, type Plan, planOf } from './plan.ts';
import { byOwn, byProduct, bySmallest, canonical, type Prefer } from './prefer.ts';
import type { Space } from './space.ts';
import { askedCuts, type Cut, type End, walk } from './walk.ts';

/** The best text found by branch and bound. */
export interface Found {
  readonly text: Int32Array;
  /** by party */
  readonly gains: Int32Array;
}

/** The best text found, or that there is none; `proved`: nothing was left out. */
export interface Search {
  readonly found: Found | null;
  readonly proved: boolean;
  readonly stopped: boolean;
}

/** Combinations that a bound may remember: more bound better, and take longer to write down. */
export const CONTEXT = 800;
/** Branches of one search. */
const STEPS = 1_000_000;
/** Sums of fractions are only so exact. */
const SLACK = 1e-9;

/** Where a search looks: the columns that hold each party's gains. */
interface Field {
  readonly space: Space;
  readonly plan: Plan;
  /** column of party 0's gain; the others follow */
  readonly from: number;
  readonly parties: number;
}

export const fieldOf = (space: Space, from: number, parties: number): Field => ({
  space,
  plan: planOf(space, goodOrder(space), CONTEXT),
  from,
  parties,
});

const own = (field: Field, party: number, weight = 1): number[] =>
  Array.from({ length: field.space.columns }, (_, c) => (c === field.from + party ? weight : 0));

const gainsIn = ({ from, parties }: Field, sums: Int32Array, at = 0): Int32Array =>
  sums.subarray(at + from, at + from + parties);

const signed = (space: Space, sums: Int32Array | null): sums is Int32Array => {
  if (sums === null) return false;
  for (let c = 0; c < space.asked; c++) if ((sums[c] as number) < 0) return false;
  return true;
};

/** Goes uphill from a text, one clause at a time, among texts of the zone. */
const climb = (field: Field, from: Int32Array, prefer: Prefer): Found | null => {
  const { space } = field;
  const text = from.slice();
  const sums = sumsOf(space, text);
  if (!signed(space, sums)) return null;
  let gains = gainsIn(field, sums).slice();
  for (let moved = true; moved; ) {
    moved = false;
    for (let i = 0; i < text.length; i++) {
      const was = text[i] as number;
      let kept = was;
      for (let o = 0; o < at(space.counts, i); o++) {
        text[i] = o;
        const next = sumsOf(space, text);
        if (!signed(space, next) || prefer(gainsIn(field, next), gains) <= 0) continue;
        gains = gainsIn(field, next).slice();
        kept = o;
        moved = true;
      }
      text[i] = kept;
    }
  }
  return { text, gains };
};

const better = (prefer: Prefer, a: Found, b: Found | null): boolean => {
  if (b === null) return true;
  const ahead = prefer(a.gains, b.gains);
  return ahead > 0 || (ahead === 0 && canonical(a.text, b.text) < 0);
};

/** Starts that are worth going uphill from. */
const STARTS = 3;

/** The preferred ones of some texts, no two alike. */
const promising = (field: Field, texts: readonly Int32Array[], prefer: Prefer): Int32Array[] => {
  const different = [...new Map(texts.map((text) => [text.join(' '), text])).values()];
  const open = different.flatMap((text) => {
    const sums = sumsOf(field.space, text);
    return signed(field.space, sums) ? [{ text, gains: gainsIn(field, sums) }] : [];
  });
  const best = open.sort((a, b) => prefer(b.gains, a.gains) || canonical(a.text, b.text));
  return best.slice(0, STARTS).map(({ text }) => text);
};

/** Searches for the preferred text; `raise` lifts the floors of cuts to what has been found. */
const search = (
  field: Field,
  prefer: Prefer,
  extra: readonly Cut[],
  raise: (found: Found) => void,
  starts: readonly Int32Array[],
  control: Control,
): Search => {
  let best: Found | null = null;
  const take = (found: Found | null): void => {
    if (found === null || !better(prefer, found, best)) return;
    best = found;
    raise(found);
  };
  for (const text of promising(field, starts, prefer)) take(climb(field, text, prefer));
  const end: End = walk(
    field.space,
    field.plan,
    [...extra, ...askedCuts(field.space)],
    ({ text, sums, from }) => {
      const gains = gainsIn(field, sums, from);
      if (best === null || prefer(gains, best.gains) >= 0) take({ text: text.slice(), gains: gains.slice() });
      return false;
    },
    STEPS,
    control,
  );
  return { found: best, proved: end === 'all', stopped: end === 'stopped' };
};

/** Parties whose gain is not the same in all texts; only they can tell texts apart. */
const variable = (field: Field): number[] =>
  Array.from({ length: field.parties }, (_, p) => p).filter((p) => {
    const { space } = field;
    const [up, down] = [own(field, p), own(field, p, -1)];
    const table = at(boundsOf(space, field.plan, [up, down]), 0);
    return (table[0] as number) + (table[1] as number) > 0;
  });

const allOf = (field: Field): number[] => Array.from({ length: field.parties }, (_, p) => field.from + p);

/** The greatest product of gains: a weighted sum bounds it (arithmetic and geometric mean), sharpest at good weights. */
export const findProduct = (field: Field, control: Control): Search => {
  const columns = allOf(field);
  const n = columns.length;
  const dual: Dual = dualOf(
    field.space,
    field.plan,
    columns,
    columns.map(() => 1),
    {
      bound: (weights, top) => weights.reduce((product, w) => product * (top / n / w), 1),
      part: (weight, gain) => weight * gain,
    },
  );
  // The mix is scaled so that its top is n: then no product of weighted gains exceeds 1.
  if (dual.top <= 0) return { found: null, proved: true, stopped: false };
  const mix = dual.mix.map((w) => (w * n) / dual.top);
  const cut: Cut = { mix, floor: 0 };
  const positive = columns.map((_, p): Cut => ({ mix: own(field, p), floor: 1 }));
  const raise = ({ gains }: Found): void => {
    let product = 1;
    for (let p = 0; p < n; p++) product *= (gains[p] as number) * at(mix, field.from + p);
    cut.floor = n * rootOf(Math.min(1, Math.max(0, product)), n) * (1 - SLACK) - SLACK;
  };
  const found = search(field, byProduct, [cut, ...positive], raise, dual.texts, control);
  const gains = found.found?.gains;
  return gains?.every((gain) => gain > 0) ? found : { ...found, found: null };
};

/** The greatest smallest share of `ranges` (all 1: of plain bp), then second smallest, and so on. */
export const findSmallest = (field: Field, ranges: readonly number[], control: Control): Search => {
  const counted = variable(field).filter((p) => at(ranges, p) > 0);
  const prefer = bySmallest(ranges.map((r, p) => (counted.includes(p) ? r : 0)));
  const n = counted.length;
  const dual = dualOf(
    field.space,
    field.plan,
    counted.map((p) => field.from + p),
    counted.map((p) => 1 / at(ranges, p)),
    {
      bound: (weights, top) => top / weights.reduce((sum, w, k) => sum + w * at(ranges, at(counted, k)), 0),
      part: (_, gain, k) => Math.max(0, gain / at(ranges, at(counted, k))),
    },
  );
  const whole = dual.mix.reduce((sum, w, c) => sum + (w === 0 ? 0 : w * at(ranges, c - field.from)), 0);
  const cuts: Cut[] = counted.map((p) => ({ mix: own(field, p), floor: Number.NEGATIVE_INFINITY }));
  const joint: Cut = { mix: dual.mix, floor: Number.NEGATIVE_INFINITY };
  const raise = ({ gains }: Found): void => {
    const least = counted.reduce(
      (min, p) => Math.min(min, (gains[p] as number) / at(ranges, p)),
      Number.POSITIVE_INFINITY,
    );
    counted.forEach((p, k) => {
      at(cuts, k).floor = least * at(ranges, p) - SLACK * at(ranges, p);
    });
    joint.floor = (least - SLACK) * whole - SLACK;
  };
  return search(field, prefer, n === 0 ? [] : [joint, ...cuts], raise, dual.texts, control);
};

/** The text that is worth most to one party, the first in canonical order of those. */
export const findOwn = (field: Field, party: number, control: Control): Search => {
  const prefer = byOwn(party);
  const cut: Cut = { mix: own(field, party), floor: Number.NEGATIVE_INFINITY };
  const raise = ({ gains }: Found): void => {
    cut.floor = (gains[party] as number) + 1;
  };
  const most = search(field, prefer, [cut], raise, [], control);
  if (most.found === null || !most.proved) return most;
  cut.floor = most.found.gains[party] as number;
  let first: Found | null = null;
  const { space } = field;
  const end = walk(
    space,
    planOf(
      space,
      space.counts.map((_, i) => i),
      CONTEXT,
    ),
    [cut, ...askedCuts(space)],
    ({ text, sums, from }) => {
      first = { text: text.slice(), gains: gainsIn(field, sums, from).slice() };
      return true;
    },
    STEPS,
    control,
  );
  return { found: first ?? most.found, proved: first !== null, stopped: end === 'stopped' };
};
