import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromBase64, toBase64 } from '../../src/replay/bytes.ts';
import { makeReplayLink, parseReplayLink } from '../../src/replay/link.ts';
import { rebuild } from '../../src/replay/rebuild.ts';
import { sealed } from '../../src/replay/seal.ts';
import { verifyLink } from '../../src/replay/verify.ts';
import { agentGame, codeOf, empty, library, linkOf, moscow, must, recordOf } from './helpers.ts';

const record = recordOf(agentGame('damage'));
const link = linkOf(record);
const LETTERS = [...'ABCXYZabcxyz0189-_.# %é'];
const CHECK = 5;

/** The link with some bytes of its payload changed and its check made right again: what a forger would do. */
const forged = (change: (bytes: Uint8Array) => Uint8Array): string => {
  const bytes = fromBase64(link.slice('e2.'.length, -CHECK));
  return sealed(`e2.${toBase64(change(bytes ?? new Uint8Array()))}`);
};

describe('a damaged link', () => {
  test('any one character changed, dropped or doubled is found', () => {
    for (let k = 0; k < link.length; k++) {
      const [before, after] = [link.slice(0, k), link.slice(k + 1)];
      for (const letter of [...LETTERS, '', link.charAt(k).repeat(2)]) {
        if (letter === link.charAt(k)) continue;
        const result = parseReplayLink(before + letter + after, library);
        if (result.ok) expect(result.value.record).toEqual(record);
      }
    }
  });

  test('cut off anywhere, it is damaged', () => {
    for (let k = 0; k < link.length; k++) expect(codeOf(parseReplayLink(link.slice(0, k), library))).toBe('damaged');
  });

  test('anything else is no link, and nothing throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(codeOf(parseReplayLink(text, library))).toBe('damaged');
        expect(codeOf(parseReplayLink(sealed(`e2.${text}`), library))).not.toBe('ok');
      }),
    );
  });

  test('a forger who repairs the check is found by the game itself', () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 1, max: 255 }), (where, by) => {
        const text = forged((bytes) => bytes.map((b, k) => (k === where % bytes.length ? b ^ by : b)));
        const result = parseReplayLink(text, library);
        if (!result.ok) return;
        // names of players and the agents' version are not part of the game: verification asks the agents
        expect(result.value.record.actions).toEqual(record.actions);
        expect(result.value.record.hash).toBe(record.hash);
      }),
      { numRuns: 400 },
    );
  });

  test('bytes too many or too few are damaged', () => {
    expect(
      codeOf(
        parseReplayLink(
          forged((bytes) => Uint8Array.from([...bytes, 0])),
          library,
        ),
      ),
    ).toBe('damaged');
    expect(
      codeOf(
        parseReplayLink(
          forged((bytes) => bytes.slice(0, -1)),
          library,
        ),
      ),
    ).not.toBe('ok');
  });
});

describe('each refusal has its name', () => {
  test('too new: the codec, or the engine', () => {
    expect(parseReplayLink(link.replace('e2.', 'e3.'), library)).toEqual({
      ok: false,
      problem: { code: 'too-new', detail: { version: 3, known: 2 } },
    });
    expect(codeOf(parseReplayLink(linkOf({ ...record, engine: 9 }), library))).toBe('too-new');
  });

  test('too large', () => {
    expect(codeOf(parseReplayLink(`e2.${'A'.repeat(300_000)}`, library))).toBe('too-large');
    expect(codeOf(parseReplayLink('A'.repeat(5_000_000), library))).toBe('too-large');
  });

  test('unknown scenario, and another edition of a known one', () => {
    expect(parseReplayLink(link, empty)).toMatchObject({
      problem: { code: 'unknown-scenario', detail: { id: moscow.id } },
    });
    const other = { ...moscow, title: 'Another edition' };
    const result = parseReplayLink(link, () => other);
    expect(result).toMatchObject({ problem: { code: 'unknown-scenario', detail: { ours: expect.any(String) } } });
    expect(codeOf(makeReplayLink(record, other, true))).toBe('unknown-scenario');
  });

  test('altered names the first round that does not match', () => {
    const checks = record.checks.map((check, k) => (k === 1 ? '000000' : check));
    const altered = { ...record, checks };
    const problem = { code: 'altered', detail: { round: 1 } };
    expect(rebuild(altered, moscow)).toEqual({ ok: false, problem });
    expect(parseReplayLink(linkOf(altered), library)).toEqual({ ok: false, problem });
    expect(verifyLink(linkOf(altered), library)).toMatchObject({
      status: 'altered',
      ending: null,
      hash: null,
      problem,
    });
    expect(codeOf(rebuild({ ...record, hash: '0'.repeat(16) }, moscow))).toBe('altered');
    expect(codeOf(parseReplayLink(linkOf({ ...record, hash: '0'.repeat(16) }), library))).toBe('altered');
  });

  test('an action that the rules refuse, one left out, one too many', () => {
    const { actions } = record;
    expect(rebuild({ ...record, actions: [{ type: 'end' }, ...actions] }, moscow)).toMatchObject({
      problem: { code: 'altered', detail: { round: 1 } },
    });
    expect(codeOf(rebuild({ ...record, actions: actions.slice(0, -1) }, moscow))).toBe('altered');
    expect(codeOf(rebuild({ ...record, actions: [...actions, { type: 'end' }] }, moscow))).toBe('altered');
    expect(codeOf(makeReplayLink({ ...record, actions: [{ type: 'end' }] }, moscow, false))).toBe('altered');
    expect(codeOf(rebuild({ ...record, set: 'nowhere' }, moscow))).toBe('damaged');
    expect(codeOf(rebuild({ ...record, seed: '' }, moscow))).toBe('damaged');
  });

  test('what is not asked for stays untouched', () => {
    expect(must(parseReplayLink(link, library)).record).toEqual(record);
  });
});
