import { at, sum } from '../engine/num.ts';
import { askHome } from '../engine/ratify.ts';
import { type Action, type Ledger, OPEN } from '../engine/types.ts';
import { ledgerOf } from '../engine/utility.ts';
import type { Own, View } from '../engine/view.ts';
import type { Agent, Dice } from './agent.ts';

/** Refusals of drafts beyond its red lines after which a government leaves the talks. */
const PATIENCE = 7;

const ownLedger = (view: View, own: Own): Ledger => ledgerOf(view.model, own.standing, own.party, view.draft);

const wouldSign = (ledger: Ledger): boolean => ledger.margin >= 0 && ledger.redLines.length === 0;

/** Signs whatever meets its line, aspiration, premium and audience, and refuses everything else. */
const respond = (view: View, own: Own): Action => ({ type: 'respond', sign: wouldSign(ownLedger(view, own)) });

const redRefusals = (view: View, party: number): number =>
  view.events.filter((e) => e.type === 'refused' && e.party === party && e.said.redLines.length > 0).length;

/** The issue whose public position the draft leaves at the highest price in public, or −1. */
const dearestPosition = (view: View, own: Own): number => {
  const { party } = own;
  let best = -1;
  at(view.model.audience, party).forEach((bp, i) => {
    const position = at(at(view.positions, party), i);
    if (position === OPEN || position === at(view.draft, i) || bp === 0) return;
    if (best < 0 || bp > at(at(view.model.audience, party), best)) best = i;
  });
  return best;
};

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

/**
 * In the public eye a position that the draft leaves costs its price every time; giving it up costs part of that
 * once. A government softens in public when that is what stands between it and its signature.
 */
const soften = (view: View, own: Own, ledger: Ledger): Action | null => {
  const audience = -sum(ledger.items.filter((x) => x.kind === 'audience').map((x) => x.bp));
  const issue = dearestPosition(view, own);
  if (view.eye === 0 || issue < 0 || ledger.redLines.length > 0 || ledger.margin + audience < 0) return null;
  const option = at(view.draft, issue);
  return option === OPEN || ledger.margin >= 0 ? null : { type: 'state', issue, option };
};

const opening = (view: View, own: Own): Action => {
  const issue = dearestPosition(view, own);
  return issue < 0 ? { type: 'hold' } : { type: 'state', issue, option: at(at(view.positions, own.party), issue) };
};

/** When home would refuse what the government could sign, it looks at home first. */
const homeTrouble = (view: View, own: Own): boolean =>
  !view.draft.includes(OPEN) && !askHome(view.model, own.standing, own.party, view.draft).approves;

const move = (view: View, own: Own, dice: Dice): Action => {
  const { style } = at(view.model.parties, own.party);
  if (view.version === 0) return view.round === 1 ? opening(view, own) : { type: 'hold' };
  const ledger = ownLedger(view, own);
  if (ledger.redLines.length > 0 && redRefusals(view, own.party) >= PATIENCE) return { type: 'walk' };
  if (wouldSign(ledger)) return homeTrouble(view, own) ? { type: 'consult' } : { type: 'hold' };
  const softer = soften(view, own, ledger);
  if (softer !== null) return softer;
  const quiet = at(view.quiet, own.party) > 0 || view.eye > 0;
  if (!quiet && dice(1000, 'leak') < style.leakPermille) return { type: 'leak' };
  const issue = worstClause(ledger);
  if (issue >= 0 && dice(1000, 'signal') < style.candourPermille) return { type: 'signal', issue };
  return dice(1000, 'repeat') < 300 ? opening(view, own) : { type: 'hold' };
};

/** The party agent: judges by its own numbers only. */
export const party: Agent = (view, _legal, dice) => {
  const { own } = view;
  if (own === null) throw new Error('a party agent was given the view of another seat');
  return view.phase === 'parties' ? move(view, own, dice) : respond(view, own);
};
