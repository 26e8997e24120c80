import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromBase64, putNumber, putText, toBase64 } from '../../src/replay/bytes.ts';
import { parseReplayLink } from '../../src/replay/link.ts';
import { LEVELS } from '../../src/replay/record.ts';
import { sealed } from '../../src/replay/seal.ts';
import {
  agentGame,
  codeOf,
  drawsFrom,
  library,
  linkOf,
  modelFor,
  moscow,
  must,
  recordOf,
  wildGame,
} from './helpers.ts';

const bytesOf = (link: string): Uint8Array => fromBase64(link.slice('e2.'.length, -5)) ?? new Uint8Array();
const linkOfBytes = (bytes: readonly number[]): string => sealed(`e2.${toBase64(Uint8Array.from(bytes))}`);

describe('one game, one link', () => {
  test('what opens is written again to the letter', () => {
    const draws = fc.array(fc.nat(10_000), { minLength: 40, maxLength: 80 });
    fc.assert(
      fc.property(draws, fc.nat(90), (list, steps) => {
        const link = linkOf(recordOf(wildGame(modelFor(), 'one', drawsFrom(list), steps), 'person'));
        expect(linkOf(must(parseReplayLink(link, library)).record)).toBe(link);
      }),
      { numRuns: process.env.LONG ? 1000 : 30 },
    );
  });

  test('so does a game with the pen going round, hopes and all', () => {
    for (const seed of ['round one', 'round two']) {
      const link = linkOf(recordOf(agentGame(seed, 'envoy', modelFor({ pen: 'rotating' }))));
      expect(linkOf(must(parseReplayLink(link, library)).record)).toBe(link);
    }
  });

  test('the level travels, and only where a person played', () => {
    const game = agentGame('level', 'first');
    for (const level of [...LEVELS, null]) {
      const record = { ...recordOf(game, 'person'), level };
      expect(must(parseReplayLink(linkOf(record), library)).record.level).toBe(level);
    }
    expect(recordOf(game, 'first').level).toBeNull();
  });

  test('a name spelled out that has a short form is another spelling, and refused', () => {
    const link = linkOf(recordOf(agentGame('spelling', 'first'), 'envoy'));
    const bytes = [...bytesOf(link)];
    const seed = { bytes: [] as number[] };
    putText(seed, 'spelling');
    const at = bytes.findIndex((_, k) => seed.bytes.every((byte, j) => bytes[k + j] === byte)) + seed.bytes.length;
    const long = { bytes: [] as number[] };
    putNumber(long, 0);
    putText(long, 'envoy');
    const other = linkOfBytes([...bytes.slice(0, at), ...long.bytes, ...bytes.slice(at + 1)]);
    expect(parseReplayLink(other, library)).toMatchObject({
      problem: { code: 'damaged', detail: { what: 'spelling' } },
    });
  });

  test('a nought before the packed actions is refused', () => {
    const record = recordOf(wildGame(modelFor(), 'nought', drawsFrom([3]), 0), 'person');
    const bytes = [...bytesOf(linkOf(record))];
    expect(bytes.slice(-2)).toEqual([1, 1]);
    expect(codeOf(parseReplayLink(linkOfBytes([...bytes.slice(0, -2), 2, 0, 1]), library))).toBe('damaged');
    expect(must(parseReplayLink(linkOfBytes(bytes), library)).scenario).toEqual(moscow);
  });
});
