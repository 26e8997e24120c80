import { describe, expect, it } from 'vitest';
import type { Model } from '../../src/engine/model.ts';
import { openRound } from '../../src/engine/news.ts';
import { rng } from '../../src/engine/rng.ts';
import type { Effect } from '../../src/engine/scenarioTypes.ts';
import { startTurn } from '../../src/engine/turn.ts';
import type { GameEvent, State, Truth } from '../../src/engine/types.ts';
import { MOSCOW, moscow, moscowWith } from '../helpers/moscow.ts';
import { ask, endRound, everyoneHolds, leave, meet, pull, speakTo } from '../helpers/moves.ts';
import { eventsOf, play, started } from '../helpers/play.ts';
import { NORTH, TINY, tiny, withEffect } from '../helpers/tiny.ts';
import { walk } from '../helpers/walk.ts';

const LONG = process.env.LONG !== undefined;
const SEEDS = Array.from({ length: LONG ? 5000 : 500 }, (_, k) => `draw ${k}`);
const range = (values: readonly number[]): [number, number] => [Math.min(...values), Math.max(...values)];

const sum = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0);

describe('what a seed draws', () => {
  const games: readonly State[] = SEEDS.map((seed) => started(moscow, seed).state);
  const { ranges, process } = moscow.scenario;
  const truths = (party: number): Truth[] => games.map((g) => g.truth[party]!);

  it.each(
    moscow.parties.map((p, k) => [p.name, k] as const),
  )('for %s lies inside the ranges of the file', (_name, p) => {
    const party = moscow.parties[p]!;
    const outside = new Set<string>();
    for (const truth of truths(p)) {
      const check = (holds: boolean, what: string): void => {
        if (!holds) outside.add(`${what}: ${JSON.stringify(truth)}`);
      };
      const near = (value: number, written: number, by: number, what: string): void =>
        check(Number.isInteger(value) && Math.abs(value - written) <= by, what);
      const reading = party.readings[truth.reading]!;
      const weights = moscow.issues.map((i) => reading.weights.bySet.core![i.id]!);
      check(sum(truth.weights) === 100, 'weights sum to 100');
      const moved = truth.weights.reduce((n, w, i) => n + Math.abs(w - weights[i]!), 0);
      check(moved <= 2 * ranges.weightMoves * ranges.weightMoveMax, 'weights');
      check(Math.min(...truth.weights) >= 1, 'a weight of nothing');
      moscow.issues.forEach((issue, i) => {
        issue.options.forEach((option, o) => {
          const value = truth.values[i]![o]!;
          const written = reading.values.byIssue[issue.id]?.[option.id] ?? party.values[issue.id]!.options[option.id]!;
          const end = written === 0 || written === 100;
          near(value, written, end ? 0 : ranges.innerValue, 'value');
          check(value >= 0 && value <= 100, 'scale');
          check(truth.worth[i]![o] === value * truth.weights[i]!, 'worth');
        });
      });
      near(truth.reservation, reading.reservation.bySet.core!, ranges.reservationBp, 'reservation');
      const { perRound } = party.tempo[truth.tempo]!;
      near(truth.drift, sum(perRound.map((d) => d.deltaBp)), perRound.length * ranges.driftBp, 'drift');
      const row = Object.values(party.trust).map((t) => t.value);
      near(truth.trust, Math.floor(sum(row) / row.length), ranges.trust, 'trust');
      check(sum(truth.shares) === 100, 'shares sum to 100');
      truth.shares.forEach((share, k) => {
        near(share, party.home.groups[k]!.share, process.ratification.shareRange, 'share');
      });
      for (const mood of truth.mood) near(mood, 0, process.ratification.moodBp, 'mood');
    }
    expect([...outside].slice(0, 3)).toEqual([]);
  });

  it('reaches both ends of what the file declares', () => {
    const off = truths(0).map((t) => t.reservation - moscow.readings[0]![t.reading]!.reservation);
    const [low, high] = range(off);
    expect(low).toBeLessThan(-0.95 * ranges.reservationBp);
    expect(high).toBeGreaterThan(0.95 * ranges.reservationBp);
    expect(range(truths(1).map((t) => t.trust - moscow.trust[1]!))).toEqual([-ranges.trust, ranges.trust]);
    expect(range(games.map((g) => g.rapport))).toEqual([...process.rapport.start]);
  });

  it('draws readings and tempi about as often as the file says', () => {
    moscow.parties.forEach((party, p) => {
      const often = (of: (t: Truth) => number, chances: readonly number[]): void =>
        chances.forEach((permille, k) => {
          const count = truths(p).filter((t) => of(t) === k).length;
          // four standard deviations of a half
          const give = 2 * Math.sqrt(SEEDS.length);
          expect(Math.abs(count - (SEEDS.length * permille) / 1000)).toBeLessThan(give);
        });
      often(
        (t) => t.reading,
        party.readings.map((r) => r.chancePermille),
      );
      often(
        (t) => t.tempo,
        party.tempo.map((t) => t.chancePermille),
      );
    });
  });

  it('puts each deadline inside its rounds, about as often as the file says', () => {
    moscow.scenario.windows.forEach((window, k) => {
      const rounds = games.map((g) => g.windows[k]!);
      const drawn = rounds.filter((r) => r > 0);
      expect(range(drawn)).toEqual([...window.rounds]);
      expect(Math.abs(drawn.length - (SEEDS.length * window.chancePermille) / 1000)).toBeLessThan(
        2 * Math.sqrt(SEEDS.length),
      );
    });
  });

  it('draws readings of different parties independently', () => {
    const together = games.filter((g) => g.truth[0]!.reading === g.truth[1]!.reading).length;
    expect(Math.abs(together - SEEDS.length / 3)).toBeLessThan(2 * Math.sqrt(SEEDS.length));
  });
});

const news = (log: readonly GameEvent[], round: number): GameEvent[] =>
  log.filter((e) => e.round === round && ['news', 'drift', 'window-announced', 'window-closed'].includes(e.type));

/** The news of a round as they would be if the talks stood like this. */
const newsOf = (model: Model, state: State): number | null => {
  const turn = startTurn(model, state);
  openRound(turn);
  return eventsOf(turn.events, 'news')[0]?.event ?? null;
};

describe('keyed chance', () => {
  it('refuses an empty seed instead of one fixed sequence', () => {
    expect(() => rng('', 1, 'luck', 'purpose')).toThrow();
  });

  it('is the same for the same key and another for another seed, round, luck or purpose', () => {
    const key = ['seed', 1, 'luck', 'purpose'] as const;
    expect(rng(...key)()).toBe(rng(...key)());
    const others = [
      rng('seed2', 1, 'luck', 'purpose'),
      rng('seed', 2, 'luck', 'purpose'),
      rng('seed', 1, 'luck2', 'purpose'),
      rng('seed', 1, 'luck', 'purpose2'),
    ].map((draw) => draw());
    expect(new Set([rng(...key)(), ...others]).size).toBe(5);
  });

  it('lets an event that happens once happen once', () => {
    const count = (once: boolean): number => {
      const model = tiny({ events: [{ ...TINY.events[0]!, chancePermille: 1000, once }] });
      const rounds = Array.from({ length: 3 }, () => [...everyoneHolds(model), endRound()]);
      return eventsOf(play(model, 'once', rounds).log, 'news').length;
    };
    expect([count(true), count(false)]).toEqual([1, 4]);
  });

  it('is not moved by one more question: the next round brings the same news', () => {
    const holds = everyoneHolds(moscow);
    let events = 0;
    for (let k = 0; k < 40; k++) {
      const seed = `more ${k}`;
      const order = (issue: number) => ask({ kind: 'order', issue });
      const none = play(moscow, seed, [holds, meet('RUS'), leave(), endRound(), holds, endRound()]);
      const one = play(moscow, seed, [holds, meet('RUS'), order(0), leave(), endRound(), holds, endRound()]);
      const three = play(moscow, seed, [
        holds,
        meet('RUS'),
        order(1),
        order(2),
        order(3),
        endRound(),
        holds,
        endRound(),
      ]);
      for (const round of [2, 3]) {
        expect(news(one.log, round)).toEqual(news(none.log, round));
        expect(news(three.log, round)).toEqual(news(none.log, round));
        events += eventsOf(one.log, 'news').length;
      }
    }
    expect(events).toBeGreaterThan(30);
  });

  it('gives the same answer to the same question in the same round, whatever was asked before', () => {
    const holds = everyoneHolds(moscow);
    const order = (issue: number) => ask({ kind: 'order', issue });
    for (let k = 0; k < 40; k++) {
      const first = play(moscow, `same ${k}`, [holds, meet('UKR'), order(2)]);
      const third = play(moscow, `same ${k}`, [holds, meet('UKR'), order(0), order(1), order(2)]);
      expect(eventsOf(third.log, 'answered').at(-1)?.answer).toEqual(eventsOf(first.log, 'answered').at(-1)?.answer);
    }
  });

  it('lets low secrecy add a leak, and change no other news', () => {
    let leaks = 0;
    const leak = moscow.scenario.events.findIndex((e) => e.leak === true);
    for (let k = 0; k < (LONG ? 2000 : 300); k++) {
      const state = { ...started(moscow, `secret ${k}`).state, round: 3 };
      const kept = newsOf(moscow, { ...state, secrecy: 80 });
      const lost = newsOf(moscow, { ...state, secrecy: 10 });
      expect([kept, leak]).toContain(lost);
      leaks += Number(lost === leak && kept !== leak);
    }
    expect(leaks).toBeGreaterThan(10);
  });

  it('brings each event about as often as the file says, one a round at most', () => {
    const counts = moscow.scenario.events.map(() => 0);
    const n = LONG ? 10_000 : 2000;
    const base = started(moscow, 'base').state;
    for (let k = 0; k < n; k++) {
      const event = newsOf(moscow, { ...base, seed: `news ${k}`, round: 4 });
      if (event !== null) counts[event] = counts[event]! + 1;
    }
    moscow.scenario.events.forEach((event, k) => {
      const expected = (n * event.chancePermille) / 1000;
      expect(Math.abs(counts[k]! - expected)).toBeLessThan(5 * Math.sqrt(expected));
    });
  });
});

describe('on the way of any game', () => {
  it('everything stays inside its bounds, and a round has one seeded event at most', () => {
    let moved = 0;
    for (let luck = 0; luck < (LONG ? 400 : 10); luck++) {
      const model = luck % 2 === 0 ? moscow : tiny();
      const game = walk(model, `bounds ${luck}`, 100 + luck, ({ after: { state } }) => {
        for (const value of [state.secrecy, state.rapport]) expect(value >= 0 && value <= 100).toBe(true);
        model.parties.forEach((_, p) => {
          const trust = model.trust[p]! + state.trust[p]!;
          const { trust: range } = model.scenario.ranges;
          expect(trust >= -range && trust <= 100 + range).toBe(true);
          expect(state.hard[p]! >= 0 && state.hard[p]! <= model.process.tabling.hardenMaxBp).toBe(true);
          expect(Math.abs(state.mood[p]!)).toBeLessThanOrEqual(model.process.statement.moodMaxBp);
          const shares = state.truth[p]!.shares.map((s, k) => s + state.shares[p]![k]!);
          expect(Math.min(...shares)).toBeGreaterThanOrEqual(0);
          expect(shares.reduce((a, b) => a + b, 0)).toBe(100);
          moved += Number(state.shift[p] !== 0);
        });
        expect(state.round).toBeLessThanOrEqual(model.rounds);
        expect(state.eye >= 0 && state.eye <= 3).toBe(true);
      });
      for (let round = 1; round <= model.rounds; round++)
        expect(eventsOf(game.log, 'news').filter((e) => e.round === round).length).toBeLessThanOrEqual(1);
    }
    expect(moved).toBeGreaterThan(100);
  });

  it('a deadline is announced as far ahead as the file says, and once', () => {
    let seen = 0;
    const holds = everyoneHolds(moscow);
    for (let k = 0; k < 30; k++) {
      const game = play(
        moscow,
        `deadline ${k}`,
        Array.from({ length: 8 }, () => [...holds, endRound()]),
      );
      for (const closed of eventsOf(game.log, 'window-closed')) {
        const told = eventsOf(game.log, 'window-announced').filter((e) => e.window === closed.window);
        const ahead = moscow.scenario.windows[closed.window]!.announcedAhead;
        expect(told.map((e) => [e.at, e.round])).toEqual([[closed.round, closed.round - ahead]]);
        seen += 1;
      }
    }
    expect(seen).toBeGreaterThan(15);
  });
});

describe('an effect', () => {
  /** What one lever with these effects does to the tiny scenario in its first round. */
  const pulled = (effects: readonly Effect[], before: readonly Effect[] = []) => {
    const lever = TINY.levers[0]!;
    const levers = [
      { ...lever, id: 'before', effects: before },
      { ...lever, id: 'pulled', effects },
    ];
    const model = tiny({ levers });
    const holds = everyoneHolds(model);
    const first = play(model, 'effect', [holds, pull('before'), endRound(), holds]);
    return { first, after: play(model, 'effect', [...first.actions, pull('pulled')]) };
  };

  it('moves trust and secrecy no further than its own bounds', () => {
    const trust = pulled([withEffect('trust', 'north', 30, 0, 55)]).after;
    expect(trust.state.truth[NORTH]!.trust + trust.state.trust[NORTH]!).toBe(55);
    expect(pulled([withEffect('secrecy', 'table', 30, 0, 90)]).after.state.secrecy).toBe(90);
    expect(pulled([withEffect('secrecy', 'table', -30, 70, 100)]).after.state.secrecy).toBe(70);
  });

  it('moves a line and a share no further than its own bounds', () => {
    expect(pulled([withEffect('reservation', 'north', 900, -200, 250)]).after.state.shift[NORTH]).toBe(250);
    expect(pulled([withEffect('share', 'north.coast', 40, 20, 55)]).after.state.shares[NORTH]).toEqual([-15, 15]);
    expect(pulled([withEffect('rapport', 'table', 90, 0, 70)]).after.state.rapport).toBe(70);
    expect(pulled([withEffect('eye', 'table', 9, 0, 3)]).after.state.eye).toBe(3);
  });

  it('never moves against its own sign when something else has gone past its bounds', () => {
    const far = withEffect('reservation', 'north', 400, -500, 500);
    expect(pulled([withEffect('reservation', 'north', 50, -100, 100)], [far]).after.state.shift[NORTH]).toBe(400);
    const share = withEffect('share', 'north.coast', 40, 0, 100);
    expect(pulled([withEffect('share', 'north.coast', 5, 20, 55)], [share]).after.state.shares[NORTH]).toEqual([
      -40, 40,
    ]);
    const rapport = withEffect('rapport', 'table', 40, 0, 100);
    expect(pulled([withEffect('rapport', 'table', 5, 0, 70)], [rapport]).after.state.rapport).toBe(90);
    const eye = withEffect('eye', 'table', 3, 0, 3);
    expect(pulled([withEffect('eye', 'table', 1, 0, 1)], [eye]).after.state.eye).toBe(2);
  });

  it('says in its event what really changed', () => {
    const { after } = pulled([withEffect('trust', 'all', 90, 0, 100), withEffect('secrecy', 'table', 90, 0, 100)]);
    expect(
      eventsOf(after.log, 'pulled')
        .at(-1)
        ?.effects.map((e) => [e.on, e.party, e.delta]),
    ).toEqual([
      ['trust', 0, 60],
      ['trust', 1, 70],
      ['trust', 2, 30],
      ['secrecy', -1, 20],
    ]);
  });

  it('comes true by its chance', () => {
    const summit = moscow.levers[moscow.scenario.levers.findIndex((l) => l.id === 'summit')]!;
    expect(summit.map((e) => e.source.chancePermille)).toEqual([500, 500, 1000]);
    const deltas = new Set<number>();
    const holds = everyoneHolds(moscow);
    for (let k = 0; k < 40; k++) {
      const game = play(moscow, `summit ${k}`, [
        holds,
        endRound(),
        holds,
        speakTo('RUS'),
        endRound(),
        holds,
        pull('summit'),
      ]);
      const effects = eventsOf(game.log, 'pulled')[0]!.effects;
      deltas.add(effects.filter((e) => e.on === 'rapport').reduce((n, e) => n + e.delta, 0));
      expect(effects.filter((e) => e.on === 'secrecy')).toHaveLength(1);
    }
    expect([...deltas].sort()).toEqual(expect.arrayContaining([-10, 0, 10]));
  });
});

describe('a variant', () => {
  it('shifts what no agreement is worth and nothing else that a seed draws', () => {
    const waiting = moscowWith({ variant: 'waiting' });
    const shift = MOSCOW.variants.find((v) => v.id === 'waiting')!.reservationShift!;
    for (const seed of SEEDS.slice(0, 50)) {
      const plain = started(moscow, seed).state;
      const moved = started(waiting, seed).state;
      moscow.parties.forEach((party, p) => {
        const { reservation, ...rest } = moved.truth[p]!;
        expect(reservation).toBe(plain.truth[p]!.reservation + (shift[party.id] ?? 0));
        expect({ ...rest, reservation: plain.truth[p]!.reservation }).toEqual(plain.truth[p]!);
      });
      expect(moved.windows).toEqual(plain.windows);
    }
  });
});
