import type { Model } from '../engine/model.ts';
import { at, sum } from '../engine/num.ts';
import { fail, ok, type Result } from '../engine/result.ts';
import type { Standing } from '../engine/types.ts';
import { lineOf } from '../engine/utility.ts';
import { type Answers, type Control, MEMBERS, type Point, type ReferencePoint } from './answers.ts';
import { CONTEXT, fieldOf, findOwn, findProduct, findSmallest, type Search } from './branch.ts';
import { countTexts } from './domain.ts';
import { familiesOf } from './families.ts';
import { homesOf } from './homes.ts';
import {
  addMember,
  bestMember,
  firstMembers,
  gainsAt,
  type Members,
  mostGained,
  noMembers,
  textAt,
} from './members.ts';
import { goodOrder, planOf } from './plan.ts';
import { byOwn, byProduct, bySmallest } from './prefer.ts';
import { askedCuts, type End, walk } from './walk.ts';
import type { ZoneKind } from './zone.ts';
import { type ZoneSpace, zoneSpace } from './zoneSpace.ts';

/** Texts of a zone that are written out before its points are searched for instead. */
const WRITTEN = 300_000;
/** Branches that counting may look at. */
const STEPS = 3_000_000;

interface Counted {
  readonly members: Members;
  readonly end: End;
  readonly texts: number;
  readonly ratifiable: number;
  readonly families: readonly number[];
}

const countAll = (model: Model, standing: Standing, zone: ZoneSpace, control: Control): Counted => {
  const { space, gains, groups } = zone;
  const members = noMembers(model.counts.length, model.parties.length);
  const families = [...model.scenario.families, null].map(() => 0);
  const [family, home] = [familiesOf(model), homesOf(model, standing, groups)];
  let [texts, ratifiable] = [0, 0];
  const end = walk(
    space,
    planOf(space, goodOrder(space), CONTEXT),
    askedCuts(space),
    (leaf) => {
      texts += 1;
      if (home(leaf)) ratifiable += 1;
      const f = family(leaf.text);
      families[f] = (families[f] as number) + 1;
      if (texts <= WRITTEN) addMember(members, leaf, gains);
      return false;
    },
    STEPS,
    control,
  );
  return { members, end, texts, ratifiable, families };
};

type Points = Pick<Answers, 'ideals' | 'nash' | 'kalaiSmorodinsky' | 'maxMin' | 'best' | 'unproved'>;

/** The points of a zone that was written out. */
const amongMembers = (members: Members, lines: readonly number[]): Points => {
  const pointAt = (k: number): Point | null =>
    k < 0
      ? null
      : {
          text: [...textAt(members, k)],
          utilities: [...gainsAt(members, k)].map((gain, p) => gain + at(lines, p)),
        };
  const ranges = mostGained(members);
  const nash = bestMember(members, byProduct);
  const all = nash >= 0 && gainsAt(members, nash).every((gain) => gain > 0);
  return {
    ideals: members.size === 0 ? null : ranges.map((most, p) => most + at(lines, p)),
    nash: all ? pointAt(nash) : null,
    kalaiSmorodinsky: pointAt(bestMember(members, bySmallest(ranges))),
    maxMin: pointAt(bestMember(members, bySmallest(lines.map(() => 1)))),
    best: lines.map((_, p) => pointAt(bestMember(members, byOwn(p)))),
    unproved: [],
  };
};

/** The points of a zone that is too wide to be written out, each searched for on its own. */
const bySearch = (zone: ZoneSpace, lines: readonly number[], control: Control): Points | null => {
  const { asked } = zone.space;
  const field = fieldOf({ ...zone.space }, zone.gains, asked);
  const unproved = new Set<ReferencePoint>();
  let stopped = false;
  const pointOf = (name: ReferencePoint, { found, proved, stopped: now }: Search): Point | null => {
    if (!proved) unproved.add(name);
    stopped ||= now;
    return found && { text: [...found.text], utilities: [...found.gains].map((gain, p) => gain + at(lines, p)) };
  };
  const best = lines.map((_, p) => (stopped ? null : pointOf('best', findOwn(field, p, control))));
  const ideals = best.map((point, p) => point?.utilities[p] ?? at(lines, p));
  const ranges = ideals.map((ideal, p) => ideal - at(lines, p));
  control.progress?.(0.7);
  const nash = stopped ? null : pointOf('nash', findProduct(field, control));
  control.progress?.(0.8);
  const smallest = (name: ReferencePoint, by: readonly number[]): Point | null =>
    stopped ? null : pointOf(name, findSmallest(field, by, control));
  const kalaiSmorodinsky = smallest('kalaiSmorodinsky', ranges);
  control.progress?.(0.9);
  const maxMin = smallest(
    'maxMin',
    lines.map(() => 1),
  );
  if (stopped) return null;
  if (unproved.has('best')) unproved.add('kalaiSmorodinsky');
  return { ideals, nash, kalaiSmorodinsky, maxMin, best, unproved: [...unproved] };
};

/**
 * Everything about the zone as things stand, but for the frontier. Exact, unless `exact` or `unproved` say otherwise.
 * Problem: `cancelled`.
 */
export const solve = (model: Model, standing: Standing, kind: ZoneKind, control: Control = {}): Result<Answers> => {
  if (control.stop?.()) return fail('cancelled');
  const parties = model.parties.map((_, p) => p);
  const lines = parties.map((p) => lineOf(model, standing, p));
  const counted = countAll(model, standing, zoneSpace(model, standing, kind, parties, true), control);
  const { members, end, texts } = counted;
  if (end === 'stopped') return fail('cancelled');
  control.progress?.(0.5);
  const exact = end === 'all';
  const points =
    exact && members.size === texts
      ? amongMembers(members, lines)
      : bySearch(zoneSpace(model, standing, kind), lines, control);
  if (points === null || control.stop?.()) return fail('cancelled');
  control.progress?.(1);
  return ok({
    kind,
    texts: countTexts(model.counts),
    zone: { texts, exact },
    ratifiable: { texts: counted.ratifiable, exact },
    families: exact ? counted.families : null,
    members: exact && sum(counted.families) === members.size ? firstMembers(members, MEMBERS) : [],
    lines,
    ...points,
  });
};
