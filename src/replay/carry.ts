import { deflateSync, Inflate, strFromU8, strToU8 } from 'fflate';
import { fail, ok, type Result } from '../engine/result.ts';
import type { Scenario } from '../engine/scenarioTypes.ts';
import { readScenarioData } from '../scenario/data.ts';
import { playedPart } from '../scenario/played.ts';
import { MAX_SCENARIO } from './versions.ts';

/** Packed bytes handed over at a time: they unpack to half a megabyte at most. */
const PIECE = 512;

/** A scenario of the player's own, small enough to travel in a link. */
export const packScenario = (scenario: Scenario): Uint8Array =>
  deflateSync(strToU8(JSON.stringify(playedPart(scenario))), { level: 9 });

const joined = (parts: readonly Uint8Array[], size: number): Uint8Array => {
  const all = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
};

/** Unpacks piece by piece and stops as soon as it grows beyond the limit. */
export const inflate = (bytes: Uint8Array): Result<string> => {
  const parts: Uint8Array[] = [];
  let size = 0;
  const stream = new Inflate((part) => {
    size += part.length;
    parts.push(part);
  });
  try {
    for (let from = 0; from < bytes.length; from += PIECE) {
      stream.push(bytes.subarray(from, from + PIECE), from + PIECE >= bytes.length);
      if (size > MAX_SCENARIO) return fail('too-large', { max: MAX_SCENARIO });
    }
  } catch {
    return fail('damaged', { what: 'scenario' });
  }
  return ok(strFromU8(joined(parts, size)));
};

/** The scenario that travels in a link, read as strictly as any file. Problems: `damaged`, `too-large`. */
export const unpackScenario = (bytes: Uint8Array): Result<Scenario> => {
  const text = inflate(bytes);
  if (!text.ok) return text;
  const read = readScenarioData(text.value);
  return read.ok ? read : fail('damaged', { ...read.problem.detail, what: 'scenario' });
};
