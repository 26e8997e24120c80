import { cablesOf } from './cables.ts';
import { EventMark } from './eventMark.tsx';
import { cableCount, LastCables } from './news.tsx';
import { eventSentence, isNews } from './text/events.ts';
import { SEAT } from './text/seat.ts';
import { NEWS } from './text/table.ts';
import { readerOf, type StoreProps, useSlice } from './useStore.ts';

/** At a government's table several others move between two turns: all that they did and said in public or to it. */
export const Since = ({ store }: StoreProps) => {
  const view = useSlice(store, (s) => s.view);
  const reader = useSlice(store, readerOf);
  const latest = useSlice(store, (s) => s.latest);
  const told = cablesOf(latest).filter((e) => !isNews(e));
  if (view === null || told.length === 0) return <LastCables store={store} />;
  return (
    <section class="paper card cables-card since" data-left aria-label={SEAT.since}>
      <h2>{SEAT.since}</h2>
      <button type="button" class="quiet" onClick={() => store.actions.select({ panel: 'cables' })}>
        {NEWS.all(cableCount(view))}
      </button>
      <ul>
        {told.map((e, k) => (
          <li key={k}>
            <EventMark model={view.model} event={e} />
            <span class="said">{eventSentence(view.model, e, reader)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
};
