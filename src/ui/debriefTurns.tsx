import { useMemo, useState } from 'preact/hooks';
import type { BetterMove, Coaching } from '../analysis/coach.ts';
import type { TurningPoint } from '../analysis/turns.ts';
import { changesBetween } from '../engine/flip.ts';
import type { Model } from '../engine/model.ts';
import type { PlayedLine } from '../workers/debriefJobs.ts';
import { issueTitle, optionName } from './names.ts';
import type { Eyes } from './played.ts';
import { COACH, TURNS, whoActs } from './text/debrief.ts';
import { useJob } from './useJob.ts';
import type { StoreProps } from './useStore.ts';

interface MoveProps {
  readonly model: Model;
  readonly found: Coaching;
  readonly move: BetterMove;
}

const Changes = ({ model, found, move }: MoveProps) => (
  <ul>
    {changesBetween(found.text, move.text).map(([issue, option]) => (
      <li key={issue}>
        {issueTitle(model, issue)}: <strong>{optionName(model, issue, option)}</strong>
      </li>
    ))}
  </ul>
);

const Move = (props: MoveProps) => {
  const { model, found, move } = props;
  const { type } = move.action;
  return (
    <>
      <p class="coach-move">{type === 'table' ? COACH.table : type === 'vote' ? COACH.vote : COACH.sign}</p>
      {type !== 'respond' && <Changes {...props} />}
      <p>
        {type !== 'respond' && `${COACH.sure(move.sure)} `}
        {COACH.signs(found.signs, move.signs, model.parties.length)} {COACH.force(move.force)}
      </p>
    </>
  );
};

const Found = ({ model, found }: Omit<MoveProps, 'move'>) => {
  const [first, ...others] = found.moves;
  if (first === undefined) return <p>{found.round === model.rounds ? COACH.noneLast : COACH.none}</p>;
  return (
    <>
      <Move model={model} found={found} move={first} />
      {others.length > 0 && (
        <details>
          <summary>{COACH.others(others.length)}</summary>
          {others.map((move) => (
            <Move key={move.text.join(' ')} model={model} found={found} move={move} />
          ))}
        </details>
      )}
      <p class="lead">{COACH.note}</p>
    </>
  );
};

interface CoachProps extends StoreProps {
  readonly model: Model;
  readonly line: PlayedLine;
  readonly at: number;
}

const Coach = ({ store, model, line, at }: CoachProps) => {
  const ask = useMemo(() => ({ ...line, at }), [line, at]);
  const job = useJob(store, 'coach', ask);
  return (
    <div class="coach" role="status">
      {job.status === 'working' && <p>{COACH.looking}</p>}
      {job.status === 'failed' && <p>{COACH.failed}</p>}
      {job.status === 'done' && <Found model={model} found={job.answer} />}
    </div>
  );
};

interface TurnProps extends StoreProps {
  readonly model: Model;
  readonly line: PlayedLine;
  readonly eyes: Eyes;
  readonly point: TurningPoint;
  readonly place: number;
}

const Turn = ({ store, model, line, eyes, point, place }: TurnProps) => {
  const [asked, ask] = useState(false);
  return (
    <li class="turn">
      <h3>
        <span class="turn-mark" aria-hidden="true">
          {place + 1}
        </span>{' '}
        {TURNS.round(point.round)}
      </h3>
      <p>{TURNS.sentence(model, whoActs(model, point.seat, eyes === 'you'), point)}</p>
      <p class="turn-acts">
        <button
          type="button"
          class="plain"
          aria-expanded={asked}
          aria-label={TURNS.betterIn(point.round)}
          onClick={() => ask(!asked)}
        >
          {TURNS.better}
        </button>
        <button
          type="button"
          class="plain"
          aria-label={TURNS.forkIn(point.round)}
          onClick={() => void store.actions.fork(point.at)}
        >
          {TURNS.fork}
        </button>
      </p>
      {asked && <Coach store={store} model={model} line={line} at={point.at} />}
    </li>
  );
};

interface TurnsProps extends StoreProps {
  readonly model: Model;
  readonly line: PlayedLine;
  readonly eyes: Eyes;
  readonly turns: readonly TurningPoint[];
}

/** Three turns at most at which much changed, each with a better move for the asking and a fork. */
export const Turns = ({ turns, ...props }: TurnsProps) => (
  <section class="lens turns" aria-labelledby="turns-title">
    <h2 id="turns-title">{TURNS.title}</h2>
    <p class="lead">{TURNS.lead}</p>
    {turns.length === 0 && <p>{TURNS.none}</p>}
    <ol>
      {turns.map((point, place) => (
        <Turn key={point.at} {...props} point={point} place={place} />
      ))}
    </ol>
    {turns.length > 0 && <p class="lead fork-note">{TURNS.forkNote}</p>}
  </section>
);
