import { useState } from 'preact/hooks';
import type { Action, Text } from '../engine/types.ts';
import type { View } from '../engine/view.ts';
import type { Store } from '../store/actions.ts';
import type { Panel } from '../store/types.ts';
import { ActButton } from './actButton.tsx';
import { Drawer } from './drawer.tsx';
import { ACT_WORDS, DOCK, PRICES } from './text/acts.ts';
import { problemSentence } from './text/problems.ts';
import { SOURCES } from './text/sources.ts';
import { type StoreProps, useSlice } from './useStore.ts';
import './dock.css';
import './provenance.css';

/** One act of the dock: a panel that asks for more, or the act itself. */
interface Act {
  readonly name: string;
  readonly price: string;
  /** what the rules are asked, to know whether the act is open */
  readonly probe: Action;
  readonly panel: Panel | null;
}

const sameText = (a: Text, b: Text): boolean => a.every((o, i) => o === b[i]);

const mainActs = (view: View, working: Text): readonly Act[] => {
  const { process, scenario } = view.model;
  const levers = scenario.levers.filter((l, k) => !(l.once && view.pulled.includes(k))).length;
  const again = view.version > 0 && sameText(working, view.draft);
  const table = again ? DOCK.again(view.version) : DOCK.table(view.version);
  return [
    { name: table, price: PRICES.table(process), probe: { type: 'table', text: working }, panel: null },
    view.meeting === null
      ? { name: DOCK.meet, price: PRICES.meet(process), probe: { type: 'meet', party: 0 }, panel: 'meet' }
      : { name: DOCK.back, price: ACT_WORDS.left(view.meeting.left), probe: { type: 'leave' }, panel: 'meet' },
    { name: DOCK.pull, price: PRICES.pull(levers), probe: { type: 'pull', lever: 0 }, panel: 'lever' },
    { name: DOCK.vote, price: PRICES.vote(process), probe: { type: 'vote', option: -1 }, panel: 'vote' },
  ];
};

const sideActs = (view: View): readonly Act[] => {
  const { process } = view.model;
  const question = { kind: 'which', a: 0, b: 1 } as const;
  return [
    { name: DOCK.call, price: PRICES.call(process), probe: { type: 'call', party: 0, question }, panel: 'call' },
    { name: DOCK.brief, price: PRICES.brief(process), probe: { type: 'brief', party: 0 }, panel: 'brief' },
    {
      name: DOCK.statement,
      price: PRICES.statement(process),
      probe: { type: 'statement', party: 0 },
      panel: 'statement',
    },
    { name: DOCK.adjourn, price: PRICES.adjourn, probe: { type: 'adjourn' }, panel: null },
  ];
};

/** Reasons that belong to one party, lever or option are told in the act's own panel, not on its button. */
const INSIDE = [
  'lever-used',
  'lever-early',
  'lever-needs',
  'question-not-here',
  'vote-open',
  'vote-same',
  'bad-option',
];

const reasonOf = (store: Store, act: Act): string | null => {
  const problem = store.check(act.probe);
  if (problem === null || (act.panel !== null && INSIDE.includes(problem.code))) return null;
  if (problem.code === 'in-meeting') return DOCK.meeting;
  return problem.code.endsWith('-done') ? DOCK.done : problemSentence(problem);
};

interface GroupProps {
  readonly store: Store;
  readonly kind: 'main' | 'side';
  readonly onDone: () => void;
}

const Acts = ({ store, kind, onDone }: GroupProps) => {
  const view = useSlice(store, (s) => s.view);
  const working = useSlice(store, (s) => s.working);
  if (view === null) return null;
  const acts = kind === 'main' ? mainActs(view, working) : sideActs(view);
  // not told to wait for a round in which there is nothing to pull
  const isMissing = ({ panel }: Act): boolean => panel === 'lever' && view.model.levers.length === 0;
  return (
    <div class={`acts acts-${kind}`}>
      {acts.map((act) => (
        <ActButton
          key={act.panel ?? act.probe.type}
          name={act.name}
          price={act.price}
          reason={isMissing(act) ? DOCK.noLever : reasonOf(store, act)}
          onPress={() => {
            onDone();
            if (act.panel !== null) store.actions.select({ panel: act.panel });
            else store.actions.act(act.probe);
          }}
        />
      ))}
    </div>
  );
};

const EndRound = ({ store, view }: { readonly store: Store; readonly view: View }) => {
  const last = view.round >= view.model.rounds;
  const reason = store.check({ type: 'end' });
  const note = last ? DOCK.endLastNote : view.main ? DOCK.endNote(view.round + 1) : DOCK.endFree;
  return (
    <ActButton
      kind={view.main ? 'act end-round' : 'act end-round early'}
      name={last ? DOCK.endLast : DOCK.end}
      price={note}
      reason={reason === null ? null : view.meeting === null ? problemSentence(reason) : DOCK.meeting}
      onPress={() => store.actions.act({ type: 'end' })}
    />
  );
};

/** One button for all prices: a list of them, each with its source. */
export const PricesButton = ({ store, onDone = () => undefined }: StoreProps & { readonly onDone?: () => void }) => {
  const open = (): void => {
    onDone();
    store.actions.select({ panel: 'prices' });
  };
  return (
    <button type="button" class="provenance-open prices" aria-label={SOURCES.pricesOpen} onClick={open}>
      {SOURCES.open}
    </button>
  );
};

/** What the pen can do this round, with every price in view; on a narrow page two buttons open the same lists. */
export const Dock = ({ store }: StoreProps) => {
  const view = useSlice(store, (s) => s.view);
  const [list, setList] = useState<'main' | 'side' | null>(null);
  if (view === null) return null;
  const close = (): void => setList(null);
  return (
    <footer class="dock">
      <section class="dock-main wide-only" aria-label={DOCK.main}>
        <p>{DOCK.main}</p>
        <Acts store={store} kind="main" onDone={close} />
      </section>
      <section class="dock-side wide-only" aria-label={DOCK.side}>
        <p>{DOCK.side}</p>
        <Acts store={store} kind="side" onDone={close} />
      </section>
      <button type="button" class="act narrow-only" onClick={() => setList('main')}>
        <b>{DOCK.mainShort}</b>
        <span>{view.main ? DOCK.done : DOCK.mainNote}</span>
      </button>
      <button type="button" class="act narrow-only" onClick={() => setList('side')}>
        <b>{DOCK.sideShort}</b>
        <span>{view.side ? DOCK.done : DOCK.sideNote}</span>
      </button>
      <div class="dock-end">
        <PricesButton store={store} />
        <EndRound store={store} view={view} />
      </div>
      {list !== null && (
        <Drawer title={list === 'main' ? DOCK.main : DOCK.side} onClose={close}>
          <Acts store={store} kind={list} onDone={close} />
          <PricesButton store={store} onDone={close} />
        </Drawer>
      )}
    </footer>
  );
};
