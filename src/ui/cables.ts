import type { GameEvent } from '../engine/types.ts';
import { isCable, isNews } from './text/events.ts';

/** The party that an event is about: whose act it is, or whom it concerns; null = the envoy's, or the world's. */
export const partyIn = (e: GameEvent): number | null => {
  if ('party' in e) return e.party;
  return 'by' in e ? (e.by ?? null) : null;
};

/** Whoever offers a text stands behind it: that goes without saying. */
const goesWithout = (e: GameEvent, before: GameEvent | undefined): boolean =>
  e.type === 'signed' && before?.type === 'tabled' && before.by === e.party;

/** Events of a log that are worth a cable. */
export const cablesOf = (events: readonly GameEvent[]): GameEvent[] =>
  events.filter((e, k) => isCable(e) && !goesWithout(e, events[k - 1]));

/** Cables and news from outside, in the order in which they came. */
export const toldIn = (events: readonly GameEvent[]): GameEvent[] =>
  events.filter((e, k) => (isCable(e) || isNews(e)) && !goesWithout(e, events[k - 1]));
