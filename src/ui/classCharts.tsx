import type { ComponentChildren } from 'preact';
import type { ClassSummary, RoundBelief } from '../analysis/classSummary.ts';
import type { Model } from '../engine/model.ts';
import { ENDINGS, type Ending, OPEN } from '../engine/types.ts';
import { issueLabel, optionName } from './names.ts';
import { CLASS } from './text/classBoard.ts';
import { ENDING_WORDS } from './text/table.ts';

interface PartProps {
  readonly id: string;
  readonly title: string;
  readonly lead?: string;
  readonly children: ComponentChildren;
}

export const Part = ({ id, title, lead, children }: PartProps) => (
  <section class="paper class-part" aria-labelledby={id}>
    <h2 id={id}>{title}</h2>
    {lead !== undefined && <p class="lead">{lead}</p>}
    {children}
  </section>
);

/** A bar of so many of a whole, for the eye alone: its number stands beside it. */
const Bar = ({ part, whole }: { readonly part: number; readonly whole: number }) => (
  <svg class="class-bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
    <rect class="back" width="100" height="10" />
    <rect class="front" width={whole === 0 ? 0 : (100 * part) / whole} height="10" />
  </svg>
);

interface Line {
  readonly name: string;
  readonly times: number;
}

/** Bars that are a table: name, bar and number, so that nothing is said by length alone. */
const Bars = ({
  caption,
  head,
  lines,
  whole,
}: {
  caption: string;
  head: string;
  lines: readonly Line[];
  whole: number;
}) => (
  <table class="class-bars">
    <caption>{caption}</caption>
    <thead class="sr">
      <tr>
        <th scope="col">{caption}</th>
        <th scope="col">{head}</th>
      </tr>
    </thead>
    <tbody>
      {lines.map(({ name, times }) => (
        <tr key={name}>
          <th scope="row">{name}</th>
          <td>
            <Bar part={times} whole={whole} />
            <span>{times}</span>
          </td>
        </tr>
      ))}
    </tbody>
  </table>
);

const endingLines = (endings: Readonly<Record<Ending, number>>): Line[] =>
  ENDINGS.map((ending) => ({ name: ENDING_WORDS[ending].name, times: endings[ending] }));

export const Endings = ({ summary }: { readonly summary: ClassSummary }) =>
  summary.endings === null ? null : (
    <Part id="class-endings" title={CLASS.endings} lead={CLASS.counted(summary.pool.length)}>
      <Bars
        caption={CLASS.endings}
        head={CLASS.times}
        lines={endingLines(summary.endings)}
        whole={summary.pool.length}
      />
    </Part>
  );

interface ModelProps {
  readonly model: Model;
  readonly summary: ClassSummary;
}

export const Clauses = ({ model, summary }: ModelProps) =>
  summary.clauses === null ? null : (
    <Part id="class-clauses" title={CLASS.clauses}>
      <div class="class-histograms">
        {summary.clauses.map(({ issue, options }) => (
          <Bars
            key={issue}
            caption={issueLabel(model, issue)}
            head={CLASS.times}
            lines={options.map((times, k) => ({
              name: optionName(model, issue, k === options.length - 1 ? OPEN : k),
              times,
            }))}
            whole={summary.pool.length}
          />
        ))}
      </div>
    </Part>
  );

export const Refused = ({ model, summary }: ModelProps) => {
  const { refused } = summary;
  if (refused === null) return null;
  return (
    <Part id="class-refused" title={CLASS.refused} lead={CLASS.refusedLead}>
      {refused.length === 0 ? (
        <p>{CLASS.refusedNone}</p>
      ) : (
        <Bars
          caption={CLASS.refused}
          head={CLASS.refusedTimes}
          lines={refused.map(({ issue, times }) => ({ name: issueLabel(model, issue), times }))}
          whole={refused[0]?.times ?? 0}
        />
      )}
    </Part>
  );
};

const WIDTH = 460;
const HEIGHT = 190;
const LEFT = 44;
const RIGHT = 448;
const TOP = 12;
const BOTTOM = 160;

const share = (x: number): string => `${Math.round(100 * x)} %`;

const BeliefChart = ({ beliefs, rounds }: { readonly beliefs: readonly RoundBelief[]; readonly rounds: number }) => {
  const x = (round: number): number => LEFT + 8 + ((round - 1) * (RIGHT - LEFT - 16)) / Math.max(1, rounds - 1);
  const y = (mean: number): number => BOTTOM - mean * (BOTTOM - TOP);
  return (
    <svg class="class-chart" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      {[0, 0.25, 0.5, 0.75, 1].map((mean) => (
        <g key={mean}>
          <line class="grid" x1={LEFT} x2={RIGHT} y1={y(mean)} y2={y(mean)} />
          <text x={LEFT - 6} y={y(mean) + 4} text-anchor="end">
            {share(mean)}
          </text>
        </g>
      ))}
      <polyline class="course" points={beliefs.map(({ round, mean }) => `${x(round)},${y(mean)}`).join(' ')} />
      {beliefs.map(({ round, mean }) => (
        <g key={round}>
          <circle class="dot" cx={x(round)} cy={y(mean)} r="4" />
          <text x={x(round)} y={BOTTOM + 18} text-anchor="middle">
            {round}
          </text>
        </g>
      ))}
    </svg>
  );
};

export const Beliefs = ({ model, summary }: ModelProps) => {
  const { beliefs } = summary;
  if (beliefs === null || beliefs.length === 0) return null;
  return (
    <Part id="class-beliefs" title={CLASS.beliefs} lead={CLASS.beliefsLead}>
      <BeliefChart beliefs={beliefs} rounds={model.rounds} />
      <details>
        <summary>{CLASS.table}</summary>
        <table class="class-table">
          <thead>
            <tr>
              <th scope="col">{CLASS.round}</th>
              <th scope="col">{CLASS.times}</th>
              <th scope="col">{CLASS.chance}</th>
            </tr>
          </thead>
          <tbody>
            {beliefs.map(({ round, games, mean }) => (
              <tr key={round}>
                <th scope="row">{round}</th>
                <td>{games}</td>
                <td>{share(mean)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </Part>
  );
};

export const Seeds = ({ summary }: { readonly summary: ClassSummary }) => {
  const { bySeed } = summary;
  if (bySeed === null || bySeed.length < 2) return null;
  const hidden = bySeed.filter(({ count }) => count === null).length;
  return (
    <Part id="class-seeds" title={CLASS.groups}>
      <div class="class-scrolls">
        <table class="class-table">
          <thead>
            <tr>
              <th scope="col">{CLASS.seed}</th>
              <th scope="col">{CLASS.times}</th>
              {ENDINGS.map((ending) => (
                <th key={ending} scope="col">
                  {ENDING_WORDS[ending].name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {bySeed.map(({ name, count, endings }) =>
              count === null || endings === null ? null : (
                <tr key={name}>
                  <th scope="row">{name}</th>
                  <td>{count}</td>
                  {ENDINGS.map((ending) => (
                    <td key={ending}>{endings[ending]}</td>
                  ))}
                </tr>
              ),
            )}
          </tbody>
        </table>
      </div>
      {hidden > 0 && <p class="small">{CLASS.hiddenGroups(hidden)}</p>}
    </Part>
  );
};
