import { stance } from '../analysis/estimate.ts';
import type { Text } from '../engine/types.ts';
import type { View } from '../engine/view.ts';
import type { Level } from '../store/types.ts';
import { Disc, Mark, Pips } from './marks.tsx';
import { partyName, partyOrder } from './names.ts';
import { OwnCell } from './ownCell.tsx';
import { STANCE_WORDS, SURE_WORDS } from './text/table.ts';

interface Props {
  readonly view: View;
  readonly level: Level;
  readonly text: Text;
  readonly issue: number;
  readonly option: number;
}

/** What each party is known to think of one option: symbol, word and pips; its name for those who cannot see the column. */
export const StanceCells = ({ view, level, text, issue, option }: Props) => (
  <>
    {partyOrder(view.model).map((party) => {
      const { own } = view;
      if (own?.party === party)
        return <OwnCell key={party} view={view} own={own} level={level} text={text} issue={issue} option={option} />;
      const { stance: kind, sure } = stance(view, text, party, issue, option);
      return (
        <span key={party} class={`cell cell-${kind}`}>
          <span class="cell-mark">
            <Mark model={view.model} party={party} />
          </span>
          <Disc kind={kind} />
          <span class="sr">{partyName(view.model, party)}: </span>
          <span class="cell-word">{STANCE_WORDS[kind]}</span>
          <span class="sr">, {SURE_WORDS[sure]}. </span>
          <Pips sure={sure} />
        </span>
      );
    })}
  </>
);
