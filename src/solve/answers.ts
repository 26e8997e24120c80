import type { Text } from '../engine/types.ts';
import type { ZoneKind } from './zone.ts';

/** Texts of a zone that are handed out. */
export const MEMBERS = 1000;

/** A complete text and what it is worth, bp by party in luck order. */
export interface Point {
  readonly text: Text;
  readonly utilities: readonly number[];
}

/** A number of texts; `exact: false` = at least so many, the rest was not looked at. */
export interface Count {
  readonly texts: number;
  readonly exact: boolean;
}

/** The points of Answers that can be told apart by name. */
export type ReferencePoint = 'nash' | 'kalaiSmorodinsky' | 'maxMin' | 'best';

/** What some of the parties could sign among themselves: their own lines and red lines only. */
export interface Coalition {
  /** party indices, rising */
  readonly parties: readonly number[];
  /** the greatest product of their gains; null where no text gives each of them a gain */
  readonly best: Point | null;
  /** false where only the best found */
  readonly proved: boolean;
}

/**
 * Answers about the texts that all would sign as things stand. Gains are over the line (what no agreement is worth),
 * whichever zone is asked for; ties go to the first text in canonical order (the last issue turning fastest).
 */
export interface Answers {
  readonly kind: ZoneKind;
  /** complete texts of the scenario; rounded beyond 2^53 */
  readonly texts: number;
  readonly zone: Count;
  /** of the zone, the texts that every party's home would approve */
  readonly ratifiable: Count;
  /** of the zone, texts by family, in the order of the file; last those of no family; null where not all were counted */
  readonly families: readonly number[] | null;
  /** the first texts of the zone, at most MEMBERS of them; empty where not all were counted */
  readonly members: readonly Text[];
  /** what no agreement is worth, bp by party */
  readonly lines: readonly number[];
  /** most that a text of the zone gives, bp by party; null where the zone is empty */
  readonly ideals: readonly number[] | null;
  /** greatest product of gains (Nash 1950); null where no text of the zone gives every party a gain */
  readonly nash: Point | null;
  /**
   * The text of the zone whose smallest share gain ÷ (ideal − line) is greatest, then whose second smallest is, and
   * so on (Kalai and Smorodinsky 1975, made exact for separate texts); parties without a possible gain are left out.
   */
  readonly kalaiSmorodinsky: Point | null;
  /** the text of the zone whose smallest gain in bp is greatest, then whose second smallest is (Kalai 1977) */
  readonly maxMin: Point | null;
  /** by party, the text of the zone that is worth most to it */
  readonly best: readonly (Point | null)[];
  /**
   * Which of the points above are only the best found: the zone was too wide for a proof in the steps allowed. Empty
   * for all but enormous zones.
   */
  readonly unproved: readonly ReferencePoint[];
}

/** One vector of utilities on the frontier and how many texts give it. */
export interface FrontierPoint extends Point {
  /** texts with these utilities; `text` is the first of them */
  readonly texts: number;
  /** of these, texts in the zone */
  readonly inZone: number;
}

/**
 * The Pareto frontier among all complete texts that cross no red line. Where it is too large to be written out,
 * `exact` is false: then `points` are an approximation, every efficient text being matched by one of them that is at
 * most `within` bp worse for any party, and `atLeast` texts are known to be efficient.
 */
export interface Frontier {
  readonly exact: boolean;
  readonly points: readonly FrontierPoint[];
  /** texts on the frontier, ties included; of an approximation, its texts */
  readonly texts: number;
  readonly inZone: number;
  readonly within: number;
  readonly atLeast: number;
}

/** Texts that are better than a given one for every party: none worse, one better on its own scale. */
export interface Better {
  readonly count: Count;
  /** the one with the fewest changed clauses, then first in canonical order; null where there is none */
  readonly example: Point | null;
  readonly changes: number;
}

/**
 * Asked every few thousand steps: `stop` returns true to give up (the answer is then the Problem `cancelled`), and
 * `progress` hears of the share done, 0..1, never falling.
 */
export interface Control {
  readonly stop?: () => boolean;
  readonly progress?: (share: number) => void;
}
