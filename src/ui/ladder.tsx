import { useId } from 'preact/hooks';
import { at } from '../engine/num.ts';
import { OPEN, type Text } from '../engine/types.ts';
import type { View } from '../engine/view.ts';
import type { Store } from '../store/actions.ts';
import { langOf } from '../store/spoken.ts';
import { optionName, partyName } from './names.ts';
import { StanceCells } from './stanceCell.tsx';
import { TABLE } from './text/table.ts';
import { read } from './useStore.ts';
import { sayVerdicts } from './verdicts.tsx';

interface Props {
  readonly store: Store;
  readonly view: View;
  readonly text: Text;
  readonly issue: number;
}

/** The words of the clause as the working draft has it, with what the law says about them. */
const Treaty = ({ view, text, issue }: Omit<Props, 'store'>) => {
  const option = at(text, issue);
  if (option === OPEN) return <p class="treaty open">{TABLE.openNote}</p>;
  const { text: words, legal } = at(at(view.model.issues, issue).options, option);
  return (
    <>
      <p class="treaty" lang={langOf(view.model.scenario)}>
        {words}
      </p>
      {legal !== undefined && (
        <p class="law">
          <b>{TABLE.law}</b> {legal}
        </p>
      )}
    </>
  );
};

/** One clause opened: its question, its words, and a ladder of options with "left open" as the last rung. */
export const Ladder = ({ store, view, text, issue }: Props) => {
  const id = useId();
  const source = at(view.model.issues, issue);
  const chosen = at(text, issue);
  const { reopened } = view;
  const lang = langOf(view.model.scenario);
  const pick = (option: number): void => {
    store.actions.edit(issue, option);
    const { view: now, working } = read(store.getState());
    if (now !== null) sayVerdicts(now, working);
  };
  return (
    <fieldset class="ladder" disabled={store.getState().watching !== null} aria-describedby={`${id}q`}>
      <legend class="sr" lang={lang}>
        {source.title}
      </legend>
      <div class="ladder-head">
        <b aria-hidden="true" lang={lang}>
          {source.title}
        </b>
        <p id={`${id}q`} lang={reopened?.issue === issue ? undefined : lang}>
          {reopened?.issue === issue ? TABLE.reopened(partyName(view.model, reopened.party)) : source.question}
        </p>
      </div>
      <Treaty view={view} text={text} issue={issue} />
      {[...source.options.map((_, o) => o), OPEN].map((option) => (
        <label key={option} class={`rung${option === chosen ? ' chosen' : ''}${option === OPEN ? ' rung-open' : ''}`}>
          <input
            type="radio"
            name={id}
            checked={option === chosen}
            aria-describedby={`${id}o${option}`}
            onChange={() => pick(option)}
          />
          <span class="rung-name" lang={option === OPEN ? undefined : lang}>
            {optionName(view.model, issue, option)}
          </span>
          <span class="rung-cells" id={`${id}o${option}`}>
            <StanceCells view={view} level={store.getState().level} text={text} issue={issue} option={option} />
          </span>
        </label>
      ))}
    </fieldset>
  );
};
