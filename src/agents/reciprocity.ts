import type { Model } from '../engine/model.ts';
import { clamp, floorDiv } from '../engine/num.ts';
import type { GameEvent, Truth } from '../engine/types.ts';
import { utility } from '../engine/utility.ts';

/** rounds of offers, this one included, that are remembered with thanks or regret */
const MEMORY = 3;
/** percent of the difference that a government answers with, and the most that it ever does, bp */
const SHARE = 50;
const CAP = 250;

/** What one party's offers have come to on one scale, bp. */
interface Mover {
  /** the most that it has offered so far; its own offers: the least that it has asked for */
  mark: number;
  /** by how much it has passed that mark in the rounds remembered */
  moved: number;
}

/**
 * The ledger of concessions by one government’s own scale, bp: what the others have lately offered it beyond the best
 * that each had offered before, on average, less what it has itself come down below the least it had asked for. Going
 * back and forth adds nothing: only new ground counts, once.
 */
export const concessionBalance = (
  model: Model,
  truth: Truth,
  me: number,
  round: number,
  events: readonly GameEvent[],
): number => {
  const movers = new Map<number, Mover>();
  for (const e of events) {
    if (e.type !== 'tabled' || e.by === undefined) continue;
    const worth = utility(model, truth, me, e.text) * (e.by === me ? -1 : 1);
    const mover = movers.get(e.by);
    if (mover === undefined) {
      movers.set(e.by, { mark: worth, moved: 0 });
      continue;
    }
    if (worth <= mover.mark) continue;
    if (e.round > round - MEMORY) mover.moved += worth - mover.mark;
    mover.mark = worth;
  }
  let received = 0;
  for (const [by, { moved }] of movers) if (by !== me) received += moved;
  return floorDiv(received, Math.max(1, model.parties.length - 1)) - (movers.get(me)?.moved ?? 0);
};

/** bp by which a government lowers what it hopes for (raises it, below 0) in answer to a balance: half of it, capped. */
export const answerTo = (balance: number): number => clamp(floorDiv(balance * SHARE, 100), -CAP, CAP);
