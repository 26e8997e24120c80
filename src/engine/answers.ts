import { at } from './num.ts';
import { saidOnRefusal } from './questions.ts';
import { BANDS } from './scenarioTypes.ts';
import { emit, harden, type Turn } from './turn.ts';
import type { Hope, Text } from './types.ts';
import { bandOf, ledgerOf } from './utility.ts';

/** Where a text is answered: a draft that lies on the table, a vote, or an offer while the pen goes round. */
export type Where = 'table' | 'vote' | 'offer';

/** bp by which a refusal hardens a party: an offer that is answered with another hardens nobody. */
const hardeningOf = ({ model }: Turn, where: Where, band: (typeof BANDS)[number]): number => {
  const { tabling } = model.process;
  if (where === 'offer') return 0;
  return where === 'vote' ? tabling.failedVoteBp : at(tabling.hardenBp, BANDS.indexOf(band));
};

/** A refusal hardens first, so that the change it then names would really do from here on. */
export const refuse = (turn: Turn, party: number, where: Where, hope: Hope): void => {
  const { model, state } = turn;
  const ledger = ledgerOf(model, state, party, state.draft, hope);
  const band = bandOf(model, -ledger.margin, ledger.redLines.length > 0);
  const hardened = harden(turn, party, hardeningOf(turn, where, band));
  const said = saidOnRefusal(model, state, party, ledger, hope);
  emit(turn, { type: 'refused', party, at: where === 'vote' ? 'vote' : 'table', said });
  emit(turn, { type: 'account', party, ledger, hardened }, [party]);
};

/** A party puts its name to a text. */
export const sign = (turn: Turn, party: number, where: Where, text: Text): void => {
  const { model, state } = turn;
  emit(turn, { type: 'signed', party, at: where === 'vote' ? 'vote' : 'table' });
  emit(turn, { type: 'account', party, ledger: ledgerOf(model, state, party, text), hardened: 0 }, [party]);
};
