import type { Agent } from '../../src/agents/agent.ts';
import { advance, type Game, playGame, playUntil, startGame } from '../../src/agents/match.ts';
import { MEDIATORS, type MediatorName } from '../../src/agents/mediators.ts';
import { party } from '../../src/agents/party.ts';
import { coachAt } from '../../src/analysis/coach.ts';
import { turningPoints } from '../../src/analysis/turns.ts';
import type { Model } from '../../src/engine/model.ts';
import { at } from '../../src/engine/num.ts';
import { type Action, ENVOY } from '../../src/engine/types.ts';
import { acceptable, utility } from '../../src/engine/utility.ts';

/** A mind that, like a person, is not the same in every round: each round it goes by another of the simple ones. */
const mixed =
  (model: Model): Agent =>
  (view, legal, dice) => {
    const names: readonly MediatorName[] = ['greedy', 'echo', 'random', 'envoy'];
    return MEDIATORS[at(names, dice(names.length, 'mixed'))](model)(view, legal, dice);
  };

const PLAYERS: Readonly<Record<string, (model: Model) => Agent>> = {
  greedy: MEDIATORS.greedy,
  echo: MEDIATORS.echo,
  random: MEDIATORS.random,
  'last-round': MEDIATORS['last-round'],
  mixed,
  envoy: MEDIATORS.envoy,
};

export const playedBy = (model: Model, player: string, seed: string): Game => {
  const envoy = (PLAYERS[player] ?? MEDIATORS.greedy)(model);
  const game = playGame(model, seed, { envoy, party });
  if (!game.ok) throw new Error(game.problem.code);
  return game.value;
};

const gameAt = (game: Game, turn: number): Game => {
  const start = startGame(game.model, game.state.seed);
  if (!start.ok) throw new Error(start.problem.code);
  let now = start.value;
  for (const action of game.actions.slice(0, turn)) now = taken(now, action);
  return now;
};

const taken = (game: Game, action: Action): Game => {
  const next = advance(game, action);
  if (!next.ok) throw new Error(`${next.problem.code} for ${JSON.stringify(action)}`);
  return next.value;
};

/** The move, and the governments' own answers to it. */
const answered = (game: Game, action: Action): Game => playUntil(taken(game, action), { party }, (s) => s === ENVOY);

interface Came {
  readonly signers: number;
  readonly worth: readonly number[];
}

/** What a move brought at once: who signed the text that it put forward, and what that text is worth to each. */
const cameOf = (before: Game, action: Action): Came => {
  const { model, state, log } = answered(before, action);
  const told = log.slice(before.log.length);
  const asked = told.some((e) => e.type === 'signed' || e.type === 'refused');
  const put = told.findLast((e) => e.type === 'tabled' || e.type === 'vote-called');
  const text = put?.type === 'tabled' || put?.type === 'vote-called' ? put.text : before.state.draft;
  const signers = asked
    ? told.filter((e) => e.type === 'signed').length
    : model.parties.filter((_, p) => acceptable(model, before.state, p, before.state.draft)).length;
  return { signers, worth: model.parties.map((_, p) => utility(model, at(state.truth, p), p, text)) };
};

/** What a whole line came to: who signed the last text put to signature or tabled, and what that text is worth. */
const endOf = (game: Game): Came => {
  const { model, state, log } = game;
  const from = log.findLastIndex((e) => e.type === 'tabled' || e.type === 'vote-called');
  const put = log[from];
  const text = put?.type === 'tabled' || put?.type === 'vote-called' ? put.text : model.start;
  const signers = log.slice(Math.max(0, from)).filter((e) => e.type === 'signed').length;
  return { signers, worth: model.parties.map((_, p) => utility(model, at(state.truth, p), p, text)) };
};

/** A line after a move, played on to its end by our mediator. */
const playedOn = (before: Game, action: Action): Game =>
  playUntil(taken(before, action), { envoy: MEDIATORS.envoy(before.model), party }, () => false);

/** More sign, or none is worse off and one better on its own scale. */
const isBetter = (now: Came, was: Came): boolean =>
  now.signers > was.signers ||
  (now.worth.every((bp, p) => bp >= at(was.worth, p)) && now.worth.some((bp, p) => bp > at(was.worth, p)));

export interface Coached {
  readonly turn: number;
  readonly sure: number;
  readonly did: Action['type'];
  /** the move taken with the same seed, and the governments' answers to it */
  readonly atOnce: boolean;
  /** both lines played on to their ends by our mediator, from the governments' answers to either move */
  readonly atEnd: boolean;
  readonly worseAtEnd: boolean;
  readonly inForce: { readonly now: boolean; readonly was: boolean };
}

/** The first proposal at the first turning point that has one, tried; null where the coach finds nothing. */
export const coachedOnce = (game: Game): Coached | null => {
  for (const { at: turn } of turningPoints(game, [ENVOY])) {
    const found = coachAt(game, turn);
    if (!found.ok) throw new Error(found.problem.code);
    const move = found.value.moves[0];
    if (move === undefined) continue;
    const before = gameAt(game, turn);
    const line = playedOn(before, move.action);
    const old = playedOn(before, found.value.did);
    return {
      turn,
      sure: move.sure,
      did: found.value.did.type,
      atOnce: isBetter(cameOf(before, move.action), cameOf(before, found.value.did)),
      atEnd: isBetter(endOf(line), endOf(old)),
      worseAtEnd: isBetter(endOf(old), endOf(line)),
      inForce: { now: line.state.ending === 'in-force', was: old.state.ending === 'in-force' },
    };
  }
  return null;
};
