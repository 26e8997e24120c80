import { performance } from 'node:perf_hooks';
import type { Model } from '../engine/model.ts';
import { at } from '../engine/num.ts';
import { fail, ok, type Result } from '../engine/result.ts';
import type { Standing } from '../engine/types.ts';
import { modelOf } from '../replay/models.ts';
import type { Answers, Frontier, Point } from '../solve/answers.ts';
import { centralStanding } from '../solve/central.ts';
import { frontierOf } from '../solve/efficient.ts';
import { solve as answer } from '../solve/solve.ts';
import { quietStates, ZONE_KINDS, type ZoneKind } from '../solve/zone.ts';
import { type Call, PLAY_OPTIONS, type Usage, wholeNumber } from './args.ts';
import { byParty, namedText } from './names.ts';
import { seedOf, settingOf } from './options.ts';
import { type Command, columns, done, type Note, wrong } from './output.ts';

export const SOLVE: Usage = {
  name: 'solve',
  operands: 'SCENARIO',
  does: 'Counts the texts that all would sign, exactly, and finds the reference points and the frontier.',
  options: [
    { name: 'round', value: 'N', says: 'as things stand in that round, nobody having moved (default: 1)' },
    { name: 'seed', value: 'S', says: 'any word; without it, central values and no news' },
    {
      name: 'zone',
      value: 'ZONE',
      says: 'principle or table, where premium and aspiration count (default: principle)',
    },
    ...PLAY_OPTIONS.filter(({ name }) => ['issues', 'variant', 'json'].includes(name)),
  ],
};

interface Asked {
  readonly model: Model;
  readonly standing: Standing;
  readonly kind: ZoneKind;
  readonly round: number;
  readonly seed: string | null;
}

const kindOf = (call: Call): Result<ZoneKind> => {
  const name = call.values.get('zone') ?? 'principle';
  const kind = ZONE_KINDS.find((known) => known === name);
  return kind === undefined ? fail('unknown-zone', { zone: name, known: ZONE_KINDS.join(', ') }) : ok(kind);
};

const readAsked = (call: Call): Result<Asked> => {
  const setting = settingOf(call, SOLVE);
  if (!setting.ok) return setting;
  const model = modelOf(setting.value.scenario, setting.value.options);
  if (!model.ok) return model;
  const kind = kindOf(call);
  if (!kind.ok) return kind;
  const round = wholeNumber(call, 'round', 1, 1, model.value.rounds);
  if (!round.ok) return round;
  const asked = { model: model.value, kind: kind.value, round: round.value };
  if (!call.values.has('seed'))
    return ok({ ...asked, seed: null, standing: centralStanding(model.value, round.value) });
  const seed = seedOf(call);
  if (!seed.ok) return seed;
  const standing = quietStates(model.value, seed.value)[round.value - 1];
  return standing === undefined
    ? fail('over-by-then', { round: round.value })
    : ok({ ...asked, seed: seed.value, standing });
};

const clock = (): number => performance.now();
const short = (ms: number): number => Number(ms.toFixed(2));

/** What the answers took, ms: all but the frontier, and the frontier. */
interface Took {
  readonly bounded: number;
  readonly frontier: number;
}

const reportOf = ({ model, kind, round, seed }: Asked, a: Answers, f: Frontier, warm: Took, cold: Took) => {
  const named = (point: Point | null) =>
    point && { text: namedText(model, point.text), utilities: byParty(model, (p) => at(point.utilities, p)) };
  const { families } = model.scenario;
  return {
    scenario: model.scenario.id,
    issues: model.set,
    variant: model.variant,
    round,
    seed,
    kind,
    texts: a.texts,
    zone: a.zone.texts,
    zoneExact: a.zone.exact,
    ratifiable: a.ratifiable.texts,
    families: a.families && Object.fromEntries(families.map(({ id }, k) => [id, a.families?.[k] ?? 0])),
    frontier: f.texts,
    frontierInZone: f.inZone,
    frontierExact: f.exact,
    frontierWithin: f.within,
    frontierAtLeast: f.atLeast,
    nash: named(a.nash),
    kalaiSmorodinsky: named(a.kalaiSmorodinsky),
    maxMin: named(a.maxMin),
    best: byParty(model, (p) => named(at(a.best, p))),
    unproved: a.unproved,
    reservations: byParty(model, (p) => at(a.lines, p)),
    ms: { ...warm, cold },
  };
};

type Report = ReturnType<typeof reportOf>;

const POINTS = ['nash', 'kalaiSmorodinsky', 'maxMin'] as const;
const NAMES = { nash: 'Nash', kalaiSmorodinsky: 'Kalai–Smorodinsky', maxMin: 'max-min' } as const;

const tableOf = (model: Model, r: Report): string[] => {
  const found = POINTS.filter((name) => r[name] !== null);
  const row = (name: string, of: (point: (typeof POINTS)[number]) => string, last: string): string[] => [
    name,
    ...found.map(of),
    last,
  ];
  return columns([
    row('', (point) => `${NAMES[point]}${r.unproved.includes(point) ? ' (best found)' : ''}`, ''),
    ...model.issues.map(({ id }) => row(id, (point) => r[point]?.text[id] ?? '', '')),
    row('', () => '', 'no agreement'),
    ...Object.entries(r.reservations).map(([id, line]) =>
      row(id, (point) => String(r[point]?.utilities[id] ?? ''), String(line)),
    ),
  ]);
};

const frontierLine = (r: Report): string =>
  r.frontierExact
    ? `${r.frontier} texts on the frontier, ${r.frontierInZone} of them in the zone`
    : `The frontier is too large to write out: at least ${r.frontierAtLeast} texts; approximated by ${r.frontier}, at most ${r.frontierWithin} bp off for any party`;

const linesOf = ({ model }: Asked, r: Report): string[] => [
  `${model.scenario.title}, round ${r.round}, ${r.seed === null ? 'central values' : `seed ${r.seed}`}`,
  `${r.texts} texts; ${r.zoneExact ? '' : 'at least '}${r.zone} that all would sign ${r.kind === 'table' ? 'at the table' : 'in principle'}, ${r.ratifiable} of them with every home behind them`,
  frontierLine(r),
  '',
  ...(r.nash === null && r.maxMin === null ? ['No text is signed by all.'] : tableOf(model, r)),
  '',
  `bounded answers ${r.ms.bounded} ms, frontier ${r.ms.frontier} ms`,
];

const quietly = (note: Note, what: string) => (share: number) => note(`${what} ${Math.round(share * 100)} %`);

interface Answered {
  readonly answers: Answers;
  readonly frontier: Frontier;
  readonly took: Took;
}

const answerAll = ({ model, standing, kind }: Asked, note: Note): Result<Answered> => {
  const start = clock();
  const answers = answer(model, standing, kind, { progress: quietly(note, 'zone') });
  const between = clock();
  if (!answers.ok) return answers;
  const frontier = frontierOf(model, standing, kind, { progress: quietly(note, 'frontier') });
  const took = { bounded: short(between - start), frontier: short(clock() - between) };
  note('');
  return frontier.ok ? ok({ answers: answers.value, frontier: frontier.value, took }) : frontier;
};

/** Asked again so often, and for no longer than so many ms, only to see how long it takes once warm. */
const AGAIN = 10;
const LONG = 2000;

/** What the answers take once warm, ms: the least of several times. */
const warmOf = (asked: Asked, cold: Took): Took => {
  const took = [cold];
  const begun = clock();
  while (took.length <= AGAIN && clock() - begun < LONG) {
    const again = answerAll(asked, () => undefined);
    if (again.ok) took.push(again.value.took);
  }
  return {
    bounded: Math.min(...took.map(({ bounded }) => bounded)),
    frontier: Math.min(...took.map(({ frontier }) => frontier)),
  };
};

/** `solve`: exact answers about the texts of a scenario as things stand. */
export const solve: Command = async (call, note) => {
  const asked = readAsked(call);
  if (!asked.ok) return wrong(asked.problem);
  const first = answerAll(asked.value, note);
  if (!first.ok) return wrong(first.problem);
  const { answers, frontier, took } = first.value;
  const report = reportOf(asked.value, answers, frontier, warmOf(asked.value, took), took);
  return done(call, true, report, linesOf(asked.value, report));
};
