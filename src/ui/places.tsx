import { useEffect, useRef } from 'preact/hooks';
import { ENVOY } from '../engine/types.ts';
import { spotsBus } from './bus.ts';
import { partyName, partyOf, partyOrder } from './names.ts';
import { PLACES } from './text/stage.ts';
import { readerOf, type StoreProps, useSlice } from './useStore.ts';

interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

const GAP = 14;
const EDGE = 8;

const overlap = (a: Box, b: Box): boolean => a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;

/** Where a label may stand beside its lamp, best first. */
const around = (x: number, y: number, w: number, h: number): readonly Box[] => [
  { x: x + GAP, y: y - h / 2, w, h },
  { x: x - w / 2, y: y + GAP, w, h },
  { x: x - w - GAP, y: y - h / 2, w, h },
  { x: x - w / 2, y: y - h - GAP, w, h },
];

/** The right edge of what paper leaves free. */
const freeRight = (): number => {
  const top = document.querySelector('.moment[open] .moment-paper') ?? document.querySelector('[data-paper]');
  const paper = top?.getBoundingClientRect();
  return paper !== undefined && paper.left > 300 ? paper.left : window.innerWidth;
};

/** Puts every label beside its lamp, over no other label and under no paper. */
const arrange = (list: HTMLElement): void => {
  const spots = spotsBus.get()?.places ?? [];
  list.classList.toggle('afloat', spots.length > 0);
  const taken: Box[] = spots.map(({ x, y }) => ({ x: x - 6, y: y - 6, w: 12, h: 12 }));
  const right = freeRight();
  for (const item of list.children) {
    if (!(item instanceof HTMLElement)) continue;
    const spot = spots.find(({ party }) => String(party) === item.dataset.party);
    if (spot === undefined) continue;
    const tries = around(spot.x, spot.y, item.offsetWidth, item.offsetHeight);
    const fits = (b: Box): boolean => b.x >= EDGE && b.x + b.w <= right - EDGE && b.y >= EDGE;
    const best = tries.find((b) => fits(b) && !taken.some((t) => overlap(b, t))) ?? tries[1];
    if (best === undefined) continue;
    taken.push(best);
    const x = Math.max(EDGE, Math.min(best.x, right - EDGE - best.w));
    item.style.transform = `translate(${Math.round(x)}px, ${Math.round(best.y)}px)`;
  }
};

/** The capitals as real buttons: over the stage where there is one, a plain list where there is none. */
export const Places = ({ store }: StoreProps) => {
  const view = useSlice(store, (s) => s.view);
  const reader = useSlice(store, readerOf);
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    const again = (): void => {
      if (list.current !== null) arrange(list.current);
    };
    again();
    return spotsBus.listen(again);
  }, []);
  if (view === null) return null;
  const { model } = view;
  const last = view.events.findLast((e) => e.type === 'met');
  const here = last?.type === 'met' ? last.party : null;
  return (
    <ul class="places" ref={list} aria-label={PLACES.title}>
      {partyOrder(model).map((party) => {
        const { place } = partyOf(model, party);
        return (
          <li key={party} data-party={party}>
            <button type="button" onClick={() => store.actions.select({ panel: 'dossier', party })}>
              <b>{place?.name ?? partyName(model, party)}</b>
              {place !== undefined && <span>{partyName(model, party)}</span>}
              {here === party && <em>{PLACES.here(reader === ENVOY)}</em>}
            </button>
          </li>
        );
      })}
    </ul>
  );
};
