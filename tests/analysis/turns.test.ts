import { describe, expect, test } from 'vitest';
import { believe, readingChances } from '../../src/agents/belief.ts';
import { playGame } from '../../src/agents/match.ts';
import { MEDIATORS } from '../../src/agents/mediators.ts';
import { party } from '../../src/agents/party.ts';
import { filmOf, logAt } from '../../src/analysis/rebuild.ts';
import { turningPoints } from '../../src/analysis/turns.ts';
import { toAct } from '../../src/engine/judge.ts';
import { at } from '../../src/engine/num.ts';
import { ENVOY } from '../../src/engine/types.ts';
import { visible } from '../../src/engine/view.ts';
import { playedBy } from '../helpers/coached.ts';
import { moscow, moscowWith } from '../helpers/moscow.ts';

describe('turning points', () => {
  for (const [player, seed] of [
    ['envoy', 'turns 1'],
    ['mixed', 'turns 2'],
    ['greedy', 'turns 3'],
    ['last-round', 'turns 4'],
  ] as const)
    test(`of a game by ${player}: three at most, in order, one a round, all by the seat that is asked about`, () => {
      const game = playedBy(moscow, player, seed);
      const points = turningPoints(game, [ENVOY]);
      const film = filmOf(moscow, seed, game.actions);
      if (!film.ok) throw new Error(film.problem.code);
      expect(points.length).toBeLessThanOrEqual(3);
      expect(points.length).toBeGreaterThan(0);
      expect(points.map((p) => p.at)).toEqual(points.map((p) => p.at).sort((a, b) => a - b));
      expect(new Set(points.map((p) => p.round)).size).toBe(points.length);
      for (const point of points) {
        const { state } = at(film.value.frames, point.at);
        expect(toAct(state)).toBe(ENVOY);
        expect(point.round).toBe(state.round);
        expect(point.action).toEqual(at(game.actions, point.at));
        expect(point.version).toBe(state.version);
      }
    });

  test('what was learned is what could be believed before and after, from the seat’s own evidence', () => {
    let found = 0;
    for (const seed of ['learned 1', 'learned 2', 'learned 3']) {
      const game = playedBy(moscow, 'envoy', seed);
      const film = filmOf(moscow, seed, game.actions);
      if (!film.ok) throw new Error(film.problem.code);
      for (const point of turningPoints(game, [ENVOY])) {
        if (point.kind !== 'learned') continue;
        found += 1;
        const seen = visible(logAt(film.value, at(film.value.frames, point.at)), ENVOY);
        const chances = readingChances(moscow, believe(moscow, structuredClone(seen)), point.party);
        expect(at(chances, point.reading)).toBeCloseTo(point.from, 9);
        expect(point.to).toBeGreaterThan(point.from);
      }
    }
    expect(found).toBeGreaterThan(0);
  });

  test('a text that home sends back is one', () => {
    for (let k = 0; k < 60; k++) {
      const game = playedBy(moscow, 'envoy', `sent back ${k}`);
      if (game.state.homeNos !== 1) continue;
      const no = game.log.find((e) => e.type === 'home' && !e.approves);
      const point = turningPoints(game, [ENVOY]).find((p) => p.kind === 'home-no');
      expect(point?.round).toBe(no?.round);
      expect(point?.party).toBe(no?.type === 'home' ? no.party : null);
      return;
    }
    throw new Error('no seed sends a text back');
  });

  test('where the pen goes round they are those of the seats that are asked about', () => {
    const model = moscowWith({ pen: 'rotating' });
    const game = playGame(model, 'turns, the pen goes round', { envoy: MEDIATORS.envoy(model), party });
    if (!game.ok) throw new Error(game.problem.code);
    for (const seats of [[0], [1, 2], [0, 1, 2, 3]])
      for (const point of turningPoints(game.value, seats)) expect(seats).toContain(point.seat);
    expect(turningPoints(game.value, [])).toEqual([]);
  });
});
