import type { Game } from '../agents/match.ts';
import { toAct } from '../engine/judge.ts';
import type { Model } from '../engine/model.ts';
import { ENVOY, type Seat } from '../engine/types.ts';
import { isPerson, NOBODY, PERSON, type Players } from '../replay/record.ts';

/** What the envoy's seat is called where seats are chosen; a party's is called by its id in the file. */
export const ENVOY_SEAT = 'envoy';

/** Who plays when persons hold these seats and agents the others; absent = a person is the envoy, where there is one. */
export const playersFor = (model: Model, seats: readonly string[] = [ENVOY_SEAT]): Players => {
  const envoy = seats.includes(ENVOY_SEAT) ? PERSON : 'envoy';
  return {
    envoy: model.pen === 'rotating' ? NOBODY : envoy,
    parties: model.parties.map(({ id }) => (seats.includes(id) ? PERSON : 'party')),
  };
};

/** The seats that persons hold: the envoy's first, then the parties'. */
export const personsOf = (players: Players): Seat[] =>
  [ENVOY, ...players.parties.map((_, p) => p)].filter((seat) => isPerson(players, seat));

/** Whether the device goes from hand to hand. */
export const areSeveral = (players: Players): boolean => personsOf(players).length > 1;

/** Whether an agent is to act before any person can. */
export const awaitsAgent = ({ state }: Game, players: Players): boolean => {
  const seat = toAct(state);
  return seat !== null && !isPerson(players, seat);
};

/** Whose eyes the page looks with: the person whose turn it is, else the first person, else the envoy's public view. */
export const viewerOf = ({ state }: Game, players: Players): Seat => {
  const seat = toAct(state);
  if (seat !== null && isPerson(players, seat)) return seat;
  return personsOf(players)[0] ?? ENVOY;
};
