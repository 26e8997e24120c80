import type { Model } from '../engine/model.ts';
import { centralStanding } from '../solve/central.ts';
import { type RedLineCost, redLineCosts } from '../solve/picture.ts';
import { type Effort, QUICK } from './effort.ts';
import { type Fault, measuredFaults, ranked } from './faults.ts';
import { type Figures, figuresOf } from './figures.ts';
import { plainFaults } from './plainFaults.ts';
import { tallyGames } from './tally.ts';
import { addTallies, emptyTally, type Tally } from './tallySum.ts';

/** What a teacher reads before the class plays. */
export interface Report {
  readonly seeds: number;
  /** of the scenario, as it was played */
  readonly variant: string;
  readonly figures: Figures;
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
  seeds: tally.seeds,
  variant: model.variant,
  figures: figuresOf(model, tally),
  faults: ranked([...start.faults, ...measuredFaults(model, tally)]),
  redLines: start.redLines,
});

/** Seeds that are counted at once between two reports of progress. */
const PART = 12;

export interface ReportOptions {
  readonly effort?: Effort;
  /** seeds counted so far */
  readonly progress?: (seeds: number) => void;
}

/** A whole report at once, over so many seeds. Throws on a bad seed. */
export const wholeReport = (model: Model, seed: string, seeds: number, options: ReportOptions = {}): Report => {
  const { effort = QUICK, progress } = options;
  let tally = emptyTally(model);
  for (let from = 0; from < seeds; from += PART) {
    tally = addTallies(tally, tallyGames(model, seed, from, Math.min(seeds, from + PART), effort));
    progress?.(tally.seeds);
  }
  return reportOf(model, beginReport(model), tally);
};
