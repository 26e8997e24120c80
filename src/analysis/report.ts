import type { Model } from '../engine/model.ts';
import { centralStanding } from '../solve/central.ts';
import { type RedLineCost, redLineCosts } from '../solve/picture.ts';
import { type Fault, measuredFaults, ranked } from './faults.ts';
import { plainFaults } from './plainFaults.ts';
import { addTallies, emptyTally, type Tally, tallyGames } from './tally.ts';

/** What a teacher reads before the class plays. */
export interface Report {
  readonly tally: Tally;
  readonly faults: readonly Fault[];
  readonly redLines: readonly RedLineCost[];
}

const STEPS = 100_000;

/** The parts of a report that need no game. */
export interface Beginning {
  readonly faults: readonly Fault[];
  readonly redLines: readonly RedLineCost[];
}

export const beginReport = (model: Model): Beginning => ({
  faults: plainFaults(model),
  redLines: redLineCosts(model, centralStanding(model, 1), 'principle', STEPS),
});

/** A report over whatever has been counted so far. */
export const reportOf = (model: Model, start: Beginning, tally: Tally): Report => ({
  tally,
  faults: ranked([...start.faults, ...measuredFaults(model, tally)]),
  redLines: start.redLines,
});

/** A whole report at once, over so many seeds. Throws on a bad seed. */
export const wholeReport = (model: Model, seed: string, seeds: number): Report =>
  reportOf(model, beginReport(model), addTallies(emptyTally(model), tallyGames(model, seed, 0, seeds)));
