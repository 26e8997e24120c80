import type { Model } from '../engine/model.ts';
import { ENVOY } from '../engine/types.ts';
import type { Players } from '../replay/record.ts';
import { isPerson } from '../replay/record.ts';
import { personsOf } from '../store/seats.ts';
import { partyName, partyOrder } from './names.ts';
import { PLAYED } from './text/seats.ts';

/** Which seats persons held, in a sentence or two. */
export const playedWords = (model: Model, players: Players): string => {
  const seats = partyOrder(model).filter((p) => isPerson(players, p));
  const words = [
    ...(isPerson(players, ENVOY) ? [PLAYED.envoy] : []),
    ...(seats.length > 0 ? [PLAYED.seats(seats.map((p) => partyName(model, p)))] : []),
  ];
  return words.length === 0 ? PLAYED.nobody : words.join(' ');
};

/** Whether one person was the envoy and agents held every other seat: the game as most play it. */
export const isPlain = (players: Players): boolean => {
  const persons = personsOf(players);
  return persons.length === 1 && persons[0] === ENVOY;
};

/** Whose evidence a debrief tells of: the reader's own, the envoy's, or an onlooker's where nobody mediates. */
export type Eyes = 'you' | 'envoy' | 'onlooker';

/** What the seat whose evidence a debrief tells of is to its reader; `mine`: its own. */
export const eyesOf = ({ pen }: Model, mine: boolean): Eyes => {
  if (mine) return 'you';
  return pen === 'envoy' ? 'envoy' : 'onlooker';
};
