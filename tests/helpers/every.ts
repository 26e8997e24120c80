import type { Mask, Model } from '../../src/engine/model.ts';
import { at } from '../../src/engine/num.ts';
import type { Standing, Text } from '../../src/engine/types.ts';
import { lineOf } from '../../src/engine/utility.ts';
import type { FrontierPoint } from '../../src/solve/answers.ts';

/** What going through every complete text of a large scenario found. */
export interface Every {
  /** texts that cross no red line and leave nobody below its line */
  readonly open: readonly Text[];
  /** texts that cross no red line and are no worse for anyone than each point of the frontier that matches them */
  readonly onFrontier: number;
  /** texts that cross no red line and that no point of the frontier is as good as: there should be none */
  readonly unmatched: number;
}

const meets = (masks: readonly Mask[], text: Uint8Array): boolean => {
  for (const { issue, bits } of masks) if (((bits >> (text[issue] as number)) & 1) === 0) return false;
  return true;
};

/** Goes through every text, however many, one after another, cutting nothing. */
export const goThroughAll = (model: Model, standing: Standing, frontier: readonly FrontierPoint[]): Every => {
  const { counts, interactions, redLines } = model;
  const [n, parties] = [counts.length, model.parties.length];
  const lines = model.parties.map((_, p) => lineOf(model, standing, p));
  const points = frontier.map(({ utilities }) => utilities);
  const text = new Uint8Array(n);
  const sums = new Int32Array((n + 1) * parties);
  const own = new Int32Array(parties);
  const open: Text[] = [];
  let [onFrontier, unmatched] = [0, 0];

  const barred = (): boolean => {
    for (const { when, unless } of redLines)
      if (meets(when, text) && !(unless !== null && meets(unless, text))) return true;
    return false;
  };
  const match = (): void => {
    for (let k = 0; k < points.length; k++) {
      const point = points[k] as readonly number[];
      let [p, same] = [0, true];
      for (; p < parties && (point[p] as number) >= (own[p] as number); p++) if (point[p] !== own[p]) same = false;
      if (p < parties) continue;
      if (same) onFrontier += 1;
      const half = k >> 1;
      [points[k], points[half]] = [points[half] as readonly number[], point];
      return;
    }
    unmatched += 1;
  };
  const look = (): void => {
    if (barred()) return;
    for (let p = 0; p < parties; p++) own[p] = sums[n * parties + p] as number;
    for (const { when, bp } of interactions)
      if (meets(when, text)) for (let p = 0; p < parties; p++) own[p] = (own[p] as number) + (bp[p] as number);
    match();
    for (let p = 0; p < parties; p++) if ((own[p] as number) < (lines[p] as number)) return;
    open.push([...text]);
  };
  const go = (i: number): void => {
    if (i === n) return look();
    for (let o = 0; o < at(counts, i); o++) {
      text[i] = o;
      for (let p = 0; p < parties; p++)
        sums[(i + 1) * parties + p] = (sums[i * parties + p] as number) + at(at(at(standing.truth, p).worth, i), o);
      go(i + 1);
    }
  };
  go(0);
  return { open, onFrontier, unmatched };
};
