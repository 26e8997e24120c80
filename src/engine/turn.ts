import { ALL, type Model, type ModelEffect } from './model.ts';
import { at, clamp, put } from './num.ts';
import { movedShare } from './ratify.ts';
import { chance } from './rng.ts';
import type { Applied, EventBody, GameEvent, Seat, State } from './types.ts';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** One action being applied: a copy of the state that may change, and the events that say how. */
export interface Turn {
  readonly model: Model;
  readonly state: Mutable<State>;
  readonly events: GameEvent[];
}

export const startTurn = (model: Model, state: State): Turn => ({ model, state: { ...state }, events: [] });

/** Adds an event; everyone sees it unless `seen` says who. */
export const emit = (turn: Turn, body: EventBody, seen?: readonly Seat[]): void => {
  const { round } = turn.state;
  turn.events.push(seen === undefined ? { ...body, round } : { ...body, round, seen });
};

/** The value after a change inside bounds, which never moves it against the change's own sign. */
const moved = (was: number, delta: number, min: number, max: number): number =>
  delta >= 0 ? Math.max(was, Math.min(was + delta, max)) : Math.min(was, Math.max(was + delta, min));

export const addTrust = (turn: Turn, party: number, delta: number, min = 0, max = 100): number => {
  const { state } = turn;
  const known = at(turn.model.trust, party);
  const was = at(state.trust, party);
  const now = moved(known + was, delta, min, max) - known;
  state.trust = put(state.trust, party, now);
  return now - was;
};

export const addSecrecy = (turn: Turn, delta: number, min = 0, max = 100): number => {
  const was = turn.state.secrecy;
  turn.state.secrecy = moved(was, delta, min, max);
  return turn.state.secrecy - was;
};

export const harden = (turn: Turn, party: number, delta: number): number => {
  const was = at(turn.state.hard, party);
  const now = clamp(was + delta, 0, turn.model.process.tabling.hardenMaxBp);
  turn.state.hard = put(turn.state.hard, party, now);
  return now - was;
};

const onReservation = (turn: Turn, { source, party }: ModelEffect): Applied[] => {
  const was = at(turn.state.shift, party);
  const now = moved(was, source.delta, source.min, source.max);
  turn.state.shift = put(turn.state.shift, party, now);
  return [{ on: 'reservation', party, group: -1, delta: now - was }];
};

const onTrust = (turn: Turn, { source, party }: ModelEffect): Applied[] =>
  turn.model.parties
    .map((_, p) => p)
    .filter((p) => party === ALL || p === party)
    .map((p) => ({ on: 'trust', party: p, group: -1, delta: addTrust(turn, p, source.delta, source.min, source.max) }));

const onShare = (turn: Turn, { source, party, group }: ModelEffect): Applied[] => {
  const { shares, by } = movedShare(turn.state, party, group, source.delta, source.min, source.max);
  turn.state.shares = shares;
  return [{ on: 'share', party, group, delta: by }];
};

const applyOne = (turn: Turn, effect: ModelEffect): Applied[] => {
  const { state } = turn;
  switch (effect.source.on) {
    case 'reservation':
      return onReservation(turn, effect);
    case 'trust':
      return onTrust(turn, effect);
    case 'share':
      return onShare(turn, effect);
    case 'secrecy':
      return [
        {
          on: 'secrecy',
          party: -1,
          group: -1,
          delta: addSecrecy(turn, effect.source.delta, effect.source.min, effect.source.max),
        },
      ];
    case 'rapport': {
      const was = state.rapport;
      state.rapport = moved(was, effect.source.delta, effect.source.min, effect.source.max);
      return [{ on: 'rapport', party: -1, group: -1, delta: state.rapport - was }];
    }
    case 'eye': {
      const was = state.eye;
      state.eye = Math.max(was, clamp(effect.source.delta, effect.source.min, effect.source.max));
      return [{ on: 'eye', party: -1, group: -1, delta: state.eye - was }];
    }
    default:
      return effect.source.on satisfies never;
  }
};

/** Applies typed effects, each by its own keyed chance and inside its bounds; returns what really changed. */
export const applyEffects = (turn: Turn, effects: readonly ModelEffect[], purpose: string): Applied[] =>
  effects.flatMap((effect, k) =>
    chance(effect.source.chancePermille, turn.state.seed, turn.state.round, 'table', `${purpose} ${k}`)
      ? applyOne(turn, effect)
      : [],
  );
