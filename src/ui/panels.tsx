import { AnswersPanel } from './answers.tsx';
import { ClosePanel, LeverPanel, VotePanel } from './decidePanels.tsx';
import { DossierPanel } from './dossier.tsx';
import { Later, type Load } from './later.tsx';
import { MenuPanel } from './menu.tsx';
import { partyOrder } from './names.ts';
import { CablesPanel, EndedPanel, HelpPanel, WordsPanel } from './readPanels.tsx';
import { RefusalCard } from './refusal.tsx';
import { FiguresPanel, PricesPanel } from './sourcesPanel.tsx';
import { CallPanel, MeetPanel, WordPanel } from './talkPanels.tsx';
import { type StoreProps, useSlice } from './useStore.ts';
import { VoteSheet } from './vote.tsx';

const loadSeat: Load = async () => (await import('./seatPanels.tsx')).SeatPanels;
const loadLines: Load = async () => (await import('./linesPanels.tsx')).LinesPanels;
const loadShare: Load = async () => (await import('./share.tsx')).ShareSheet;

/** Whatever lies open over the table: one paper at a time. */
export const Panels = ({ store }: StoreProps) => {
  const panel = useSlice(store, (s) => s.selection.panel);
  const party = useSlice(store, (s) => s.selection.party);
  const model = useSlice(store, (s) => s.view?.model);
  if (panel === null || model === undefined) return null;
  switch (panel) {
    case 'cables':
      return <CablesPanel store={store} />;
    case 'dossier':
      return <DossierPanel store={store} />;
    case 'words':
      return <WordsPanel store={store} />;
    case 'menu':
      return <MenuPanel store={store} />;
    case 'games':
      return null;
    case 'help':
      return <HelpPanel store={store} />;
    case 'share':
      return <Later store={store} load={loadShare} />;
    case 'fork':
    case 'lines':
    case 'compare':
      return <Later key="lines" store={store} load={loadLines} />;
    case 'meet':
      return <MeetPanel store={store} />;
    case 'lever':
      return <LeverPanel store={store} />;
    case 'vote':
      return <VotePanel store={store} />;
    case 'call':
      return <CallPanel store={store} />;
    case 'brief':
    case 'statement':
      return <WordPanel key={panel} store={store} kind={panel} />;
    case 'state':
    case 'signal':
    case 'walk':
    case 'respond':
    case 'told':
      return <Later key="seat" store={store} load={loadSeat} />;
    case 'close':
      return <ClosePanel store={store} />;
    case 'prices':
      return <PricesPanel store={store} />;
    case 'figures':
      return <FiguresPanel store={store} />;
    case 'answers':
      return <AnswersPanel store={store} />;
    case 'refusal':
      return <RefusalCard store={store} party={party ?? partyOrder(model)[0] ?? 0} />;
    case 'voted':
      return <VoteSheet store={store} />;
    case 'ended':
      return <EndedPanel store={store} />;
    default:
      return panel satisfies never;
  }
};
