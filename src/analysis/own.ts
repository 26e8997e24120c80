import { at } from '../engine/num.ts';
import { askHome, type HomeVerdict } from '../engine/ratify.ts';
import { type Ledger, OPEN, type Text } from '../engine/types.ts';
import { ledgerOf, redLinesCrossed, reference, signable, utility } from '../engine/utility.ts';
import type { Own, View } from '../engine/view.ts';

/** What a text is to the seat that looks, exactly: its own truth is no secret from it. */
export interface OwnVerdict {
  /** over (+) or short of (−) everything it asks, bp, line by line */
  readonly ledger: Ledger;
  /** over (+) or below (−) its line alone, bp: what the rules look at */
  readonly overLine: number;
  /** whether the rules would take its signature */
  readonly lawful: boolean;
}

/** The exact account of a text for the seat's own eyes. */
export const ownVerdict = ({ model }: View, { party, standing, truth, line }: Own, text: Text): OwnVerdict => ({
  ledger: ledgerOf(model, standing, party, text),
  overLine: utility(model, truth, party, text) - line,
  lawful: signable(model, standing, party, text),
});

/** bp within which a clause is as good as no agreement on it */
export const EVEN = 50;

/** What one option is worth to the seat compared with no agreement on that clause, bp. */
export const ownWorth = ({ truth }: Own, issue: number, option: number): number =>
  option === OPEN ? 0 : at(at(truth.worth, issue), option) - at(reference(truth), issue);

/** Whether the text with this option crosses a red line of the seat's own that names the clause. */
export const ownRedLine = ({ model }: View, { party }: Own, text: Text, issue: number, option: number): boolean =>
  redLinesCrossed(
    model,
    party,
    text.map((was, i) => (i === issue ? option : was)),
  ).some((k) => at(model.redLines, k).when.some((m) => m.issue === issue));

/** What its own home would say to a complete text, exactly; null where a clause is open. */
export const ownHome = ({ model }: View, { party, standing }: Own, text: Text): HomeVerdict | null =>
  text.includes(OPEN) ? null : askHome(model, standing, party, text);

/** The clause of a text that takes most from the seat, or −1 where none does. */
export const dearestClause = (view: View, own: Own, text: Text): number => {
  let dearest = -1;
  let least = 0;
  for (const { kind, ref, bp } of ownVerdict(view, own, text).ledger.items)
    if (kind === 'clause' && bp < least) {
      dearest = ref;
      least = bp;
    }
  return dearest;
};

/** bp that the seat's audience will ask for ever, once it says this in public instead of what it said before. */
export const reversalPrice = ({ model, positions }: View, { party }: Own, issue: number, option: number): number => {
  const from = at(at(positions, party), issue);
  if (from === OPEN || from === option) return 0;
  return Math.floor((at(at(model.audience, party), issue) * model.process.reversal.percent) / 100);
};
