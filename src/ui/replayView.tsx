import { useEffect, useRef, useState } from 'preact/hooks';
import type { GameEvent } from '../engine/types.ts';
import type { View } from '../engine/view.ts';
import type { Watching } from '../store/types.ts';
import { playedWords } from './played.ts';
import { eventSentence } from './text/events.ts';
import { replay as words } from './text/moments.ts';
import { type StoreProps, useSlice } from './useStore.ts';
import './moments.css';

/** Time to read one step while it plays. */
const PACE = 1600;
/** With motion reduced nothing hurries one. */
const CALM_PACE = 3200;

const wantsCalm = (stillness: boolean | null): boolean =>
  stillness ?? window.matchMedia('(prefers-reduced-motion: reduce)').matches;

const statusOf = ({ kind, verdict }: Watching): string => {
  if (verdict === 'verified') return words.verified();
  if (verdict === 'replayed') return words.replayed();
  return kind === 'watch' ? words.live() : words.checking();
};

/** Steps on by itself while `playing`, and stops at the end. */
const usePlaying = ({ store }: StoreProps): [boolean, (on: boolean) => void] => {
  const [playing, play] = useState(false);
  const stillness = useSlice(store, (s) => s.settings.stillness);
  useEffect(() => {
    if (!playing) return;
    const pace = wantsCalm(stillness) ? CALM_PACE : PACE;
    const timer = setInterval(() => {
      const { watching } = store.getState();
      if (watching === null || watching.at >= watching.full.actions.length) return play(false);
      store.actions.step(1);
    }, pace);
    return () => clearInterval(timer);
  }, [store, playing, stillness]);
  return [playing, play];
};

interface ControlsProps extends StoreProps {
  readonly step: number;
  readonly steps: number;
  readonly place: string;
}

const Controls = ({ store, step, steps, place }: ControlsProps) => {
  const [playing, play] = usePlaying({ store });
  const by = (n: number): void => {
    play(false);
    store.actions.step(n);
  };
  return (
    <div class="replay-controls">
      <button type="button" class="plain" onClick={() => by(-step)} disabled={step === 0}>
        {words.first()}
      </button>
      <button type="button" class="plain" onClick={() => by(-1)} disabled={step === 0}>
        {words.back()}
      </button>
      <button type="button" class="strong" onClick={() => play(!playing)} disabled={step === steps}>
        {playing ? words.pause() : words.play()}
      </button>
      <button type="button" class="plain" onClick={() => by(1)} disabled={step === steps}>
        {words.next()}
      </button>
      <button type="button" class="plain" onClick={() => by(steps - step)} disabled={step === steps}>
        {words.last()}
      </button>
      <label class="replay-slider">
        <span>{words.slider()}</span>
        <input
          type="range"
          min={0}
          max={steps}
          value={step}
          aria-valuetext={place}
          onInput={(e) => by(Number(e.currentTarget.value) - step)}
        />
      </label>
    </div>
  );
};

const Told = ({ view, told }: { readonly view: View; readonly told: readonly GameEvent[] }) => (
  <div class="replay-told" role="status">
    {told.length === 0 && <p>{words.opening()}</p>}
    {told.map((e) => {
      const sentence = eventSentence(view.model, e, null);
      return <p key={sentence}>{sentence}</p>;
    })}
  </div>
);

/** Watching a game again, step by step; stage and draft follow the store. */
export const ReplayView = ({ store }: StoreProps) => {
  const watching = useSlice(store, (s) => s.watching);
  const view = useSlice(store, (s) => s.view);
  const latest = useSlice(store, (s) => s.latest);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  if (watching === null || view === null) return null;
  const { at: step, full, kind } = watching;
  const steps = full.actions.length;
  const place = words.place(step, steps, view.round, view.model.rounds);
  const told = step === 0 ? [] : latest.filter((e) => e.type !== 'round-ended' && e.type !== 'account');
  const debrief = (): void => {
    store.actions.step(steps - step);
    store.actions.go('debrief');
  };
  return (
    <section class="paper replay" data-left aria-labelledby="replay-title">
      <header class="paper-head">
        <h2 id="replay-title" tabIndex={-1} ref={heading}>
          {kind === 'watch' ? words.watchTitle() : words.title()}
        </h2>
        <p class="lead">{place}</p>
      </header>
      <p class="lead">
        {playedWords(view.model, watching.players)} {statusOf(watching)}
      </p>
      <Told view={view} told={told} />
      <Controls store={store} step={step} steps={steps} place={place} />
      <div class="share-acts">
        {full.state.ending !== null && (
          <button type="button" class="plain" onClick={debrief}>
            {words.debrief()}
          </button>
        )}
        <button type="button" class="plain" onClick={() => store.actions.go('start')}>
          {words.leave()}
        </button>
      </div>
    </section>
  );
};
