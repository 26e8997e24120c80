import { deflateSync, strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { playGame } from '../../src/agents/match.ts';
import { compile } from '../../src/engine/model.ts';
import { packScenario, unpackScenario } from '../../src/replay/carry.ts';
import { castOf } from '../../src/replay/cast.ts';
import { parseReplayLink } from '../../src/replay/link.ts';
import { playedPart } from '../../src/scenario/played.ts';
import { leastMs } from '../helpers/cpu.ts';
import { codeOf, empty, library, linkOf, moscow, must, recordOf } from './helpers.ts';

const own = { ...playedPart(moscow), id: 'my-own', title: 'A teacher’s own «переговоры»' };
const model = must(compile(own));
const record = recordOf(must(playGame(model, 'own', must(castOf(model, 'first', 'party')))), 'first');

describe('a scenario of the player’s own', () => {
  test('travels in the link and comes back as it was', () => {
    const link = linkOf(record, own, true);
    expect(link.length).toBeLessThan(60_000);
    for (const shelf of [empty, library]) {
      const opened = must(parseReplayLink(link, shelf));
      expect(opened.carried).toBe(true);
      expect(opened.record).toEqual(record);
      expect(opened.scenario).toEqual(own);
      expect(Object.keys(opened.scenario.sets)).toEqual(Object.keys(own.sets));
    }
    expect(codeOf(parseReplayLink(linkOf(record, own, false), library))).toBe('unknown-scenario');
  });

  test('is read as strictly as a file', () => {
    const pack = (data: unknown): Uint8Array => deflateSync(strToU8(JSON.stringify(data)));
    expect(must(unpackScenario(packScenario(own)))).toEqual(own);
    expect(codeOf(unpackScenario(pack({ ...own, extra: 1 })))).toBe('damaged');
    expect(codeOf(unpackScenario(pack(JSON.parse('{"__proto__": {"format": 1}}'))))).toBe('damaged');
    expect(codeOf(unpackScenario(pack(null)))).toBe('damaged');
    expect(codeOf(unpackScenario(packScenario(own).slice(0, 4000)))).toBe('damaged');
    expect(codeOf(unpackScenario(Uint8Array.from([7, 7, 7, 7])))).toBe('damaged');
    expect(codeOf(unpackScenario(deflateSync(Uint8Array.from([0xff, 0xfe, 0x80]))))).toBe('damaged');
  });

  test('stops unpacking at the limit', () => {
    const bomb = deflateSync(new Uint8Array(60_000_000));
    const packed = packScenario(own);
    const honest = leastMs(() => must(unpackScenario(packed)));
    expect(codeOf(unpackScenario(bomb))).toBe('too-large');
    expect(leastMs(() => unpackScenario(bomb))).toBeLessThan(3 * honest);
  });
});
