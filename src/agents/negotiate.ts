import { at } from '../engine/num.ts';
import { ACCEPT, type Mind, NOTHING, WALK } from './mind.ts';

/** How a negotiation on arrays ended: the text agreed on, or NOTHING. */
export interface Deal {
  readonly text: number;
  readonly round: number;
}

/** Someone's move, for whoever wants to watch. */
export type Watch = (seat: number, move: number, round: number) => void;

/**
 * Stacked alternating offers between minds (Aydoğan, Festen, Hindriks and Jonker 2017), as the engine plays them where
 * nothing but the texts counts: an offer is agreed when all others accept it one after the other; whoever walks ends it.
 */
export const negotiate = (minds: readonly Mind[], rounds: number, first: number, watch?: Watch): Deal => {
  const seats = minds.length;
  for (const mind of minds) mind.begin(first);
  let standing = NOTHING;
  let behind = 0;
  for (let round = 1; round <= rounds; round++)
    for (let k = 0; k < seats; k++) {
      const seat = first + k < seats ? first + k : first + k - seats;
      const move = at(minds, seat).act(standing, round);
      watch?.(seat, move, round);
      if (move === WALK) return { text: NOTHING, round };
      if (move === ACCEPT) {
        behind += 1;
        if (behind === seats) return { text: standing, round };
        for (const mind of minds) mind.yes(seat, standing, round);
      } else {
        standing = move;
        behind = 1;
        for (const mind of minds) mind.hear(seat, move, round);
      }
    }
  return { text: NOTHING, round: rounds };
};
