import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Game } from '../agents/match.ts';
import { debriefOf, type Debrief as Report } from '../analysis/debrief.ts';
import { hashState } from '../engine/hash.ts';
import type { Model } from '../engine/model.ts';
import { ENVOY, type Seat } from '../engine/types.ts';
import type { Players } from '../replay/record.ts';
import type { Watching } from '../store/types.ts';
import { BeliefScene } from './debriefBelief.tsx';
import { CourseChart, CourseTable } from './debriefChart.tsx';
import { Closing, Refusals } from './debriefClose.tsx';
import { HomeSaid } from './debriefHome.tsx';
import { ConsentLens, DurableLens, LawLens, OwnLens, UnusedLens } from './debriefLenses.tsx';
import { issueTitle, partyName, partyOrder } from './names.ts';
import { type Eyes, eyesOf, isPlain, playedWords } from './played.ts';
import { ShareSheet } from './share.tsx';
import { START } from './text/en.ts';
import { type Names, NOT_A_FORECAST, debrief as words } from './text/moments.ts';
import { type StoreProps, useSlice } from './useStore.ts';
import './moments.css';
import './debrief.css';

const namesOf = (model: Model): Names => ({
  party: (p) => partyName(model, p),
  issue: (i) => issueTitle(model, i),
  parties: model.parties.length,
});

const soundNames = (model: Model, d: Report): string[] =>
  d.ending === 'in-force'
    ? []
    : partyOrder(model)
        .filter((p) => d.soundFor.includes(p))
        .map((p) => partyName(model, p));

const variantName = (model: Model): string =>
  model.scenario.variants.find((v) => v.id === model.variant)?.name ?? model.variant;

/** Which seats persons held, unless one's own game was the plain one. */
const perspective = (model: Model, players: Players | null, looking: Watching | null): string | null => {
  if (players === null) return null;
  const who = playedWords(model, players);
  if (looking !== null) return words.told(who, looking.kind === 'replay');
  return isPlain(players) ? null : who;
};

interface HeadProps extends StoreProps {
  readonly model: Model;
  readonly seed: string;
  readonly d: Report;
  readonly watching: Watching | null;
  readonly onShare: () => void;
}

const Head = ({ model, seed, d, watching, onShare, store }: HeadProps) => {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const players = useSlice(store, (s) => s.players);
  const sound = soundNames(model, d);
  const who = perspective(model, players, watching);
  return (
    <header class="debrief-head">
      <div>
        <p class="debrief-place">
          <strong>{START.name}</strong> {words.place(model.scenario.title, variantName(model), seed)}
        </p>
        <h1 ref={heading} tabIndex={-1}>
          {words.title(d.ending)}
        </h1>
        <p class="debrief-sentence">{words.sentence(d, namesOf(model))}</p>
        {who !== null && <p class="debrief-sentence">{who}</p>}
        {sound.length > 0 && <p class="debrief-sentence">{words.sound(sound)}</p>}
      </div>
      <div class="debrief-side">
        <p class="not-forecast">{NOT_A_FORECAST}</p>
        <div class="debrief-acts">
          <button type="button" class="strong" onClick={onShare}>
            {words.share()}
          </button>
          <button type="button" class="plain" onClick={() => window.print()}>
            {words.print()}
          </button>
          {watching !== null && (
            <button type="button" class="plain" onClick={() => store.actions.go('replay')}>
              {words.watch()}
            </button>
          )}
          <button type="button" class="plain" onClick={() => store.actions.go('start')}>
            {words.again()}
          </button>
        </div>
      </div>
    </header>
  );
};

const Night = ({ model, d }: { readonly model: Model; readonly d: Report }) => (
  <section class="lens night" aria-labelledby="night-title">
    <h2 id="night-title">{words.course()}</h2>
    <CourseChart model={model} course={d.course} />
    <p class="lead">
      {words.courseKey()} {words.redKey()}
    </p>
    <details>
      <summary>{words.asTable()}</summary>
      <div class="scrolls">
        <CourseTable model={model} course={d.course} />
      </div>
    </details>
  </section>
);

interface WholeProps extends StoreProps {
  readonly game: Game;
  readonly d: Report;
  /** the seat whose evidence the beliefs rest on, and what it is to the reader */
  readonly seat: Seat;
  readonly eyes: Eyes;
}

const NO_EYES = { seat: ENVOY, eyes: 'envoy' } as const;

const Whole = ({ store, game, d, seat, eyes }: WholeProps) => {
  const [sharing, share] = useState(false);
  const watching = useSlice(store, (s) => s.watching);
  const hash = useMemo(() => hashState(game.state), [game]);
  const { model, state } = game;
  return (
    <main class="debrief" tabIndex={-1}>
      <Head model={model} seed={state.seed} d={d} store={store} watching={watching} onShare={() => share(true)} />
      <div class="paper debrief-columns">
        <section class="lenses" aria-labelledby="lenses-title">
          <h2 id="lenses-title">{words.lenses()}</h2>
          <OwnLens model={model} d={d} />
          <UnusedLens model={model} d={d} />
        </section>
        <Night model={model} d={d} />
        <div class="lenses">
          <ConsentLens model={model} d={d} />
          <DurableLens model={model} d={d} />
          <LawLens model={model} d={d} />
        </div>
      </div>
      <HomeSaid model={model} state={state} d={d} />
      <BeliefScene model={model} d={d} eyes={eyes} seat={seat} />
      <Refusals model={model} d={d} />
      <Closing d={d} eyes={eyes} hash={hash} />
      {sharing && <ShareSheet store={store} onClose={() => share(false)} />}
    </main>
  );
};

/** Looking back: what came, what each party could have had, what was believed and what was so. */
export const Debrief = ({ store }: StoreProps) => {
  const game = useSlice(store, (s) => s.watching?.full ?? s.game);
  const players = useSlice(store, (s) => s.players);
  const own = useSlice(store, (s) => s.watching === null);
  const { seat, eyes } = game === null ? NO_EYES : eyesOf(game.model, players, own);
  const d = useMemo(() => (game === null ? null : debriefOf(game, seat)), [game, seat]);
  if (game === null || d === null)
    return (
      <main class="debrief" tabIndex={-1}>
        <p class="debrief-sentence">{words.notOver()}</p>
      </main>
    );
  return <Whole store={store} game={game} d={d} seat={seat} eyes={eyes} />;
};
