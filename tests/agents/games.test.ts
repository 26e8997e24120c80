import { describe, expect, it } from 'vitest';
import type { Agent } from '../../src/agents/agent.ts';
import { envoy } from '../../src/agents/envoy.ts';
import { advance, decide, type Game, playGame, playUntil, startGame } from '../../src/agents/match.ts';
import { MEDIATOR_NAMES, MEDIATORS } from '../../src/agents/mediators.ts';
import { party } from '../../src/agents/party.ts';
import { follow, startTrack } from '../../src/agents/track.ts';
import { hashState } from '../../src/engine/hash.ts';
import { toAct } from '../../src/engine/judge.ts';
import type { Model } from '../../src/engine/model.ts';
import type { Scenario } from '../../src/engine/scenarioTypes.ts';
import { ENVOY, OPEN } from '../../src/engine/types.ts';
import { viewFor, visible } from '../../src/engine/view.ts';
import { moscow, moscowWith } from '../helpers/moscow.ts';
import { brief, endRound, everyoneHolds, meet, present, pull, refuse } from '../helpers/moves.ts';
import { plainJudge } from '../helpers/plain.ts';
import { deepFreeze, eventsOf, play, twice } from '../helpers/play.ts';
import { eager, TINY, tiny, tinyProcess, withEffect } from '../helpers/tiny.ts';
import { statesOf } from '../helpers/walk.ts';

const LONG = process.env.LONG !== undefined;

const must = <T>(result: { ok: true; value: T } | { ok: false; problem: { code: string } }): T => {
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
};

const game = (model: Model, seed: string, mediator: Agent): Game =>
  must(playGame(model, seed, { envoy: mediator, party }));

/** The tiny scenario with one clause: whether there is a patrol. */
const onlyGuard: Partial<Scenario> = {
  sets: { all: { name: 'All', issues: ['guard'] } },
  interactions: [],
  redLines: [],
  parties: TINY.parties.map((p) => ({
    ...p,
    readings: p.readings.map((r) => ({ ...r, weights: { ...r.weights, bySet: { all: { guard: 100 } } } })),
    home: { ...p.home, groups: p.home.groups.map((g) => ({ ...g, weights: { all: { guard: 100 } } })) },
  })),
};

/** Meetings and calls where little may be asked. */
const { meeting, call } = TINY.process;
const awkwardTalks: Readonly<Record<string, Model>> = {
  'only what it takes': tinyProcess({ meeting: { ...meeting, kinds: ['take'] }, call: { ...call, kinds: ['red'] } }),
  'only home': tinyProcess({ meeting: { ...meeting, kinds: ['home'] }, call: { ...call, kinds: ['red'] } }),
  'only red lines': tinyProcess({ meeting: { ...meeting, kinds: ['red'] }, call: { ...call, kinds: ['red'] } }),
  'one question only': tinyProcess({ meeting: { ...meeting, questions: 1 } }),
  'many questions': tinyProcess({ meeting: { ...meeting, questions: 12 } }),
  'one clause': tiny(onlyGuard),
};

/** The same scenario compiled a second time: nothing that was remembered for the first one helps. */
const moscowAgain = moscowWith({});

describe('every mediator', () => {
  it.each(MEDIATOR_NAMES)('%s plays to one of the four endings and never does what the rules refuse', (name) => {
    const mediator = MEDIATORS[name](moscow);
    const endings = new Set<string | null>();
    for (let k = 0; k < (LONG ? 600 : 30); k++) {
      const played = game(moscow, `mediator ${k}`, mediator);
      expect(played.state.phase).toBe('done');
      expect(played.actions.length).toBeLessThan(250);
      endings.add(played.state.ending);
    }
    expect(endings.size).toBeGreaterThan(name === 'first' ? 0 : 1);
  });

  it.each(MEDIATOR_NAMES)('%s plays the same game again from the same seed', (name) => {
    const mediator = MEDIATORS[name](moscow);
    for (const seed of ['again 1', 'again 2', 'again 3']) {
      const one = game(moscow, seed, mediator);
      const two = game(moscowAgain, seed, MEDIATORS[name](moscow));
      expect(two.actions).toEqual(one.actions);
      expect(hashState(two.state)).toBe(hashState(one.state));
    }
  });

  it.each(MEDIATOR_NAMES)('%s can be let loose on small and awkward scenarios', (name) => {
    const awkward: Record<string, Model> = {
      tiny: tiny(),
      eager,
      ...awkwardTalks,
      'one round': tiny({ rounds: { ...TINY.rounds, count: 1 } }),
      'nobody can sign': tiny({
        redLines: TINY.redLines.map((r) => ({ ...r, when: [{ issue: 'guard', in: ['none', 'patrol'] }], unless: [] })),
      }),
    };
    const failed: string[] = [];
    for (const [label, model] of Object.entries(awkward))
      try {
        for (let k = 0; k < 6; k++)
          expect(game(model, `awkward ${k}`, MEDIATORS[name](model)).state.phase).toBe('done');
      } catch (error) {
        failed.push(`${label}: ${error instanceof Error ? error.message : error}`);
      }
    expect(failed).toEqual([]);
  });
});

describe('a party', () => {
  it('signs exactly what its own numbers accept, plainly counted, at the table and at the vote', () => {
    const answers = { table: 0, vote: 0, signed: 0 };
    for (let k = 0; k < (LONG ? 300 : 25); k++) {
      let now = must(startGame(moscow, `honest ${k}`));
      for (let seat = toAct(now.state); seat !== null; seat = toAct(now.state)) {
        const action = decide(now, seat, seat === ENVOY ? MEDIATORS[k % 2 === 0 ? 'envoy' : 'greedy'](moscow) : party);
        if (action.type === 'respond') {
          expect(action.sign).toBe(plainJudge(moscow, now.state, seat).accepts(now.state.draft));
          answers[now.state.phase === 'signing' ? 'vote' : 'table'] += 1;
          answers.signed += Number(action.sign);
        }
        now = must(advance(now, action));
      }
      for (const refused of eventsOf(now.log, 'account').filter((e) => e.hardened > 0))
        expect(refused.ledger.margin < 0 || refused.ledger.redLines.length > 0).toBe(true);
    }
    for (const count of Object.values(answers)) expect(count).toBeGreaterThan(40);
  });

  it('refuses only short of its line or across a red line, by exactly its ledger', () => {
    let refusals = 0;
    for (let k = 0; k < 30; k++) {
      const { log } = game(moscow, `ledger ${k}`, MEDIATORS.greedy(moscow));
      log.forEach((event, at) => {
        if (event.type !== 'refused') return;
        const account = log.slice(at).find((e) => e.type === 'account' && e.party === event.party);
        if (account?.type !== 'account') throw new Error('a refusal without its account');
        const { ledger } = account;
        expect(ledger.items.reduce((bp, x) => bp + x.bp, 0)).toBe(ledger.margin);
        if (ledger.redLines.length === 0) expect(ledger.margin).toBeLessThan(0);
        expect(event.said.redLines).toEqual(ledger.redLines);
        refusals += 1;
      });
    }
    expect(refusals).toBeGreaterThan(100);
  });

  it('plays on from any point that a person may have brought about', () => {
    const points = [1, 2, 3, 4].flatMap((luck) => statesOf(moscow, `person ${luck}`, luck, 10));
    for (const state of points) {
      const from: Game = { model: moscow, state: deepFreeze(state), log: [], actions: [] };
      expect(playUntil(from, { envoy: MEDIATORS.random(moscow), party }, () => false).state.phase).toBe('done');
    }
    expect(points.length).toBeGreaterThan(20);
  });

  it('is given its own view or says so', () => {
    const { state, log } = play(tiny(), 'seat', []);
    const view = viewFor(tiny(), state, log, ENVOY);
    expect(() =>
      party(
        view,
        () => [],
        () => 0,
      ),
    ).toThrow('another seat');
  });
});

describe('the envoy agent', () => {
  it('goes on from any point that a person may have brought about', () => {
    for (const model of [moscow, eager])
      for (let luck = 50; luck < (LONG ? 90 : 54); luck++) {
        const seed = `envoy ${luck}`;
        let now = must(startGame(model, seed));
        // random words of others first: the agent then has a log that it did not make
        now = playUntil(now, { envoy: MEDIATORS.random(model), party }, () => now.actions.length > 20);
        const half = play(model, seed, now.actions.slice(0, 25));
        const rest = playUntil({ ...half }, { envoy, party }, () => false);
        expect(rest.state.phase).toBe('done');
      }
  });

  it.each(Object.entries(awkwardTalks))('finds its way out of a meeting: %s', (_label, model) => {
    for (const id of ['north', 'south', 'west'])
      for (const first of [[], [present(), refuse(), refuse(), refuse(), endRound(), everyoneHolds(model)].flat()]) {
        const inside = play(model, 'meeting', [everyoneHolds(model), first, meet(id)]);
        expect(playUntil(inside, { envoy, party }, () => false).state.phase).toBe('done');
      }
  });

  it('leaves an open clause of a person’s draft no reason to fail', () => {
    const model = tiny();
    const open = play(model, 'open', [everyoneHolds(model), present()]);
    const draft = { type: 'table', text: [OPEN, OPEN, OPEN] } as const;
    const begun = play(model, 'open', [everyoneHolds(model), draft]);
    for (const from of [open, begun]) expect(playUntil(from, { envoy, party }, () => false).state.phase).toBe('done');
  });

  it('follows trust that can rise no further', () => {
    const lever = { ...TINY.levers[0]!, effects: [withEffect('trust', 'all', 90, 0, 100)] };
    const model = tiny({ levers: [lever] });
    const holds = everyoneHolds(model);
    const { log, state } = play(model, 'trust', [
      holds,
      pull('gift'),
      brief('north'),
      endRound(),
      holds,
      meet('north'),
    ]);
    const track = startTrack(model);
    for (const event of visible(log, ENVOY)) follow(model, track, event);
    expect(state.trust).toEqual([60, 70, 30]);
    expect(track.trust).toEqual(state.trust);
  });

  it('follows the public state from events alone', () => {
    for (const model of [moscow, tiny()])
      for (let k = 0; k < 12; k++) {
        const played = game(model, `track ${k}`, MEDIATORS[k % 2 === 0 ? 'envoy' : 'echo'](model));
        const track = startTrack(model);
        for (const event of visible(played.log, ENVOY)) follow(model, track, event);
        const { state } = played;
        for (const key of ['round', 'eye', 'shift', 'trust', 'reversed', 'positions', 'mood', 'shares'] as const)
          expect({ key, value: track[key] }).toEqual({ key, value: state[key] });
      }
  });
});

describe('a game of agents', () => {
  it('comes to the same when every action goes through JSON', () => {
    for (let k = 0; k < (LONG ? 100 : 6); k++) {
      const { actions, state } = game(moscow, `json ${k}`, envoy);
      let copy = must(startGame(moscow, `json ${k}`)).state;
      for (const action of actions) copy = twice(moscow, JSON.parse(JSON.stringify(copy)), action).state;
      expect(hashState(copy)).toBe(hashState(state));
    }
  });
});
