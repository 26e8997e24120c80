import { decide, playGame } from '../agents/match.ts';
import type { Beginning } from '../analysis/report.ts';
import type { Tally } from '../analysis/tallySum.ts';
import { toAct } from '../engine/judge.ts';
import type { ModelOptions } from '../engine/model.ts';
import { fail, ok, type Result } from '../engine/result.ts';
import type { Scenario } from '../engine/scenarioTypes.ts';
import { type Action, ENVOY } from '../engine/types.ts';
import { castOf, mediatorOf } from '../replay/cast.ts';
import { libraryOf } from '../replay/link.ts';
import { modelOf } from '../replay/models.ts';
import { rebuild } from '../replay/rebuild.ts';
import { playersOf, type ReplayRecord, recordGame } from '../replay/record.ts';
import { type Verdict, verifyLink } from '../replay/verify.ts';
import { type ClassAnswer, type ClassJob, readClass } from './classJob.ts';
import { type DebriefJob, type DebriefJobs, RUN_DEBRIEF } from './debriefJobs.ts';
import { begin, type NamedPicture, type PictureJob, picture, type ReportJob, report } from './editorJobs.ts';
import { type FrontierJob, seedFrontier } from './frontierJob.ts';
import { type MoveJob, move } from './moveJob.ts';
import { getReady } from './readyJob.ts';
import { sameScenario } from './sameAsk.ts';

/** What can be asked of a worker, and what it answers; plain data both ways. */
export interface Jobs extends DebriefJobs {
  /** a whole game between agents */
  watch: { readonly ask: WatchJob; readonly answer: ReplayRecord };
  /** what agents do until a person's turn */
  move: { readonly ask: MoveJob; readonly answer: readonly Action[] };
  /** what our mediator would do now, knowing no more than the player does */
  advise: { readonly ask: AdviseJob; readonly answer: Action };
  /** whether a link is what it says */
  verify: { readonly ask: VerifyJob; readonly answer: Verdict };
  /** the zone of a scenario that is being written */
  picture: { readonly ask: PictureJob; readonly answer: NamedPicture };
  /** what a balance report finds before anything is played */
  begin: { readonly ask: PictureJob; readonly answer: Beginning };
  /** some of the games and counts of a balance report */
  report: { readonly ask: ReportJob; readonly answer: Tally };
  /** many links for a class board */
  class: { readonly ask: ClassJob; readonly answer: readonly ClassAnswer[] };
  /** the frontier of one seed, for its chart */
  frontier: { readonly ask: FrontierJob; readonly answer: readonly (readonly number[])[] };
  /** one more part of what a debrief will need, tried while the game goes on; answers how many are left, no more */
  ready: { readonly ask: DebriefJob; readonly answer: number };
}
export type Kind = keyof Jobs;

export interface WatchJob {
  readonly scenario: Scenario;
  readonly options: ModelOptions;
  readonly seed: string;
  readonly mediator: string;
  readonly parties: string;
}

export interface AdviseJob {
  readonly scenario: Scenario;
  /** the game so far */
  readonly record: ReplayRecord;
  /** as if the side action were spent: what it would make of its main action, on what is known now */
  readonly main?: boolean;
}

export interface VerifyJob {
  readonly link: string;
  /** the scenarios that we ship */
  readonly library: readonly Scenario[];
}

const watch = ({ scenario, options, seed, mediator, parties }: WatchJob): Result<ReplayRecord> => {
  const model = modelOf(scenario, options);
  if (!model.ok) return model;
  const cast = castOf(model.value, mediator, parties);
  if (!cast.ok) return cast;
  const game = playGame(model.value, seed, cast.value);
  return game.ok ? recordGame(game.value, playersOf(game.value, mediator, parties)) : game;
};

const advise = ({ scenario, record, main = false }: AdviseJob): Result<Action> => {
  const game = rebuild(record, scenario);
  if (!game.ok) return game;
  const advisor = mediatorOf('envoy', game.value.model);
  if (!advisor.ok) return advisor;
  if (toAct(game.value.state) !== ENVOY) return fail('not-now', { action: 'advise' });
  const { state } = game.value;
  return ok(decide(main ? { ...game.value, state: { ...state, side: true } } : game.value, ENVOY, advisor.value));
};

const verify = ({ link, library }: VerifyJob): Result<Verdict> => ok(verifyLink(link, libraryOf(library)));

const RUN: { readonly [K in Kind]: (ask: Jobs[K]['ask']) => Result<Jobs[K]['answer']> } = {
  watch,
  move,
  advise,
  verify,
  picture,
  begin,
  report,
  class: readClass,
  frontier: seedFrontier,
  ready: getReady,
  ...RUN_DEBRIEF,
};

/** The job on the scenario as it first came, where it came before. */
const known = <Ask>(ask: Ask): Ask =>
  typeof ask === 'object' && ask !== null && 'scenario' in ask
    ? { ...ask, scenario: sameScenario(ask.scenario as Scenario) }
    : ask;

/** Does one job; a bug of ours comes back as the Problem `worker-failed`, not as silence. */
export const runJob = <K extends Kind>(kind: K, ask: Jobs[K]['ask']): Result<Jobs[K]['answer']> => {
  try {
    return RUN[kind](known(ask));
  } catch (error) {
    return fail('worker-failed', { what: error instanceof Error ? error.message : String(error) });
  }
};
