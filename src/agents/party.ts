import { at } from '../engine/num.ts';
import type { Action, Ledger } from '../engine/types.ts';
import type { Agent, Dice } from './agent.ts';
import { offerMove } from './offers.ts';
import { homeTrouble, type OwnCase, ownCase } from './ownCase.ts';
import { leak, leverThatMoves, walkOut } from './pressure.ts';
import { reaffirm, soften } from './publicLine.ts';

/** permille of quiet turns in which a government says its line again */
const REPEATS = 300;

const HOLD: Action = { type: 'hold' };

/** The clause of the draft that takes most away, or −1 where none does. */
const worstClause = (ledger: Ledger): number => {
  let ref = -1;
  let bp = 0;
  for (const item of ledger.items)
    if (item.kind === 'clause' && item.bp < bp) {
      ref = item.ref;
      bp = item.bp;
    }
  return ref;
};

/** A private word to the envoy on where the draft costs most, as candid as the government is. */
const signal = ({ view, own, ledger }: OwnCase, dice: Dice): Action | null => {
  const issue = worstClause(ledger);
  const { candourPermille } = at(view.model.parties, own.party).style;
  return issue >= 0 && dice(1000, 'signal') < candourPermille ? { type: 'signal', issue } : null;
};

/** Its one move of the round while the envoy holds the pen: whatever pays first by its own numbers. */
const move = (own: OwnCase, dice: Dice): Action => {
  if (own.view.version === 0) return own.view.round === 1 ? reaffirm(own) : HOLD;
  if (own.signs) return homeTrouble(own) ? { type: 'consult' } : (leverThatMoves(own) ?? HOLD);
  return (
    walkOut(own) ??
    soften(own) ??
    leak(own, dice) ??
    signal(own, dice) ??
    (dice(1000, 'repeat') < REPEATS ? reaffirm(own) : HOLD)
  );
};

/**
 * The government of a party: judges by its own numbers only. It signs whatever meets its line, aspiration, premium and
 * audience, and refuses everything else.
 */
export const party: Agent = (view, _legal, dice) => {
  const own = ownCase(view);
  if (view.phase === 'offers') return offerMove(own, dice);
  return view.phase === 'parties' ? move(own, dice) : { type: 'respond', sign: own.signs };
};
