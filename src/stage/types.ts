/** What the stage is told and what it hands back. It decides nothing: data in, picks and places out. */
import type { GameEvent } from '../engine/types.ts';

export const STAGE_SCENES = ['start', 'briefing', 'map', 'board', 'vote', 'aftermath'] as const;
export type StageScene = (typeof STAGE_SCENES)[number];

export interface StagePlace {
  readonly party: number;
  readonly lon: number;
  readonly lat: number;
  /** two letters; they also choose the shape of the party's token */
  readonly code: string;
}

export interface StageTrust {
  readonly a: number;
  readonly b: number;
  /** 0..100 */
  readonly value: number;
}

/** 1 signed, 2 approved at home */
export type Rings = 0 | 1 | 2;

export interface StageRail {
  readonly issue: number;
  readonly ordered: boolean;
  /** how many stops the rail has */
  readonly options: number;
  /** the draft's option, −1 where the clause is open */
  readonly draft: number;
  /** option by party, −1 none */
  readonly positions: readonly number[];
  /** the same a round earlier */
  readonly before: readonly number[];
}

/** px of the window */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Everything the stage may know, from the player's view only. */
export interface StageModel {
  readonly scene: StageScene;
  readonly round: number;
  readonly rounds: number;
  /** empty → the round table */
  readonly places: readonly StagePlace[];
  /** two letters by party: shape and letters of the tokens; where absent, the places' codes are used */
  readonly codes?: readonly string[];
  /** the party that the envoy is with; null = none */
  readonly at: number | null;
  /** where the envoy has been, oldest first, without `at`; absent = the stage remembers what it was shown */
  readonly trail?: readonly number[];
  /** at the start: where the journey not yet made leads, dotted */
  readonly heading?: number | null;
  readonly trust: readonly StageTrust[];
  /** 0..1, how little is said */
  readonly mist: number;
  /** by party */
  readonly rings: readonly Rings[];
  readonly board: readonly StageRail[];
  /** the issue selected on the board */
  readonly selected: number | null;
  /** what paper does not cover: capitals and rails keep inside it */
  readonly free: Box;
}

export interface PlaceSpot {
  readonly party: number;
  readonly x: number;
  readonly y: number;
}

export interface RailSpot {
  readonly issue: number;
  readonly y: number;
  readonly stops: readonly { readonly option: number; readonly x: number }[];
}

/** Where labels and real buttons go, in px of the window. */
export interface StageLayout {
  readonly places: readonly PlaceSpot[];
  readonly rails: readonly RailSpot[];
}

export interface StageHooks {
  /** a capital was clicked */
  onPlace(party: number): void;
  /** a stop on a rail was clicked */
  onRung(issue: number, option: number): void;
  /** after every change of camera or size, while the camera moves too */
  onLayout(layout: StageLayout): void;
}

export interface Stage {
  /** the truth; motion leads to it */
  show(model: StageModel): void;
  play(events: readonly GameEvent[]): void;
  resize(): void;
  setReducedMotion(on: boolean): void;
  destroy(): void;
}
