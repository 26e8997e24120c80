import { apportion } from '../engine/num.ts';
import type { HomeGroup, Issue, Party, Reading } from '../engine/scenarioTypes.ts';
import type { Frame } from './frame.ts';
import { MARKED } from './marked.ts';
import type { ScenarioFile } from './schema.ts';

type FileParty = ScenarioFile['parties'][number];
type FileReading = NonNullable<FileParty['readings']>[number];
type FileGroup = NonNullable<FileParty['home']['groups']>[number];
type Row = Readonly<Record<string, number>>;
type Weights = Readonly<Record<string, Row>>;

/** What no agreement is worth to a party that does not say, bp. */
const LINE = 5200;
/** A home group asks for this much less than its government, bp. */
const HOME_EASIER = 800;
const TRUST = 45;

/** A party with all that its file leaves out: it wants the ends of the clauses in turn, and some clauses more. */
export function fillParty(file: FileParty, at: number, frame: Frame): Party {
  const id = frame.partyIds[at] ?? '';
  const readings = fillReadings(file, at, frame);
  const values =
    file.values ??
    defaultValues(
      at,
      frame.issues.filter((issue) => frame.played.includes(issue.id)),
    );
  const others = frame.partyIds.filter((other) => other !== id);
  return {
    ...file,
    id,
    short: file.short ?? file.name,
    code: frame.codes[at] ?? 'XX',
    luck: file.luck ?? `luck-${id}`.slice(0, 32),
    interests: file.interests ?? [{ text: 'Has not said what it wants.', ...MARKED }],
    positions: file.positions ?? {},
    values,
    readings,
    tempo: withChances(file.tempo ?? [{ id: 'even', perRound: [], ...MARKED }]),
    trust: file.trust ?? Object.fromEntries(others.map((other) => [other, { value: TRUST, ...MARKED }])),
    home: { ...file.home, groups: fillGroups(file.home.groups ?? [{ id: 'home', ...noLine, ...MARKED }], readings) },
  };
}

const noLine = { name: 'Home', line: MARKED };

function fillReadings(file: FileParty, at: number, frame: Frame): readonly Reading[] {
  const bare = { about: MARKED, weights: MARKED, values: { byIssue: {}, ...MARKED }, reservation: MARKED };
  const given: readonly FileReading[] = file.readings ?? [{ id: 'only', name: 'The only reading', ...bare }];
  return withChances(given).map((reading) => ({
    ...reading,
    name: reading.name ?? reading.id,
    weights: { ...reading.weights, bySet: reading.weights.bySet ?? defaultWeights(at, frame) },
    reservation: { ...reading.reservation, bySet: reading.reservation.bySet ?? bySet(frame, () => LINE) },
  }));
}

const bySet = <T>(frame: Frame, of: (issues: readonly string[]) => T): Record<string, T> =>
  Object.fromEntries(Object.entries(frame.sets).map(([name, { issues }]) => [name, of(issues)]));

/** Every party cares twice as much for some clauses, each for others, so that there is something to trade. */
const defaultWeights = (at: number, frame: Frame): Weights =>
  bySet(frame, (issues) => {
    const shares = apportion(
      100,
      issues.map((_, i) => ((i + at) % 2 === 0 ? 2 : 1)),
    );
    return Object.fromEntries(issues.map((issue, i) => [issue, shares[i] ?? 0]));
  });

/** From one end of the options to the other, a middle one worth a little more than half; each second party turns it round. */
function defaultValues(at: number, issues: readonly Issue[]): Party['values'] {
  return Object.fromEntries(
    issues.map((issue) => {
      const last = issue.options.length - 1;
      const entries = issue.options.map(({ id }, o): [string, number] => {
        const step = at % 2 === 0 ? last - o : o;
        const inner = step > 0 && step < last ? 10 : 0;
        return [id, Math.floor((step * 100) / last) + inner];
      });
      return [issue.id, { options: Object.fromEntries(entries.map(([o, v]) => [o, Math.min(100, v)])), ...MARKED }];
    }),
  );
}

function fillGroups(groups: readonly FileGroup[], readings: readonly Reading[]): readonly HomeGroup[] {
  const left = 100 - groups.reduce((sum, { share = 0 }) => sum + share, 0);
  const without = groups.filter(({ share }) => share === undefined).length;
  const shares =
    without > 0 && left > 0
      ? apportion(
          left,
          Array.from({ length: without }, () => 1),
        )
      : [];
  let next = 0;
  const [first] = readings;
  const line = Object.entries(first?.reservation.bySet ?? {}).map(([set, bp]) => [set, Math.max(0, bp - HOME_EASIER)]);
  return groups.map((group) => ({
    ...group,
    name: group.name ?? group.id,
    share: group.share ?? shares[next++] ?? 0,
    weights: group.weights ?? first?.weights.bySet ?? {},
    line: { ...group.line, bySet: group.line.bySet ?? Object.fromEntries(line) },
  }));
}

/** Equal chances where none are given; what is left to 1000 where some are. */
function withChances<T extends { readonly chancePermille?: number }>(
  items: readonly T[],
): readonly (T & { readonly chancePermille: number })[] {
  const open = items.filter(({ chancePermille }) => chancePermille === undefined).length;
  const left = 1000 - items.reduce((sum, { chancePermille = 0 }) => sum + chancePermille, 0);
  const shares =
    open > 0 && left > 0
      ? apportion(
          left,
          Array.from({ length: open }, () => 1),
        )
      : [];
  let next = 0;
  return items.map((item) => ({ ...item, chancePermille: item.chancePermille ?? shares[next++] ?? 0 }));
}
