import { type Beginning, beginReport } from '../analysis/report.ts';
import { tallyGames } from '../analysis/tally.ts';
import type { Tally } from '../analysis/tallySum.ts';
import type { ModelOptions } from '../engine/model.ts';
import { ok, type Result } from '../engine/result.ts';
import type { Scenario } from '../engine/scenarioTypes.ts';
import { modelOf } from '../replay/models.ts';
import { centralStanding } from '../solve/central.ts';
import { pictureZone, type ZonePicture } from '../solve/picture.ts';

export interface PictureJob {
  readonly scenario: Scenario;
  readonly options: ModelOptions;
}

/** A picture with the ids that its rows stand for. */
export interface NamedPicture {
  readonly parties: readonly string[];
  readonly issues: readonly string[];
  readonly picture: ZonePicture;
}

export interface ReportJob {
  readonly scenario: Scenario;
  readonly options: ModelOptions;
  readonly seed: string;
  /** seeds from this number to before that one */
  readonly from: number;
  readonly to: number;
}

/** Branches that each count may look at: a picture that is drawn while someone types. */
const STEPS = 50_000;

export const picture = ({ scenario, options }: PictureJob): Result<NamedPicture> => {
  const model = modelOf(scenario, options);
  if (!model.ok) return model;
  const { parties, issues } = model.value;
  return ok({
    parties: parties.map(({ id }) => id),
    issues: issues.map(({ id }) => id),
    picture: pictureZone(model.value, centralStanding(model.value, 1), 'principle', STEPS),
  });
};

export const report = ({ scenario, options, seed, from, to }: ReportJob): Result<Tally> => {
  const model = modelOf(scenario, options);
  return model.ok ? ok(tallyGames(model.value, seed, from, to)) : model;
};

/** What a report finds before anything is played. */
export const begin = ({ scenario, options }: PictureJob): Result<Beginning> => {
  const model = modelOf(scenario, options);
  return model.ok ? ok(beginReport(model.value)) : model;
};
