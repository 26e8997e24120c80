import { ownHome, ownVerdict } from '../analysis/own.ts';
import { at } from '../engine/num.ts';
import type { Own, View } from '../engine/view.ts';
import { ActButton } from './actButton.tsx';
import { Drawer } from './drawer.tsx';
import { Disc, Mark } from './marks.tsx';
import { issueLabel, optionName, partyName, partyOrder } from './names.ts';
import { ProblemLine } from './problemLine.tsx';
import { LedgerTable } from './refusalLedger.tsx';
import { answerActs } from './seatActs.ts';
import { ledger as ledgerWords } from './text/moments.ts';
import { OWN } from './text/own.ts';
import { OWN_DOSSIER, RESPOND } from './text/seat.ts';
import { TABLE } from './text/table.ts';
import { type StoreProps, useSlice } from './useStore.ts';

interface Props extends StoreProps {
  readonly view: View;
  readonly own: Own;
}

/** The clauses in which the tabled draft differs from the one before it. */
const Changed = ({ view }: { readonly view: View }) => {
  const last = view.events.findLast((e) => e.type === 'tabled');
  const changed = last?.type === 'tabled' ? last.changed : [];
  return (
    <>
      <p>{RESPOND.changed(changed.length)}</p>
      <ul class="changes">
        {changed.map((issue) => (
          <li key={issue}>
            <span class="lead">{issueLabel(view.model, issue)}</span>{' '}
            <b>{optionName(view.model, issue, at(view.draft, issue))}</b>
          </li>
        ))}
      </ul>
    </>
  );
};

/** Who has answered before this seat, in public. */
const SoFar = ({ view }: { readonly view: View }) => {
  const heard = partyOrder(view.model).filter((p) => view.answers[p] !== null);
  if (heard.length === 0) return null;
  return (
    <>
      <h3>{RESPOND.others}</h3>
      <ul class="so-far">
        {heard.map((p) => {
          const signs = view.answers[p] === 'sign';
          return (
            <li key={p}>
              <Mark model={view.model} party={p} /> {partyName(view.model, p)}:{' '}
              <Disc kind={signs ? 'sign' : 'refuse'} /> {signs ? TABLE.answeredYes : TABLE.answeredNo}
            </li>
          );
        })}
      </ul>
    </>
  );
};

const lineWords = (view: View, own: Own): string => {
  const { overLine, lawful, ledger } = ownVerdict(view, own, view.draft);
  if (ledger.redLines.length > 0) return OWN.crossed;
  return lawful ? OWN.overLine(overLine) : OWN.underLine(overLine);
};

const homeWords = (view: View, own: Own): string => {
  const home = ownHome(view, own, view.draft);
  if (home === null) return OWN_DOSSIER.homeOpen;
  const needed = at(view.model.parties, own.party).home.thresholdPermille;
  return (home.approves ? OWN_DOSSIER.homeYes : OWN_DOSSIER.homeNo)(home.support, needed);
};

const Account = ({ view, own }: Omit<Props, 'store'>) => {
  const { margin } = ownVerdict(view, own, view.draft).ledger;
  return (
    <>
      <h3>{RESPOND.account}</h3>
      <p>
        {margin >= 0 ? OWN.overAll(margin) : OWN.shortAll(margin)} {lineWords(view, own)}
      </p>
      <p>{homeWords(view, own)}</p>
    </>
  );
};

const Lines = ({ store, view, own }: Props) => {
  const first = useSlice(store, (s) => s.level === 'first');
  const { ledger } = ownVerdict(view, own, view.draft);
  return (
    <details open={!first}>
      <summary>{RESPOND.lines}</summary>
      <LedgerTable model={view.model} party={own.party} ledger={ledger} text={view.draft} />
      {ledger.redLines.length > 0 && <p>{ledgerWords.red()}</p>}
    </details>
  );
};

/** A draft before the seat: what changed, who has answered, the seat's own exact account, and its answer. */
export const RespondPanel = ({ store, view, own }: Props) => {
  const vote = view.phase === 'signing';
  return (
    <Drawer title={RESPOND.title(view.version, vote)} onClose={() => store.actions.dismiss()}>
      <ProblemLine store={store} />
      <p>{vote ? RESPOND.vote : RESPOND.table}</p>
      {!vote && view.version > 1 && <Changed view={view} />}
      <SoFar view={view} />
      <Account view={view} own={own} />
      <div class="acts acts-answer">
        {answerActs(store, view).map(({ name, price, reason, action }) => (
          <ActButton
            key={name}
            name={name}
            price={price}
            reason={reason}
            onPress={() => action !== null && store.actions.act(action)}
          />
        ))}
      </div>
      <button type="button" class="quiet" onClick={() => store.actions.dismiss()}>
        {RESPOND.later}
      </button>
      <Lines store={store} view={view} own={own} />
    </Drawer>
  );
};
