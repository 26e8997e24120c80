import { useState } from 'preact/hooks';
import { dearestClause, reversalPrice } from '../analysis/own.ts';
import { at } from '../engine/num.ts';
import type { GameEvent } from '../engine/types.ts';
import type { Own, View } from '../engine/view.ts';
import { Drawer } from './drawer.tsx';
import { issueTitle, optionName } from './names.ts';
import { ProblemLine } from './problemLine.tsx';
import { RespondPanel } from './respond.tsx';
import { eventSentence } from './text/events.ts';
import { SIGNAL_PANEL, STATE_PANEL, TOLD, WALK_PANEL } from './text/seat.ts';
import { CANCEL } from './text/table.ts';
import { type StoreProps, useSlice } from './useStore.ts';
import { Whence } from './whence.tsx';
import './seat.css';

interface SeatProps extends StoreProps {
  readonly view: View;
  readonly own: Own;
}

interface ClauseProps {
  readonly view: View;
  readonly label: string;
  readonly value: number;
  readonly onChange: (issue: number) => void;
}

const ClauseChoice = ({ view, label, value, onChange }: ClauseProps) => (
  <label class="field">
    {label}
    <select value={value} onChange={(event) => onChange(Number(event.currentTarget.value))}>
      {view.model.issues.map((issue, i) => (
        <option key={issue.id} value={i}>
          {issueTitle(view.model, i)}
        </option>
      ))}
    </select>
  </label>
);

interface PositionProps extends SeatProps {
  readonly issue: number;
}

/** The options of one clause, with what saying each in public would cost at home. */
const Position = ({ store, view, own, issue }: PositionProps) => {
  const now = at(at(view.positions, own.party), issue);
  const [option, setOption] = useState(Math.max(0, now));
  const { model } = view;
  const price = reversalPrice(view, own, issue, option);
  return (
    <>
      <fieldset>
        <legend>{STATE_PANEL.position}</legend>
        {at(model.issues, issue).options.map((each, o) => (
          <label key={each.id} class="choice">
            <input type="radio" name="position" checked={o === option} onChange={() => setOption(o)} />
            <span>
              {optionName(model, issue, o)}
              {o === now && <span class="small"> ({STATE_PANEL.said})</span>}
            </span>
          </label>
        ))}
      </fieldset>
      <p role="status">
        {STATE_PANEL.price(price)}{' '}
        <Whence model={model} source={model.process.reversal} what={STATE_PANEL.price(price)} />
      </p>
      <button type="button" class="strong" onClick={() => store.actions.act({ type: 'state', issue, option })}>
        {STATE_PANEL.go}
      </button>
    </>
  );
};

/** A position in public. */
const StatePanel = ({ store, view, own }: SeatProps) => {
  const [issue, setIssue] = useState(store.getState().selection.issue ?? 0);
  return (
    <Drawer title={STATE_PANEL.title} onClose={() => store.actions.dismiss()}>
      <ProblemLine store={store} />
      <p>{STATE_PANEL.note}</p>
      <ClauseChoice view={view} label={STATE_PANEL.clause} value={issue} onChange={setIssue} />
      <Position key={issue} store={store} view={view} own={own} issue={issue} />
    </Drawer>
  );
};

/** A word to the envoy, in private. */
const SignalPanel = ({ store, view, own }: SeatProps) => {
  const dearest = dearestClause(view, own, view.draft);
  const [issue, setIssue] = useState(Math.max(0, dearest));
  return (
    <Drawer title={SIGNAL_PANEL.title} onClose={() => store.actions.dismiss()}>
      <ProblemLine store={store} />
      <p>{SIGNAL_PANEL.note}</p>
      <ClauseChoice view={view} label={SIGNAL_PANEL.clause} value={issue} onChange={setIssue} />
      <p class="small">{issue === dearest ? SIGNAL_PANEL.dearest : ''}</p>
      <button type="button" class="strong" onClick={() => store.actions.act({ type: 'signal', issue })}>
        {SIGNAL_PANEL.go}
      </button>
    </Drawer>
  );
};

const WalkPanel = ({ store }: StoreProps) => (
  <Drawer title={WALK_PANEL.title} onClose={() => store.actions.dismiss()}>
    <ProblemLine store={store} />
    <p>{WALK_PANEL.note}</p>
    <p class="row">
      <button type="button" class="strong" onClick={() => store.actions.act({ type: 'walk' })}>
        {WALK_PANEL.go}
      </button>
      <button type="button" class="plain" onClick={() => store.actions.dismiss()}>
        {CANCEL}
      </button>
    </p>
  </Drawer>
);

const forOwnEars =
  (party: number) =>
  (e: GameEvent): boolean =>
    (e.type === 'answered' && e.by === party) || (e.type === 'consulted' && e.party === party);

/** What the seat's own question brought, before anything else is told. */
const ToldPanel = ({ store, view, own }: SeatProps) => {
  const latest = useSlice(store, (s) => s.latest);
  const told = latest.filter(forOwnEars(own.party));
  return (
    <Drawer title={TOLD.title} onClose={() => store.actions.dismiss()}>
      {told.length === 0 && <p>{TOLD.none}</p>}
      <ul class="told">
        {told.map((e, k) => (
          <li key={k} class="said">
            {eventSentence(view.model, e, own.party)}
          </li>
        ))}
      </ul>
      <button type="button" class="strong" onClick={() => store.actions.dismiss()}>
        {TOLD.go}
      </button>
    </Drawer>
  );
};

/** A government's own papers, one at a time. */
export const SeatPanels = ({ store }: StoreProps) => {
  const view = useSlice(store, (s) => s.view);
  const panel = useSlice(store, (s) => s.selection.panel);
  if (view === null || view.own === null) return null;
  const props = { store, view, own: view.own };
  if (panel === 'state') return <StatePanel {...props} />;
  if (panel === 'signal') return <SignalPanel {...props} />;
  if (panel === 'walk') return <WalkPanel store={store} />;
  if (panel === 'told') return <ToldPanel {...props} />;
  return panel === 'respond' ? <RespondPanel {...props} /> : null;
};
