import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Landscape } from '../analysis/landscape.ts';
import type { Model } from '../engine/model.ts';
import { at } from '../engine/num.ts';
import type { Text } from '../engine/types.ts';
import type { PlayedLine } from '../workers/debriefJobs.ts';
import { WithoutOthers } from './debriefWithout.tsx';
import { LandChart } from './landChart.tsx';
import { type Axes, isClipped, namedPoints, shareOf } from './landPoints.ts';
import { partyName, partyOrder } from './names.ts';
import { LAND } from './text/debrief.ts';
import type { Job } from './useJob.ts';
import { useStages } from './useStages.ts';
import type { StoreProps } from './useStore.ts';

interface LandProps {
  readonly model: Model;
  readonly land: Landscape;
}

interface PickProps {
  readonly model: Model;
  readonly label: string;
  readonly value: number;
  readonly onPick: (party: number) => void;
}

const Pick = ({ model, label, value, onPick }: PickProps) => (
  <label class="field">
    {label}
    <select value={value} onChange={(event) => onPick(Number(event.currentTarget.value))}>
      {partyOrder(model).map((party) => (
        <option key={party} value={party}>
          {partyName(model, party)}
        </option>
      ))}
    </select>
  </label>
);

const Counts = ({ land }: { readonly land: Landscape }) => (
  <>
    <p>{LAND.counts}</p>
    <ul>
      <li>{LAND.principle(land.principle)}</li>
      <li>{LAND.table(land.table)}</li>
      <li>{LAND.ratifiable(land.ratifiable, land.principle)}</li>
    </ul>
    {land.principle.texts === 1 && <p>{LAND.single}</p>}
    {land.frontier === null && <p>{LAND.tooLarge}</p>}
  </>
);

/** drafts that the table holds in print, where the picture is small: the last ones */
const PRINTED = 3;

/** What every named text is worth to every party, on each one's own scale. */
const Shares = ({ model, land }: LandProps) => {
  const order = partyOrder(model);
  return (
    <table class="course-table">
      <caption>{LAND.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{LAND.what}</th>
          {order.map((p) => (
            <th key={p} scope="col">
              {partyName(model, p)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {namedPoints(land).map(({ name, about, utilities }, k) => (
          <tr key={name} class={k < land.drafts.length - PRINTED ? 'land-earlier' : undefined}>
            <th scope="row">
              {name}
              {about !== '' && <span class="lead"> {about}</span>}
            </th>
            {order.map((p) => (
              <td key={p} class="num">
                {utilities === null ? LAND.none : LAND.tick(Math.round(shareOf(land, p, at(utilities, p))))}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
};

interface PossibleProps extends LandProps {
  /** what is asked for beside the picture */
  readonly children: ComponentChildren;
}

const Possible = ({ model, land, children }: PossibleProps) => {
  const order = partyOrder(model);
  const [axes, choose] = useState<Axes>([order[1] ?? 0, order[2] ?? order[0] ?? 0]);
  const picture = useStages(1) > 0;
  if (land.principle.texts === 0) return <p>{LAND.empty}</p>;
  return (
    <div class="land">
      <div class="land-counts">
        <Counts land={land} />
        <div class="land-axes">
          <Pick model={model} label={LAND.across} value={axes[0]} onPick={(party) => choose([party, axes[1]])} />
          <Pick model={model} label={LAND.up} value={axes[1]} onPick={(party) => choose([axes[0], party])} />
        </div>
      </div>
      <div class="land-picture">{picture && <LandChart model={model} land={land} axes={axes} />}</div>
      <div class="land-more">
        <p class="lead">
          {LAND.key} {isClipped(land, axes) && LAND.clipped}
        </p>
        <div class="scrolls">
          <Shares model={model} land={land} />
        </div>
        {children}
      </div>
    </div>
  );
};

interface Props extends StoreProps {
  readonly model: Model;
  readonly line: PlayedLine;
  readonly job: Job<Landscape>;
  /** the text that the figures of the debrief are about */
  readonly text: Text;
}

/** Exact answers about the end of the game: counts, the frontier, reference points, and where the drafts stood. */
export const LandScene = ({ store, model, line, job, text }: Props) => (
  <section class="paper scene land-scene" aria-labelledby="land-title">
    <h2 id="land-title">{LAND.title}</h2>
    <div role="status">
      {job.status === 'working' && <p>{LAND.working}</p>}
      {job.status === 'failed' && <p>{LAND.failed}</p>}
    </div>
    {job.status === 'done' && (
      <Possible model={model} land={job.answer}>
        {model.parties.length > 2 && <WithoutOthers store={store} model={model} line={line} text={text} />}
      </Possible>
    )}
  </section>
);
