import type { Game } from '../agents/match.ts';
import { ENVOY, type Seat } from '../engine/types.ts';
import type { Players } from '../replay/record.ts';
import type { DebriefJob } from '../workers/debriefJobs.ts';
import { playedLine } from './play.ts';
import { personsOf } from './seats.ts';
import type { StoreState } from './types.ts';

/** Who looks back on a game, and on what. */
export interface LookBack {
  /** the seat whose evidence the beliefs rest on: one's own, else the envoy's */
  readonly seat: Seat;
  /** the seats whose turns are looked back on: those of persons; in a game of agents the envoy’s, or everybody’s */
  readonly seats: readonly Seat[];
  readonly persons: readonly Seat[];
  /** whether the seat is the reader's own */
  readonly mine: boolean;
}

/** `own`: the reader played it, and does not look at another's game. */
export const lookBackOf = ({ model }: Game, players: Players | null, own: boolean): LookBack => {
  const persons = players === null ? [] : personsOf(players);
  const [one, another] = persons;
  const mine = own && one !== undefined && another === undefined;
  const others = model.pen === 'envoy' ? [ENVOY] : model.parties.map((_, p) => p);
  return { seat: mine ? one : ENVOY, seats: persons.length > 0 ? persons : others, persons, mine };
};

/** What the debrief of the game that is played or looked at asks of the worker; null where there is none. */
export const debriefAsk = (state: StoreState): DebriefJob | null => {
  const { game, watching, players } = state.wording?.state(state) ?? state;
  const whole = watching?.full ?? game;
  if (whole === null) return null;
  const { seat, seats } = lookBackOf(whole, players, watching === null);
  return { ...playedLine(whole), seat, seats };
};
