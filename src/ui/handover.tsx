import { useEffect, useRef } from 'preact/hooks';
import { toAct } from '../engine/judge.ts';
import { ENVOY } from '../engine/types.ts';
import { partyName } from './names.ts';
import { HANDOVER } from './text/seats.ts';
import { type StoreProps, useSlice } from './useStore.ts';
import './handover.css';

/** Between two persons at one device: whose turn it is, and nothing of anyone until they press the button. */
export const Handover = ({ store }: StoreProps) => {
  const game = useSlice(store, (s) => s.game);
  const heading = useRef<HTMLHeadingElement>(null);
  const seat = game === null ? null : toAct(game.state);
  useEffect(() => heading.current?.focus(), [seat]);
  if (game === null || seat === null) return null;
  const name = seat === ENVOY ? null : partyName(game.model, seat);
  return (
    <main class="handover" tabIndex={-1}>
      <h1 ref={heading} tabIndex={-1}>
        {name === null ? HANDOVER.envoy : HANDOVER.title(name)}
      </h1>
      <p>{HANDOVER.note}</p>
      <p class="row">
        <button type="button" class="strong" onClick={() => store.actions.take()}>
          {name === null ? HANDOVER.goEnvoy : HANDOVER.go(name)}
        </button>
        <button type="button" class="quiet" onClick={() => store.actions.go('start')}>
          {HANDOVER.leave}
        </button>
      </p>
    </main>
  );
};
