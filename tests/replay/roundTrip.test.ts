import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hashState } from '../../src/engine/hash.ts';
import { parseReplayLink } from '../../src/replay/link.ts';
import { rebuild } from '../../src/replay/rebuild.ts';
import { NOBODY } from '../../src/replay/record.ts';
import { verifyLink } from '../../src/replay/verify.ts';
import { agentGame, drawsFrom, library, linkOf, modelFor, moscow, must, recordOf, wildGame } from './helpers.ts';

const seeds = fc
  .string({ unit: 'binary', minLength: 1, maxLength: 24 })
  .filter((seed) => seed.length <= 64 && !/[\p{Cc}|]/u.test(seed));
const draws = fc.array(fc.nat(10_000), { minLength: 40, maxLength: 80 });
const settings = fc.record({
  set: fc.constantFrom('core', 'full'),
  variant: fc.constantFrom('base', 'firm', 'ripe', 'waiting'),
});

describe('a game and its link', () => {
  test('any game comes back from its link, action for action', () => {
    fc.assert(
      fc.property(seeds, draws, settings, fc.nat(120), (seed, list, options, steps) => {
        const game = wildGame(modelFor(options), seed, drawsFrom(list), steps);
        const record = recordOf(game, 'person');
        const opened = must(parseReplayLink(linkOf(record), library));
        expect(opened.record).toEqual(record);
        expect(opened.carried).toBe(false);
        expect(opened.game.state).toEqual(game.state);
        expect(opened.game.log).toEqual(game.log);
      }),
      { numRuns: 60 },
    );
  });

  test('a record survives JSON, and the engine alone rebuilds the game', () => {
    for (const mediator of ['envoy', 'first', 'echo', 'random']) {
      const game = agentGame('twice', mediator);
      const record = JSON.parse(JSON.stringify(recordOf(game, mediator)));
      const again = must(rebuild(record, moscow));
      expect(hashState(again.state)).toBe(record.hash);
      expect(again.log).toEqual(game.log);
    }
  });

  test('a question about two clauses may name them in either order', () => {
    const model = modelFor();
    const game = wildGame(model, 'order', drawsFrom([0]), 4);
    const call = { type: 'call', party: 0, question: { kind: 'which', a: 3, b: 1 } } as const;
    const record = recordOf({ ...game, actions: [...game.actions, call] });
    expect(record.actions.at(-1)).toEqual({ ...call, question: { kind: 'which', a: 1, b: 3 } });
    expect(must(parseReplayLink(linkOf(record), library)).record).toEqual(record);
  });

  test('a link is short, and stays as it is in an address', () => {
    const lengths = Array.from({ length: 30 }, (_, k) => {
      const link = linkOf(recordOf(agentGame(`length-${k}`)));
      expect(encodeURIComponent(link)).toBe(link);
      expect(new URL(`https://example.org/envoy/#${link}`).hash).toBe(`#${link}`);
      return link.length;
    });
    expect(Math.max(...lengths)).toBeLessThanOrEqual(250);
  });

  test.each(['core', 'full'])('a game with the pen going round comes back, hopes and all: %s', (set) => {
    const model = modelFor({ set, pen: 'rotating' });
    for (let k = 0; k < 4; k++) {
      const game = agentGame(`rotating-${k}`, 'envoy', model);
      const record = recordOf(game);
      expect(record.players.envoy).toBe(NOBODY);
      const link = linkOf(record);
      expect(link.length).toBeLessThanOrEqual(600);
      const opened = must(parseReplayLink(link, library));
      expect(opened.record).toEqual(record);
      expect(opened.game.log).toEqual(game.log);
      expect(verifyLink(link, library).status).toBe('verified');
    }
  });

  test('an address, spaces around it and line breaks in it do no harm', () => {
    const record = recordOf(agentGame('mail'));
    const link = linkOf(record);
    const broken = `  https://example.org/#${link.slice(0, 60)}\r\n${link.slice(60)} `;
    expect(must(parseReplayLink(broken, library)).record).toEqual(record);
    for (const pasted of [`<https://example.org/#${link}>`, `Look: #${link}.`, `https://example.org/%23${link}`])
      expect(must(parseReplayLink(pasted, library)).record).toEqual(record);
  });
});
