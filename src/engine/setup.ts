import type { Model } from './model.ts';
import { openRound } from './news.ts';
import { fail, ok, type Result } from './result.ts';
import { drawRapport, drawTruth, drawWindows } from './truth.ts';
import { startTurn } from './turn.ts';
import type { GameEvent, State } from './types.ts';

export interface Step {
  readonly state: State;
  readonly events: readonly GameEvent[];
}

/** The longest seed that a link carries. */
export const SEED_MAX = 64;

/** Whether a seed can be used: 1 to 64 characters, none of them a control character or '|'. Problem: `bad-seed`. */
export const checkSeed = (seed: string): Result<string> =>
  seed.length >= 1 && seed.length <= SEED_MAX && !/[\p{Cc}|]/u.test(seed)
    ? ok(seed)
    : fail('bad-seed', { max: SEED_MAX });

const latest = new WeakMap<Model, { readonly seed: string; readonly step: Step }>();

/**
 * The first round of the game that `seed` draws. Problem: `bad-seed`. Whoever opens a replay, asks its agents and looks
 * back at it begins the same game three times: the last one drawn on a model is kept.
 */
export const setup = (model: Model, seed: string): Result<Step> => {
  const checked = checkSeed(seed);
  if (!checked.ok) return checked;
  const known = latest.get(model);
  if (known?.seed === seed) return ok(known.step);
  const step = drawn(model, seed);
  latest.set(model, { seed, step });
  return ok(step);
};

const drawn = (model: Model, seed: string): Step => {
  const zero = model.parties.map(() => 0);
  const turn = startTurn(model, {
    seed,
    round: 1,
    phase: 'parties',
    turn: 0,
    truth: model.parties.map((_, p) => drawTruth(model, p, seed)),
    shift: zero,
    hard: zero,
    trust: zero,
    reversed: zero,
    secrecy: model.process.leak.startSecrecy,
    eye: 0,
    rapport: drawRapport(model, seed),
    shares: model.groups.map((g) => g.map(() => 0)),
    mood: zero,
    positions: model.positions,
    quiet: zero,
    draft: model.start,
    version: 0,
    answers: model.parties.map(() => null),
    main: false,
    side: false,
    meeting: null,
    pulled: [],
    fired: [],
    windows: drawWindows(model, seed),
    reopened: null,
    signedOnce: false,
    homeNos: 0,
    votes: 0,
    ending: null,
    endedBy: null,
  });
  openRound(turn);
  return { state: turn.state, events: turn.events };
};
