import { useEffect, useRef } from 'preact/hooks';
import { toAct } from '../engine/judge.ts';
import { ENVOY } from '../engine/types.ts';
import { awaitsAgent } from '../store/seats.ts';
import { partyName } from './names.ts';
import { HANDOVER } from './text/seats.ts';
import { type StoreProps, useSlice } from './useStore.ts';
import './handover.css';

interface Next {
  readonly title: string;
  readonly note: string;
  /** null = nobody can take the device yet */
  readonly go: { readonly words: string; readonly on: () => void } | null;
}

/** Who takes the device; nobody while agents move, since who is next is known when they have. */
const useNext = ({ store }: StoreProps): Next | null => {
  const game = useSlice(store, (s) => s.game);
  const players = useSlice(store, (s) => s.players);
  if (game === null || players === null) return null;
  const seat = toAct(game.state);
  if (seat === null) {
    const look = { words: HANDOVER.look, on: () => store.actions.go('debrief') };
    return { title: HANDOVER.over, note: HANDOVER.overNote, go: look };
  }
  if (awaitsAgent(game, players)) return { title: HANDOVER.wait, note: HANDOVER.waitNote, go: null };
  const on = (): void => store.actions.take();
  if (seat === ENVOY) return { title: HANDOVER.envoy, note: HANDOVER.note, go: { words: HANDOVER.goEnvoy, on } };
  const name = partyName(game.model, seat);
  return { title: HANDOVER.title(name), note: HANDOVER.note, go: { words: HANDOVER.go(name), on } };
};

/** Between two persons at one device: whose turn it is, and nothing of anyone until they press the button. */
export const Handover = ({ store }: StoreProps) => {
  const heading = useRef<HTMLHeadingElement>(null);
  const next = useNext({ store });
  const title = next?.title;
  useEffect(() => heading.current?.focus(), [title]);
  if (next === null) return null;
  return (
    <main class="handover" tabIndex={-1}>
      <h1 ref={heading} tabIndex={-1}>
        {next.title}
      </h1>
      <p>{next.note}</p>
      <p class="row">
        {next.go !== null && (
          <button type="button" class="strong" onClick={next.go.on}>
            {next.go.words}
          </button>
        )}
        <button type="button" class="quiet" onClick={() => store.actions.go('start')}>
          {HANDOVER.leave}
        </button>
      </p>
    </main>
  );
};
