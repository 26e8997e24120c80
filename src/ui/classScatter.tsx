import { useState } from 'preact/hooks';
import type { ClassGame } from '../analysis/classGame.ts';
import { type ClassSummary, SMALLEST_GROUP } from '../analysis/classSummary.ts';
import type { Model } from '../engine/model.ts';
import { at } from '../engine/num.ts';
import type { Ending } from '../engine/types.ts';
import type { BoardStore } from '../store/classBoard.ts';
import { Part } from './classCharts.tsx';
import { partyName, partyOrder } from './names.ts';
import { Pick } from './pick.tsx';
import { CLASS, SCATTER } from './text/classBoard.ts';
import { ENDING_WORDS } from './text/table.ts';
import { type Limits, useFrontier } from './useFrontier.ts';

const WIDTH = 520;
const HEIGHT = 400;
const LEFT = 52;
const RIGHT = 506;
const TOP = 14;
const BOTTOM = 352;

interface Spot {
  readonly x: number;
  readonly y: number;
  readonly ending: Ending | null;
}

interface Axis {
  readonly low: number;
  readonly high: number;
  readonly step: number;
}

const STEPS = [1, 2, 5, 10, 20, 25, 50, 100, 200] as const;

/** A range a little wider than what it holds, with at most eight round numbers on it. */
const axisOf = (values: readonly number[]): Axis => {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const step = STEPS.find((each) => (most - least) / each <= 7) ?? 500;
  return { low: Math.floor(least / step) * step, high: (Math.floor(most / step) + 1) * step, step };
};

const ticksOf = ({ low, high, step }: Axis): number[] =>
  Array.from({ length: Math.round((high - low) / step) + 1 }, (_, k) => low + k * step);

/** One game: its shape says how the talks ended. */
const Game = ({ ending, x, y }: { readonly ending: Ending | null; readonly x: number; readonly y: number }) => {
  if (ending === 'in-force') return <circle class="spot full" cx={x} cy={y} r="6" />;
  if (ending === 'not-ratified') return <path class="spot half" d={`M${x} ${y - 7}L${x + 7} ${y + 5}H${x - 7}Z`} />;
  if (ending === 'ended') return <path class="spot cross" d={`M${x - 5} ${y - 5}l10 10m0 -10l-10 10`} />;
  return <rect class="spot open" x={x - 5} y={y - 5} width="10" height="10" />;
};

interface ChartProps {
  readonly spots: readonly Spot[];
  readonly limits: Limits | null;
  readonly label: string;
  readonly names: readonly [string, string];
}

const Chart = ({ spots, limits, label, names }: ChartProps) => {
  const all = [...spots, ...(limits?.line ?? []).map(([x, y]) => ({ x, y }))];
  const [across, up] = [axisOf(all.map(({ x }) => x)), axisOf(all.map(({ y }) => y))];
  const x = (value: number): number => LEFT + ((value - across.low) / (across.high - across.low)) * (RIGHT - LEFT);
  const y = (value: number): number => BOTTOM - ((value - up.low) / (up.high - up.low)) * (BOTTOM - TOP);
  const inside = ([a, b]: readonly [number, number]): boolean => a >= across.low && b >= up.low;
  return (
    <svg class="class-chart class-scatter" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      {ticksOf(across).map((value) => (
        <g key={`x${value}`}>
          <line class="grid" x1={x(value)} x2={x(value)} y1={TOP} y2={BOTTOM} />
          <text x={x(value)} y={BOTTOM + 18} text-anchor="middle">
            {value}
          </text>
        </g>
      ))}
      {ticksOf(up).map((value) => (
        <g key={`y${value}`}>
          <line class="grid" x1={LEFT} x2={RIGHT} y1={y(value)} y2={y(value)} />
          <text x={LEFT - 6} y={y(value) + 4} text-anchor="end">
            {value}
          </text>
        </g>
      ))}
      {limits?.cloud.filter(inside).map(([a, b]) => (
        <circle key={`${a} ${b}`} class="efficient" cx={x(a)} cy={y(b)} r="1.6" />
      ))}
      {limits !== null && (
        <polyline class="frontier" points={limits.line.map(([a, b]) => `${x(a)},${y(b)}`).join(' ')} />
      )}
      {spots.map((spot, k) => (
        <Game key={k} ending={spot.ending} x={x(spot.x)} y={y(spot.y)} />
      ))}
      <text x={(LEFT + RIGHT) / 2} y={HEIGHT - 8} text-anchor="middle">
        {names[0]}
      </text>
      <text transform={`translate(13 ${(TOP + BOTTOM) / 2}) rotate(-90)`} text-anchor="middle">
        {names[1]}
      </text>
    </svg>
  );
};

const Numbers = ({ spots, names }: Pick<ChartProps, 'spots' | 'names'>) => (
  <details>
    <summary>{CLASS.table}</summary>
    <div class="class-scrolls">
      <table class="class-table">
        <thead>
          <tr>
            {[SCATTER.game, ...names, CLASS.ended].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {spots.map(({ x, y, ending }, k) => (
            <tr key={k}>
              <th scope="row">{k + 1}</th>
              <td>{x}</td>
              <td>{y}</td>
              <td>{ending !== null && ENDING_WORDS[ending].name}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  </details>
);

const EVERY = '';

/** Seeds that enough games share for their games to be shown together. */
const sharedSeeds = ({ bySeed }: ClassSummary): { readonly seed: string; readonly games: number }[] =>
  (bySeed ?? []).flatMap(({ name, count }) =>
    count === null || count < SMALLEST_GROUP ? [] : [{ seed: name, games: count }],
  );

const pointsOf = (bp: number): number => Math.round(bp / 100);

/** Sorted by where they lie, so that the order in which links were pasted tells nobody whose is whose. */
const spotsOf = (games: readonly ClassGame[], seed: string, [a, b]: readonly [number, number]): Spot[] =>
  games
    .flatMap((game): Spot[] => {
      if (seed !== EVERY)
        return [{ x: pointsOf(at(game.worth, a)), y: pointsOf(at(game.worth, b)), ending: game.ending }];
      const [x, y] = [game.scores[a] ?? null, game.scores[b] ?? null];
      return x === null || y === null ? [] : [{ x: Math.max(-100, x), y: Math.max(-100, y), ending: game.ending }];
    })
    .sort((one, other) => one.x - other.x || one.y - other.y);

interface Props {
  readonly board: BoardStore;
  readonly model: Model;
  readonly summary: ClassSummary;
}

/** What each game's text is worth to two governments, on the exact frontier of their seed where they share one. */
export const Scatter = ({ board, model, summary }: Props) => {
  const order = partyOrder(model);
  const [pair, setPair] = useState<readonly [number, number]>([order[1] ?? 0, order[2] ?? order[0] ?? 0]);
  const seeds = sharedSeeds(summary);
  const [wish, setWish] = useState<string | null>(null);
  const seed = wish ?? seeds[0]?.seed ?? EVERY;
  const { pool } = summary;
  const games = seed === EVERY ? pool : pool.filter((game) => game.seed === seed);
  const limits = useFrontier(board, seed === EVERY ? null : (games[0] ?? null), model, pair);
  if (pool.length < SMALLEST_GROUP || model.parties.length < 2) return null;
  const spots = spotsOf(games, seed, pair);
  const named = (party: number): string =>
    seed === EVERY ? SCATTER.score(partyName(model, party)) : SCATTER.own(partyName(model, party));
  const names = [named(pair[0]), named(pair[1])] as const;
  const parties = order.map((party) => [party, partyName(model, party)] as const);
  return (
    <Part id="class-scatter" title={SCATTER.title} lead={SCATTER.lead}>
      <div class="class-fields no-print">
        <Pick
          label={SCATTER.across}
          value={pair[0]}
          options={parties}
          onPick={(value) => setPair([Number(value), pair[1]])}
        />
        <Pick
          label={SCATTER.up}
          value={pair[1]}
          options={parties}
          onPick={(value) => setPair([pair[0], Number(value)])}
        />
        <Pick
          label={SCATTER.which}
          value={seed}
          options={[
            ...seeds.map(({ seed: each, games: n }) => [each, SCATTER.seed(each, n)] as const),
            [EVERY, SCATTER.every(pool.length)],
          ]}
          onPick={setWish}
        />
      </div>
      <Chart
        spots={spots}
        limits={typeof limits === 'object' ? limits : null}
        label={`${names[0]}; ${names[1]}`}
        names={names}
      />
      <p class="class-key small">
        {SCATTER.key.map(([ending, words]) => (
          <span key={ending}>
            <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
              <Game ending={ending} x={8} y={8} />
            </svg>{' '}
            {words}
          </span>
        ))}
      </p>
      <p class="small" role="status">
        {seed === EVERY ? SCATTER.noFrontier : SCATTER.limits[typeof limits === 'object' ? 'there' : limits]}
      </p>
      <Numbers spots={spots} names={names} />
    </Part>
  );
};
