import { playGame } from '../agents/match.ts';
import { hashState } from '../engine/hash.ts';
import type { ModelOptions } from '../engine/model.ts';
import { ok, type Result } from '../engine/result.ts';
import type { Scenario } from '../engine/scenarioTypes.ts';
import type { Ending } from '../engine/types.ts';
import { castOf } from '../replay/cast.ts';
import { modelOf } from '../replay/models.ts';
import { hasZone } from '../solve/zone.ts';
import { checkFlips, countFlips, type Flips } from './flips.ts';
import { checkLedgers, type Ledgers } from './ledgers.ts';

/** Many games between agents on one scenario: game k is drawn by the seed `${seed}-${k}`. */
export interface BatchJob {
  readonly scenario: Scenario;
  readonly options: ModelOptions;
  readonly mediator: string;
  readonly parties: string;
  readonly seed: string;
  /** looks into every refusal, which is not counted as play */
  readonly check: boolean;
  /** games below this number are also asked whether a zone is left in the last round */
  readonly zones: number;
}

/** What is kept of one game. */
export interface Played {
  readonly ending: Ending;
  readonly hash: string;
  readonly rounds: number;
  readonly refusals: number;
  readonly flips: Flips;
  /** null where it was not looked into */
  readonly ledgers: Ledgers | null;
  /** null where it was not asked */
  readonly zone: boolean | null;
  /** what playing took */
  readonly ms: number;
}

/** Milliseconds from anywhere; the rooms below know no clock, so whoever asks brings one. */
export type Clock = () => number;

/** Plays games `from` to before `to`. Problems: those of the scenario's options, of a name or of the seed. */
export const playBatch = (job: BatchJob, from: number, to: number, clock: Clock): Result<Played[]> => {
  const model = modelOf(job.scenario, job.options);
  if (!model.ok) return model;
  const cast = castOf(model.value, job.mediator, job.parties);
  if (!cast.ok) return cast;
  const played: Played[] = [];
  for (let k = from; k < to; k++) {
    const seed = `${job.seed}-${k}`;
    const start = clock();
    const game = playGame(model.value, seed, cast.value);
    const ms = clock() - start;
    if (!game.ok) return game;
    const { state, log } = game.value;
    played.push({
      ending: state.ending ?? 'continue',
      hash: hashState(state),
      rounds: state.round,
      refusals: log.filter((event) => event.type === 'refused').length,
      flips: job.check ? checkFlips(game.value) : countFlips(game.value),
      ledgers: job.check ? checkLedgers(game.value) : null,
      zone: k < job.zones ? hasZone(model.value, seed, model.value.rounds) : null,
      ms,
    });
  }
  return ok(played);
};
