import { believe, readingChances } from '../agents/belief.ts';
import { knownRedLines } from '../analysis/estimate.ts';
import { at } from '../engine/num.ts';
import { ENVOY, OPEN } from '../engine/types.ts';
import type { View } from '../engine/view.ts';
import { langOf } from '../store/spoken.ts';
import { Drawer } from './drawer.tsx';
import { Later, type Load } from './later.tsx';
import { issueLabel, optionName, partyName, partyOf, partyOrder } from './names.ts';
import { DOCK, PRICES } from './text/acts.ts';
import { eventSentence, redLineText } from './text/events.ts';
import type { Reader } from './text/grammar.ts';
import { problemSentence } from './text/problems.ts';
import { DOSSIER } from './text/table.ts';
import { readerOf, type StoreProps, useSlice } from './useStore.ts';
import { Whence } from './whence.tsx';

const loadOwn: Load = async () => (await import('./ownDossier.tsx')).OwnDossier;

interface Props {
  readonly view: View;
  readonly party: number;
}

const Statements = ({ view, party, kind }: Props & { readonly kind: 'interests' | 'constraints' }) => (
  <ul>
    {partyOf(view.model, party)[kind].map((s) => (
      <li key={s.text}>
        <span lang={langOf(view.model.scenario)}>{s.text}</span> <Whence model={view.model} source={s} what={s.text} />
      </li>
    ))}
  </ul>
);

const Positions = ({ view, party }: Props) => (
  <ul>
    {at(view.positions, party).map((option, issue) =>
      option === OPEN ? null : (
        <li key={at(view.model.issues, issue).id} lang={langOf(view.model.scenario)}>
          {issueLabel(view.model, issue)}: <b>{optionName(view.model, issue, option)}</b>
        </li>
      ),
    )}
  </ul>
);

/** The readings of a party, and how much speaks for each after what the player has heard. */
const Readings = ({ view, party }: Props) => {
  const chances = readingChances(view.model, believe(view.model, view.events, view.viewer), party);
  return (
    <>
      <p class="small">{DOSSIER.readingNote}</p>
      <ul class="readings">
        {partyOf(view.model, party).readings.map((reading, k) => (
          <li key={reading.id}>
            <span>
              <span lang={langOf(view.model.scenario)}>{reading.name}</span>{' '}
              <Whence model={view.model} source={reading.about} what={reading.name} />
            </span>
            <meter min={0} max={100} value={Math.round(at(chances, k) * 100)}>
              {Math.round(at(chances, k) * 100)}
            </meter>
          </li>
        ))}
      </ul>
    </>
  );
};

const Learned = ({ view, party, reader }: Props & { readonly reader: Reader }) => {
  const heard = view.events.filter(
    (e) =>
      (e.type === 'answered' || e.type === 'signalled' || e.type === 'refused' || e.type === 'home') &&
      e.party === party,
  );
  const lines = [...knownRedLines(view)].filter((k) => at(view.model.redLines, k).party === party);
  return (
    <>
      <h3>{DOSSIER.lines}</h3>
      {lines.length === 0 ? (
        <p>{DOSSIER.noLines}</p>
      ) : (
        <ul>
          {lines.map((k) => (
            <li key={k}>{redLineText(view.model, k)}</li>
          ))}
        </ul>
      )}
      <h3>{DOSSIER.learned}</h3>
      {heard.length === 0 && <p>{DOSSIER.nothing}</p>}
      <ul>
        {heard.map((e, k) => (
          <li key={k}>{eventSentence(view.model, e, reader)}</li>
        ))}
      </ul>
    </>
  );
};

const Ways = ({ store, view, party }: StoreProps & Props) => {
  const { process } = view.model;
  const question = { kind: 'which', a: 0, b: 1 } as const;
  const meet = { type: 'meet', party } as const;
  const ways = [
    ...(view.viewer === ENVOY
      ? [{ panel: 'meet', name: DOCK.meet, price: PRICES.meet(process), problem: store.check(meet) } as const]
      : []),
    {
      panel: 'call' as const,
      name: DOCK.call,
      price: PRICES.call(process),
      problem: store.check({ type: 'call', party, question }),
    },
  ];
  return (
    <div class="acts slip-acts">
      {ways.map(({ panel, name, price, problem }) => (
        <button
          key={panel}
          type="button"
          class="plain act-line"
          aria-disabled={problem !== null}
          onClick={() => problem === null && store.actions.select({ panel, party })}
        >
          <b>{name}</b> <span>{problem === null ? price : problemSentence(problem)}</span>
        </button>
      ))}
    </div>
  );
};

/** One government: what it wants, what binds it, what it says, and what you have found out. */
export const DossierPanel = ({ store }: StoreProps) => {
  const view = useSlice(store, (s) => s.view);
  const chosen = useSlice(store, (s) => s.selection.party);
  const reader = useSlice(store, readerOf);
  if (view === null) return null;
  const { model } = view;
  const party = chosen ?? view.own?.party ?? partyOrder(model)[0] ?? 0;
  const mine = view.own?.party === party;
  return (
    <Drawer key={party} title={DOSSIER.title(partyName(model, party))} onClose={() => store.actions.dismiss()}>
      {mine ? <Later store={store} load={loadOwn} /> : <Ways store={store} view={view} party={party} />}
      <h3>{DOSSIER.wants}</h3>
      <Statements view={view} party={party} kind="interests" />
      <h3>{DOSSIER.binds}</h3>
      <Statements view={view} party={party} kind="constraints" />
      <h3>{DOSSIER.says}</h3>
      <Positions view={view} party={party} />
      {!mine && <Learned view={view} party={party} reader={reader} />}
      {!mine && (
        <>
          <h3>{DOSSIER.readings}</h3>
          <Readings view={view} party={party} />
        </>
      )}
      <h3>{DOSSIER.without}</h3>
      <p lang={langOf(model.scenario)}>{partyOf(model, party).noAgreement}</p>
      <nav class="row" aria-label={DOSSIER.others}>
        {partyOrder(model)
          .filter((p) => p !== party)
          .map((p) => (
            <button key={p} type="button" class="quiet" onClick={() => store.actions.select({ party: p })}>
              {partyName(model, p)}
            </button>
          ))}
      </nav>
    </Drawer>
  );
};
