import { ENVOY } from '../engine/types.ts';
import { Advisor } from './advisor.tsx';
import { Board } from './board.tsx';
import { Dock } from './dock.tsx';
import { FirstMinute } from './firstMinute.tsx';
import { Later, type Load } from './later.tsx';
import { Legend } from './legend.tsx';
import { LastCables, News } from './news.tsx';
import { Nudge } from './nudge.tsx';
import { Panels } from './panels.tsx';
import { Places } from './places.tsx';
import { ProblemLine } from './problemLine.tsx';
import { SeatDock } from './seatDock.tsx';
import { Sheet } from './sheet.tsx';
import { Since } from './since.tsx';
import { Slip } from './slip.tsx';
import { TABLE } from './text/table.ts';
import { TopBar } from './topBar.tsx';
import { type StoreProps, useSlice } from './useStore.ts';
import './table.css';

const loadReplay: Load = async () => (await import('./replayView.tsx')).ReplayView;

/** The table: the stage shows through, paper lies on it, the acts stand below. */
export const Table = ({ store }: StoreProps) => {
  const layer = useSlice(store, (s) => s.selection.layer);
  const sheet = useSlice(store, (s) => s.selection.sheet);
  const watched = useSlice(store, (s) => s.watching !== null);
  const seated = useSlice(store, (s) => s.view !== null && s.view.viewer !== ENVOY && s.watching === null);
  const first = useSlice(
    store,
    (s) => s.view?.version === 0 && s.view.viewer === ENVOY && s.level !== 'expert' && s.watching === null,
  );
  const panel = useSlice(store, (s) => s.selection.panel);
  return (
    <div class={`table layer-${layer} sheet-${sheet}${first ? ' first' : ''}${watched ? ' watched' : ''}`}>
      <TopBar store={store} />
      <main tabIndex={-1}>
        <h1 class="sr">{TABLE.heading}</h1>
        {panel === null && <ProblemLine store={store} />}
        {layer === 'board' ? (
          <Board store={store} />
        ) : (
          <>
            <div class="left">
              <Places store={store} />
              {watched && <Later store={store} load={loadReplay} />}
              {!watched && !first && !seated && <Nudge store={store} />}
              {!watched && !first && !seated && <Advisor store={store} />}
              <Legend store={store} />
              {!watched && (
                <div class="left-papers">
                  <News store={store} />
                  {seated ? <Since store={store} /> : <LastCables store={store} />}
                </div>
              )}
            </div>
            {first ? (
              <FirstMinute store={store} />
            ) : sheet === 'away' ? (
              <Slip store={store} />
            ) : (
              <Sheet store={store} />
            )}
          </>
        )}
      </main>
      {!first && !watched && (seated ? <SeatDock store={store} /> : <Dock store={store} />)}
      <Panels store={store} />
    </div>
  );
};
