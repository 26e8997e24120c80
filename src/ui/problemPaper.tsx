import type { Store } from '../store/actions.ts';
import { KEEPING } from './text/en.ts';
import { problemSentence } from './text/problems.ts';
import { CLOSE } from './text/table.ts';
import { type StoreProps, useSlice } from './useStore.ts';

/** What helps against a warning, fetched when it is pressed: none of it needs storage. */
const HELP: Readonly<Record<string, { readonly words: string; readonly act: (store: Store) => unknown }>> = {
  'not-saved': {
    words: KEEPING.save,
    act: async (store) => (await import('./gameSave.ts')).saveCurrent(store),
  },
  'other-tab': { words: KEEPING.follow, act: (store) => store.actions.resume(store.getState().gameId ?? undefined) },
};

/** What is to be known about where the game is kept, until it is put away. */
const Warning = ({ store }: StoreProps) => {
  const warning = useSlice(store, (s) => s.warning);
  if (warning === null) return null;
  const help = HELP[warning.code];
  return (
    <p class="problem">
      <span>{problemSentence(warning)}</span>
      {help !== undefined && (
        <button type="button" onClick={() => void help.act(store)}>
          {help.words}
        </button>
      )}
      <button type="button" onClick={() => store.actions.heed()}>
        {CLOSE}
      </button>
    </p>
  );
};

/** What went wrong, in one sentence that stays until it is put away. */
export const ProblemPaper = ({ store }: StoreProps) => {
  const problem = useSlice(store, (s) => s.problem);
  return (
    <>
      {problem !== null && (
        <p class="problem">
          <span>{problemSentence(problem)}</span>
          <button type="button" onClick={() => store.actions.dismiss()}>
            {CLOSE}
          </button>
        </p>
      )}
      <Warning store={store} />
    </>
  );
};
