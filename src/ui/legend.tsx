import { TRUST } from './text/stage.ts';
import { type StoreProps, useSlice } from './useStore.ts';

const LINES = [
  ['little', TRUST.little],
  ['some', TRUST.some],
  ['much', TRUST.much],
  ['journey', TRUST.journey],
] as const;

/** How to read the lines between the capitals; only where the stage draws them. */
export const Legend = ({ store }: StoreProps) => {
  const stage = useSlice(store, (s) => s.stage);
  const envoy = useSlice(store, (s) => s.view?.model.pen !== 'rotating');
  if (stage !== true) return null;
  return (
    <p class="legend wide-only">
      <span>{TRUST.title}</span>
      {LINES.filter(([kind]) => envoy || kind !== 'journey').map(([kind, words]) => (
        <span key={kind}>
          <svg class={`legend-${kind}`} viewBox="0 0 30 4" width="30" height="4" aria-hidden="true">
            <path d="M1 2H29" />
          </svg>{' '}
          {words}
        </span>
      ))}
    </p>
  );
};
