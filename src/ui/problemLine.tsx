import { CLOSE } from './text/en.ts';
import { problemSentence } from './text/problems.ts';
import { type StoreProps, useSlice } from './useStore.ts';

/** What went wrong, in one sentence that stays until it is put away. */
export const ProblemLine = ({ store }: StoreProps) => {
  const problem = useSlice(store, (s) => s.problem);
  return (
    <div role="alert" class="problem-place">
      {problem !== null && (
        <p class="problem">
          <span>{problemSentence(problem)}</span>
          <button type="button" onClick={() => store.actions.dismiss()}>
            {CLOSE}
          </button>
        </p>
      )}
    </div>
  );
};
