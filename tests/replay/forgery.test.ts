import { deflateSync, strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { advance, type Game, startGame } from '../../src/agents/match.ts';
import { toAct } from '../../src/engine/judge.ts';
import { legalActions } from '../../src/engine/legal.ts';
import { at } from '../../src/engine/num.ts';
import { roll } from '../../src/engine/rng.ts';
import { ENVOY } from '../../src/engine/types.ts';
import { fromBase64, putBlock, putHex, putNumber, putText, toBase64, type Writer } from '../../src/replay/bytes.ts';
import { parseReplayLink } from '../../src/replay/link.ts';
import { sealed } from '../../src/replay/seal.ts';
import { verifyLink } from '../../src/replay/verify.ts';
import { playedPart } from '../../src/scenario/played.ts';
import { cpuMs, leastMs } from '../helpers/cpu.ts';
import { agentGame, library, linkOf, moscow, must, recordOf } from './helpers.ts';

const MUTATIONS = process.env.LONG ? 10_000 : 600;
const HOSTILE = process.env.LONG ? 1000 : 60;
const EDITS = process.env.LONG ? 200 : 12;

/** A bad link takes at most so many times what it takes to open an honest one. */
const DEAR = 20;

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const draw = (n: number, k: number, what: string): number => roll(n, 'forgery', k, 'test', what);

const games = ['one', 'two', 'three'].map((seed) => agentGame(`forgery ${seed}`, 'echo'));
const records = games.map((game) => recordOf(game, 'person'));
const links = records.map((record) => linkOf(record));
const bytesOf = (link: string): number[] => [...(fromBase64(link.slice(3, -5)) ?? [])];
const linkOfBytes = (bytes: readonly number[]): string => sealed(`e2.${toBase64(Uint8Array.from(bytes))}`);

/** What it takes to open an honest link, processor ms: what every other link is measured by. */
const honest = leastMs(() => must(parseReplayLink(at(links, 0), library)));

/** The dearest of many calls, in openings of an honest link; a call that seems dear is given a second try. */
const dearest = (calls: readonly (() => unknown)[]): number => {
  let most = 0;
  for (const call of calls) {
    const first = cpuMs(call) / honest;
    most = Math.max(most, first > DEAR ? Math.min(first, cpuMs(call) / honest) : first);
  }
  return most;
};

describe('a link with one character changed', () => {
  test('is never the game that it was, never throws, never takes long', () => {
    const mutants = Array.from({ length: MUTATIONS }, (_, k) => {
      const link = at(links, k % links.length);
      const place = draw(link.length, k, 'place');
      const letter = LETTERS.charAt(draw(64, k, 'letter'));
      return letter === link.charAt(place) ? '' : link.slice(0, place) + letter + link.slice(place + 1);
    }).filter((link) => link !== '');
    const refused = mutants.map((link) => () => expect(parseReplayLink(link, library).ok).toBe(false));
    expect(dearest(refused)).toBeLessThan(DEAR);
  });

  test('and its check repaired, it is refused too, or differs in who played and at which level alone', () => {
    const forged = Array.from({ length: MUTATIONS }, (_, k) => {
      const bytes = bytesOf(at(links, k % links.length));
      const place = draw(bytes.length, k, 'byte');
      bytes[place] = at(bytes, place) ^ (1 + draw(255, k, 'by'));
      return { link: linkOfBytes(bytes), record: at(records, k % links.length) };
    });
    const calls = forged.map(({ link, record }) => () => {
      const opened = parseReplayLink(link, library);
      if (!opened.ok) return;
      const { players, level, agents } = opened.value.record;
      expect({ players, level, agents }).not.toEqual({
        players: record.players,
        level: record.level,
        agents: record.agents,
      });
      expect(opened.value.record).toEqual({ ...record, players, level, agents });
    });
    expect(dearest(calls)).toBeLessThan(DEAR);
  });
});

/** A payload that names a scenario of its own and carries these bytes as such. */
const carrying = (packed: Uint8Array, rest: readonly number[] = []): string => {
  const writer: Writer = { bytes: [] };
  putNumber(writer, 1);
  putText(writer, 'hostile');
  putHex(writer, '0123456789abcdef');
  putBlock(writer, packed);
  return linkOfBytes([...writer.bytes, ...rest]);
};

const packed = (data: unknown): Uint8Array =>
  deflateSync(strToU8(typeof data === 'string' ? data : JSON.stringify(data)));

const many = <T>(n: number, value: T): T[] => new Array<T>(n).fill(value);
const scenario = playedPart(moscow);
const bomb = deflateSync(new Uint8Array(60_000_000));

/** One payload that nobody would send in good faith, of each kind in turn. */
const KINDS: readonly ((k: number) => string)[] = [
  () => carrying(bomb),
  (k) => carrying(packed(many(100_000 + k, 0))),
  (k) => carrying(packed({ ...scenario, parties: many(2000 + k, scenario.parties[0]) })),
  () => carrying(packed({ ...scenario, issues: many(40_000, {}) })),
  () => carrying(packed('['.repeat(300_000))),
  () => carrying(packed(`${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`)),
  () => carrying(packed('{"__proto__":{"format":1},"constructor":1}')),
  (k) => carrying(packed({ ...scenario, [['toString', 'constructor', 'prototype', 'valueOf'][k % 4] ?? '']: k })),
  (k) => carrying(packed({ ...scenario, sets: [null, 7, 'sets', [], { constructor: {} }][k % 5] })),
  (k) => carrying(packed({ ...scenario, rounds: { count: [1e9, -1, 0.5, '8', null][k % 5] } })),
  (k) => carrying(Uint8Array.from({ length: 3000 }, (_, j) => draw(256, k * 5000 + j, 'noise'))),
  (k) => linkOfBytes(Array.from({ length: 20 + draw(3000, k, 'length') }, (_, j) => draw(256, k * 5000 + j, 'bytes'))),
  (k) => {
    const bytes = bytesOf(at(links, k % links.length));
    const place = draw(bytes.length, k, 'huge');
    return linkOfBytes([...bytes.slice(0, place), 255, 255, 255, 127, ...bytes.slice(place)]);
  },
  (k) => `e2.${'A'.repeat(250_000 + k)}`,
  (k) => sealed(`e2.${'_'.repeat(200_000 + 4 * k)}`),
];

describe('a hostile payload', () => {
  test('is refused at once, in little room', () => {
    const refuse = (k: number): { readonly took: number; readonly megabytes: number } => {
      const link = at(KINDS, k % KINDS.length)(k);
      const { rss } = process.memoryUsage();
      const took = dearest([() => expect(parseReplayLink(link, library).ok).toBe(false)]);
      return { took, megabytes: (process.memoryUsage().rss - rss) / 1e6 };
    };
    // Once round to warm up: what a machine takes to compile its own code is no payload's doing.
    KINDS.forEach((_, k) => {
      refuse(k);
    });
    const seen = Array.from({ length: HOSTILE }, (_, k) => refuse(KINDS.length + k));

    expect(Math.max(...seen.map(({ took }) => took))).toBeLessThan(DEAR);
    expect(Math.max(...seen.map(({ megabytes }) => megabytes))).toBeLessThan(50);
  });
});

const replayTo = (game: Game, count: number): Game => {
  let now = must(startGame(game.model, game.state.seed));
  for (const action of game.actions.slice(0, count)) now = must(advance(now, action));
  return now;
};

/** The game with one act of a government changed, and what was still legal of the rest after it. */
const edited = (game: Game, k: number): Game | null => {
  const place = draw(game.actions.length, k, 'edit');
  const before = replayTo(game, place);
  if (toAct(before.state) === ENVOY) return null;
  const was = JSON.stringify(game.actions[place]);
  const others = legalActions(game.model, before.state).filter((a) => JSON.stringify(a) !== was && a.type !== 'walk');
  if (others.length === 0) return null;
  const changed = advance(before, at(others, draw(others.length, k, 'other')));
  if (!changed.ok) return null;
  let now = changed.value;
  for (const action of game.actions.slice(place + 1)) {
    const next = advance(now, action);
    if (!next.ok) break;
    now = next.value;
  }
  return now;
};

describe('an act of a government that was edited, all hashes counted again', () => {
  test('is never shown as verified', () => {
    let found = 0;
    for (let k = 0; found < EDITS; k++) {
      const game = edited(at(games, k % games.length), k);
      if (game === null) continue;
      found += 1;
      expect(verifyLink(linkOf(recordOf(game, 'person')), library)).toMatchObject({
        status: 'replayed',
        problem: { code: 'agents-differ' },
      });
    }
  });
});

describe('a fork', () => {
  test('the same act at the same place meets the same luck, whatever was tried there before', () => {
    for (let k = 0; k < (process.env.LONG ? 10_000 : 60); k++) {
      const game = at(games, k % games.length);
      const place = draw(game.actions.length, k, 'fork');
      const fork = replayTo(must(parseReplayLink(at(links, k % links.length), library)).game, place);
      const others = legalActions(game.model, fork.state);
      must(advance(fork, at(others, draw(others.length, k, 'tried'))));
      const again = must(advance(fork, at(game.actions, place)));
      expect(again.state).toEqual(replayTo(game, place + 1).state);
      expect(again.log).toEqual(game.log.slice(0, again.log.length));
    }
  });
});
