import type { Model } from '../engine/model.ts';
import { at } from '../engine/num.ts';
import type { Standing } from '../engine/types.ts';
import type { Count } from './answers.ts';
import { CONTEXT } from './branch.ts';
import { countTexts } from './domain.ts';
import { goodOrder, planOf } from './plan.ts';
import { askedCuts, type Leaf, walk } from './walk.ts';
import type { ZoneKind } from './zone.ts';
import { zoneSpace } from './zoneSpace.ts';

/** What a picture of the zone shows; texts counted exactly unless a count says otherwise. */
export interface ZonePicture {
  /** complete texts of the scenario */
  readonly texts: number;
  readonly zone: Count;
  /** by issue and option, how many texts of the zone settle it so */
  readonly options: readonly (readonly number[])[];
  /** by party, what it alone would sign */
  readonly alone: readonly Count[];
  /** by party, the zone if it need not sign */
  readonly without: readonly Count[];
}

const NOTHING = (): boolean => false;

const count = (
  model: Model,
  standing: Standing,
  kind: ZoneKind,
  parties: readonly number[],
  steps: number,
  visit: (leaf: Leaf) => void = NOTHING,
): Count => {
  if (parties.length === 0) return { texts: countTexts(model.counts), exact: true };
  const { space } = zoneSpace(model, standing, kind, parties);
  let texts = 0;
  const see = (leaf: Leaf): boolean => {
    texts += 1;
    visit(leaf);
    return false;
  };
  const end = walk(space, planOf(space, goodOrder(space), CONTEXT), askedCuts(space), see, steps);
  return { texts, exact: end === 'all' };
};

/** The zone as things stand, seen from each clause and each party; at most `steps` branches for each. */
export const pictureZone = (model: Model, standing: Standing, kind: ZoneKind, steps: number): ZonePicture => {
  const all = model.parties.map((_, p) => p);
  const options = model.counts.map((n) => new Array<number>(n).fill(0));
  const zone = count(model, standing, kind, all, steps, ({ text }) => {
    for (let i = 0; i < options.length; i++) {
      const row = options[i] as number[];
      row[text[i] as number] = (row[text[i] as number] as number) + 1;
    }
  });
  return {
    texts: countTexts(model.counts),
    zone,
    options,
    alone: all.map((p) => count(model, standing, kind, [at(all, p)], steps)),
    without: all.map((p) =>
      count(
        model,
        standing,
        kind,
        all.filter((other) => other !== p),
        steps,
      ),
    ),
  };
};

/** What a red line costs: the zone as it would be without it. */
export interface RedLineCost {
  readonly id: string;
  readonly party: number;
  readonly zone: Count;
}

/** By red line of the set that is played, the zone if it were not there. */
export const redLineCosts = (model: Model, standing: Standing, kind: ZoneKind, steps: number): RedLineCost[] =>
  model.redLines.flatMap(({ source, party }, k) => {
    if (source === null) return [];
    const others = { ...model, redLines: model.redLines.filter((_, other) => other !== k) };
    const all = model.parties.map((_, p) => p);
    return [{ id: source.id, party, zone: count(others, standing, kind, all, steps) }];
  });
