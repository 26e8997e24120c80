import { fail, ok, type Result } from '../engine/result.ts';
import type { Scenario } from '../engine/scenarioTypes.ts';
import { checkSeed, SEED_MAX } from '../engine/setup.ts';
import { PENS, type Pen } from '../engine/types.ts';
import {
  fromBase64,
  getBlock,
  getNumber,
  getText,
  putBlock,
  putNumber,
  putText,
  toBase64,
  type Writer,
} from './bytes.ts';
import { packScenario, unpackScenario } from './carry.ts';
import { getScenario, putScenario } from './header.ts';
import type { Library } from './link.ts';
import { type ReplayRecord, scenarioHash } from './record.ts';
import { fragmentOf, sealed } from './seal.ts';
import { MAX_LINK } from './versions.ts';

/** `same`: one seed for the class; `own`: a new one for each game; `pairs`: two students share a word. */
export const SEED_RULES = ['same', 'own', 'pairs'] as const;
export type SeedRule = (typeof SEED_RULES)[number];

/** The envoy's seat where roles are named; a government's is named by its id. */
export const ENVOY_ROLE = 'envoy';

/** What a teacher asks a class to play; it holds no names, and nothing of it is sent anywhere. */
export interface Assignment {
  readonly scenario: ReplayRecord['scenario'];
  readonly set: string;
  /** '' = as the level has it */
  readonly variant: string;
  readonly pen: Pen;
  readonly rule: SeedRule;
  /** the seed itself where it is the same for all, else what every seed of the class begins with */
  readonly word: string;
  /** ENVOY_ROLE or a party's id */
  readonly role: string;
  readonly level: string;
}

/** An assignment opened, with the scenario that it is played on. */
export interface OpenedAssignment {
  readonly assignment: Assignment;
  readonly scenario: Scenario;
}

const VERSION = 1;
const PREFIX = /^a([1-9]\d{0,5})\./;
const CHECK = sealed('').length;
const MAX_WORD = 64;

/** Characters that the class's word leaves to a pair's or to the page's own letters. */
export const WORD_MAX = SEED_MAX - 24;

/** The seed of a game: the class's word, and for `own` and `pairs` what is added to it. */
export const seedOf = ({ rule, word }: Assignment, added: string): string =>
  rule === 'same' ? word : `${word} ${added.trim().toLowerCase()}`.slice(0, SEED_MAX);

/** Whether a game's seed is one that the assignment can have given. */
export const fitsRule = ({ rule, word }: Assignment, seed: string): boolean =>
  rule === 'same' ? seed === word : seed.startsWith(`${word} `) && seed.length > word.length + 1;

/** The fragment of an assignment's link, without `#`. `carry`: the scenario travels along. Problems: `bad-seed`, `too-large`. */
export const makeAssignmentLink = (assignment: Assignment, scenario: Scenario, carry: boolean): Result<string> => {
  const seed = checkSeed(assignment.word);
  if (!seed.ok) return seed;
  const writer: Writer = { bytes: [] };
  putScenario(writer, assignment.scenario);
  putBlock(writer, carry ? packScenario(scenario) : new Uint8Array());
  putNumber(writer, PENS.indexOf(assignment.pen));
  putNumber(writer, SEED_RULES.indexOf(assignment.rule));
  for (const text of [assignment.set, assignment.variant, assignment.word, assignment.role, assignment.level])
    putText(writer, text);
  const text = sealed(`a${VERSION}.${toBase64(Uint8Array.from(writer.bytes))}`);
  return text.length <= MAX_LINK ? ok(text) : fail('too-large', { size: text.length, max: MAX_LINK });
};

const bytesOf = (text: string): Result<Uint8Array> => {
  if (text.length > MAX_LINK * 2) return fail('too-large', { size: text.length, max: MAX_LINK });
  const fragment = fragmentOf(text);
  const prefix = PREFIX.exec(fragment);
  if (prefix === null) return fail('not-a-link');
  if (Number(prefix[1]) > VERSION) return fail('too-new', { version: Number(prefix[1]), known: VERSION });
  const end = fragment.length - CHECK;
  const bytes = fromBase64(fragment.slice(prefix[0].length, end));
  return bytes !== null && sealed(fragment.slice(0, end)) === fragment ? ok(bytes) : fail('damaged', { what: 'check' });
};

const scenarioFor = (id: ReplayRecord['scenario'], carried: Uint8Array, library: Library): Result<Scenario> => {
  const ours = library(id.id, id.hash);
  if (ours !== undefined && scenarioHash(ours) === id.hash) return ok(ours);
  if (carried.length === 0) return fail('unknown-scenario', { id: id.id, edition: id.hash });
  const scenario = unpackScenario(carried);
  if (!scenario.ok) return scenario;
  return scenarioHash(scenario.value) === id.hash ? scenario : fail('damaged', { what: 'scenario' });
};

/** Whether the scenario has what the assignment names. */
const fits = ({ set, variant, role }: Assignment, scenario: Scenario): boolean =>
  Object.hasOwn(scenario.sets, set) &&
  (variant === '' || scenario.variants.some(({ id }) => id === variant)) &&
  (role === ENVOY_ROLE || scenario.parties.some(({ id }) => id === role));

/** Opens an assignment. Problems: `not-a-link`, `damaged`, `too-new`, `too-large`, `unknown-scenario`. */
export const parseAssignmentLink = (text: string, library: Library): Result<OpenedAssignment> => {
  const bytes = bytesOf(text);
  if (!bytes.ok) return bytes;
  const reader = { bytes: bytes.value, at: 0, failed: false };
  const id = getScenario(reader);
  const carried = getBlock(reader, MAX_LINK);
  const pen = PENS[getNumber(reader, PENS.length - 1)] ?? 'envoy';
  const rule = SEED_RULES[getNumber(reader, SEED_RULES.length - 1)] ?? 'same';
  const [set = '', variant = '', word = '', role = '', level = ''] = Array.from({ length: 5 }, () =>
    getText(reader, MAX_WORD),
  );
  if (reader.failed || reader.at !== bytes.value.length) return fail('damaged', { what: 'header' });
  const scenario = scenarioFor(id, carried, library);
  if (!scenario.ok) return scenario;
  const assignment: Assignment = { scenario: id, set, variant, pen, rule, word, role, level };
  return checkSeed(word).ok && fits(assignment, scenario.value)
    ? ok({ assignment, scenario: scenario.value })
    : fail('damaged', { what: 'choices' });
};
