import { describe, expect, it } from 'vitest';
import { playGame } from '../../src/agents/match.ts';
import { ACCEPT, type MindMaker, NOTHING } from '../../src/agents/mind.ts';
import { MIND_NAMES, MINDS } from '../../src/agents/minds.ts';
import { negotiator } from '../../src/agents/negotiator.ts';
import { seated } from '../../src/agents/seated.ts';
import { power, targetAt, timeAt } from '../../src/agents/target.ts';
import { boulware, conceder, linear } from '../../src/agents/timed.ts';
import { titForTat } from '../../src/agents/titForTat.ts';
import { overall, playBout } from '../../src/analysis/tournament.ts';
import type { Model } from '../../src/engine/model.ts';
import { firstSeat } from '../../src/engine/seats.ts';
import { type Domain, indexOf } from '../../src/solve/domain.ts';
import { arraysOf, drawnDomain, drawnModel, meet } from '../helpers/domains.ts';

const LONG = process.env.LONG !== undefined;
const still = (): number => 0;

/** Everything offered and accepted, and the end, as one list. */
const onArrays = (model: Model, seed: string, makers: readonly MindMaker[]): string[] => {
  const moves: string[] = [];
  const { text } = meet(arraysOf(model, seed), makers, model.rounds, firstSeat(model, seed), (seat, move, round) =>
    moves.push(`${round} ${seat} ${move === ACCEPT ? 'yes' : move}`),
  );
  return [...moves, `end ${text}`];
};

const onEngine = (model: Model, seed: string, makers: readonly MindMaker[]): string[] => {
  const seats = makers.map(seated);
  const fallback = seats[0];
  if (fallback === undefined) throw new Error('nobody sits');
  const game = playGame(model, seed, { envoy: fallback, party: fallback, seats });
  if (!game.ok) throw new Error(game.problem.code);
  const { log, state } = game.value;
  let by = -1;
  const moves = log.flatMap((e) => {
    if (e.type === 'tabled') by = e.by ?? -1;
    if (e.type === 'tabled') return [`${e.round} ${by} ${indexOf(model.counts, e.text)}`];
    return e.type === 'signed' && e.party !== by ? [`${e.round} ${e.party} yes`] : [];
  });
  return [...moves, `end ${state.ending === 'in-force' ? indexOf(model.counts, state.draft) : NOTHING}`];
};

describe('the same minds on arrays and on the engine', () => {
  it.each(Object.keys(MINDS) as (keyof typeof MINDS)[])('make the same offers and come to the same end: %s', (name) => {
    for (let k = 0; k < (LONG ? 20 : 2); k++) {
      const model = drawnModel(`lane ${k}`, 3, LONG ? 100 : 40, LONG ? undefined : [4, 5, 4, 3]);
      const makers = [MINDS[name], MINDS[name], MINDS[name]];
      expect(onEngine(model, `lane ${k}`, makers)).toEqual(onArrays(model, `lane ${k}`, makers));
    }
  });

  it('also where they are mixed, two or four', () => {
    for (const makers of [
      [negotiator, boulware],
      [linear, negotiator, boulware, titForTat],
    ]) {
      const model = drawnModel('mixed', makers.length, 30, [4, 4, 4, 3]);
      const moves = onEngine(model, 'mixed', makers);
      expect(moves).toEqual(onArrays(model, 'mixed', makers));
      expect(moves.length).toBeGreaterThan(20);
    }
  });
});

describe('the published tactics', () => {
  it('ask for line + (most − line)(1 − t^e)', () => {
    for (const [e, t, share] of [
      [4, 0.5, 0.0625],
      [1, 0.3, 0.3],
      [0.25, 0.0625, 0.5],
      [2, 0.9, 0.81],
    ] as const) {
      expect(power(t, e)).toBeCloseTo(share, 14);
      expect(targetAt(2000, 10_000, { e, floor: 0 }, t)).toBeCloseTo(2000 + 8000 * (1 - share), 8);
      expect(targetAt(2000, 10_000, { e, floor: 0.5 }, t)).toBeCloseTo(2000 + 8000 * (0.5 + 0.5 * (1 - share)), 8);
    }
    expect(targetAt(5000, 4000, { e: 1, floor: 0 }, 0)).toBe(5000);
    expect([timeAt(1, 100), timeAt(100, 100), timeAt(1, 1)]).toEqual([0, 1, 1]);
  });

  it('bid the text worth least at or above what they ask, and accept what is worth that', () => {
    const domain = drawnDomain('bids', 2, [6, 6, 6]);
    const [own] = domain.utility;
    const line = domain.lines[0] ?? 0;
    const e = { boulware: 4, linear: 1, conceder: 0.25 };
    for (const [name, maker] of Object.entries({ boulware, linear, conceder })) {
      let asked = 0;
      meet(domain, [maker, maker], 50, 0, (seat, move, round) => {
        if (seat !== 0 || move < 0) return;
        asked += 1;
        const ask = targetAt(line, 10_000, { e: e[name as keyof typeof e], floor: 0 }, timeAt(round, 50));
        const enough = [...(own ?? [])].filter((bp) => bp >= ask);
        expect(own?.[move]).toBe(Math.min(...enough));
      });
      expect(asked).toBeGreaterThan(1);
    }
  });

  it('tit-for-tat gives what it is given, and no more', () => {
    const domain = drawnDomain('tat', 2, [6, 6, 6]);
    const own = domain.utility[0] as Int32Array;
    const bids: number[] = [];
    let given = 0;
    let last: number | null = null;
    meet(domain, [titForTat, linear], 60, 0, (seat, move) => {
      if (move < 0) return;
      const worth = own[move] as number;
      if (seat === 0) {
        bids.push(worth);
        if (bids.length > 2) expect(10_000 - worth).toBeLessThanOrEqual(Math.max(given, 10_000 - (bids[1] ?? 0)));
      } else {
        if (last !== null) given += Math.max(0, worth - last);
        last = worth;
      }
    });
    expect(bids[0]).toBe(10_000);
    expect(bids[1]).toBeLessThan(10_000);
    expect(given).toBeGreaterThan(0);
  });
});

describe('our negotiator', () => {
  const domains = Array.from({ length: LONG ? 20 : 6 }, (_, k) => drawnDomain(`report ${k}`, 3));
  const over = (list: readonly Domain[], agent: keyof typeof MINDS, against: keyof typeof MINDS | null) =>
    overall(list.map((domain) => playBout(domain, { agent, against, rounds: 100 }, still)));

  it('agrees with its like on what is best for all', () => {
    const { agreement, nash, pareto } = over(domains, 'ours', null);
    expect(agreement).toBeGreaterThanOrEqual(0.99);
    expect(nash).toBeGreaterThanOrEqual(0.97);
    expect(pareto).toBeGreaterThanOrEqual(0.93);
  });

  it('gets more from two Boulwares than a third one would, and still agrees', () => {
    const few = domains.slice(0, LONG ? 20 : 3);
    const ours = over(few, 'ours', 'boulware');
    const theirs = over(few, 'boulware', 'boulware');
    expect(ours.utility - theirs.utility).toBeGreaterThanOrEqual(0.12);
    expect(ours.agreement).toBeGreaterThanOrEqual(0.97);
  });

  it('never signs what is worth less than its line, and never refuses what it has offered itself', () => {
    let answers = 0;
    const names = MIND_NAMES.filter((name) => name !== 'party');
    for (const other of names)
      for (let first = 0; first < 3; first++) {
        const domain = drawnDomain(`sound ${other}`, 3, [4, 4, 5, 4]);
        const offered = domain.lines.map(() => new Set<number>());
        let standing = NOTHING;
        meet(domain, [negotiator, MINDS[other], negotiator], 60, first, (seat, move) => {
          const worth = domain.utility[seat]?.[move === ACCEPT ? standing : move] ?? 0;
          expect(worth).toBeGreaterThanOrEqual(domain.lines[seat] ?? 0);
          if (move !== ACCEPT && standing !== NOTHING && seat !== 1) {
            answers += 1;
            expect(offered[seat]).not.toContain(standing);
          }
          if (move === ACCEPT) return;
          offered[seat]?.add(move);
          standing = move;
        });
      }
    expect(answers).toBeGreaterThan(200);
  });
});

describe('whatever the domain', () => {
  const plain = (utility: readonly (readonly number[])[], lines: readonly number[]): Domain => ({
    counts: [utility[0]?.length ?? 0],
    size: utility[0]?.length ?? 0,
    options: Uint8Array.from(utility[0] ?? [], (_, k) => k),
    utility: utility.map((row) => Int32Array.from(row)),
    lines,
  });

  it.each(
    Object.entries(MINDS),
  )('%s takes the only text there is, and walks from one below its line', (_name, maker) => {
    expect(meet(plain([[5000], [6000]], [1000, 1000]), [maker, maker], 20, 0).text).toBe(0);
    expect(meet(plain([[500], [6000]], [1000, 1000]), [maker, maker], 20, 0)).toEqual({ text: NOTHING, round: 1 });
  });

  it.each(Object.entries(MINDS))('%s agrees where nothing matters to anyone, and in one round', (_name, maker) => {
    const nothing = plain(
      [
        [0, 0, 0],
        [0, 0, 0],
      ],
      [0, 0],
    );
    expect(meet(nothing, [maker, maker], 20, 0).text).toBeGreaterThanOrEqual(0);
    expect(
      meet(
        plain(
          [
            [9000, 5000],
            [5000, 9000],
          ],
          [0, 0],
        ),
        [maker, maker],
        1,
        0,
      ).round,
    ).toBe(1);
  });

  it.each(Object.entries(MINDS))('%s plays with eleven others', (_name, maker) => {
    const domain = drawnDomain('twelve', 12, [4, 4, 4]);
    const low = { ...domain, lines: domain.lines.map(() => 0) };
    expect(
      meet(
        low,
        Array.from({ length: 12 }, () => maker),
        20,
        3,
      ).round,
    ).toBeLessThanOrEqual(20);
  });
});
