import type { Scenario } from '../engine/scenarioTypes.ts';
import { PENS } from '../engine/types.ts';
import { getHex, getNumber, getText, putHex, putNumber, putText, type Reader, type Writer } from './bytes.ts';
import { LEVELS, type Level, NOBODY, PERSON, type Players, type ReplayRecord } from './record.ts';
import { CHECK_DIGITS } from './walk.ts';

/** Everything of a record but its actions, which need a game to be read: only how many there are. */
export type Header = Omit<ReplayRecord, 'actions'> & { readonly count: number };

const HASH_DIGITS = 16;
const MAX_ROUNDS = 100;
const MAX_ACTIONS = 20_000;
const MAX_NAME = 64;
/** Names that take one byte. */
const NAMES = [PERSON, 'envoy', 'party', NOBODY];

const putName = (writer: Writer, name: string): void => {
  putNumber(writer, NAMES.indexOf(name) + 1);
  if (!NAMES.includes(name)) putText(writer, name);
};

const getName = (reader: Reader): string => {
  const k = getNumber(reader, NAMES.length);
  return k === 0 ? getText(reader, MAX_NAME) : (NAMES[k - 1] ?? '');
};

/** One name stands for all where every party is played by the same. */
const putPlayers = (writer: Writer, { envoy, parties }: Players): void => {
  putName(writer, envoy);
  const [first = ''] = parties;
  const same = parties.every((name) => name === first);
  putNumber(writer, same ? 1 : 2);
  for (const name of same ? [first] : parties) putName(writer, name);
};

const getPlayers = (reader: Reader, parties: number): Players => {
  const envoy = getName(reader);
  const same = getNumber(reader, 2);
  if (same === 0) reader.failed = true;
  const names = Array.from({ length: same === 1 ? 1 : parties }, () => getName(reader));
  return { envoy, parties: Array.from({ length: parties }, (_, p) => names[p] ?? names[0] ?? '') };
};

/** Since format 2; 0 = none. */
const putLevel = (writer: Writer, format: number, level: Level | null): void => {
  if (format >= 2) putNumber(writer, level === null ? 0 : LEVELS.indexOf(level) + 1);
};

const getLevel = (reader: Reader, format: number): Level | null =>
  format >= 2 ? (LEVELS[getNumber(reader, LEVELS.length) - 1] ?? null) : null;

const setsOf = (scenario: Scenario): string[] => Object.keys(scenario.sets).sort();

/** The scenario's id and hash: what is needed to find it. */
export const putScenario = (writer: Writer, { id, hash }: ReplayRecord['scenario']): void => {
  putText(writer, id);
  putHex(writer, hash);
};

export const getScenario = (reader: Reader): ReplayRecord['scenario'] => ({
  id: getText(reader, MAX_NAME),
  hash: getHex(reader, HASH_DIGITS),
});

/** Versions, choices, seed, players, level, checks; sets and variants by their place in the scenario. */
export const putHeader = (writer: Writer, record: Header, scenario: Scenario): void => {
  putNumber(writer, record.agents);
  putNumber(writer, setsOf(scenario).indexOf(record.set));
  putNumber(
    writer,
    scenario.variants.findIndex((variant) => variant.id === record.variant),
  );
  putNumber(writer, PENS.indexOf(record.pen));
  putText(writer, record.seed);
  putPlayers(writer, record.players);
  putLevel(writer, record.format, record.level);
  putNumber(writer, record.count);
  putNumber(writer, record.checks.length);
  for (const check of record.checks) putHex(writer, check);
  putHex(writer, record.hash);
};

/** The header as it was written; nonsense makes the reader fail. */
export const getHeader = (
  reader: Reader,
  format: number,
  engine: number,
  id: ReplayRecord['scenario'],
  scenario: Scenario,
): Header => {
  const agents = getNumber(reader, 1_000_000);
  const set = setsOf(scenario)[getNumber(reader, 1000)];
  const variant = scenario.variants[getNumber(reader, 1000)]?.id;
  const pen = PENS[getNumber(reader, PENS.length)];
  if (set === undefined || variant === undefined || pen === undefined) reader.failed = true;
  const seed = getText(reader, MAX_NAME);
  const players = getPlayers(reader, scenario.parties.length);
  const level = getLevel(reader, format);
  const count = getNumber(reader, MAX_ACTIONS);
  const rounds = getNumber(reader, MAX_ROUNDS);
  const checks = Array.from({ length: rounds }, () => getHex(reader, CHECK_DIGITS));
  const hash = getHex(reader, HASH_DIGITS);
  const chosen = { set: set ?? '', variant: variant ?? '', pen: pen ?? 'envoy' } as const;
  return { format, engine, agents, scenario: id, ...chosen, seed, players, level, count, checks, hash };
};
