import { describe, expect, test } from 'vitest';
import { envoy } from '../../src/agents/envoy.ts';
import { playUntil, startGame } from '../../src/agents/match.ts';
import { party } from '../../src/agents/party.ts';
import { compile, type Model } from '../../src/engine/model.ts';
import { at } from '../../src/engine/num.ts';
import type { GameEvent } from '../../src/engine/types.ts';
import { quietStates } from '../../src/solve/zone.ts';
import { shippedScenario } from '../tooling/scenarioFiles.ts';

const IDS = ['camp-david-1978', 'harbour', 'moscow-proposal', 'three-valleys'];
const GAMES = process.env.LONG ? 200 : 12;

const modelOf = (id: string): Model => {
  const made = compile(shippedScenario(id));
  if (!made.ok) throw new Error(made.problem.code);
  return made.value;
};

/** What the news alone does to the line of each party in a whole game, bp, the mean; deadlines are announced to all. */
const newsOf = (model: Model, seeds: number): number[] => {
  const sums = model.parties.map(() => 0);
  for (let k = 0; k < seeds; k++) {
    const state = at(quietStates(model, `symmetry-${k}`), model.rounds - 1);
    model.parties.forEach(({ id }, p) => {
      let shift = at(state.shift, p);
      model.scenario.windows.forEach(({ effects }, w) => {
        if (at(state.windows, w) === 0) return;
        for (const { on, target, delta } of effects) if (on === 'reservation' && target === id) shift -= delta;
      });
      sums[p] = at(sums, p) + shift;
    });
  }
  return sums.map((sum) => sum / seeds);
};

interface Seat {
  drafts: number;
  refusals: number;
  leaks: number;
}

/** How often each party refuses and leaks where all seats are played by the computer. */
const seatsOf = (model: Model): Seat[] => {
  const seats = model.parties.map((): Seat => ({ drafts: 0, refusals: 0, leaks: 0 }));
  const count = (e: GameEvent): void => {
    if (e.type === 'signed' || e.type === 'refused') at(seats, e.party).drafts += 1;
    if (e.type === 'refused') at(seats, e.party).refusals += 1;
  };
  for (let k = 0; k < GAMES; k++) {
    const start = startGame(model, `symmetry-${k}`);
    if (!start.ok) throw new Error(start.problem.code);
    const watched: typeof party = (view, legal, dice) => {
      const action = party(view, legal, dice);
      if (action.type === 'leak') at(seats, view.viewer).leaks += 1;
      return action;
    };
    playUntil(start.value, { envoy, party: watched }, () => false).log.forEach(count);
  }
  return seats;
};

describe.each(IDS)('no seat of %s is made the one that is always in the way', (id) => {
  const model = modelOf(id);

  test('news helps and hurts all about equally: no line moves by a point on average', () => {
    const news = newsOf(model, process.env.LONG ? 1000 : 150);
    for (const bp of news) expect(Math.abs(bp)).toBeLessThan(100);
    expect(Math.max(...news) - Math.min(...news)).toBeLessThan(110);
  });

  test('every seat refuses at times and none most of the time; leaks are rare at every seat', () => {
    const seats = seatsOf(model);
    for (const { drafts, refusals, leaks } of seats) {
      if (process.env.LONG) expect(refusals).toBeGreaterThan(0);
      expect(refusals).toBeLessThan(drafts / 2);
      expect(leaks).toBeLessThan(GAMES / 5);
    }
  });
});
