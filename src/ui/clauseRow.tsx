import { at } from '../engine/num.ts';
import type { Text } from '../engine/types.ts';
import type { View } from '../engine/view.ts';
import type { Store } from '../store/actions.ts';
import { langOf } from '../store/spoken.ts';
import { Ladder } from './ladder.tsx';
import { Stops } from './marks.tsx';
import { issueLabel, optionName } from './names.ts';
import { StanceCells } from './stanceCell.tsx';

interface Props {
  readonly store: Store;
  readonly view: View;
  readonly text: Text;
  readonly issue: number;
  readonly open: boolean;
}

/** One row of the draft: closed it says where the clause stands; one row at a time is open. */
export const ClauseRow = ({ store, view, text, issue, open }: Props) => {
  const chosen = at(text, issue);
  const changed = chosen !== at(view.draft, issue);
  const name = `clause${changed ? ' changed' : ''}`;
  if (open)
    return (
      <li class={`${name} open`} id={`clause-${issue}`}>
        <Ladder store={store} view={view} text={text} issue={issue} />
      </li>
    );
  return (
    <li class={name}>
      <button type="button" class="clause-row" aria-expanded="false" onClick={() => store.actions.select({ issue })}>
        <span class="clause-name" lang={langOf(view.model.scenario)}>
          <span class="clause-label">{issueLabel(view.model, issue)}</span>
          <b>{optionName(view.model, issue, chosen)}</b>
        </span>
        <Stops count={at(view.model.counts, issue)} chosen={chosen} />
        <span class="clause-cells">
          <StanceCells view={view} level={store.getState().level} text={text} issue={issue} option={chosen} />
        </span>
      </button>
    </li>
  );
};
