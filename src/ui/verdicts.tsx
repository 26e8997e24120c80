import { type Verdict, verdict } from '../analysis/estimate.ts';
import { ownVerdict } from '../analysis/own.ts';
import { ENVOY, type Text } from '../engine/types.ts';
import type { Own, View } from '../engine/view.ts';
import type { Level } from '../store/types.ts';
import { say } from './bus.ts';
import { Disc, Mark, Pips } from './marks.tsx';
import { partyName, partyOrder, points } from './names.ts';
import { OWN } from './text/own.ts';
import { RANGE } from './text/ranges.ts';
import { SEAT } from './text/seat.ts';
import { SOURCES } from './text/sources.ts';
import { BAND_WORDS, SURE_WORDS, TABLE, VERDICT_WORDS } from './text/table.ts';
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

/** The seat's own verdict, exactly: its word, and how far. */
export const ownWords = (view: View, own: Own, text: Text): readonly [word: string, far: string] => {
  const { ledger, overLine, lawful } = ownVerdict(view, own, text);
  if (ledger.redLines.length > 0) return [OWN.red, OWN.isCrossed];
  if (!lawful) return [OWN.below, OWN.short(overLine)];
  return ledger.margin >= 0 ? [OWN.could, OWN.over(ledger.margin)] : [OWN.aboveLine, OWN.short(ledger.margin)];
};

const spoken = (view: View, party: number, text: Text): string => {
  const name = partyName(view.model, party);
  if (view.own?.party === party) return `${OWN.you(name)}: ${ownWords(view, view.own, text).join(', ')}.`;
  return `${name}: ${verdictWords(verdict(view, party, text))}.`;
};

/** Reads the footer out after a change of the draft: one sentence for all parties. */
export const sayVerdicts = (view: View, text: Text): void =>
  say(
    partyOrder(view.model)
      .map((p) => spoken(view, p, text))
      .join(' '),
  );

interface Props {
  readonly view: View;
  readonly text: Text;
  readonly level: Level;
}

const Mine = ({ view, text, own }: Props & { readonly own: Own }) => {
  const [word, far] = ownWords(view, own, text);
  return (
    <li class="verdict verdict-own">
      <Mark model={view.model} party={own.party} />
      <span class="verdict-party">{OWN.you(partyName(view.model, own.party))}</span>
      <span class="verdict-word">{word}</span>
      <span class="verdict-far">
        <Disc kind={verdict(view, own.party, text).verdict} /> <b>{far}</b>
      </span>
    </li>
  );
};

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
  const seated = view.viewer !== ENVOY;
  const answered = view.model.parties.every((_, p) => verdict(view, p, text).answered);
  const head = answered
    ? TABLE.asAnswered
    : seated
      ? SEAT.nowIf(view.model.pen)
      : TABLE.ifTabled(view.main, view.round >= view.model.rounds);
  return (
    <section class="verdicts" aria-label={head}>
      <p class="verdicts-head">
        <b>{head}</b>
        <span>{answered ? TABLE.mayChange : TABLE.fromWhat}</span>
        {level === 'expert' && <FiguresButton store={store} />}
      </p>
      <ul>
        {partyOrder(view.model).map((party) =>
          view.own?.party === party ? (
            <Mine key={party} {...props} own={view.own} />
          ) : (
            <One key={party} {...props} party={party} />
          ),
        )}
      </ul>
    </section>
  );
};

/** How many would probably sign, for the narrow head of the sheet. */
export const likelyCount = (view: View, text: Text): number =>
  view.model.parties.filter((_, p) => verdict(view, p, text).verdict === 'sign').length;
