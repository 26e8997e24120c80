import { useState } from 'preact/hooks';
import { partyIn, toldIn } from './cables.ts';
import { Drawer } from './drawer.tsx';
import { EventMark } from './eventMark.tsx';
import { partyName, partyOrder } from './names.ts';
import { eventSentence } from './text/events.ts';
import { GLOSSARY } from './text/glossary.ts';
import { CABLES, ENDED, ENDING_WORDS, HELP, REPLAY_KEYS, WORDS } from './text/table.ts';
import { readerOf, type StoreProps, useSlice } from './useStore.ts';

const EVERYONE = -1;

/** Everything that was said and done, newest first, for one government or for all. */
export const CablesPanel = ({ store }: StoreProps) => {
  const view = useSlice(store, (s) => s.view);
  const reader = useSlice(store, readerOf);
  const [party, setParty] = useState(EVERYONE);
  if (view === null) return null;
  const { model, events } = view;
  const told = toldIn(events).filter((e) => party === EVERYONE || partyIn(e) === party);
  return (
    <Drawer title={CABLES.title} onClose={() => store.actions.dismiss()}>
      <label class="field">
        {CABLES.from}
        <select value={party} onChange={(event) => setParty(Number(event.currentTarget.value))}>
          <option value={EVERYONE}>{CABLES.everyone}</option>
          {partyOrder(model).map((p) => (
            <option key={p} value={p}>
              {partyName(model, p)}
            </option>
          ))}
        </select>
      </label>
      {told.length === 0 && <p>{CABLES.none}</p>}
      <ol class="cables" reversed>
        {told.toReversed().map((e, k) => (
          <li key={told.length - k}>
            <span class="cable-round">{CABLES.round(e.round)}</span>
            <EventMark model={model} event={e} />
            <span class="said">{eventSentence(model, e, reader)}</span>
          </li>
        ))}
      </ol>
    </Drawer>
  );
};

export const WordsPanel = ({ store }: StoreProps) => (
  <Drawer title={WORDS.title} onClose={() => store.actions.dismiss()}>
    <p class="small">{WORDS.note}</p>
    <dl class="words">
      {GLOSSARY.map(([term, meaning]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{meaning}</dd>
        </div>
      ))}
    </dl>
  </Drawer>
);

const Keys = ({ list }: { readonly list: readonly (readonly [string, string])[] }) => (
  <dl class="words keys">
    {list.map(([key, does]) => (
      <div key={key}>
        <dt>
          <kbd>{key}</kbd>
        </dt>
        <dd>{does}</dd>
      </div>
    ))}
  </dl>
);

export const HelpPanel = ({ store }: StoreProps) => (
  <Drawer title={HELP.title} onClose={() => store.actions.dismiss()}>
    <Keys list={HELP.list} />
    <h3>{REPLAY_KEYS.title}</h3>
    <Keys list={REPLAY_KEYS.list} />
  </Drawer>
);

/** The talks are over: which of the four endings, in words that rank none of them. */
export const EndedPanel = ({ store }: StoreProps) => {
  const view = useSlice(store, (s) => s.view);
  const reader = useSlice(store, readerOf);
  if (view?.ending == null) return null;
  const { name, note } = ENDING_WORDS[view.ending];
  const walked = view.events.findLast((e) => e.type === 'walked');
  return (
    <Drawer title={name} onClose={() => store.actions.dismiss()}>
      {walked !== undefined && <p>{eventSentence(view.model, walked, reader)}</p>}
      <p>{note}</p>
      <p class="said">{ENDED.why}</p>
      <button type="button" class="strong" onClick={() => store.actions.dismiss()}>
        {ENDED.go}
      </button>
    </Drawer>
  );
};
