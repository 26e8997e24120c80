import { useEffect, useState } from 'preact/hooks';
import { say, voiceBus } from './bus.ts';
import { readerOf, type StoreProps, useSlice } from './useStore.ts';

/** One polite live region: whatever happened, as sentences; the stage may show it, this says it. */
export const Announcer = ({ store }: StoreProps) => {
  const latest = useSlice(store, (s) => s.latest);
  const view = useSlice(store, (s) => s.view);
  const [words, setWords] = useState('');
  useEffect(() => voiceBus.listen(setWords), []);
  useEffect(() => {
    // What one person was told is not left lying for the next.
    if (view === null) return say('');
    if (latest.length === 0) return;
    // A vote is told by its own moment, one answer at a time.
    if (store.getState().selection.panel === 'voted') return say('');
    let past = false;
    const tell = ({ toldWords }: typeof import('./toldWords.ts')): void => {
      if (!past) say(toldWords(view, latest, readerOf(store.getState())));
    };
    // The sentences come with the table: the start page has nothing to tell. Without a network the table itself says so.
    void import('./toldWords.ts').then(tell, () => undefined);
    return () => {
      past = true;
    };
  }, [store, latest, view]);
  return (
    <div class="sr" role="status" aria-live="polite">
      {words}
    </div>
  );
};
