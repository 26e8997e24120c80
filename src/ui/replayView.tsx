import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { type Landmark, landmarksOf, nearestPlace } from '../analysis/landmarks.ts';
import { filmOf } from '../analysis/rebuild.ts';
import type { Model } from '../engine/model.ts';
import { at } from '../engine/num.ts';
import { ENVOY, type GameEvent } from '../engine/types.ts';
import type { View } from '../engine/view.ts';
import type { Store } from '../store/actions.ts';
import type { Watching } from '../store/types.ts';
import { partyName, partyOrder } from './names.ts';
import { playedWords } from './played.ts';
import { onReplayKey } from './replayKeys.ts';
import { eventSentence } from './text/events.ts';
import { replay as words } from './text/moments.ts';
import { PACES, type Pace, usePlaying } from './usePlaying.ts';
import { type StoreProps, useSlice } from './useStore.ts';
import './moments.css';

const statusOf = ({ kind, verdict }: Watching): string => {
  if (verdict === 'verified') return words.verified();
  if (verdict === 'replayed') return words.replayed();
  if (kind === 'line') return words.ofOurs();
  return kind === 'watch' ? words.live() : words.checking();
};

const titleOf = ({ kind }: Watching): string =>
  kind === 'watch' ? words.watchTitle() : kind === 'line' ? words.lineTitle() : words.title();

/** What a landmark is called in the list of places to jump to. */
const landmarkName = (model: Model, { kind, event }: Landmark): string => {
  const whatOf = (): string => {
    if (event.type === 'tabled') return String(event.version);
    if (event.type === 'refused') return partyName(model, event.party);
    if (event.type === 'pulled') return at(model.scenario.levers, event.lever).name;
    if (event.type === 'news') return at(model.scenario.events, event.event).name;
    return event.type === 'window-closed' ? at(model.scenario.windows, event.window).name : '';
  };
  return words.moment(kind, event.round, whatOf());
};

interface ControlsProps extends StoreProps {
  readonly watching: Watching;
  readonly place: string;
  readonly places: readonly Landmark[];
  /** ways on from here */
  readonly children: ComponentChildren;
}

interface StepsProps {
  readonly step: number;
  readonly steps: number;
  readonly by: (n: number) => void;
  readonly playing: boolean;
  readonly play: (on: boolean) => void;
}

const Steps = ({ step, steps, by, playing, play }: StepsProps) => (
  <>
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
  </>
);

const Jump = ({
  model,
  places,
  go,
}: {
  readonly model: Model;
  readonly places: readonly Landmark[];
  readonly go: (at: number) => void;
}) => (
  <label class="field">
    {words.jump()}
    <select
      value=""
      onChange={(event) => {
        if (event.currentTarget.value !== '') go(Number(event.currentTarget.value));
        event.currentTarget.value = '';
      }}
    >
      <option value="">{words.jumpNone()}</option>
      {places.map((place, k) => (
        <option key={k} value={place.at}>
          {landmarkName(model, place)}
        </option>
      ))}
    </select>
  </label>
);

const Eyes = ({
  store,
  model,
  watching,
}: {
  readonly store: Store;
  readonly model: Model;
  readonly watching: Watching;
}) => (
  <label class="field">
    {words.eyes()}
    <select
      value={watching.eyes ?? ENVOY}
      onChange={({ currentTarget: { value } }) => store.actions.lookAs(value === 'all' ? 'all' : Number(value))}
    >
      {model.pen === 'envoy' && <option value={ENVOY}>{words.envoy()}</option>}
      {partyOrder(model).map((party) => (
        <option key={party} value={party}>
          {partyName(model, party)}
        </option>
      ))}
      <option value="all">{words.everything()}</option>
    </select>
  </label>
);

const Controls = ({ store, watching, place, places, children }: ControlsProps) => {
  const { at: step, full } = watching;
  const steps = full.actions.length;
  const [pace, setPace] = useState<Pace>('even');
  const [playing, play] = usePlaying(store, pace);
  const by = (n: number): void => {
    play(false);
    store.actions.step(n);
  };
  const toPlace = (way: -1 | 1): void => {
    const to = nearestPlace(places, step, way);
    if (to !== null) by(to - step);
  };
  const fork = (): void => {
    play(false);
    store.actions.select({ panel: 'fork' });
  };
  const keys = useRef((_: KeyboardEvent): void => undefined);
  keys.current = (event) => onReplayKey(event, { by, toPlace, fork, play: () => play(!playing), step, steps, store });
  useEffect(() => {
    const hear = (event: KeyboardEvent): void => keys.current(event);
    window.addEventListener('keydown', hear);
    return () => window.removeEventListener('keydown', hear);
  }, []);
  return (
    <>
      <div class="replay-controls">
        <Steps step={step} steps={steps} by={by} playing={playing} play={play} />
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
      <div class="replay-choices">
        <div class="replay-jump">
          <Jump model={full.model} places={places} go={(to) => by(to - step)} />
          <button type="button" class="plain" aria-label={words.earlier()} onClick={() => toPlace(-1)}>
            ‹
          </button>
          <button type="button" class="plain" aria-label={words.later()} onClick={() => toPlace(1)}>
            ›
          </button>
        </div>
        <Eyes store={store} model={full.model} watching={watching} />
        <label class="field">
          {words.speed()}
          <select
            value={pace}
            onChange={(e) => setPace(PACES.find((each) => each === e.currentTarget.value) ?? 'even')}
          >
            {words.speeds.map(([each, name]) => (
              <option key={each} value={each}>
                {name}
              </option>
            ))}
          </select>
        </label>
      </div>
      <div class="replay-acts">
        <button type="button" class="plain" onClick={fork}>
          {words.fork()}
        </button>
        <button type="button" class="quiet" onClick={() => store.actions.select({ panel: 'lines' })}>
          {words.lines()}
        </button>
        {children}
      </div>
    </>
  );
};

/** Sentences that leave the stage in sight; the cables have them all. */
const MOST_TOLD = 4;

const Told = ({ view, told }: { readonly view: View; readonly told: readonly GameEvent[] }) => {
  const before = told.length - MOST_TOLD;
  return (
    <div class="replay-told" role="status">
      {told.length === 0 && <p>{words.opening()}</p>}
      {before > 0 && <p class="small">{words.before(before)}</p>}
      {told.slice(-MOST_TOLD).map((e, k) => (
        <p key={k}>{eventSentence(view.model, e, null)}</p>
      ))}
    </div>
  );
};

const useLandmarks = (watching: Watching | null): readonly Landmark[] => {
  const full = watching?.full ?? null;
  return useMemo(() => {
    const film = full === null ? null : filmOf(full.model, full.state.seed, full.actions);
    return film?.ok ? landmarksOf(film.value) : [];
  }, [full]);
};

/** Watching a game again, step by step; stage and draft follow the store. */
export const ReplayView = ({ store }: StoreProps) => {
  const watching = useSlice(store, (s) => s.watching);
  const view = useSlice(store, (s) => s.view);
  const latest = useSlice(store, (s) => s.latest);
  const heading = useRef<HTMLHeadingElement>(null);
  const places = useLandmarks(watching);
  useEffect(() => heading.current?.focus(), []);
  if (watching === null || view === null) return null;
  const { at: step, full } = watching;
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
          {titleOf(watching)}
        </h2>
        <p class="lead">{place}</p>
      </header>
      <p class="lead">
        {playedWords(view.model, watching.players)} {statusOf(watching)}
      </p>
      <Told view={view} told={told} />
      <Controls store={store} watching={watching} place={place} places={places}>
        {full.state.ending !== null && (
          <button type="button" class="quiet" onClick={debrief}>
            {words.debrief()}
          </button>
        )}
        <button type="button" class="quiet" onClick={() => store.actions.go('start')}>
          {words.leave()}
        </button>
      </Controls>
    </section>
  );
};
