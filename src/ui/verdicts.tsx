import { type Verdict, verdict } from '../analysis/estimate.ts';
import type { Text } from '../engine/types.ts';
import type { View } from '../engine/view.ts';
import type { Level } from '../store/types.ts';
import { say } from './bus.ts';
import { Disc, Mark, Pips } from './marks.tsx';
import { partyName, partyOrder, points } from './names.ts';
import { BAND_WORDS, SURE_WORDS, TABLE, VERDICT_WORDS } from './text/en.ts';
import { RANGE } from './text/ranges.ts';
import { SOURCES } from './text/sources.ts';
import type { StoreProps } from './useStore.ts';

const FiguresButton = ({ store }: StoreProps) => (
  <button
    type="button"
    class="provenance-open"
    aria-label={SOURCES.figuresOpen}
    onClick={() => store.actions.select({ panel: 'figures' })}
  >
    {SOURCES.open}
  </button>
);

const verdictWords = (v: Verdict): string => {
  if (v.answered) return v.verdict === 'sign' ? TABLE.answeredYes : TABLE.answeredNo;
  return VERDICT_WORDS[v.verdict];
};

const distanceWords = (v: Verdict, level: Level): string => {
  if (level === 'expert') return RANGE.middle(points(v.middle));
  return v.verdict === 'sign' ? '' : BAND_WORDS[v.distance];
};

/** Reads the footer out after a change of the draft: one sentence for all parties. */
export const sayVerdicts = (view: View, text: Text): void =>
  say(
    partyOrder(view.model)
      .map((p) => `${partyName(view.model, p)}: ${verdictWords(verdict(view, p, text))}.`)
      .join(' '),
  );

interface Props {
  readonly view: View;
  readonly text: Text;
  readonly level: Level;
}

const One = ({ view, text, level, party }: Props & { readonly party: number }) => {
  const v = verdict(view, party, text);
  const distance = distanceWords(v, level);
  return (
    <li class={`verdict verdict-${v.verdict}`}>
      <Mark model={view.model} party={party} />
      <span class="verdict-party">{partyName(view.model, party)}</span>
      <span class="verdict-word">{verdictWords(v)}</span>
      <span class="verdict-far">
        <Disc kind={v.verdict} /> {distance !== '' && <b>{distance}</b>} <Pips sure={v.sure} />
        <span class="sr">{SURE_WORDS[v.sure]}</span>
      </span>
      {level === 'expert' && <span class="verdict-range">{RANGE.range(points(v.low), points(v.high))}</span>}
    </li>
  );
};

/** What each party would probably say, from what the player knows. */
export const Verdicts = ({ store, ...props }: Props & StoreProps) => {
  const { view, text, level } = props;
  const answered = view.model.parties.every((_, p) => verdict(view, p, text).answered);
  const head = answered ? TABLE.asAnswered : view.main ? TABLE.nextIf : TABLE.nowIf;
  return (
    <section class="verdicts" aria-label={head}>
      <p class="verdicts-head">
        <b>{head}</b>
        <span>{answered ? TABLE.mayChange : TABLE.fromWhat}</span>
        {level === 'expert' && <FiguresButton store={store} />}
      </p>
      <ul>
        {partyOrder(props.view.model).map((party) => (
          <One key={party} {...props} party={party} />
        ))}
      </ul>
    </section>
  );
};

/** How many would probably sign, for the narrow head of the sheet. */
export const likelyCount = (view: View, text: Text): number =>
  view.model.parties.filter((_, p) => verdict(view, p, text).verdict === 'sign').length;
