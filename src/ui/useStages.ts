import { useEffect, useState } from 'preact/hooks';

/** Counts up to a number, one step after each painting: what is long is put on the page in parts, and never holds it up. */
export const useStages = (last: number): number => {
  const [stage, set] = useState(0);
  useEffect(() => {
    if (stage >= last) return;
    const next = setTimeout(() => set(stage + 1), 0);
    return () => clearTimeout(next);
  }, [stage, last]);
  return stage;
};
