import { scaleLinear } from 'd3-scale';
import { curveStepBefore, line as pathOf, symbol, symbolDiamond } from 'd3-shape';
import type { Landscape } from '../analysis/landscape.ts';
import type { Model } from '../engine/model.ts';
import { at } from '../engine/num.ts';
import { type Axes, LOWEST, type NamedPoint, namedPoints, type Spot, shareOf, staircase } from './landPoints.ts';
import { partyName } from './names.ts';
import { LAND } from './text/debrief.ts';

const SIZE = 400;
const LEFT = 48;
const TOP = 14;
const BOTTOM = 356;
const RIGHT = 388;
const HIGHEST = 104;
const LABEL_PITCH = 15;

const within = (share: number): number => Math.max(LOWEST, Math.min(HIGHEST, share));

const diamond = symbol(symbolDiamond, 90)() ?? '';

interface Placed {
  readonly point: NamedPoint;
  readonly x: number;
  readonly y: number;
  readonly label: number;
}

/** Drafts that fall on one place share one mark; labels of reference points keep clear of each other. */
const place = (land: Landscape, [a, b]: Axes, x: (n: number) => number, y: (n: number) => number): Placed[] => {
  const placed: Placed[] = [];
  for (const point of namedPoints(land)) {
    if (point.utilities === null) continue;
    const sx = x(within(shareOf(land, a, at(point.utilities, a))));
    const sy = y(within(shareOf(land, b, at(point.utilities, b))));
    let label = sy;
    if (point.kind === 'reference')
      for (const other of placed)
        if (
          other.point.kind === 'reference' &&
          Math.abs(other.label - label) < LABEL_PITCH &&
          Math.abs(other.x - sx) < 110
        )
          label = other.label + LABEL_PITCH;
    placed.push({ point, x: sx, y: sy, label });
  }
  return placed;
};

/** Drafts are drawn last: where one comes to a reference point, its number stays to be seen. */
const drawn = (placed: readonly Placed[]): Placed[] => [
  ...placed.filter(({ point }) => point.kind === 'reference'),
  ...placed.filter(({ point }) => point.kind === 'draft'),
];

const NamedMark = ({ point, x, y, label }: Placed) =>
  point.kind === 'draft' ? (
    <g class="land-draft">
      <circle cx={x} cy={y} r="7.5" />
      <text x={x} y={y + 4} text-anchor="middle">
        {point.short}
      </text>
    </g>
  ) : (
    <g class="land-reference">
      <path d={diamond} transform={`translate(${x} ${y})`} />
      <text x={x > 270 ? x - 10 : x + 10} y={label + 4} text-anchor={x > 270 ? 'end' : 'start'}>
        {point.short}
      </text>
    </g>
  );

/** Hundreds of dots as one shape: lines of no length, whose round ends are all that is seen. */
const dots = (spots: readonly Spot[], x: (n: number) => number, y: (n: number) => number): string =>
  spots.map(([sx, sy]) => `M${x(sx).toFixed(1)} ${y(sy).toFixed(1)}h0`).join('');

interface ChartProps {
  readonly model: Model;
  readonly land: Landscape;
  readonly axes: Axes;
}

/** The texts that all could sign as two parties see them, each on its own scale; the table beside it says the same. */
export const LandChart = ({ model, land, axes }: ChartProps) => {
  const spotOf = (worth: readonly number[]): Spot => [
    shareOf(land, axes[0], at(worth, axes[0])),
    shareOf(land, axes[1], at(worth, axes[1])),
  ];
  const drafts = land.drafts.map(({ utilities }) => spotOf(utilities));
  const low = (k: 0 | 1): number => Math.max(LOWEST, Math.min(0, ...drafts.map((spot) => spot[k])));
  const x = scaleLinear([low(0), 105], [LEFT, RIGHT]);
  const y = scaleLinear([low(1), 105], [BOTTOM, TOP]);
  const limits = staircase((land.frontier ?? []).map(spotOf));
  const path = pathOf<Spot>(
    ([sx]) => x(sx),
    ([, sy]) => y(sy),
  ).curve(curveStepBefore)(limits);
  const [across, up] = [partyName(model, axes[0]), partyName(model, axes[1])];
  return (
    <svg class="chart land-chart" viewBox={`0 0 ${SIZE} ${SIZE}`} role="img" aria-label={LAND.chart(across, up)}>
      <g class="chart-grid">
        {x.ticks(5).map((tick) => (
          <g key={`x${tick}`}>
            <line class={tick === 0 ? 'chart-zero' : ''} x1={x(tick)} x2={x(tick)} y1={TOP} y2={BOTTOM} />
            <text x={x(tick)} y={BOTTOM + 17} text-anchor="middle">
              {LAND.tick(tick)}
            </text>
          </g>
        ))}
        {y.ticks(5).map((tick) => (
          <g key={`y${tick}`}>
            <line class={tick === 0 ? 'chart-zero' : ''} x1={LEFT} x2={RIGHT} y1={y(tick)} y2={y(tick)} />
            <text x={LEFT - 6} y={y(tick) + 4} text-anchor="end">
              {LAND.tick(tick)}
            </text>
          </g>
        ))}
      </g>
      <path class="land-dots" d={dots(land.cloud.map(spotOf), x, y)} />
      {path !== null && <path class="land-frontier" d={path} />}
      {drawn(place(land, axes, x, y)).map((placed) => (
        <NamedMark key={placed.point.name} {...placed} />
      ))}
      <text x={(LEFT + RIGHT) / 2} y={SIZE - 8} text-anchor="middle">
        {LAND.axis(across)}
      </text>
      <text transform={`translate(12 ${(TOP + BOTTOM) / 2}) rotate(-90)`} text-anchor="middle">
        {LAND.axis(up)}
      </text>
    </svg>
  );
};
