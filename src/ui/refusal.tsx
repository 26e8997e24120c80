import { type Refusal, refusalsOf } from '../analysis/course.ts';
import type { Model } from '../engine/model.ts';
import { at } from '../engine/num.ts';
import { type Change, ENVOY, type GameEvent, type Text } from '../engine/types.ts';
import { areSeveral } from '../store/seats.ts';
import type { StoreState } from '../store/types.ts';
import { Mark } from './marks.tsx';
import { Moment } from './moment.tsx';
import { issueTitle, optionName, partyName, partyOrder } from './names.ts';
import { Persuade } from './persuade.tsx';
import { Provenance } from './provenance.tsx';
import { LedgerTable } from './refusalLedger.tsx';
import { redLineText } from './text/events.ts';
import { ledger as ledgerWords, refusal as words } from './text/moments.ts';
import { type StoreProps, useSlice } from './useStore.ts';

type Refused = Extract<GameEvent, { readonly type: 'refused' }>;

/** A party's last refusal, and the text it refused. */
interface Found {
  readonly event: Refused;
  readonly text: Text;
  readonly version: number;
}

const lastRefusal = (events: readonly GameEvent[], party: number): Found | null => {
  const k = events.findLastIndex((e) => e.type === 'refused' && e.party === party);
  const event = events[k];
  if (event?.type !== 'refused') return null;
  const before = events.slice(0, k);
  const put = before.findLast((e) => e.type === 'tabled' || e.type === 'vote-called');
  const tabled = before.findLast((e) => e.type === 'tabled');
  return {
    event,
    text: put?.type === 'tabled' || put?.type === 'vote-called' ? put.text : [],
    version: tabled?.type === 'tabled' ? tabled.version : 0,
  };
};

const RedLines = ({ model, found }: { readonly model: Model; readonly found: Found }) => {
  const { redLines } = found.event.said;
  const { sources, assumptions } = model.scenario;
  if (redLines.length === 0) return <p class="lead">{words.noRed()}</p>;
  return (
    <>
      <h3>{words.redTitle(redLines.length)}</h3>
      <ul class="red-lines">
        {redLines.map((k) => {
          const { source } = at(model.redLines, k);
          return (
            <li key={k}>
              {redLineText(model, k)}{' '}
              {source !== null && (
                <Provenance source={source} what={source.text} sources={sources} assumptions={assumptions} />
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
};

const ChangeLine = ({ model, text, change }: { model: Model; text: Text; change: Change }) => {
  const [issue, option] = change;
  return (
    <li>
      <span class="lead">{issueTitle(model, issue)}</span>
      <del>{optionName(model, issue, at(text, issue))}</del>
      <ins>{optionName(model, issue, option)}</ins>
    </li>
  );
};

interface CounterProps extends StoreProps {
  readonly model: Model;
  readonly found: Found;
  /** whether the draft can still be changed */
  readonly open: boolean;
}

/** What would make it sign, as far as it says so, ready to go into the draft. */
const Counter = ({ store, model, found, open }: CounterProps) => {
  const working = useSlice(store, (s) => s.working);
  const { said } = found.event;
  const clauses = said.clauses ?? [];
  const inDraft = clauses.every(([issue, option]) => working[issue] === option);
  const put = (): void => {
    for (const [issue, option] of clauses) store.actions.edit(issue, option);
  };
  return (
    <div class="counter">
      <p>{words.counter(said)}</p>
      {clauses.length > 0 && (
        <ul class="changes">
          {clauses.map((change) => (
            <ChangeLine key={change[0]} model={model} text={found.text} change={change} />
          ))}
        </ul>
      )}
      {clauses.length > 0 && open && !inDraft && (
        <button type="button" class="strong" onClick={put}>
          {words.put(clauses.length)}
        </button>
      )}
      <p role="status">{clauses.length > 0 && inDraft ? words.done() : ''}</p>
    </div>
  );
};

const Account = ({ model, refusal }: { readonly model: Model; readonly refusal: Refusal }) => (
  <section class="account" aria-labelledby="account-title">
    <h3 id="account-title">{ledgerWords.title(refusal.ledger.margin)}</h3>
    <LedgerTable model={model} party={refusal.party} ledger={refusal.ledger} text={refusal.text} />
    {refusal.ledger.redLines.length > 0 && <p>{ledgerWords.red()}</p>}
  </section>
);

interface OthersProps extends StoreProps {
  readonly model: Model;
  readonly party: number;
}

/** The other refusals of the same draft, one press away. */
const Others = ({ store, model, party }: OthersProps) => {
  const answers = useSlice(store, (s) => s.view?.answers);
  const refused = partyOrder(model).filter((p) => answers?.[p] === 'refuse');
  if (refused.length < 2) return null;
  return (
    <nav class="others" aria-label={words.others()}>
      {refused.map((p) => (
        <button
          key={p}
          type="button"
          aria-current={p === party ? 'true' : undefined}
          onClick={() => store.actions.select({ party: p })}
        >
          <Mark model={model} party={p} /> {partyName(model, p)}
        </button>
      ))}
    </nav>
  );
};

const NO_EVENTS: readonly GameEvent[] = [];

/** The log whose accounts may be read: an expert who plays alone as the envoy reads all, a government its own. */
const accountsIn = ({ game, view, level, players }: StoreState): readonly GameEvent[] => {
  if (game === null || view === null) return NO_EVENTS;
  if (view.viewer !== ENVOY) return view.events;
  return level === 'expert' && (players === null || !areSeveral(players)) ? game.log : NO_EVENTS;
};

const HEADING = 'refusal-title';

/** One refusal: what the party lets be known; at the expert level also its exact account. */
export const RefusalCard = ({ store, party }: StoreProps & { readonly party: number }) => {
  const game = useSlice(store, (s) => s.game);
  const view = useSlice(store, (s) => s.view);
  const open = useSlice(store, accountsIn);
  if (game === null || view === null) return null;
  const { model } = game;
  const found = lastRefusal(view.events, party);
  if (found === null) return null;
  const { said } = found.event;
  const refusal = refusalsOf(model, open).findLast((r) => r.party === party);
  const close = (): void => store.actions.dismiss();
  const say = (
    <>
      <p class="moment-line">“{words.quote(model, said)}”</p>
      <Others store={store} model={model} party={party} />
    </>
  );
  return (
    <Moment kind="refusal" heading={HEADING} onClose={close} say={say}>
      <header class="paper-head">
        <Mark model={model} party={party} />
        <h2 id={HEADING} tabIndex={-1}>
          {words.title(partyName(model, party), found.version)}
        </h2>
        <button type="button" class="plain" onClick={close}>
          {words.away()}
        </button>
      </header>
      <div class={refusal ? 'refusal-body with-account' : 'refusal-body'}>
        {refusal && <Account model={model} refusal={refusal} />}
        <div>
          <p class="distance">{words.distance(said.distance)}</p>
          <RedLines model={model} found={found} />
          <Counter store={store} model={model} found={found} open={view.ending === null} />
          {view.ending === null && party !== view.viewer && (
            <Persuade key={party} view={view} party={party} text={found.text} />
          )}
        </div>
      </div>
    </Moment>
  );
};
