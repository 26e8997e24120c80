import { useState } from 'preact/hooks';
import { at } from '../engine/num.ts';
import type { GameEvent } from '../engine/types.ts';
import type { View } from '../engine/view.ts';
import { Drawer } from './drawer.tsx';
import { partyName, partyOrder, placeName } from './names.ts';
import { PartyChoice } from './partyChoice.tsx';
import { ProblemLine } from './problemLine.tsx';
import { QuestionForm } from './question.tsx';
import { ACT_WORDS } from './text/acts.ts';
import { eventSentence } from './text/events.ts';
import { CLOSE } from './text/table.ts';
import { type StoreProps, useSlice } from './useStore.ts';
import { Whence } from './whence.tsx';

/** What was said in private this round, newest last. */
const Heard = ({ view }: { readonly view: View }) => {
  const heard = view.events.filter(
    (e: GameEvent) => e.round === view.round && (e.type === 'answered' || e.type === 'rapport'),
  );
  if (heard.length === 0) return null;
  return (
    <section class="heard" aria-label={ACT_WORDS.said}>
      <ul>
        {heard.map((e, k) => (
          <li key={k} class="said">
            {eventSentence(view.model, e, view.viewer)}
          </li>
        ))}
      </ul>
    </section>
  );
};

/** Nobody calls itself. */
const useParty = (store: StoreProps['store'], view: View | null): readonly [number, (party: number) => void] => {
  const party = useSlice(store, (s) => s.selection.party);
  const own = view?.own?.party ?? null;
  const first = view === null ? 0 : (partyOrder(view.model).find((p) => p !== own) ?? 0);
  return [party === null || party === own ? first : party, (next) => store.actions.select({ party: next })];
};

const GoAndMeet = ({ store, view }: StoreProps & { readonly view: View }) => {
  const [party, setParty] = useParty(store, view);
  const { model } = view;
  return (
    <>
      <p>
        {ACT_WORDS.meetNote(model.process)}{' '}
        <Whence model={model} source={model.process.meeting} what={ACT_WORDS.meetTitle} />
      </p>
      <PartyChoice model={model} legend={ACT_WORDS.meetTitle} value={party} onChange={setParty} />
      <button type="button" class="strong" onClick={() => store.actions.act({ type: 'meet', party })}>
        {ACT_WORDS.meetGo(placeName(model, party))}
      </button>
    </>
  );
};

const InMeeting = ({ store, view }: StoreProps & { readonly view: View }) => {
  const working = useSlice(store, (s) => s.working);
  const { meeting, model } = view;
  if (meeting === null) return null;
  return (
    <>
      <p>{ACT_WORDS.left(meeting.left)}</p>
      <Heard view={view} />
      <QuestionForm
        key={meeting.left}
        model={model}
        kinds={model.process.meeting.kinds}
        working={working}
        go={ACT_WORDS.ask}
        onAsk={(question) => store.actions.act({ type: 'ask', question })}
      />
      <button
        type="button"
        class="quiet"
        onClick={() => {
          store.actions.act({ type: 'leave' });
          store.actions.dismiss();
        }}
      >
        {ACT_WORDS.leave}
      </button>
    </>
  );
};

/** A meeting: whom to visit, then three questions, then what was said. */
export const MeetPanel = ({ store }: StoreProps) => {
  const view = useSlice(store, (s) => s.view);
  if (view === null) return null;
  const { meeting, model, main } = view;
  const met = view.events.findLast((e) => e.type === 'met' && e.round === view.round);
  const over = meeting === null && main;
  const name = met?.type === 'met' ? partyName(model, met.party) : '';
  return (
    <Drawer
      title={meeting !== null || over ? ACT_WORDS.inMeeting(name) : ACT_WORDS.meetTitle}
      onClose={() => store.actions.dismiss()}
    >
      <ProblemLine store={store} />
      {meeting !== null && <InMeeting store={store} view={view} />}
      {over && (
        <>
          <Heard view={view} />
          <p>{ACT_WORDS.meetingOver}</p>
          <button type="button" class="strong" onClick={() => store.actions.dismiss()}>
            {CLOSE}
          </button>
        </>
      )}
      {meeting === null && !main && <GoAndMeet store={store} view={view} />}
    </Drawer>
  );
};

/** A call: one government, one question. */
export const CallPanel = ({ store }: StoreProps) => {
  const view = useSlice(store, (s) => s.view);
  const working = useSlice(store, (s) => s.working);
  const [party, setParty] = useParty(store, view);
  const [called, setCalled] = useState(false);
  if (view === null) return null;
  const { model } = view;
  return (
    <Drawer title={ACT_WORDS.callTitle} onClose={() => store.actions.dismiss()}>
      <ProblemLine store={store} />
      {called ? (
        <>
          <Heard view={view} />
          <p>{ACT_WORDS.callDone}</p>
          <button type="button" class="strong" onClick={() => store.actions.dismiss()}>
            {CLOSE}
          </button>
        </>
      ) : (
        <>
          <p>
            {ACT_WORDS.callNote(model.process)}{' '}
            <Whence model={model} source={model.process.call} what={ACT_WORDS.callTitle} />
          </p>
          <PartyChoice
            model={model}
            legend={ACT_WORDS.callTitle}
            value={party}
            onChange={setParty}
            {...(view.own === null ? {} : { without: view.own.party })}
          />
          <QuestionForm
            model={model}
            kinds={model.process.call.kinds}
            working={working}
            go={`${ACT_WORDS.ask}: ${at(model.parties, party).short}`}
            onAsk={(question) => setCalled(store.actions.act({ type: 'call', party, question }))}
          />
        </>
      )}
    </Drawer>
  );
};

interface WordProps extends StoreProps {
  readonly kind: 'brief' | 'statement';
}

/** A word to one government, or to its public. */
export const WordPanel = ({ store, kind }: WordProps) => {
  const view = useSlice(store, (s) => s.view);
  const [party, setParty] = useParty(store, view);
  if (view === null) return null;
  const { model } = view;
  const brief = kind === 'brief';
  const title = brief ? ACT_WORDS.briefTitle : ACT_WORDS.statementTitle;
  const name = partyName(model, party);
  const go = (): void => {
    store.actions.act({ type: kind, party });
  };
  return (
    <Drawer title={title} onClose={() => store.actions.dismiss()}>
      <ProblemLine store={store} />
      <p>
        {(brief ? ACT_WORDS.briefNote : ACT_WORDS.statementNote)(model.process)}{' '}
        <Whence model={model} source={model.process[kind]} what={title} />
      </p>
      <PartyChoice model={model} legend={title} value={party} onChange={setParty} />
      <button type="button" class="strong" onClick={go}>
        {(brief ? ACT_WORDS.briefGo : ACT_WORDS.statementGo)(name)}
      </button>
    </Drawer>
  );
};
