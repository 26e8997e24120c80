import { langOf } from '../store/spoken.ts';
import type { Selection } from '../store/types.ts';
import { START } from './text/en.ts';
import { HOURS, NAV, TABLE } from './text/table.ts';
import { type StoreProps, useSlice } from './useStore.ts';

export const hourOf = (round: number, rounds: number): string =>
  HOURS[rounds < 2 ? 0 : Math.round(((round - 1) * (HOURS.length - 1)) / (rounds - 1))] ?? HOURS[0];

const WIDTH = 400;
const arc = (k: number, n: number): { readonly x: number; readonly y: number } => {
  const t = n < 2 ? 0 : k / (n - 1);
  return { x: 8 + t * (WIDTH - 16), y: 22 - 60 * t * (1 - t) };
};

const path = (from: number, to: number, n: number): string =>
  Array.from({ length: to - from + 1 }, (_, i) => arc(from + i, n))
    .map(({ x, y }, i) => `${i === 0 ? 'M' : 'L'}${x} ${y}`)
    .join('');

/** The night from dusk to first light, one stop a round; it passes whatever is signed. */
const NightScale = ({ round, rounds }: { readonly round: number; readonly rounds: number }) => (
  <div class="night-scale">
    <svg viewBox={`0 0 ${WIDTH} 30`} aria-hidden="true">
      <path d={path(0, rounds - 1, rounds)} class="later" />
      <path d={path(0, round - 1, rounds)} class="gone" />
      {Array.from({ length: rounds }, (_, k) => {
        const { x, y } = arc(k, rounds);
        const kind = k + 1 === round ? 'now' : k + 1 < round ? 'gone' : 'later';
        return <circle key={k} cx={x} cy={y} r={kind === 'now' ? 6 : 3.2} class={kind} />;
      })}
    </svg>
    <p>
      <span class="end">{TABLE.dusk}</span>
      <span>
        <b>{TABLE.round(round, rounds)}</b> <em>{hourOf(round, rounds)}</em>
      </span>
      <span class="end">{TABLE.firstLight}</span>
    </p>
  </div>
);

interface TabProps {
  readonly label: string;
  readonly on?: boolean;
  readonly onClick: () => void;
}

const Tab = ({ label, on, onClick }: TabProps) => (
  <button type="button" {...(on === undefined ? {} : { 'aria-pressed': on })} onClick={onClick}>
    {label}
  </button>
);

export const TopBar = ({ store }: StoreProps) => {
  const view = useSlice(store, (s) => s.view);
  const { layer, sheet } = useSlice(store, (s) => s.selection);
  const open = (part: Partial<Selection>) => (): void => store.actions.select(part);
  if (view === null) return null;
  return (
    <header class="top-bar">
      <p class="brand">
        <b>{START.name}</b> <span lang={langOf(view.model.scenario)}>{view.model.scenario.title}</span>
      </p>
      <NightScale round={view.round} rounds={view.model.rounds} />
      <nav>
        <Tab
          label={NAV.draft}
          on={layer === 'map' && sheet !== 'away'}
          onClick={open({ layer: 'map', sheet: layer === 'map' && sheet !== 'away' ? 'away' : 'lying' })}
        />
        <Tab label={NAV.board} on={layer === 'board'} onClick={open({ layer: layer === 'board' ? 'map' : 'board' })} />
        <Tab label={NAV.cables} onClick={open({ panel: 'cables' })} />
        <Tab label={NAV.words} onClick={open({ panel: 'words' })} />
        <Tab label={NAV.menu} onClick={open({ panel: 'menu' })} />
      </nav>
    </header>
  );
};
