import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Game } from '../agents/match.ts';
import type { Debrief as Report } from '../analysis/debrief.ts';
import type { Landscape } from '../analysis/landscape.ts';
import { outcomeOf } from '../analysis/outcome.ts';
import type { TurningPoint } from '../analysis/turns.ts';
import { hashState } from '../engine/hash.ts';
import type { Model } from '../engine/model.ts';
import type { Players } from '../replay/record.ts';
import { type LookBack, lookBackOf } from '../store/lookBack.ts';
import { playedLine } from '../store/play.ts';
import type { Watching } from '../store/types.ts';
import type { PlayedLine, Told } from '../workers/debriefJobs.ts';
import { BeliefScene } from './debriefBelief.tsx';
import { CourseChart, CourseTable } from './debriefChart.tsx';
import { Closing, Refusals } from './debriefClose.tsx';
import { HomeSaid } from './debriefHome.tsx';
import { LandScene } from './debriefLand.tsx';
import { ConsentLens, DurableLens, LawLens, OwnLens, UnusedLens } from './debriefLenses.tsx';
import { Turns } from './debriefTurns.tsx';
import { WhatIfScene } from './debriefWhatIf.tsx';
import { issueTitle, partyName, partyOrder } from './names.ts';
import { type Eyes, eyesOf, isPlain, playedWords } from './played.ts';
import { ProblemLine } from './problemLine.tsx';
import { ShareSheet } from './share.tsx';
import { START } from './text/en.ts';
import { type Names, NOT_A_FORECAST, debrief as words } from './text/moments.ts';
import { type Job, useJob } from './useJob.ts';
import { useStages } from './useStages.ts';
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
  readonly game: Game;
  /** null while it is being worked out: how it ended is said at once */
  readonly d: Report | null;
  readonly watching: Watching | null;
  readonly onShare: () => void;
}

const Head = ({ game, d, watching, onShare, store }: HeadProps) => {
  const { model, state } = game;
  const outcome = useMemo(() => outcomeOf(game), [game]);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const players = useSlice(store, (s) => s.players);
  const sound = d === null ? [] : soundNames(model, d);
  const who = perspective(model, players, watching);
  return (
    <header class="debrief-head">
      <div>
        <p class="debrief-place">
          <strong>{START.name}</strong> {words.place(model.scenario.title, variantName(model), state.seed)}
        </p>
        <h1 ref={heading} tabIndex={-1}>
          {outcome !== null && words.title(outcome.ending)}
        </h1>
        {outcome !== null && <p class="debrief-sentence">{words.sentence(outcome, namesOf(model))}</p>}
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

interface NightProps {
  readonly model: Model;
  readonly d: Report;
  readonly turns: readonly TurningPoint[];
}

const Night = ({ model, d, turns }: NightProps) => (
  <section class="lens night" aria-labelledby="night-title">
    <h2 id="night-title">{words.course()}</h2>
    <CourseChart model={model} course={d.course} turns={turns} />
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

/** parts that follow the story and the lenses, each put on the page by itself */
const SCENES = 6;

interface BodyProps extends StoreProps, Pick<LookBack, 'seat' | 'persons'> {
  readonly game: Game;
  readonly line: PlayedLine;
  readonly told: Told;
  readonly land: Job<Landscape>;
  readonly eyes: Eyes;
}

const Body = ({ store, game, line, told, land, seat, eyes, persons }: BodyProps) => {
  const hash = useMemo(() => hashState(game.state), [game]);
  const { model, state } = game;
  const { d, turns } = told;
  const stage = useStages(SCENES);
  return (
    <>
      <div class="paper debrief-story">
        <Night model={model} d={d} turns={turns} />
        <Turns store={store} model={model} line={line} eyes={eyes} turns={turns} />
      </div>
      <section class="paper debrief-columns" aria-labelledby="lenses-title">
        <h2 id="lenses-title">{words.lenses()}</h2>
        <div class="lenses">
          <OwnLens model={model} d={d} />
          <UnusedLens model={model} d={d} />
        </div>
        <div class="lenses">
          <ConsentLens model={model} d={d} />
        </div>
        <div class="lenses">
          <DurableLens model={model} d={d} />
          <LawLens model={model} d={d} />
        </div>
      </section>
      {stage > 0 && <LandScene store={store} model={model} line={line} job={land} text={d.text} />}
      {stage > 1 && <HomeSaid model={model} state={state} d={d} />}
      {stage > 2 && <BeliefScene model={model} d={d} eyes={eyes} seat={seat} />}
      {stage > 3 && <Refusals model={model} d={d} />}
      {stage > 4 && <WhatIfScene store={store} game={game} persons={persons} />}
      {stage > 5 && <Closing store={store} scenario={model.scenario} d={d} eyes={eyes} hash={hash} />}
    </>
  );
};

const Whole = ({ store, game }: StoreProps & { readonly game: Game }) => {
  const [sharing, share] = useState(false);
  const watching = useSlice(store, (s) => s.watching);
  const players = useSlice(store, (s) => s.players);
  const own = watching === null;
  const { seat, seats, persons, mine } = useMemo(() => lookBackOf(game, players, own), [game, players, own]);
  const line = useMemo(() => playedLine(game), [game]);
  const ask = useMemo(() => ({ ...line, seat, seats }), [line, seat, seats]);
  const job = useJob(store, 'debrief', ask);
  // Asked for at once: the worker has something to do while the page draws.
  const land = useJob(store, 'landscape', line);
  const told = job.status === 'done' ? job.answer : null;
  return (
    <main class="debrief" tabIndex={-1}>
      <ProblemLine store={store} />
      <Head game={game} d={told?.d ?? null} store={store} watching={watching} onShare={() => share(true)} />
      {told === null ? (
        <p class="paper scene" role="status">
          {job.status === 'failed' ? words.notWorkedOut() : words.workingOut()}
        </p>
      ) : (
        <Body
          store={store}
          game={game}
          line={line}
          told={told}
          land={land}
          seat={seat}
          eyes={eyesOf(game.model, mine)}
          persons={persons}
        />
      )}
      {sharing && <ShareSheet store={store} onClose={() => share(false)} />}
    </main>
  );
};

/** Looking back: what came, what each party could have had, what was believed and what was so. */
export const Debrief = ({ store }: StoreProps) => {
  const game = useSlice(store, (s) => s.watching?.full ?? s.game);
  if (game === null || game.state.ending === null)
    return (
      <main class="debrief" tabIndex={-1}>
        <p class="debrief-sentence">{words.notOver()}</p>
      </main>
    );
  return <Whole store={store} game={game} />;
};
