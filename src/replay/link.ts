import type { Game } from '../agents/match.ts';
import { fail, ok, type Result } from '../engine/result.ts';
import type { Scenario } from '../engine/scenarioTypes.ts';
import { getBlock, getNumber, putBlock, putNumber, type Reader, type Writer } from './bytes.ts';
import { packScenario, unpackScenario } from './carry.ts';
import { getHeader, getScenario, type Header, putHeader, putScenario } from './header.ts';
import { migrate } from './migrate.ts';
import { choicesOf, takeAction } from './moves.ts';
import { type Choice, isEmpty, pack, unpack } from './pack.ts';
import { checkEnd, checkRound, gameOf, openWalk } from './rebuild.ts';
import { type ReplayRecord, scenarioHash } from './record.ts';
import { closeEnvelope, type Envelope, openEnvelope } from './seal.ts';
import { MAX_BODY, MAX_LINK, playsRules } from './versions.ts';
import { stepWalk, type Walk } from './walk.ts';

/** The scenarios at hand: the edition of this id with this hash, or else the one that we ship today under that id. */
export type Library = (id: string, hash: string) => Scenario | undefined;

/** A library of scenarios that lie ready. */
export const libraryOf =
  (scenarios: readonly Scenario[]): Library =>
  (id, hash) => {
    const same = scenarios.filter((scenario) => scenario.id === id);
    return same.find((scenario) => scenarioHash(scenario) === hash) ?? same[0];
  };

/** A link opened: its record, the scenario it was played on, and the game rebuilt to its last action. */
export interface Opened {
  readonly record: ReplayRecord;
  readonly scenario: Scenario;
  /** whether the scenario travelled in the link */
  readonly carried: boolean;
  readonly game: Game;
}

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

const payloadOf = (header: Header, scenario: Scenario, carried: Uint8Array, body: Uint8Array): Uint8Array => {
  const writer: Writer = { bytes: [] };
  putNumber(writer, header.engine);
  putScenario(writer, header.scenario);
  putBlock(writer, carried);
  putHeader(writer, header, scenario);
  putBlock(writer, body);
  return Uint8Array.from(writer.bytes);
};

/**
 * The fragment of a replay's link, without `#`: `e2.` and base64url. `carry`: the scenario is not one of ours and
 * travels along. Problems: `unknown-scenario` or `altered` (the record is not of this scenario), `too-large`.
 */
export const makeReplayLink = (record: ReplayRecord, scenario: Scenario, carry: boolean): Result<string> => {
  const body = packActions(record, scenario);
  if (!body.ok) return body;
  const carried = carry ? packScenario(scenario) : new Uint8Array();
  const header = { ...record, count: record.actions.length };
  return closeEnvelope({ format: record.format, bytes: payloadOf(header, scenario, carried, body.value) });
};

const findScenario = (id: ReplayRecord['scenario'], carried: Uint8Array, library: Library): Result<Scenario> => {
  const ours = library(id.id, id.hash);
  if (ours !== undefined && scenarioHash(ours) === id.hash) return ok(ours);
  if (carried.length > 0) return unpackScenario(carried);
  const theirs = { id: id.id, edition: id.hash };
  return fail('unknown-scenario', ours === undefined ? theirs : { ...theirs, ours: scenarioHash(ours) });
};

const playBody = (walk: Walk, header: Header, body: Uint8Array): Result<Walk> => {
  const first = checkRound(walk, header.checks);
  if (!first.ok) return first;
  const packed = unpack(body);
  if (packed === null) return fail('damaged', { what: 'actions' });
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

const sameBytes = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, k) => byte === b[k]);

/** What a link says before the scenario is needed. */
interface Front {
  readonly engine: number;
  readonly id: ReplayRecord['scenario'];
  readonly carried: Uint8Array;
  readonly reader: Reader;
}

const readFront = ({ bytes }: Envelope): Result<Front> => {
  const reader: Reader = { bytes, at: 0, failed: false };
  const engine = getNumber(reader, 1_000_000);
  const rules = playsRules(engine);
  if (!rules.ok) return rules;
  const id = getScenario(reader);
  const carried = getBlock(reader, MAX_LINK);
  return reader.failed ? fail('damaged', { what: 'header' }) : ok({ engine, id, carried, reader });
};

const readPayload = (envelope: Envelope, library: Library): Result<Opened> => {
  const front = readFront(envelope);
  if (!front.ok) return front;
  const { engine, id, carried, reader } = front.value;
  const scenario = findScenario(id, carried, library);
  if (!scenario.ok) return scenario;
  const header = getHeader(reader, envelope.format, engine, id, scenario.value);
  const body = getBlock(reader, MAX_BODY);
  if (reader.failed || reader.at !== envelope.bytes.length) return fail('damaged', { what: 'header' });
  // One game has one link: any other spelling of the same is not one that we have written.
  if (!sameBytes(payloadOf(header, scenario.value, carried, body), envelope.bytes))
    return fail('damaged', { what: 'spelling' });
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

/** The edition of a scenario that a link was played on, and whether it brings it along: what must be at hand to open it. */
export interface Needed {
  readonly id: string;
  readonly hash: string;
  readonly carried: boolean;
}

/** Looks no further into a link than to the scenario that it needs. Problems: `damaged`, `too-new`, `too-old`, `too-large`. */
export const scenarioNeeded = (text: string): Result<Needed> => {
  const envelope = openEnvelope(text);
  const front = envelope.ok ? readFront(envelope.value) : envelope;
  return front.ok ? ok({ ...front.value.id, carried: front.value.carried.length > 0 }) : front;
};

/**
 * Opens a link (an address or its fragment): never throws, never half a game. Problems: `damaged`, `too-new`, `too-old`,
 * `too-large`, `unknown-scenario`, `altered` (with the first round that does not match).
 */
export const parseReplayLink = (text: string, library: Library): Result<Opened> => {
  const envelope = openEnvelope(text);
  return envelope.ok ? readPayload(envelope.value, library) : envelope;
};
