import { useMemo, useState } from 'preact/hooks';
import type { Game } from '../agents/match.ts';
import { type AssumedNumber, assumedNumbers } from '../analysis/assumed.ts';
import type { Change } from '../analysis/changedNumber.ts';
import type { WhatIf } from '../analysis/whatIf.ts';
import type { Model } from '../engine/model.ts';
import type { Seat } from '../engine/types.ts';
import { playedLine } from '../store/play.ts';
import { partyName } from './names.ts';
import { fullLabel, numberGroups, numberLabel, numberWords } from './numberNames.ts';
import { WHAT_IF } from './text/debrief.ts';
import { useJob } from './useJob.ts';
import { useStages } from './useStages.ts';
import type { StoreProps } from './useStore.ts';
import { useSweep } from './useSweep.ts';

const idOf = ({ path }: Pick<Change, 'path'>): string => path.join('.');

const Result = ({ model, found }: { readonly model: Model; readonly found: WhatIf | null | undefined }) => {
  if (found === null || found === undefined) return <p>{WHAT_IF.failed}</p>;
  return (
    <>
      <p class="what-if-headline">
        <strong>{found.survives ? WHAT_IF.survives(found) : WHAT_IF.changes(found)}</strong>
      </p>
      <p>
        {WHAT_IF.turned(model, found.turned)}
        {found.home >= 0 && ` ${WHAT_IF.home(partyName(model, found.home))}`}
        {found.stoppedIn > 0 && ` ${WHAT_IF.stopped(found.stoppedIn)}`}
      </p>
      <p>{WHAT_IF.zone(found.zone.was, found.zone.now)}</p>
    </>
  );
};

interface AskProps extends StoreProps {
  readonly game: Game;
  readonly persons: readonly Seat[];
}

interface TryProps extends AskProps {
  readonly change: Change;
}

const Tried = ({ store, game, persons, change }: TryProps) => {
  const ask = useMemo(() => ({ ...playedLine(game), persons, changes: [change] }), [game, persons, change]);
  const job = useJob(store, 'whatIf', ask);
  if (job.status === 'working') return <p>{WHAT_IF.working}</p>;
  return <Result model={game.model} found={job.status === 'done' ? job.answer[0] : null} />;
};

const isShare = ({ path }: AssumedNumber): boolean =>
  path.at(-1) === 'share' || (path.includes('weights') && path.includes('bySet'));

/** The step by which a slider moves: whole points of a hundred for the great, single units for the small. */
const stepOf = ({ unit }: AssumedNumber): number => (unit === 'plain' ? 1 : 10);

interface FieldProps {
  readonly number: AssumedNumber;
  readonly value: number;
  readonly onValue: (value: number) => void;
}

const ValueField = ({ number, value, onValue }: FieldProps) => (
  <label class="field what-if-value">
    {WHAT_IF.value}
    <span class="what-if-set">
      <input
        type="range"
        min={number.min}
        max={number.max}
        step={stepOf(number)}
        value={value}
        aria-valuetext={numberWords(value, number.unit)}
        onInput={(event) => onValue(Number(event.currentTarget.value))}
      />
      <output>{numberWords(value, number.unit)}</output>
    </span>
  </label>
);

const All = ({ store, game, persons, numbers }: AskProps & { readonly numbers: readonly AssumedNumber[] }) => {
  const { model } = game;
  const ask = useMemo(() => ({ ...playedLine(game), persons }), [game, persons]);
  const [sweep, start, stop] = useSweep({ store, ask, numbers });
  const byId = useMemo(() => new Map(numbers.map((number) => [idOf(number), number])), [numbers]);
  return (
    <div class="what-if-all">
      {sweep?.running ? (
        <button type="button" class="plain" onClick={stop}>
          {WHAT_IF.stop}
        </button>
      ) : (
        <button type="button" class="plain" onClick={start}>
          {WHAT_IF.all}
        </button>
      )}
      {sweep !== null && (
        <>
          <progress max={numbers.length} value={sweep.done} aria-label={WHAT_IF.all} />{' '}
          <span>{WHAT_IF.progress(sweep.done, numbers.length)}</span>
          <div role="status">
            {sweep.done === numbers.length && sweep.fell.length === 0 && <p>{WHAT_IF.allStand(numbers.length)}</p>}
            {sweep.fell.length > 0 && (
              <p>{WHAT_IF.someFall(new Set(sweep.fell.map(({ change }) => idOf(change))).size, numbers.length)}</p>
            )}
          </div>
          <ul>
            {sweep.fell.map(({ change }) => {
              const number = byId.get(idOf(change));
              if (number === undefined) return null;
              const [was, now] = [numberWords(number.value, number.unit), numberWords(change.value, number.unit)];
              return <li key={`${idOf(change)} ${now}`}>{WHAT_IF.fell(fullLabel(model, change.path), was, now)}</li>;
            })}
          </ul>
        </>
      )}
    </div>
  );
};

interface ChooseProps extends AskProps {
  readonly numbers: readonly AssumedNumber[];
}

const Choose = ({ numbers, ...props }: ChooseProps) => {
  const { model } = props.game;
  const groups = useMemo(() => numberGroups(model, numbers), [model, numbers]);
  const [group, pickGroup] = useState(0);
  const list = groups[group]?.numbers ?? [];
  const [id, pickId] = useState('');
  const number = list.find((each) => idOf(each) === id) ?? list[0];
  const [values, put] = useState<Readonly<Record<string, number>>>({});
  const [tried, tryOut] = useState<Change | null>(null);
  if (number === undefined) return <p>{WHAT_IF.none}</p>;
  const value = values[idOf(number)] ?? number.value;
  return (
    <>
      <form
        class="what-if-form"
        onSubmit={(event) => {
          event.preventDefault();
          tryOut({ path: number.path, value });
        }}
      >
        <label class="field">
          {WHAT_IF.whose}
          <select value={group} onChange={(event) => pickGroup(Number(event.currentTarget.value))}>
            {groups.map(({ name }, k) => (
              <option key={name} value={k}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label class="field">
          {WHAT_IF.which}
          <select value={idOf(number)} onChange={(event) => pickId(event.currentTarget.value)}>
            {list.map((each) => (
              <option key={idOf(each)} value={idOf(each)}>
                {numberLabel(model, each.path)}
              </option>
            ))}
          </select>
        </label>
        <ValueField number={number} value={value} onValue={(next) => put({ ...values, [idOf(number)]: next })} />
        <button type="submit" class="strong">
          {WHAT_IF.try}
        </button>
      </form>
      <p class="lead">
        {WHAT_IF.was(numberWords(number.value, number.unit))} {isShare(number) && WHAT_IF.share}
      </p>
      <div role="status">{tried !== null && <Tried {...props} change={tried} />}</div>
      <All {...props} numbers={numbers} />
    </>
  );
};

/** first the head, then the numbers are gathered, then their form: none of it holds the page up for long */
const STEPS = 2;

/** Change one assumed number: do the same moves still come to the same ending? */
export const WhatIfScene = (props: AskProps) => {
  const { model, state } = props.game;
  const stage = useStages(STEPS);
  const gather = stage > 0;
  const numbers = useMemo(() => (gather ? assumedNumbers(model, state) : []), [model, state, gather]);
  return (
    <section class="paper scene what-if" aria-labelledby="what-if-title">
      <h2 id="what-if-title">{WHAT_IF.title}</h2>
      <p class="lead">{WHAT_IF.lead}</p>
      {stage > 1 && <Choose {...props} numbers={numbers} />}
      <p class="lead">{WHAT_IF.how}</p>
    </section>
  );
};
