import { useState } from 'preact/hooks';
import type { View } from '../engine/view.ts';
import { ActButton } from './actButton.tsx';
import { PricesButton } from './dock.tsx';
import { Drawer } from './drawer.tsx';
import { answerActs, holdAct, penActs, type SeatAct, sideActs, walkAct } from './seatActs.ts';
import { SEAT, SEAT_ACTS, SEAT_PRICES } from './text/seat.ts';
import { type StoreProps, useSlice } from './useStore.ts';
import './seat.css';

interface Group {
  readonly kind: 'main' | 'side';
  readonly title: string;
  /** on a narrow page: one button that opens the list */
  readonly short: string;
  readonly note: string;
  readonly acts: readonly SeatAct[];
}

const whyAct: SeatAct = { name: SEAT_ACTS.why, price: SEAT_PRICES.why, reason: null, open: 'respond', action: null };

const groupsOf = ({ store }: StoreProps, view: View, working: readonly number[]): readonly Group[] => {
  if (view.toAct !== view.viewer) return [];
  switch (view.phase) {
    case 'answers':
    case 'signing': {
      const title = SEAT.answer(view.version, view.phase === 'signing');
      const acts = [...answerActs(store, view), whyAct];
      return [{ kind: 'main', title, short: SEAT.answerShort, note: SEAT.answerNote, acts }];
    }
    case 'offers':
      return [
        {
          kind: 'side',
          title: SEAT.sideMove,
          short: SEAT.sideShort,
          note: SEAT.sideNote,
          acts: sideActs(store, view),
        },
        {
          kind: 'main',
          title: SEAT.pen,
          short: SEAT.penShort,
          note: SEAT.penNote,
          acts: penActs(store, view, working),
        },
      ];
    case 'parties': {
      const acts = [...sideActs(store, view), walkAct(store)];
      return [{ kind: 'main', title: SEAT.move, short: SEAT.moveShort, note: SEAT.moveNote, acts }];
    }
    default:
      return [];
  }
};

interface ActsProps extends StoreProps {
  readonly group: Group;
  readonly onDone: () => void;
}

const Acts = ({ store, group, onDone }: ActsProps) => (
  <div class={`acts acts-${group.kind}`}>
    {group.acts.map(({ name, price, reason, open, action }) => (
      <ActButton
        key={name}
        name={name}
        price={price}
        reason={reason}
        onPress={() => {
          onDone();
          if (open !== null) store.actions.select({ panel: open });
          else if (action !== null) store.actions.act(action);
        }}
      />
    ))}
  </div>
);

/** What a government can do now, every price in view; on a narrow page a button opens each list. */
export const SeatDock = ({ store }: StoreProps) => {
  const view = useSlice(store, (s) => s.view);
  const working = useSlice(store, (s) => s.working);
  const [list, setList] = useState<string | null>(null);
  if (view === null) return null;
  const groups = groupsOf({ store }, view, working);
  const opened = groups.find((g) => g.short === list);
  const close = (): void => setList(null);
  const hold = view.phase === 'parties' && groups.length > 0 ? holdAct(store) : null;
  return (
    <footer class="dock seat-dock">
      {groups.length === 0 && <p role="status">{SEAT.waiting}</p>}
      {groups.map((group) => (
        <section key={group.kind} class={`dock-${group.kind} wide-only`} aria-label={group.title}>
          <p>{group.title}</p>
          <Acts store={store} group={group} onDone={close} />
        </section>
      ))}
      {groups.map((group) => (
        <button key={group.kind} type="button" class="act narrow-only" onClick={() => setList(group.short)}>
          <b>{group.short}</b>
          <span>{group.note}</span>
        </button>
      ))}
      {groups.length > 0 && (
        <div class={hold === null ? 'dock-end dock-prices' : 'dock-end'}>
          <PricesButton store={store} />
          {hold !== null && (
            <ActButton
              kind="act end-round"
              name={hold.name}
              price={hold.price}
              reason={hold.reason}
              onPress={() => hold.action !== null && store.actions.act(hold.action)}
            />
          )}
        </div>
      )}
      {opened !== undefined && (
        <Drawer title={opened.title} onClose={close}>
          <Acts store={store} group={opened} onDone={close} />
          <PricesButton store={store} onDone={close} />
        </Drawer>
      )}
    </footer>
  );
};
