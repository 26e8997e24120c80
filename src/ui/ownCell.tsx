import { stance } from '../analysis/estimate.ts';
import { ownWorth } from '../analysis/own.ts';
import { OPEN, type Text } from '../engine/types.ts';
import type { Own, View } from '../engine/view.ts';
import type { Level } from '../store/types.ts';
import { Disc, Mark } from './marks.tsx';
import { partyName } from './names.ts';
import { OWN } from './text/own.ts';
import { STANCE_WORDS } from './text/table.ts';

interface Props {
  readonly view: View;
  readonly own: Own;
  readonly level: Level;
  readonly text: Text;
  readonly issue: number;
  readonly option: number;
}

/** What one option is worth to the seat that looks, exactly: a word, at the expert level the points too. */
export const OwnCell = ({ view, own, level, text, issue, option }: Props) => {
  const { stance: kind } = stance(view, text, own.party, issue, option);
  const bp = ownWorth(own, issue, option);
  const word = kind === 'red-line' ? STANCE_WORDS[kind] : OWN.worth(bp);
  return (
    <span class={`cell cell-own cell-${kind}`}>
      <span class="cell-mark">
        <Mark model={view.model} party={own.party} />
      </span>
      <Disc kind={kind} />
      <span class="sr">{OWN.you(partyName(view.model, own.party))}: </span>
      {level === 'expert' && option !== OPEN ? (
        <span class="cell-points">
          {OWN.worthPoints(bp)}
          <span class="sr">
            , {word} {OWN.worthNote}.
          </span>
        </span>
      ) : (
        <span class="cell-word">
          {word}
          <span class="sr"> {OWN.worthNote}. </span>
        </span>
      )}
    </span>
  );
};
