import type { Scenario } from '../engine/scenarioTypes.ts';
import type { FileCode } from './messages.ts';
import { nearest } from './nearest.ts';
import type { Finding, Path } from './problem.ts';

/** What a scenario declares, and where findings about it are gathered. */
export interface Known {
  readonly scenario: Scenario;
  /** options by issue */
  readonly options: ReadonlyMap<string, readonly string[]>;
  /** issues that are part of at least one set, in the file's order */
  readonly played: readonly string[];
  readonly parties: readonly string[];
  readonly sets: readonly string[];
  readonly events: readonly string[];
  readonly groups: ReadonlyMap<string, readonly string[]>;
  /** names that something refers to, as `useOf` gives them */
  readonly used: Set<string>;
  readonly add: (finding: Finding) => void;
}

/** Looks up once what the checks ask for again and again. */
export function knownIn(scenario: Scenario, add: (finding: Finding) => void): Known {
  const listed = new Set(Object.values(scenario.sets).flatMap((set) => set.issues));
  return {
    scenario,
    options: new Map(scenario.issues.map((issue) => [issue.id, issue.options.map((option) => option.id)])),
    played: scenario.issues.map((issue) => issue.id).filter((id) => listed.has(id)),
    parties: scenario.parties.map((party) => party.id),
    sets: Object.keys(scenario.sets),
    events: scenario.events.map((event) => event.id),
    groups: new Map(scenario.parties.map((party) => [party.id, party.home.groups.map((group) => group.id)])),
    used: new Set(),
    add,
  };
}

/** A name among others of its kind: an issue and an option may be called the same. */
export const useOf = (names: readonly string[], name: string): string => `${names.join(' ')}: ${name}`;

/** A place that names what is declared even where an author writes nothing: no sign that anyone refers to it. */
const isByDefault = ([first, second]: Path): boolean => first === 'sets' || second === 'riskPremium';

/** Says so where a name is not among those declared. */
export function mustBe(
  known: Known,
  code: FileCode,
  name: string,
  names: readonly string[],
  path: Path,
  atKey = false,
): boolean {
  if (names.includes(name)) {
    if (!isByDefault(path)) known.used.add(useOf(names, name));
    return true;
  }
  known.add({ code, path, atKey, found: name, expected: nearest(name, names) });
  return false;
}

/** Says so, once for the whole block, where entries are missing. */
export function mustCover(
  known: Known,
  code: FileCode,
  block: Readonly<Record<string, unknown>>,
  names: readonly string[],
  path: Path,
): boolean {
  const missing = names.filter((name) => !Object.hasOwn(block, name));
  if (missing.length === 0) return true;
  const found = Object.keys(block).join(', ');
  known.add({ code, path, atKey: true, found: found === '' ? 'nothing' : found, expected: missing.join(', ') });
  return false;
}

/** Says so where numbers do not add up. */
export function mustSum(known: Known, numbers: readonly number[], sum: number, path: Path): void {
  const found = numbers.reduce((total, number) => total + number, 0);
  if (found !== sum) known.add({ code: 'bad-sum', path, atKey: true, found: `${found}`, expected: `${sum}` });
}

/** Says so where the first of two numbers is larger than the second. */
export function mustRise(known: Known, low: number, high: number, path: Path): void {
  if (low <= high) return;
  known.add({ code: 'wrong-order', path, found: `${low}, ${high}`, expected: 'the smaller number first' });
}
