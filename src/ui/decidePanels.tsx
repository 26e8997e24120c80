import { useState } from 'preact/hooks';
import { at } from '../engine/num.ts';
import { OPEN } from '../engine/types.ts';
import type { View } from '../engine/view.ts';
import { langOf } from '../store/spoken.ts';
import { Drawer } from './drawer.tsx';
import { issueLabel, optionName } from './names.ts';
import { ProblemLine } from './problemLine.tsx';
import { ACT_WORDS } from './text/acts.ts';
import { effectWords } from './text/effects.ts';
import { problemSentence } from './text/problems.ts';
import { CANCEL } from './text/table.ts';
import { type StoreProps, useSlice } from './useStore.ts';
import { Whence } from './whence.tsx';

const Lever = ({ store, view, lever }: StoreProps & { readonly view: View; readonly lever: number }) => {
  const { model } = view;
  const source = at(model.scenario.levers, lever);
  const problem = store.check({ type: 'pull', lever });
  return (
    <li class="lever">
      <h3 lang={langOf(model.scenario)}>{source.name}</h3>
      <p lang={langOf(model.scenario)}>{source.text}</p>
      <ul>
        {at(model.levers, lever).map((effect) => (
          <li key={`${effect.source.on} ${effect.source.target} ${effect.source.delta}`}>
            {effectWords(model, effect)}
          </li>
        ))}
      </ul>
      <p class="row">
        <button
          type="button"
          class="strong"
          aria-disabled={problem !== null}
          onClick={() => problem === null && store.actions.act({ type: 'pull', lever })}
        >
          {ACT_WORDS.leverGo(source.name)}
        </button>
        <Whence model={model} source={source} what={source.name} />
        {problem !== null && <span class="small">{problemSentence(problem)}</span>}
      </p>
    </li>
  );
};

/** What the scenario lets one set in motion, each with what may come of it. */
export const LeverPanel = ({ store }: StoreProps) => {
  const view = useSlice(store, (s) => s.view);
  if (view === null) return null;
  return (
    <Drawer title={ACT_WORDS.leverTitle} onClose={() => store.actions.dismiss()}>
      <ProblemLine store={store} />
      <p>{ACT_WORDS.leverNote}</p>
      <ul class="levers">
        {view.model.scenario.levers.map((lever, k) => (
          <Lever key={lever.id} store={store} view={view} lever={k} />
        ))}
      </ul>
    </Drawer>
  );
};

interface FillProps {
  readonly view: View;
  readonly value: number;
  readonly onChange: (option: number) => void;
}

/** The words for the clause that a home reopened; what it was is not among them. */
const Fill = ({ view, value, onChange }: FillProps) => {
  const { reopened, model } = view;
  if (reopened === null) return null;
  const { issue, option: was } = reopened;
  return (
    <fieldset>
      <legend>{ACT_WORDS.voteFill(issueLabel(model, issue))}</legend>
      {at(model.issues, issue).options.map((option, o) =>
        o === was ? null : (
          <label key={option.id} class="choice">
            <input type="radio" name="fill" checked={o === value} onChange={() => onChange(o)} />
            <span>{option.short}</span>
          </label>
        ),
      )}
    </fieldset>
  );
};

/** The standing draft, as it would go to signature. */
export const VotePanel = ({ store }: StoreProps) => {
  const view = useSlice(store, (s) => s.view);
  const working = useSlice(store, (s) => s.working);
  const [fill, setFill] = useState(OPEN);
  if (view === null) return null;
  const { model, draft, version, reopened } = view;
  const suggested = reopened === null ? OPEN : (working[reopened.issue] ?? OPEN);
  const option = fill === OPEN && suggested !== reopened?.option ? suggested : fill;
  const problem = store.check({ type: 'vote', option });
  const edited = working.some((o, i) => o !== draft[i] && i !== reopened?.issue);
  return (
    <Drawer title={ACT_WORDS.voteTitle} onClose={() => store.actions.dismiss()}>
      <ProblemLine store={store} />
      <p>
        {ACT_WORDS.voteNote(version)} {ACT_WORDS.voteFail}{' '}
        <Whence model={model} source={model.process.tabling} what={ACT_WORDS.voteTitle} />
      </p>
      {edited && <p>{ACT_WORDS.voteEdits}</p>}
      <dl class="text-list">
        {draft.map((o, i) => (
          <div key={at(model.issues, i).id}>
            <dt>{issueLabel(model, i)}</dt>
            <dd>{optionName(model, i, i === reopened?.issue ? option : o)}</dd>
          </div>
        ))}
      </dl>
      <Fill view={view} value={option} onChange={setFill} />
      {problem !== null && <p>{problemSentence(problem)}</p>}
      <p class="row">
        <button
          type="button"
          class="strong"
          aria-disabled={problem !== null}
          onClick={() => problem === null && store.actions.act({ type: 'vote', option })}
        >
          {ACT_WORDS.voteGo(version)}
        </button>
        <button type="button" class="plain" onClick={() => store.actions.dismiss()}>
          {CANCEL}
        </button>
      </p>
    </Drawer>
  );
};

export const ClosePanel = ({ store }: StoreProps) => (
  <Drawer title={ACT_WORDS.closeTitle} onClose={() => store.actions.dismiss()}>
    <ProblemLine store={store} />
    <p>{ACT_WORDS.closeNote}</p>
    <p class="row">
      <button type="button" class="strong" onClick={() => store.actions.act({ type: 'close' })}>
        {ACT_WORDS.closeGo}
      </button>
      <button type="button" class="plain" onClick={() => store.actions.dismiss()}>
        {CANCEL}
      </button>
    </p>
  </Drawer>
);
