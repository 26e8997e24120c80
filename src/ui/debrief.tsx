import { useMemo, useState } from 'preact/hooks';
import type { Game } from '../agents/match.ts';
import type { Debrief as Report } from '../analysis/debrief.ts';
import type { Landscape } from '../analysis/landscape.ts';
import type { TurningPoint } from '../analysis/turns.ts';
import type { Model } from '../engine/model.ts';
import { type LookBack, lookBackOf } from '../store/lookBack.ts';
import { playedLine } from '../store/play.ts';
import type { PlayedLine, Told } from '../workers/debriefJobs.ts';
import { BeliefScene } from './debriefBelief.tsx';
import { CourseChart, CourseTable } from './debriefChart.tsx';
import { Closing, Refusals } from './debriefClose.tsx';
import { Head } from './debriefHead.tsx';
import { HomeSaid } from './debriefHome.tsx';
import { LandScene } from './debriefLand.tsx';
import { ConsentLens, DurableLens, LawLens, OwnLens, UnusedLens } from './debriefLenses.tsx';
import { Turns } from './debriefTurns.tsx';
import { WhatIfScene } from './debriefWhatIf.tsx';
import { type Eyes, eyesOf } from './played.ts';
import { ProblemLine } from './problemLine.tsx';
import { ShareSheet } from './share.tsx';
import { debrief as words } from './text/moments.ts';
import { type Job, useJob } from './useJob.ts';
import { useStages } from './useStages.ts';
import { type StoreProps, useSlice } from './useStore.ts';
import './moments.css';
import './debrief.css';

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

interface BodyProps extends StoreProps, Pick<LookBack, 'seat' | 'persons'> {
  readonly game: Game;
  readonly line: PlayedLine;
  readonly told: Told;
  readonly land: Job<Landscape>;
  readonly eyes: Eyes;
}

interface LensesProps {
  readonly model: Model;
  readonly d: Report;
}

const Lenses = ({ model, d }: LensesProps) => (
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
);

/** One part after another, a frame for each; what stands is not drawn again with the next. */
const Body = ({ store, game, line, told, land, seat, eyes, persons }: BodyProps) => {
  const parts = useMemo(() => {
    const { model, state } = game;
    const { d, turns } = told;
    return [
      <div key="story" class="paper debrief-story">
        <Night model={model} d={d} turns={turns} />
        <Turns store={store} model={model} line={line} eyes={eyes} turns={turns} />
      </div>,
      <Lenses key="lenses" model={model} d={d} />,
      <LandScene key="land" store={store} model={model} line={line} job={land} text={d.text} />,
      <HomeSaid key="home" model={model} state={state} d={d} />,
      <BeliefScene key="belief" model={model} d={d} eyes={eyes} seat={seat} />,
      <Refusals key="refusals" model={model} d={d} />,
      <WhatIfScene key="numbers" store={store} game={game} persons={persons} />,
      <Closing key="closing" store={store} scenario={model.scenario} d={d} eyes={eyes} state={state} />,
    ];
  }, [store, game, line, told, land, seat, eyes, persons]);
  const stage = useStages(parts.length - 1);
  return <>{parts.slice(0, stage + 1)}</>;
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
