import type { Game } from '../agents/match.ts';
import { hashText } from '../engine/hash.ts';
import { fail, ok, type Result } from '../engine/result.ts';
import type { Scenario } from '../engine/scenarioTypes.ts';
import {
  character,
  fromBase64,
  getBlock,
  getNumber,
  putBlock,
  putNumber,
  type Reader,
  toBase64,
  type Writer,
} from './bytes.ts';
import { packScenario, unpackScenario } from './carry.ts';
import { getHeader, getScenario, type Header, putHeader, putScenario } from './header.ts';
import { migrate } from './migrate.ts';
import { choicesOf, takeAction } from './moves.ts';
import { type Choice, isEmpty, pack, unpack } from './pack.ts';
import { checkEnd, checkRound, gameOf, openWalk } from './rebuild.ts';
import { type ReplayRecord, scenarioHash } from './record.ts';
import { ENGINE_VERSION, FORMAT, MAX_BODY, MAX_LINK } from './versions.ts';
import { stepWalk, type Walk } from './walk.ts';

/** The scenarios that we ship, by id. */
export type Library = (id: string) => Scenario | undefined;

/** A link opened: its record, the scenario it was played on, and the game rebuilt to its last action. */
export interface Opened {
  readonly record: ReplayRecord;
  readonly scenario: Scenario;
  /** whether the scenario travelled in the link */
  readonly carried: boolean;
  readonly game: Game;
}

const CHECK_LENGTH = 5;

/** Thirty bits over everything before them: a slip of the pen is `damaged`, never another game. */
const checkOf = (text: string): string => {
  const bits = Number.parseInt(hashText(text).slice(0, 8), 16);
  return Array.from({ length: CHECK_LENGTH }, (_, k) => character(bits >>> (6 * k))).join('');
};

/** A fragment with its check. */
export const sealed = (text: string): string => text + checkOf(text);

const packActions = (record: ReplayRecord, scenario: Scenario): Result<Uint8Array> => {
  const walk = openWalk(record, scenario);
  if (!walk.ok) return walk;
  const choices: Choice[] = [];
  for (const action of record.actions) {
    const { model, state } = walk.value;
    const next = choicesOf(model, state, action);
    const step = stepWalk(walk.value, action);
    if (next === null || !step.ok) return fail('altered', { round: state.round });
    choices.push(...next);
  }
  const body = pack(choices);
  return body.length <= MAX_BODY ? ok(body) : fail('too-large', { size: body.length, max: MAX_BODY });
};

/**
 * The fragment of a replay's link, without `#`: `e1.` and base64url. `carry`: the scenario is not one of ours and
 * travels along. Problems: `unknown-scenario` or `altered` (the record is not of this scenario), `too-large`.
 */
export const makeReplayLink = (record: ReplayRecord, scenario: Scenario, carry: boolean): Result<string> => {
  const body = packActions(record, scenario);
  if (!body.ok) return body;
  const writer: Writer = { bytes: [] };
  putNumber(writer, record.engine);
  putScenario(writer, record.scenario);
  putBlock(writer, carry ? packScenario(scenario) : new Uint8Array());
  putHeader(writer, record, scenario);
  putBlock(writer, body.value);
  const text = `e${record.format}.${toBase64(Uint8Array.from(writer.bytes))}`;
  const size = text.length + CHECK_LENGTH;
  return size <= MAX_LINK ? ok(sealed(text)) : fail('too-large', { size, max: MAX_LINK });
};

interface Envelope {
  readonly format: number;
  readonly bytes: Uint8Array;
}

/**
 * What stands after the `#` of an address, or the text itself. Mail and chat programs add spaces and line breaks, write
 * `#` as `%23`, and put a full stop or a bracket behind.
 */
export const fragmentOf = (text: string): string => {
  const plain = text.replaceAll('%23', '#');
  return plain
    .slice(plain.lastIndexOf('#') + 1)
    .replace(/\s/g, '')
    .replace(/[^\w-]+$/, '');
};

const openEnvelope = (text: string): Result<Envelope> => {
  if (text.length > MAX_LINK * 2) return fail('too-large', { size: text.length, max: MAX_LINK });
  const fragment = fragmentOf(text);
  if (fragment.length > MAX_LINK) return fail('too-large', { size: fragment.length, max: MAX_LINK });
  const prefix = /^e([1-9]\d{0,5})\./.exec(fragment);
  if (prefix === null) return fail('damaged', { what: 'prefix' });
  const format = Number(prefix[1]);
  if (format > FORMAT) return fail('too-new', { version: format, known: FORMAT });
  const end = fragment.length - CHECK_LENGTH;
  const bytes = fromBase64(fragment.slice(prefix[0].length, end));
  return bytes !== null && sealed(fragment.slice(0, end)) === fragment
    ? ok({ format, bytes })
    : fail('damaged', { what: 'check' });
};

const findScenario = (id: ReplayRecord['scenario'], carried: Uint8Array, library: Library): Result<Scenario> => {
  const ours = library(id.id);
  if (ours !== undefined && scenarioHash(ours) === id.hash) return ok(ours);
  if (carried.length > 0) return unpackScenario(carried);
  const theirs = { id: id.id, edition: id.hash };
  return fail('unknown-scenario', ours === undefined ? theirs : { ...theirs, ours: scenarioHash(ours) });
};

const playBody = (walk: Walk, header: Header, body: Uint8Array): Result<Walk> => {
  const first = checkRound(walk, header.checks);
  if (!first.ok) return first;
  const packed = unpack(body);
  for (let k = 0; k < header.count; k++) {
    const action = takeAction(walk.model, walk.state, packed);
    const step = action === null ? fail('talks-over') : stepWalk(walk, action);
    if (!step.ok) return fail('altered', { round: walk.state.round, code: step.problem.code });
    const same = step.value ? checkRound(walk, header.checks) : ok(true);
    if (!same.ok) return same;
  }
  const end = checkEnd(walk, header);
  if (!end.ok) return end;
  return isEmpty(packed) ? ok(walk) : fail('damaged', { what: 'actions' });
};

const readPayload = ({ format, bytes }: Envelope, library: Library): Result<Opened> => {
  const reader: Reader = { bytes, at: 0, failed: false };
  const engine = getNumber(reader, 1_000_000);
  if (engine > ENGINE_VERSION) return fail('too-new', { version: engine, known: ENGINE_VERSION });
  const id = getScenario(reader);
  const carried = getBlock(reader, MAX_LINK);
  if (reader.failed) return fail('damaged', { what: 'header' });
  const scenario = findScenario(id, carried, library);
  if (!scenario.ok) return scenario;
  const header = getHeader(reader, format, engine, id, scenario.value);
  const body = getBlock(reader, MAX_BODY);
  if (reader.failed || reader.at !== bytes.length) return fail('damaged', { what: 'header' });
  const start = openWalk(header, scenario.value);
  if (!start.ok) return start;
  const walk = playBody(start.value, header, body);
  if (!walk.ok) return walk;
  const { count: _, ...rest } = header;
  const record = migrate({ ...rest, actions: walk.value.actions });
  if (!record.ok) return record;
  const whole = record.value as unknown as ReplayRecord;
  return ok({ record: whole, scenario: scenario.value, carried: carried.length > 0, game: gameOf(walk.value) });
};

/**
 * Opens a link (an address or its fragment): never throws, never half a game. Problems: `damaged`, `too-new`,
 * `too-large`, `unknown-scenario`, `altered` (with the first round that does not match).
 */
export const parseReplayLink = (text: string, library: Library): Result<Opened> => {
  const envelope = openEnvelope(text);
  return envelope.ok ? readPayload(envelope.value, library) : envelope;
};
