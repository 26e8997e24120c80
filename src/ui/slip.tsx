import { verdict } from '../analysis/estimate.ts';
import { Disc, Mark } from './marks.tsx';
import { partyName, partyOrder } from './names.ts';
import { BAND_WORDS, TABLE, VERDICT_WORDS } from './text/table.ts';
import { type StoreProps, useSlice } from './useStore.ts';
import { ownWords } from './verdicts.tsx';

/** What is left of the draft when it is put away: four verdicts, and a way to open it again. */
export const Slip = ({ store }: StoreProps) => {
  const view = useSlice(store, (s) => s.view);
  const text = useSlice(store, (s) => s.working);
  if (view === null) return null;
  return (
    <section class="paper slip" data-paper aria-label={TABLE.draft(view.version)}>
      <header>
        <h2>{view.version === 0 ? TABLE.proposal : TABLE.draft(view.version)}</h2>
        <span>{TABLE.awayNote}</span>
      </header>
      <ul>
        {partyOrder(view.model).map((party) => {
          const v = verdict(view, party, text);
          const mine = view.own?.party === party ? ownWords(view, view.own, text) : null;
          return (
            <li key={party}>
              <Mark model={view.model} party={party} />
              <span class="sr">{partyName(view.model, party)}</span>
              <span>
                <Disc kind={v.verdict} /> {mine?.[0] ?? VERDICT_WORDS[v.verdict]}
              </span>
              <b>{mine?.[1] ?? (v.verdict === 'sign' ? '' : BAND_WORDS[v.distance])}</b>
            </li>
          );
        })}
      </ul>
      <button type="button" class="plain" onClick={() => store.actions.select({ sheet: 'lying' })}>
        {TABLE.bring}
      </button>
    </section>
  );
};
