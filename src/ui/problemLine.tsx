import { Later, type Load } from './later.tsx';
import { type StoreProps, useSlice } from './useStore.ts';

/** The sentences, most of which nobody ever meets: fetched after the first paint, before anyone can. */
export const loadProblems: Load = async () => (await import('./problemPaper.tsx')).ProblemPaper;

/** Where is said what went wrong, and what is to be known about where the game is kept. */
export const ProblemLine = ({ store }: StoreProps) => {
  const some = useSlice(store, (s) => s.problem !== null || s.warning !== null);
  return (
    <div role="alert" class="problem-place">
      {some && <Later store={store} load={loadProblems} />}
    </div>
  );
};
