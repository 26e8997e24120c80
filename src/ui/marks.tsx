import type { Stance, Sure } from '../analysis/estimate.ts';
import type { Model } from '../engine/model.ts';
import { partyOf, partyOrder } from './names.ts';

const SHAPES = ['capsule', 'square', 'hexagon', 'circle'] as const;

const Shape = ({ kind }: { readonly kind: (typeof SHAPES)[number] }) => {
  switch (kind) {
    case 'capsule':
      return <rect x="0" y="3" width="28" height="20" rx="9" />;
    case 'square':
      return <rect x="3" y="2" width="22" height="22" />;
    case 'hexagon':
      return <path d="M14 0 26 6.5V19.5L14 26 2 19.5V6.5Z" />;
    case 'circle':
      return <circle cx="14" cy="13" r="12.5" />;
    default:
      return kind satisfies never;
  }
};

/** A party's mark: shape, hue and two letters; its name stands beside it or is read out. */
export const Mark = ({ model, party }: { readonly model: Model; readonly party: number }) => {
  const place = partyOrder(model).indexOf(party) % SHAPES.length;
  return (
    <svg class={`mark mark-${place}`} viewBox="0 0 28 26" width="28" height="26" aria-hidden="true">
      <Shape kind={SHAPES[place] ?? 'circle'} />
      <text x="14" y="17.4" text-anchor="middle">
        {partyOf(model, party).code}
      </text>
    </svg>
  );
};

/** A stance as fullness of ink: full, half, barred, two bars, dotted. Its word stands beside it. */
export const Disc = ({ kind }: { readonly kind: Stance | 'sign' | 'hard' | 'refuse' }) => (
  <svg class="disc" viewBox="0 0 14 14" width="14" height="14" aria-hidden="true">
    {(kind === 'for' || kind === 'sign') && <circle cx="7" cy="7" r="6" class="ink" />}
    {(kind === 'may-trade' || kind === 'hard') && (
      <>
        <circle cx="7" cy="7" r="5.4" class="line" />
        <path d="M7 1.6A5.4 5.4 0 0 0 7 12.4Z" class="ink" />
      </>
    )}
    {(kind === 'against' || kind === 'refuse') && (
      <>
        <circle cx="7" cy="7" r="5.4" class="line" />
        <path d="M3.4 7H10.6" class="line" />
      </>
    )}
    {kind === 'red-line' && <path d="M4.2 1V13M9.8 1V13" class="bar" />}
    {kind === 'not-known' && <circle cx="7" cy="7" r="5.4" class="line dotted" />}
  </svg>
);

/** How sure: up to three pips. */
export const Pips = ({ sure }: { readonly sure: Sure }) => (
  <svg class="pips" viewBox="0 0 15 11" width="15" height="11" aria-hidden="true">
    {[0, 1, 2].map((k) => (
      <rect key={k} x={k * 5 + 0.5} y="0.5" width="3" height="10" class={k < sure ? 'ink' : 'line'} />
    ))}
  </svg>
);

/** Where an option stands on its ladder, small: a tick for each option, a ring for "left open". */
export const Stops = ({ count, chosen }: { readonly count: number; readonly chosen: number }) => (
  <svg class="stops" viewBox={`0 0 ${count * 12 + 18} 16`} width={count * 12 + 18} height="16" aria-hidden="true">
    <path d={`M2 8H${count * 12 - 6}`} class="line" />
    {Array.from({ length: count }, (_, k) =>
      k === chosen ? (
        <rect key={k} x={k * 12 + 0.5} y="1" width="7" height="14" rx="1" class="pen" />
      ) : (
        <path key={k} d={`M${k * 12 + 4} 4V12`} class="line" />
      ),
    )}
    <circle cx={count * 12 + 10} cy="8" r="3.6" class={chosen < 0 ? 'pen' : 'line'} />
  </svg>
);
