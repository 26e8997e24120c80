import { type Report, reportOf } from '../analysis/report.ts';
import { addTallies, emptyTally, type Tally } from '../analysis/tallySum.ts';
import { compile } from '../engine/model.ts';
import type { Scenario } from '../engine/scenarioTypes.ts';
import type { Door } from '../workers/door.ts';

/** Seeds of a whole report, with the effort of one beside the editor: 2 000 games. */
export const REPORT_SEEDS = 408;
const PART = 12;

/** A balance report on its way; `report` is null until the first part of it is there. */
export interface Reporting {
  readonly report: Report | null;
  readonly done: number;
  readonly running: boolean;
  /** the text it is about */
  readonly text: string;
}

interface Reporter {
  /** begins anew; whatever was running stops */
  run(scenario: Scenario, text: string, set: string): Promise<void>;
  stop(): void;
}

/** Plays the games of a report in two workers and tells of it as it goes. */
export const makeReporter = (open: () => Door, put: (reporting: Reporting) => void): Reporter => {
  let doors: Door[] = [];
  const stop = (): void => {
    for (const door of doors) door.close();
    doors = [];
  };

  const run = async (scenario: Scenario, text: string, set: string): Promise<void> => {
    stop();
    const options = { set };
    const model = compile(scenario, options);
    if (!model.ok) return;
    const mine = [open(), open()];
    doors = mine;
    put({ report: null, done: 0, running: true, text });
    const begun = await mine[0]?.ask('begin', { scenario, options });
    if (!begun?.ok || doors !== mine) return;
    let tally: Tally = emptyTally(model.value);
    let next = 0;
    const tell = (running: boolean): void =>
      put({ report: reportOf(model.value, begun.value, tally), done: tally.seeds, running, text });
    tell(true);
    const work = async (door: Door): Promise<void> => {
      while (next < REPORT_SEEDS && doors === mine) {
        const from = next;
        next = Math.min(REPORT_SEEDS, next + PART);
        const part = await door.ask('report', { scenario, options, seed: 'report', from, to: next });
        if (doors !== mine || !part.ok) return;
        tally = addTallies(tally, part.value);
        tell(tally.seeds < REPORT_SEEDS);
      }
    };
    await Promise.all(mine.map(work));
    if (doors === mine) stop();
  };

  return { run, stop };
};
