import type { Model } from '../engine/model.ts';
import type { Standing } from '../engine/types.ts';
import { askedColumn, gainColumn, groupColumns, type Space, spaceOf } from './space.ts';
import type { ZoneKind } from './zone.ts';

/** A space that asks whether all of `parties` would sign, with what each gains over its line. */
export interface ZoneSpace {
  readonly space: Space;
  /** column of the first party's gain; the others follow */
  readonly gains: number;
  /** column of the first home group, where asked for */
  readonly groups: number;
}

/** What all of `parties` ask, by their own lines and red lines. */
export const zoneSpace = (
  model: Model,
  standing: Standing,
  kind: ZoneKind,
  parties: readonly number[] = model.parties.map((_, p) => p),
  homes = false,
): ZoneSpace => {
  const asked = parties.map((p) => askedColumn(model, standing, p, kind));
  const gains = kind === 'principle' ? [] : parties.map((p) => gainColumn(model, standing, p));
  const groups = homes ? parties.flatMap((p) => groupColumns(model, standing, p)) : [];
  return {
    space: spaceOf(model, [...asked, ...gains, ...groups], parties.length, parties),
    gains: gains.length,
    groups: parties.length + gains.length,
  };
};
