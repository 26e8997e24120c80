import type { Game } from '../agents/match.ts';
import { apply } from '../engine/apply.ts';
import { toAct } from '../engine/judge.ts';
import { compile, type Model } from '../engine/model.ts';
import { at } from '../engine/num.ts';
import { ok, type Result } from '../engine/result.ts';
import { setup } from '../engine/setup.ts';
import { type Action, ENVOY, type Ending, type GameEvent, type Seat, type State } from '../engine/types.ts';
import { acceptable, crossesRedLine, marginOf, signable } from '../engine/utility.ts';
import { solve } from '../solve/solve.ts';
import { type Change, withNumber } from './changedNumber.ts';

/** An answer to a text that turned round. */
export interface Turned {
  readonly round: number;
  readonly party: number;
  readonly signs: boolean;
}

/** What would have come of a game had one number been another. */
export interface WhatIf {
  readonly change: Change;
  /** whether the same moves still come to the same ending */
  readonly survives: boolean;
  readonly was: Ending;
  /** null where the recorded moves no longer end the talks */
  readonly now: Ending | null;
  /** answers that turned round, in order */
  readonly turned: readonly Turned[];
  /** whose home would say no to a text that it approved, or the other way round; −1 = no home changed its mind */
  readonly home: number;
  /** the round from which the recorded moves could not be played any more; 0 = all could */
  readonly stoppedIn: number;
  /** complete texts that every line and red line allows at the end, before and after; null = more than were counted */
  readonly zone: { readonly was: number | null; readonly now: number | null };
}

interface Line {
  readonly state: State;
  readonly log: readonly GameEvent[];
  readonly turned: readonly Turned[];
  readonly stoppedIn: number;
}

const isAnswer = (state: State): boolean => state.phase === 'answers' || state.phase === 'signing';

/** Who is asked again, and under what. */
interface Asked {
  readonly model: Model;
  readonly state: State;
  /** the same moment as it was, where the two lines still go side by side */
  readonly before: State | null;
  readonly was: Model;
  readonly person: boolean;
}

/**
 * A government's answer given again: a signature where the text no longer meets all that it asks becomes a refusal, and
 * the other way round. Persons keep theirs, unless the rules forbid it now.
 */
const answerAgain = ({ model, state, before, was, person }: Asked, action: Action): Action => {
  if (action.type !== 'respond' || !isAnswer(state)) return action;
  const party = state.turn;
  if (person)
    return action.sign && !signable(model, state, party, state.draft) ? { type: 'respond', sign: false } : action;
  const now = marginOf(model, state, party, state.draft) - (action.hope ?? 0) >= 0;
  if (!action.sign) return now && !crossesRedLine(model, party, state.draft) ? { type: 'respond', sign: true } : action;
  const asked = before !== null && before.turn === party && acceptable(was, before, party, before.draft);
  const lawful = signable(model, state, party, state.draft);
  return lawful && (now || !asked) ? action : { type: 'respond', sign: false };
};

/** Plays recorded moves again under another model, as far as the rules allow them. */
const playAgain = (model: Model, game: Game, persons: readonly Seat[]): Result<Line> => {
  const first = setup(model, game.state.seed);
  const original = setup(game.model, game.state.seed);
  if (!first.ok) return first;
  if (!original.ok) return original;
  let { state } = first.value;
  let before: State | null = original.value.state;
  const log = first.value.events.slice();
  const turned: Turned[] = [];
  for (const recorded of game.actions) {
    if (state.phase === 'done') break;
    const seat = toAct(state) ?? ENVOY;
    const asked = { model, state, before, was: game.model, person: persons.includes(seat) };
    const action = answerAgain(asked, recorded);
    if (action.type === 'respond' && recorded.type === 'respond' && action.sign !== recorded.sign)
      turned.push({ round: state.round, party: state.turn, signs: action.sign });
    const step = apply(model, state, action);
    if (!step.ok) return ok({ state, log, turned, stoppedIn: state.round });
    state = step.value.state;
    for (const event of step.value.events) log.push(event);
    const beside: Result<{ readonly state: State }> | null =
      before === null || before.phase === 'done' ? null : apply(game.model, before, recorded);
    before = beside?.ok ? beside.value.state : null;
  }
  return ok({ state, log, turned, stoppedIn: 0 });
};

const zones = new WeakMap<State, number | null>();

const zoneOf = (model: Model, state: State): number | null => {
  const known = zones.get(state);
  if (known !== undefined) return known;
  const answers = solve(model, state, 'principle');
  const zone = answers.ok && answers.value.zone.exact ? answers.value.zone.texts : null;
  zones.set(state, zone);
  return zone;
};

const homes = (log: readonly GameEvent[]): readonly (readonly [number, boolean])[] =>
  log.flatMap((e) => (e.type === 'home' ? [[e.party, e.approves] as const] : []));

/** The first home whose word on its first text, second text … is not the same. */
const homeChanged = (was: readonly GameEvent[], now: readonly GameEvent[]): number => {
  const before = homes(was);
  return homes(now).find(([, approves], k) => before[k] !== undefined && at(before, k)[1] !== approves)?.[0] ?? -1;
};

/**
 * What would have come of the same moves had one number been another. Recomputed: every rule, every government's answer to
 * each text, what home said, the texts that all could sign at the end. Not: what anybody would have done instead.
 * Problems: what `compile` says to the number.
 */
export const whatIf = (game: Game, change: Change, persons: readonly Seat[] = []): Result<WhatIf> => {
  const { model, state } = game;
  const { set, variant, pen } = model;
  const other = compile(withNumber(model.scenario, change), { set, variant, pen });
  if (!other.ok) return other;
  const line = playAgain(other.value, game, persons);
  if (!line.ok) return line;
  const { state: end, log, turned, stoppedIn } = line.value;
  const was = state.ending ?? 'continue';
  return ok({
    change,
    survives: end.ending === was,
    was,
    now: end.ending,
    turned,
    home: homeChanged(game.log, log),
    stoppedIn,
    zone: { was: zoneOf(model, state), now: zoneOf(other.value, end) },
  });
};
