import type { Model } from '../engine/model.ts';
import type { GameEvent, Said, Text } from '../engine/types.ts';
import { aspirationAt } from '../engine/utility.ts';

interface Refusal {
  readonly party: number;
  readonly round: number;
  readonly said: Said;
}

/** A text that was offered while the pen went round, and what became of it. */
export interface PastOffer {
  readonly text: Text;
  readonly by: number;
  /** the refusal that answered it, if it was refused */
  readonly refusal: Refusal | null;
  /** whether a home said no to it */
  readonly rejected: boolean;
}

type Draft = { -readonly [K in keyof PastOffer]: PastOffer[K] };

/** Every offer so far, oldest first, from the events that a seat could see. */
export const pastOffers = (events: readonly GameEvent[]): PastOffer[] => {
  const offers: Draft[] = [];
  for (const e of events) {
    const last = offers.at(-1);
    if (e.type === 'tabled') offers.push({ text: e.text, by: e.by ?? -1, refusal: null, rejected: false });
    else if (e.type === 'refused' && last !== undefined)
      last.refusal = { party: e.party, round: e.round, said: e.said };
    else if (e.type === 'home' && !e.approves && last !== undefined) last.rejected = true;
  }
  return offers;
};

/** bp of relief since a refusal below which the same text would be refused again. */
const reliefNeeded = (model: Model, { said }: Refusal): number => {
  const { nearBp, someWayBp } = model.process.bands;
  if (said.redLines.length > 0) return Number.MAX_SAFE_INTEGER;
  if (said.distance === null) return Math.floor(nearBp / 2);
  return said.distance === 'near' ? 1 : said.distance === 'some-way' ? nearBp : someWayBp;
};

/** Whether a past offer need not be made again: home said no, or too little has melted away since it was refused. */
export const isStale = (model: Model, offer: PastOffer, answeredIn: (party: number) => number): boolean => {
  if (offer.rejected) return true;
  const { refusal } = offer;
  if (refusal === null) return false;
  const round = Math.min(model.rounds, answeredIn(refusal.party));
  const relief = aspirationAt(model, refusal.round) - aspirationAt(model, round);
  return relief < reliefNeeded(model, refusal);
};

/** The seat that opened the first round, and with it every round, or null before anybody has offered anything. */
export const openingSeat = (events: readonly GameEvent[]): number | null => {
  const first = events.find((e) => e.type === 'tabled');
  return first?.type === 'tabled' ? (first.by ?? null) : null;
};
