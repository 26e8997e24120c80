import type { GameEvent } from '../engine/types.ts';
import type { View } from '../engine/view.ts';
import { cablesOf, partyIn, toldIn } from './cables.ts';
import { EventMark } from './eventMark.tsx';
import { eventSentence, isNews } from './text/events.ts';
import { NEWS } from './text/table.ts';
import { readerOf, type StoreProps, useSlice } from './useStore.ts';

const LATEST = 2;

/** How many cables and pieces of news there are to read. */
export const cableCount = (view: View): number => toldIn(view.events).length;

const ofRound = (view: View): readonly GameEvent[] => view.events.filter((e) => e.round === view.round && isNews(e));

/** What happened outside the room since the last round. */
export const News = ({ store }: StoreProps) => {
  const view = useSlice(store, (s) => s.view);
  const reader = useSlice(store, readerOf);
  if (view === null) return null;
  const news = ofRound(view);
  return (
    <section class="paper card news" data-left aria-label={NEWS.title}>
      <h2>{NEWS.title}</h2>
      {news.length === 0 && <p>{NEWS.none}</p>}
      {news.map((e) => (
        <p key={`${e.type} ${'party' in e ? e.party : ''}`}>{eventSentence(view.model, e, reader)}</p>
      ))}
    </section>
  );
};

/** The last cables, and the way to all of them. */
export const LastCables = ({ store }: StoreProps) => {
  const view = useSlice(store, (s) => s.view);
  const reader = useSlice(store, readerOf);
  if (view === null) return null;
  const cables = cablesOf(view.events).filter((e) => partyIn(e) !== null);
  return (
    <section class="paper card cables-card" data-left aria-label={NEWS.place}>
      <h2>{NEWS.place}</h2>
      <button type="button" class="quiet" onClick={() => store.actions.select({ panel: 'cables' })}>
        {NEWS.all(cableCount(view))}
      </button>
      <ul>
        {cables.slice(-LATEST).map((e) => (
          <li key={`${e.round} ${e.type} ${partyIn(e)}`}>
            <EventMark model={view.model} event={e} />
            <span class="said">{eventSentence(view.model, e, reader)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
};
