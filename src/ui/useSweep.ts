import { useEffect, useRef, useState } from 'preact/hooks';
import type { AssumedNumber } from '../analysis/assumed.ts';
import type { Change } from '../analysis/changedNumber.ts';
import type { WhatIf } from '../analysis/whatIf.ts';
import type { WhatIfJob } from '../workers/debriefJobs.ts';
import { askOnce } from './useJob.ts';
import type { StoreProps } from './useStore.ts';

/** numbers tried with one question to the worker: a second or so, then the page can say how far it is */
const AT_ONCE = 12;

export interface Sweep {
  readonly done: number;
  readonly running: boolean;
  /** changes with which the ending does not stand */
  readonly fell: readonly WhatIf[];
}

const shifted = ({ path, value, min, max }: AssumedNumber): Change[] =>
  [Math.round(value * 0.9), Math.round(value * 1.1)]
    .filter((other) => other !== value && other >= min && other <= max)
    .map((other) => ({ path, value: other }));

interface Asked extends StoreProps {
  readonly ask: Omit<WhatIfJob, 'changes'>;
  readonly numbers: readonly AssumedNumber[];
}

/** Tries every number a tenth up and down, a few at a time; leaving or stopping ends it. */
export const useSweep = ({ store, ask, numbers }: Asked): [Sweep | null, () => void, () => void] => {
  const [sweep, set] = useState<Sweep | null>(null);
  const run = useRef<AbortController | null>(null);
  const stop = (): void => {
    run.current?.abort();
    set((before) => before && { ...before, running: false });
  };
  useEffect(() => () => run.current?.abort(), []);
  const start = async (): Promise<void> => {
    run.current?.abort();
    const mine = new AbortController();
    run.current = mine;
    const fell: WhatIf[] = [];
    for (let done = 0; done < numbers.length && !mine.signal.aborted; done += AT_ONCE) {
      set({ done, running: true, fell: [...fell] });
      const changes = numbers.slice(done, done + AT_ONCE).flatMap(shifted);
      const answer = await askOnce(store, 'whatIf', { ...ask, changes }, mine.signal);
      if (answer.ok) fell.push(...answer.value.filter((found): found is WhatIf => found !== null && !found.survives));
    }
    if (!mine.signal.aborted) set({ done: numbers.length, running: false, fell });
  };
  return [sweep, () => void start(), stop];
};
