import { type ScaleLinear, scaleLinear } from 'd3-scale';
import { line as pathOf } from 'd3-shape';
import type { RoundCourse } from '../analysis/course.ts';
import type { TurningPoint } from '../analysis/turns.ts';
import type { Model } from '../engine/model.ts';
import { at } from '../engine/num.ts';
import { Mark } from './marks.tsx';
import { partyName, partyOrder } from './names.ts';
import { draftName, signedPoints, debrief as words } from './text/moments.ts';

interface CourseProps {
  readonly model: Model;
  readonly course: readonly RoundCourse[];
}

const WIDTH = 460;
const HEIGHT = 254;
const LEFT = 44;
const RIGHT = 404;
const TOP = 22;
const BOTTOM = 206;
const LABEL_PITCH = 27;
/** bp beyond which a line is drawn at the edge: one far refusal must not flatten the rest */
const FURTHEST = 3000;
/** bp left free at top and bottom, where the words of each side stand */
const MARGIN = 1000;

interface Scale {
  readonly x: ScaleLinear<number, number>;
  readonly y: ScaleLinear<number, number>;
}

const within = (bp: number): number => Math.max(-FURTHEST, Math.min(FURTHEST, bp));

const scaleOf = (course: readonly RoundCourse[], rounds: number): Scale => {
  const all = course.flatMap((r) => r.parties.map((p) => within(p.margin)));
  const low = Math.floor((Math.min(0, ...all) - MARGIN) / 500) * 500;
  const high = Math.ceil((Math.max(0, ...all) + MARGIN) / 500) * 500;
  return {
    x: scaleLinear([1, Math.max(2, rounds)], [LEFT, RIGHT]),
    y: scaleLinear([low, high], [BOTTOM, TOP]),
  };
};

/** Label heights, none nearer than a pitch to the next, in the order of the lines' ends. */
const spread = (ends: readonly { readonly party: number; readonly y: number }[]): Map<number, number> => {
  const sorted = [...ends].sort((a, b) => a.y - b.y);
  const placed = new Map<number, number>();
  const room = BOTTOM + 12 - LABEL_PITCH * (sorted.length - 1);
  let last = Number.NEGATIVE_INFINITY;
  sorted.forEach(({ party, y }, k) => {
    last = Math.max(last + LABEL_PITCH, Math.min(y, room + k * LABEL_PITCH), TOP - 6);
    placed.set(party, last);
  });
  return placed;
};

const Grid = ({ course, scale, rounds }: { course: readonly RoundCourse[]; scale: Scale; rounds: number }) => (
  <g class="chart-grid">
    <rect class="chart-band" x={LEFT} y={TOP} width={RIGHT - LEFT} height={scale.y(0) - TOP} />
    {scale.y.ticks(7).map((bp) => (
      <g key={bp}>
        <line class={bp === 0 ? 'chart-zero' : ''} x1={LEFT} x2={RIGHT} y1={scale.y(bp)} y2={scale.y(bp)} />
        <text x={LEFT - 6} y={scale.y(bp) + 4} text-anchor="end">
          {bp === 0 ? '0' : `${bp > 0 ? '+' : '−'}${Math.abs(bp) / 100}`}
        </text>
      </g>
    ))}
    {Array.from({ length: rounds }, (_, k) => (
      <text key={k} x={scale.x(k + 1)} y={BOTTOM + 20} text-anchor="middle">
        {k + 1}
      </text>
    ))}
    {course
      .filter((r) => r.voted)
      .map((r) => (
        <g key={r.round} class="chart-vote">
          <line x1={scale.x(r.round)} x2={scale.x(r.round)} y1={TOP - 6} y2={BOTTOM} />
          <text x={scale.x(r.round)} y={TOP - 9} text-anchor="middle">
            {words.voted()}
          </text>
        </g>
      ))}
    <text class="chart-side" x={LEFT + 6} y={TOP + 13}>
      {words.wouldSign()}
    </text>
    <text class="chart-side" x={LEFT + 6} y={BOTTOM - 6}>
      {words.wouldRefuse()}
    </text>
  </g>
);

const Line = ({
  course,
  scale,
  party,
  place,
}: {
  course: readonly RoundCourse[];
  scale: Scale;
  party: number;
  place: number;
}) => {
  const spots = course.map((r) => ({ x: scale.x(r.round), ...at(r.parties, party) }));
  return (
    <g class={`chart-line chart-${place}`}>
      <path
        class="chart-course"
        d={
          pathOf<(typeof spots)[number]>(
            (s) => s.x,
            (s) => scale.y(within(s.margin)),
          )(spots) ?? ''
        }
      />
      {spots.map((s) =>
        s.red ? (
          <path key={s.x} class="chart-red" d={`M${s.x - 2.5} ${scale.y(within(s.margin)) - 6}v12m5 -12v12`} />
        ) : (
          <circle key={s.x} cx={s.x} cy={scale.y(within(s.margin))} r="2.6" />
        ),
      )}
    </g>
  );
};

/** Where the turning points lie, by their numbers. */
const TurnMarks = ({ scale, turns }: { readonly scale: Scale; readonly turns: readonly TurningPoint[] }) => (
  <g class="chart-turns">
    {turns.map(({ at: turn, round }, k) => (
      <g key={turn} transform={`translate(${scale.x(round)} ${BOTTOM + 36})`}>
        <circle r="9" />
        <text y="4" text-anchor="middle">
          {k + 1}
        </text>
      </g>
    ))}
  </g>
);

interface ChartProps extends CourseProps {
  /** marked by number, as in the list of turning points */
  readonly turns: readonly TurningPoint[];
}

/** How far each party was from signing, round by round; the table below says the same. */
export const CourseChart = ({ model, course, turns }: ChartProps) => {
  const scale = scaleOf(course, model.rounds);
  const last = at(course, course.length - 1);
  const ends = partyOrder(model).map((party) => ({ party, y: scale.y(within(at(last.parties, party).margin)) }));
  const labels = spread(ends);
  return (
    <svg class="chart" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={words.chartLabel()}>
      <Grid course={course} scale={scale} rounds={model.rounds} />
      <TurnMarks scale={scale} turns={turns} />
      {ends.map(({ party, y }, place) => (
        <g key={party}>
          <Line course={course} scale={scale} party={party} place={place} />
          <line class="chart-leader" x1={scale.x(last.round) + 4} y1={y} x2={RIGHT + 22} y2={labels.get(party) ?? y} />
          <g transform={`translate(${RIGHT + 24} ${(labels.get(party) ?? y) - 13})`}>
            <Mark model={model} party={party} />
          </g>
        </g>
      ))}
    </svg>
  );
};

/** The numbers of the chart. */
export const CourseTable = ({ model, course }: CourseProps) => (
  <table class="course-table">
    <caption class="sr">{words.courseKey()}</caption>
    <thead>
      <tr>
        <th scope="col">{words.round()}</th>
        <th scope="col">{words.draft()}</th>
        {partyOrder(model).map((p) => (
          <th key={p} scope="col">
            {partyName(model, p)}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {course.map((r) => (
        <tr key={r.round}>
          <th scope="row">{r.round}</th>
          <td>
            {draftName(r.version)}
            {r.voted && `, ${words.voted()}`}
          </td>
          {partyOrder(model).map((p) => (
            <td key={p} class="num">
              {signedPoints(at(r.parties, p).margin)}
              {at(r.parties, p).red && ` ${words.redMark()}`}
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
);
