import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { ENVOY } from '../engine/types.ts';
import { langOf } from '../store/spoken.ts';
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

/** Square px that two boxes share. */
const shared = (a: Box, b: Box): number =>
  Math.max(0, Math.min(a.x + a.w, b.x + b.w) - Math.max(a.x, b.x)) *
  Math.max(0, Math.min(a.y + a.h, b.y + b.h) - Math.max(a.y, b.y));

/** Where a label may stand beside its lamp, best first. */
const around = (x: number, y: number, w: number, h: number): readonly Box[] => [
  { x: x + GAP, y: y - h / 2, w, h },
  { x: x - w / 2, y: y + GAP, w, h },
  { x: x - w - GAP, y: y - h / 2, w, h },
  { x: x - w / 2, y: y - h - GAP, w, h },
  { x: x + GAP, y: y + GAP / 2, w, h },
  { x: x + GAP, y: y - h - GAP / 2, w, h },
  { x: x - w - GAP, y: y + GAP / 2, w, h },
  { x: x - w - GAP, y: y - h - GAP / 2, w, h },
];

/** The right edge of what paper leaves free. */
const freeRight = (): number => {
  const top = document.querySelector('.moment[open] .moment-paper') ?? document.querySelector('[data-paper]');
  const paper = top?.getBoundingClientRect();
  return paper !== undefined && paper.left > 300 ? paper.left : window.innerWidth;
};

interface Label {
  readonly item: HTMLElement;
  readonly tries: readonly Box[];
}

const labelsOf = (list: HTMLElement): readonly Label[] => {
  const spots = spotsBus.get()?.places ?? [];
  const right = freeRight() - EDGE;
  return [...list.children].flatMap((item) => {
    if (!(item instanceof HTMLElement)) return [];
    const spot = spots.find(({ party }) => String(party) === item.dataset.party);
    if (spot === undefined) return [];
    const tries = around(spot.x, spot.y, item.offsetWidth, item.offsetHeight).map((b) => ({
      ...b,
      x: Math.max(EDGE, Math.min(b.x, right - b.w)),
      y: Math.max(EDGE, b.y),
    }));
    return [{ item, tries }];
  });
};

/** how often every label looks again for a better place, the others standing where they stand */
const LOOKS = 3;

/** Puts every label beside its lamp, over as little of other labels and lamps as can be, and under no paper. */
const arrange = (list: HTMLElement): void => {
  const lamps = (spotsBus.get()?.places ?? []).map(({ x, y }) => ({ x: x - 6, y: y - 6, w: 12, h: 12 }));
  list.classList.toggle('afloat', lamps.length > 0);
  const labels = labelsOf(list);
  const stands = labels.map(({ tries }) => tries[0] as Box);
  for (let look = 0; look < LOOKS; look++)
    labels.forEach(({ tries }, k) => {
      const others = [...lamps, ...stands.filter((_, n) => n !== k)];
      const covers = tries.map((b) => others.reduce((sum, other) => sum + shared(b, other), 0));
      stands[k] = tries[covers.indexOf(Math.min(...covers))] as Box;
    });
  labels.forEach(({ item }, k) => {
    const { x, y } = stands[k] as Box;
    item.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
  });
};

/** The capitals as real buttons: over the stage where there is one, a plain list where there is none. */
export const Places = ({ store }: StoreProps) => {
  const view = useSlice(store, (s) => s.view);
  const reader = useSlice(store, readerOf);
  const list = useRef<HTMLUListElement>(null);
  const again = (): void => {
    if (list.current !== null) arrange(list.current);
  };
  // Where the envoy was last makes one label larger: so after every change of words too.
  useLayoutEffect(again);
  useEffect(() => spotsBus.listen(again), []);
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
              <b lang={langOf(model.scenario)}>{place?.name ?? partyName(model, party)}</b>
              {place !== undefined && <span lang={langOf(model.scenario)}>{partyName(model, party)}</span>}
              {here === party && <em>{PLACES.here(reader === ENVOY)}</em>}
            </button>
          </li>
        );
      })}
    </ul>
  );
};
