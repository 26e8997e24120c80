import { at } from '../engine/num.ts';
import { OPEN } from '../engine/types.ts';
import { hardIssues, issueLabel, optionName } from './names.ts';
import { PRICES } from './text/acts.ts';
import { TABLE } from './text/table.ts';
import { type StoreProps, useSlice } from './useStore.ts';

/** The proposal before anyone has read it: three hard clauses, the others folded, and one button. */
export const FirstMinute = ({ store }: StoreProps) => {
  const view = useSlice(store, (s) => s.view);
  if (view === null) return null;
  const { model, draft } = view;
  const hard = hardIssues(model);
  const rest = model.issues.map((_, i) => i).filter((i) => !hard.includes(i));
  const line = (i: number, treaty: boolean) => {
    const option = at(draft, i);
    return (
      <li key={i}>
        <span class="clause-label">{issueLabel(model, i)}</span>
        <b>{optionName(model, i, option)}</b>
        {treaty && option !== OPEN && <p class="treaty">{at(at(model.issues, i).options, option).text}</p>}
      </li>
    );
  };
  return (
    <section class="paper sheet first-minute" data-paper aria-label={TABLE.proposal}>
      <header class="sheet-head">
        <h2>{TABLE.proposal}</h2>
        <p>{TABLE.proposalNote}</p>
      </header>
      <ol class="proposal">{hard.map((i) => line(i, true))}</ol>
      {rest.length > 0 && (
        <details>
          <summary>{TABLE.moreClauses(rest.length)}</summary>
          <ol class="proposal">{rest.map((i) => line(i, false))}</ol>
        </details>
      )}
      <p class="present">
        <button type="button" class="strong" onClick={() => store.actions.act({ type: 'table', text: draft })}>
          {TABLE.present}
        </button>
        <span>
          {TABLE.presentNote} {PRICES.table(model.process)}.
        </span>
      </p>
    </section>
  );
};
