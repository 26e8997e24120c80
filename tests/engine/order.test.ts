import { describe, expect, it } from 'vitest';
import { envoy } from '../../src/agents/envoy.ts';
import { type Cast, decide, type Game, startGame } from '../../src/agents/match.ts';
import { party } from '../../src/agents/party.ts';
import { hashState } from '../../src/engine/hash.ts';
import { toAct } from '../../src/engine/judge.ts';
import type { Model } from '../../src/engine/model.ts';
import { ENVOY } from '../../src/engine/types.ts';
import { MOSCOW, moscow, moscowWith } from '../helpers/moscow.ts';
import { twice } from '../helpers/play.ts';
import { renamed } from '../helpers/rename.ts';
import { eager, TINY, tiny } from '../helpers/tiny.ts';
import { walk } from '../helpers/walk.ts';

const LONG = process.env.LONG !== undefined;
const cast: Cast = { envoy, party };

interface Record {
  readonly actions: Game['actions'];
  readonly hashes: readonly string[];
  readonly log: Game['log'];
}

/** A game of agents with a hash of the state at the start of each round and at the end. */
const recorded = (model: Model, seed: string): Record => {
  const start = startGame(model, seed);
  if (!start.ok) throw new Error(start.problem.code);
  let game = start.value;
  const hashes = [hashState(game.state)];
  for (let seat = toAct(game.state); seat !== null; seat = toAct(game.state)) {
    const action = decide(game, seat, seat === ENVOY ? cast.envoy : cast.party);
    const { state, events } = twice(model, game.state, action);
    if (state.round !== game.state.round || state.phase === 'done') hashes.push(hashState(state));
    game = { model, state, log: [...game.log, ...events], actions: [...game.actions, action] };
  }
  return { actions: game.actions, hashes, log: game.log };
};

describe('names and order', () => {
  const other = moscowWith({}, renamed(MOSCOW));

  it('are really changed', () => {
    const text = JSON.stringify(renamed(MOSCOW));
    for (const p of MOSCOW.parties) expect(text).not.toMatch(new RegExp(`"${p.id}["\\\\.]`));
    expect(other.scenario.parties.map((p) => p.luck)).toEqual(MOSCOW.parties.map((p) => p.luck).reverse());
    expect(other.parties.map((p) => p.luck)).toEqual(moscow.parties.map((p) => p.luck));
  });

  it('change no action, no event and no state of any game between agents', () => {
    for (let k = 0; k < (LONG ? 1000 : 8); k++) {
      const seed = `names ${k}`;
      const one = recorded(moscow, seed);
      const two = recorded(other, seed);
      expect(two.actions).toEqual(one.actions);
      expect(two.hashes).toEqual(one.hashes);
      expect(two.log).toEqual(one.log);
      expect(one.hashes.length).toBeGreaterThan(1);
    }
  }, 1_200_000);

  it.each(['core', 'full'])('change nothing while the pen goes round: %s', (set) => {
    const before = moscowWith({ set, pen: 'rotating' });
    const after = moscowWith({ set, pen: 'rotating' }, renamed(MOSCOW));
    for (let k = 0; k < (LONG ? 300 : 2); k++)
      expect(recorded(after, `pen ${k}`)).toEqual(recorded(before, `pen ${k}`));
  }, 1_200_000);

  it.each(['waiting', 'firm'])('change nothing in the variant %s', (variant) => {
    const before = moscowWith({ variant });
    const after = moscowWith({ variant }, renamed(MOSCOW));
    for (let k = 0; k < 4; k++) {
      const one = walk(before, `variant ${k}`, k);
      const two = walk(after, `variant ${k}`, k);
      expect(two.actions).toEqual(one.actions);
      expect(hashState(two.state)).toBe(hashState(one.state));
    }
  });

  it('change nothing in the tiny scenario either', () => {
    const after = tiny(renamed(TINY));
    const before = tiny();
    for (let k = 0; k < 20; k++) {
      const one = recorded(before, `tiny ${k}`);
      expect(recorded(after, `tiny ${k}`)).toEqual(one);
    }
    expect(eager.parties.map((p) => p.luck)).toEqual(before.parties.map((p) => p.luck));
  });

  it('matter to luck only through the luck key', () => {
    const swapped = { ...MOSCOW, parties: MOSCOW.parties.map((p, k) => ({ ...p, luck: `other-${k}` })) };
    const model = moscowWith({}, swapped);
    const draws = (m: Model, seed: string) =>
      new Map(walk(m, seed, 1).state.truth.map((t, p) => [m.parties[p]!.id, t.reservation]));
    const same = [0, 1, 2].filter((k) => {
      const a = draws(moscow, `luck ${k}`);
      const b = draws(model, `luck ${k}`);
      return [...a].every(([id, bp]) => b.get(id) === bp);
    });
    expect(same).toEqual([]);
  });
});
