import type { Model } from '../engine/model.ts';
import { at } from '../engine/num.ts';
import type { State } from '../engine/types.ts';

type Path = readonly (string | number)[];

/** bp (points of 100 × 100), permille, or a plain number such as a value of 0..100. */
export type Unit = 'bp' | 'permille' | 'plain';

/** One number of the scenario that its designer assumed and that this game used. */
export interface AssumedNumber {
  /** where it stands in the scenario */
  readonly path: Path;
  readonly value: number;
  readonly unit: Unit;
  /** between which it may be put otherwise */
  readonly min: number;
  readonly max: number;
}

/** Never asked about: a seed's draw is taken as given, and these only say what else might have been drawn or shown. */
const SKIPPED: ReadonlySet<string> = new Set([
  'chancePermille',
  'ranges',
  'place',
  'rounds',
  'flip',
  'questions',
  'candour',
  'style',
  'rapport',
  'bands',
  'fromRound',
  'announcedAhead',
  'min',
  'max',
  'minusBp',
  'plusBp',
]);

const WHOLE_LINE = 10_000;

const NAMED_BP = /(Bp|^bp|^reservation|^line)$/;

const unitOf = (path: Path, holder: object): Unit => {
  if ('on' in holder && 'delta' in holder) return holder.on === 'reservation' ? 'bp' : 'plain';
  if (path.includes('weights') || path.includes('values')) return 'plain';
  if (path.includes('approval')) return path.at(-1) === 1 ? 'permille' : 'bp';
  const name = path.findLast((part) => typeof part === 'string' && (NAMED_BP.test(part) || part.endsWith('Permille')));
  if (typeof name !== 'string') return 'plain';
  return name.endsWith('Permille') ? 'permille' : 'bp';
};

/** Numbers that may have either sign. */
const isSigned = (path: Path): boolean =>
  path[0] === 'interactions' || path.includes('approval') || path.includes('effects') || path.includes('perRound');

const boundsOf = (path: Path, value: number, unit: Unit): { readonly min: number; readonly max: number } => {
  if (unit === 'permille') return { min: 0, max: 1000 };
  if (unit === 'plain') return isSigned(path) || value < 0 ? { min: -100, max: 100 } : { min: 0, max: 100 };
  if (path.includes('reservation') || (path.includes('line') && path.includes('groups')))
    return { min: 0, max: WHOLE_LINE };
  const far = Math.max(500, 2 * Math.abs(value));
  return { min: isSigned(path) ? -far : 0, max: far };
};

/** Whether a key leads to what this game does not use: other issue sets, readings that were not drawn, packages of others. */
const isUnused = (model: Model, state: State, path: Path, node: object): boolean => {
  const [top, place, list, nth] = path;
  if (typeof path.at(-1) !== 'string' && 'sets' in node && Array.isArray(node.sets))
    return !node.sets.includes(model.set);
  if (top === 'variants' && typeof place === 'number' && path.length === 2)
    return at(model.scenario.variants, place).id !== model.variant;
  if (top !== 'parties' || typeof place !== 'number' || path.length !== 4 || typeof nth !== 'number') return false;
  const truth = state.truth[model.parties.indexOf(at(model.scenario.parties, place))];
  return (list === 'readings' && nth !== truth?.reading) || (list === 'tempo' && nth !== truth?.tempo);
};

const issueSets = (model: Model): ReadonlySet<string> => new Set(Object.keys(model.scenario.sets));

/** Every number marked *assumed* that this game used, in the order of the file. */
export const assumedNumbers = (model: Model, state: State): AssumedNumber[] => {
  const sets = issueSets(model);
  const used = new Set(model.issues.map((issue) => issue.id));
  const others = new Set(model.scenario.issues.map((issue) => issue.id).filter((id) => !used.has(id)));
  const found: AssumedNumber[] = [];
  const walk = (node: unknown, path: Path, assumed: boolean, holder: object): void => {
    if (typeof node === 'number') {
      const unit = unitOf(path, holder);
      if (assumed) found.push({ path, value: node, unit, ...boundsOf(path, node, unit) });
      return;
    }
    if (typeof node !== 'object' || node === null || isUnused(model, state, path, node)) return;
    const own = 'basis' in node ? node.basis === 'assumed' : assumed;
    for (const [key, part] of Object.entries(node)) {
      if (SKIPPED.has(key) || others.has(key) || (sets.has(key) && key !== model.set)) continue;
      walk(part, [...path, Array.isArray(node) ? Number(key) : key], own, node);
    }
  };
  walk(model.scenario, [], false, {});
  return found;
};
