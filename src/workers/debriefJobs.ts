import { advance, type Game, startGame } from '../agents/match.ts';
import type { Change } from '../analysis/changedNumber.ts';
import { type Coaching, coachAt } from '../analysis/coach.ts';
import { type Debrief, debriefOf } from '../analysis/debrief.ts';
import { type Landscape, landscapeOf } from '../analysis/landscape.ts';
import { type TurningPoint, turningPoints } from '../analysis/turns.ts';
import { type WhatIf, whatIf } from '../analysis/whatIf.ts';
import { type Without, withoutOthers } from '../analysis/without.ts';
import type { ModelOptions } from '../engine/model.ts';
import { fail, ok, type Result } from '../engine/result.ts';
import type { Scenario } from '../engine/scenarioTypes.ts';
import type { Action, Seat } from '../engine/types.ts';
import { modelOf } from '../replay/models.ts';
import { once } from './sameAsk.ts';

/** A game as seed and actions, for whoever was there and needs no proof. */
export interface PlayedLine {
  readonly scenario: Scenario;
  readonly options: ModelOptions;
  readonly seed: string;
  readonly actions: readonly Action[];
}

/** What a debrief asks of a worker, one after another: it shows what it has and fills in. */
export interface DebriefJobs {
  /** all but the exact answers; beliefs as `seat` could hold them, the turns of `seats` */
  debrief: { readonly ask: DebriefJob; readonly answer: Told };
  /** what all could have signed */
  landscape: { readonly ask: PlayedLine; readonly answer: Landscape };
  /** what some could agree on without the others */
  without: { readonly ask: PlayedLine; readonly answer: readonly Without[] };
  /** a better move at one turn */
  coach: { readonly ask: PlayedLine & { readonly at: number }; readonly answer: Coaching };
  /** other numbers, each by itself; null where a number is not allowed */
  whatIf: { readonly ask: WhatIfJob; readonly answer: readonly (WhatIf | null)[] };
}

export interface DebriefJob extends PlayedLine {
  readonly seat: Seat;
  readonly seats: readonly Seat[];
}

export interface WhatIfJob extends PlayedLine {
  readonly persons: readonly Seat[];
  readonly changes: readonly Change[];
}

export interface Told {
  readonly d: Debrief;
  readonly turns: readonly TurningPoint[];
}

const keyOf = ({ options, seed, actions }: PlayedLine): string => JSON.stringify([options, seed, actions]);

/** The game of a line, move by move. Problems: of the scenario, of the seed, or the rules' own. */
export const gameOf = (line: PlayedLine): Result<Game> =>
  once(line.scenario, `game ${keyOf(line)}`, () => {
    const model = modelOf(line.scenario, line.options);
    if (!model.ok) return model;
    let game = startGame(model.value, line.seed);
    for (const action of line.actions) game = game.ok ? advance(game.value, action) : game;
    return game;
  });

const debrief = (ask: DebriefJob): Result<Told> =>
  once(ask.scenario, `debrief ${ask.seat} ${ask.seats} ${keyOf(ask)}`, () => {
    const game = gameOf(ask);
    if (!game.ok) return game;
    const d = debriefOf(game.value, ask.seat);
    return d === null ? fail('not-over') : ok({ d, turns: turningPoints(game.value, ask.seats) });
  });

const landscape = (ask: PlayedLine): Result<Landscape> =>
  once(ask.scenario, `landscape ${keyOf(ask)}`, () => {
    const game = gameOf(ask);
    return game.ok ? landscapeOf(game.value) : game;
  });

const without = (ask: PlayedLine): Result<readonly Without[]> => {
  const game = gameOf(ask);
  return game.ok ? withoutOthers(game.value) : game;
};

const coach = (ask: DebriefJobs['coach']['ask']): Result<Coaching> => {
  const game = gameOf(ask);
  return game.ok ? coachAt(game.value, ask.at) : game;
};

const whatIfs = (ask: WhatIfJob): Result<readonly (WhatIf | null)[]> => {
  const game = gameOf(ask);
  if (!game.ok) return game;
  return ok(
    ask.changes.map((change) => {
      const found = whatIf(game.value, change, ask.persons);
      return found.ok ? found.value : null;
    }),
  );
};

export const RUN_DEBRIEF: {
  readonly [K in keyof DebriefJobs]: (ask: DebriefJobs[K]['ask']) => Result<DebriefJobs[K]['answer']>;
} = { debrief, landscape, without, coach, whatIf: whatIfs };
