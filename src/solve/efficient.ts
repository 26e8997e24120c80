import type { Model } from '../engine/model.ts';
import { at } from '../engine/num.ts';
import { fail, ok, type Result } from '../engine/result.ts';
import type { Standing } from '../engine/types.ts';
import type { Control, Frontier, FrontierPoint } from './answers.ts';
import { certainlyEfficient } from './certain.ts';
import { narrowOrder } from './narrow.ts';
import type { Front } from './pareto.ts';
import { askedColumn, type Space, spaceOf, utilityColumn } from './space.ts';
import { type Names, sweepFrontier } from './sweep.ts';
import type { ZoneKind } from './zone.ts';

/** Canonical numbers below this many texts fit one float exactly. */
const HALF = 1_125_899_906_842_624;

/** Place values of the issues, the last turning fastest; issues before `split` have places of their own. */
const placesOf = (counts: readonly number[]): { readonly split: number; readonly places: readonly number[] } => {
  let split = 0;
  let place = 1;
  const places = counts.map(() => 1);
  for (let i = counts.length - 1; i >= 0; i--) {
    if (place * at(counts, i) > HALF && split === 0) [split, place] = [i + 1, 1];
    places[i] = place;
    place *= at(counts, i);
  }
  return { split, places };
};

/** What parties ask of each option beyond their line: options alike in it need not be told apart. */
const labelsOf = (space: Space, worth: Space): number[][] => {
  let stride = 1;
  return space.counts.map((n, issue) => {
    const kinds = new Map<string, number>();
    const { columns } = space;
    const row = Array.from({ length: n }, (_, o) => {
      const asked = Array.from(
        { length: columns },
        (_, c) =>
          (at(worth.worth, issue)[o * columns + c] as number) - (at(space.worth, issue)[o * columns + c] as number),
      ).join(' ');
      const kind = kinds.get(asked) ?? kinds.size;
      kinds.set(asked, kind);
      return kind;
    });
    const labels = row.map((kind) => kind * stride);
    stride *= kinds.size;
    return labels;
  });
};

const namesOf = (
  asked: Space,
  worth: Space,
): Names & { readonly textOf: (front: number, back: number) => number[] } => {
  const { split, places } = placesOf(asked.counts);
  const rows = (own: (issue: number) => boolean): number[][] =>
    asked.counts.map((n, i) => Array.from({ length: n }, (_, o) => (own(i) ? o * at(places, i) : 0)));
  return {
    front: rows((i) => i < split),
    back: rows((i) => i >= split),
    label: labelsOf(asked, worth),
    textOf: (front, back) => asked.counts.map((n, i) => Math.floor((i < split ? front : back) / at(places, i)) % n),
  };
};

/** Whether all would sign a text of known utilities. */
const zoneTest = (asked: Space, worth: Space): ((text: readonly number[], utilities: readonly number[]) => boolean) => {
  const { columns, start } = asked;
  const beyond = asked.worth.map((row, i) => row.map((bp, k) => bp - (at(worth.worth, i)[k] as number)));
  const issues = beyond.flatMap((row, i) => (row.some((bp) => bp !== 0) ? [i] : []));
  return (text, utilities) => {
    for (let p = 0; p < columns; p++) {
      let sum = at(start, p) + at(utilities, p);
      for (const i of issues) sum += at(beyond, i)[at(text, i) * columns + p] as number;
      if (sum < 0) return false;
    }
    return true;
  };
};

/** Positions of a front's rows by the canonical order of their texts. */
const inOrder = ({ size, front, back }: Front): Uint32Array =>
  Uint32Array.from({ length: size }, (_, k) => k).sort(
    (a, b) => (front[a] as number) - (front[b] as number) || (back[a] as number) - (back[b] as number),
  );

/**
 * The Pareto frontier among all texts that cross no red line, every text counted, and which of it lies in the zone.
 * Where it is too large, an approximation that says how far it may be off. Problem: `cancelled`.
 */
export const frontierOf = (
  model: Model,
  standing: Standing,
  kind: ZoneKind,
  control: Control = {},
): Result<Frontier> => {
  const parties = model.parties.map((_, p) => p);
  const space = spaceOf(
    model,
    parties.map((p) => utilityColumn(standing, p)),
    0,
  );
  const asked = spaceOf(
    model,
    parties.map((p) => askedColumn(model, standing, p, kind)),
    0,
  );
  const names = namesOf(asked, space);
  const swept = sweepFrontier(space, narrowOrder(space), names, control.stop, control.progress);
  if (swept === null) return fail('cancelled');
  const { front, within } = swept;
  const zoned = zoneTest(asked, space);
  const list: FrontierPoint[] = [];
  const seen = new Map<string, number>();
  const split = front.label.some((label) => label !== 0);
  for (const k of inOrder(front)) {
    const text = names.textOf(front.front[k] as number, front.back[k] as number);
    const utilities = [...front.worth.subarray(k * parties.length, (k + 1) * parties.length)];
    const texts = front.texts[k] as number;
    const inZone = zoned(text, utilities) ? texts : 0;
    const key = split ? utilities.join(' ') : '';
    const twin = split ? list[seen.get(key) ?? -1] : undefined;
    if (twin !== undefined)
      list[seen.get(key) as number] = { ...twin, texts: texts + twin.texts, inZone: inZone + twin.inZone };
    else {
      if (split) seen.set(key, list.length);
      list.push({ text, utilities, texts, inZone });
    }
  }
  const texts = list.reduce((n, point) => n + point.texts, 0);
  return ok({
    exact: within === 0,
    points: list,
    texts,
    inZone: list.reduce((n, point) => n + point.inZone, 0),
    within,
    atLeast: within === 0 ? texts : certainlyEfficient(space),
  });
};
