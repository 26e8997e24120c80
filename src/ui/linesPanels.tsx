import { useEffect, useRef } from 'preact/hooks';
import type { Model } from '../engine/model.ts';
import { ENVOY } from '../engine/types.ts';
import { ENVOY_SEAT, personsOf } from '../store/seats.ts';
import { ComparePanel } from './comparePanel.tsx';
import { Drawer } from './drawer.tsx';
import { partyName, partyOf, partyOrder } from './names.ts';
import { LINES } from './text/lines.ts';
import { useLines } from './useLines.ts';
import { type StoreProps, useSlice } from './useStore.ts';
import './lines.css';

interface SeatId {
  readonly id: string;
  readonly name: string;
}

/** Seats to take: what the persons of the line held comes first, so that two presses do. */
const seatsIn = (model: Model, held: readonly number[]): readonly SeatId[] => {
  const envoy = model.pen === 'envoy' ? [ENVOY] : [];
  const all = [...envoy, ...partyOrder(model)];
  const first = all.filter((seat) => held.includes(seat)).slice(0, 1);
  return [...first, ...all.filter((seat) => !first.includes(seat))].map((seat) =>
    seat === ENVOY
      ? { id: ENVOY_SEAT, name: LINES.envoy }
      : { id: partyOf(model, seat).id, name: partyName(model, seat) },
  );
};

/** Leave this line at the turn one looks at, in any seat. */
const ForkPanel = ({ store }: StoreProps) => {
  const game = useSlice(store, (s) => s.game);
  const players = useSlice(store, (s) => s.players);
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  if (game === null || players === null) return null;
  const { model, state } = game;
  const close = (): void => store.actions.dismiss();
  if (state.ending !== null)
    return (
      <Drawer title={LINES.title} onClose={close}>
        <p>{LINES.over}</p>
      </Drawer>
    );
  return (
    <Drawer title={LINES.fork(state.round)} onClose={close}>
      <p>{LINES.forkLead}</p>
      <fieldset class="fork-seats">
        <legend>{LINES.forkAs}</legend>
        {seatsIn(model, personsOf(players)).map(({ id, name }, k) => (
          <button
            key={id}
            ref={k === 0 ? first : null}
            type="button"
            class={k === 0 ? 'strong' : 'plain'}
            onClick={() => void store.actions.fork(game.actions.length, [id])}
          >
            {LINES.seat(name)}
          </button>
        ))}
      </fieldset>
    </Drawer>
  );
};

const LinesPanel = ({ store }: StoreProps) => {
  const lines = useLines({ store });
  const current = useSlice(store, (s) => s.tree?.current ?? 0);
  const share = async (id: number): Promise<void> => {
    if (id !== current) await store.actions.line(id);
    store.actions.select({ panel: 'share' });
  };
  return (
    <Drawer title={LINES.title} onClose={() => store.actions.dismiss()}>
      <p>{lines.length < 2 ? LINES.one : LINES.lead}</p>
      <ol class="lines">
        {lines.map(({ id, name, parent, game }) => (
          <li key={id} aria-current={id === current ? 'true' : undefined}>
            <p>
              <b>{name}</b>
              {id === current && <span class="line-here"> {LINES.here}</span>}
              <span class="small">
                {LINES.stands(game.state.ending, game.state.round)}
                {parent !== null && `; ${LINES.left(lines.find((l) => l.id === parent)?.name ?? '')}`}
              </span>
            </p>
            <p class="row">
              {id !== current && (
                <button
                  type="button"
                  class="plain"
                  aria-label={`${LINES.open}: ${name}`}
                  onClick={() => void store.actions.line(id)}
                >
                  {LINES.open}
                </button>
              )}
              <button type="button" class="plain" aria-label={`${LINES.share}: ${name}`} onClick={() => void share(id)}>
                {LINES.share}
              </button>
            </p>
          </li>
        ))}
      </ol>
      {lines.length > 1 && (
        <button type="button" class="strong" onClick={() => store.actions.select({ panel: 'compare' })}>
          {LINES.compare}
        </button>
      )}
    </Drawer>
  );
};

/** Whatever has to do with other lines of this game. */
export const LinesPanels = ({ store }: StoreProps) => {
  const panel = useSlice(store, (s) => s.selection.panel);
  if (panel === 'fork') return <ForkPanel store={store} />;
  return panel === 'compare' ? <ComparePanel store={store} /> : <LinesPanel store={store} />;
};
