import { useState } from 'preact/hooks';
import { ENVOY, type Text } from '../engine/types.ts';
import type { View } from '../engine/view.ts';
import type { Store } from '../store/actions.ts';
import type { Level } from '../store/types.ts';
import { ClauseRow } from './clauseRow.tsx';
import { Mark } from './marks.tsx';
import { hardIssues, partyName, partyOrder } from './names.ts';
import { OWN } from './text/own.ts';
import { SEAT } from './text/seat.ts';
import { TABLE } from './text/table.ts';
import { type StoreProps, useSlice } from './useStore.ts';
import { likelyCount, Verdicts } from './verdicts.tsx';
import './sheet.css';

const changedCount = (view: View, text: Text): number => text.filter((o, i) => o !== view.draft[i]).length;

/** How the working draft stands to the tabled one, for whoever looks. */
const standing = ({ viewer, version, model }: View, changed: number): string => {
  if (viewer !== ENVOY && version > 0) return model.pen === 'envoy' ? SEAT.copy(changed) : SEAT.offerCopy(changed);
  if (version === 0 && viewer !== ENVOY) return model.pen === 'envoy' ? TABLE.proposalNote : SEAT.unoffered;
  if (changed > 0) return TABLE.changed(changed, version);
  return version === 0 ? TABLE.proposalNote : TABLE.standing;
};

/** Only who holds the pen makes the next draft of it. */
const titleOf = ({ viewer, version, model }: View, changed: number): string => {
  const pen = viewer === ENVOY || model.pen === 'rotating';
  if (version === 0 && (changed === 0 || !pen)) return TABLE.proposal;
  return TABLE.draft(version + (changed > 0 && pen ? 1 : 0));
};

const Head = ({ store, view, text }: { readonly store: Store; readonly view: View; readonly text: Text }) => {
  const full = useSlice(store, (s) => s.selection.sheet === 'full');
  const changed = changedCount(view, text);
  const { version } = view;
  return (
    <header class="sheet-head">
      <h2>{titleOf(view, changed)}</h2>
      <p>
        {standing(view, changed)}
        <span class="narrow-only">{TABLE.likely(likelyCount(view, text))}</span>
      </p>
      {changed > 0 && (
        <button type="button" class="quiet" onClick={() => store.actions.edit(null)}>
          {TABLE.undo(version)}
        </button>
      )}
      <button
        type="button"
        class="quiet wide-only"
        onClick={() => store.actions.select({ sheet: full ? 'lying' : 'full' })}
      >
        {full ? TABLE.lie : TABLE.full}
      </button>
      <button type="button" class="quiet wide-only" onClick={() => store.actions.select({ sheet: 'away' })}>
        {TABLE.away}
      </button>
    </header>
  );
};

const Columns = ({ view }: { readonly view: View }) => (
  <div class="columns" aria-hidden="true">
    <span>{TABLE.clause}</span>
    {partyOrder(view.model).map((party) => (
      <span key={party} class="column">
        <Mark model={view.model} party={party} />
        <span>{view.own?.party === party ? OWN.you(partyName(view.model, party)) : partyName(view.model, party)}</span>
      </span>
    ))}
  </div>
);

/** In a first look only the hard clauses lie open to view; the others are one press away. */
const useFolded = (view: View, level: Level): readonly [boolean, (on: boolean) => void] => {
  const [wish, setWish] = useState<boolean | null>(null);
  return [wish ?? (level !== 'expert' && view.round === 1), setWish];
};

/** The draft as paper: one row per clause, one open at a time, and what everyone would probably say. */
export const Sheet = ({ store }: StoreProps) => {
  const view = useSlice(store, (s) => s.view);
  const text = useSlice(store, (s) => s.working);
  const level = useSlice(store, (s) => s.level);
  const issue = useSlice(store, (s) => s.selection.issue);
  if (view === null) return null;
  return <Paper store={store} view={view} text={text} level={level} issue={issue} />;
};

interface PaperProps {
  readonly store: Store;
  readonly view: View;
  readonly text: Text;
  readonly level: Level;
  readonly issue: number | null;
}

const Paper = ({ store, view, text, level, issue }: PaperProps) => {
  const [folded, setFolded] = useFolded(view, level);
  const hard = hardIssues(view.model);
  const open = issue ?? view.reopened?.issue ?? hard[0] ?? 0;
  const all = view.model.issues.map((_, i) => i);
  const shown = folded ? all.filter((i) => hard.includes(i) || i === open || text[i] !== view.draft[i]) : all;
  return (
    <section class="paper sheet" data-paper aria-label={TABLE.draft(view.version)}>
      <Head store={store} view={view} text={text} />
      <Columns view={view} />
      <ol class="clauses">
        {shown.map((i) => (
          <ClauseRow key={i} store={store} view={view} text={text} issue={i} open={i === open} />
        ))}
        {(folded ? shown.length < all.length : view.round === 1 && level !== 'expert') && (
          <li class="fold">
            <button type="button" class="quiet" aria-expanded={!folded} onClick={() => setFolded(!folded)}>
              {folded ? TABLE.moreClauses(all.length - shown.length) : TABLE.fewerClauses}
            </button>
          </li>
        )}
      </ol>
      <Verdicts store={store} view={view} text={text} level={level} />
    </section>
  );
};
