import { describe, expect, it } from 'vitest';
import type { Agent } from '../../src/agents/agent.ts';
import { envoy } from '../../src/agents/envoy.ts';
import { advance, decide, type Game, startGame } from '../../src/agents/match.ts';
import { party } from '../../src/agents/party.ts';
import { greedy } from '../../src/agents/simple.ts';
import { toAct } from '../../src/engine/judge.ts';
import type { Model } from '../../src/engine/model.ts';
import { ENVOY, type Seat } from '../../src/engine/types.ts';
import { hideEvents, hideOthers } from '../helpers/hide.ts';
import { moscow, moscowWith } from '../helpers/moscow.ts';
import { tiny } from '../helpers/tiny.ts';

const LONG = process.env.LONG !== undefined;

const must = <T>(result: { ok: true; value: T } | { ok: false; problem: { code: string } }): T => {
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
};

const agentOf = (seat: Seat, mediator: Agent = envoy) => (seat === ENVOY ? mediator : party);

/** The game as it would be if all that `seat` cannot know were otherwise. */
const elsewhere = (game: Game, seat: Seat): Game => ({
  ...game,
  state: hideOthers(game.model, game.state, seat),
  log: hideEvents(game.log, seat),
});

/** Plays a game of agents and asks at every `nth` decision of a seat what it would do elsewhere. */
const compare = (
  model: Model,
  seed: string,
  nth: number,
  whose: (seat: Seat) => boolean,
  mediator: Agent = envoy,
): string[] => {
  const types: string[] = [];
  let game = must(startGame(model, seed));
  let k = 0;
  for (let seat = toAct(game.state); seat !== null; seat = toAct(game.state)) {
    const action = decide(game, seat, agentOf(seat, mediator));
    if (whose(seat) && k++ % nth === 0) {
      expect(decide(elsewhere(game, seat), seat, agentOf(seat, mediator))).toEqual(action);
      types.push(action.type);
    }
    game = must(advance(game, action));
  }
  return types;
};

describe('a secret of others', () => {
  it('never changes what the envoy agent does', () => {
    const types = new Set<string>();
    for (let k = 0; k < (LONG ? 150 : 10); k++)
      for (const type of compare(moscow, `secret ${k}`, 2, (seat) => seat === ENVOY)) types.add(type);
    for (const type of ['table', 'meet', 'ask', 'call', 'end', 'vote']) expect(types).toContain(type);
  });

  it('never changes what a party does', () => {
    const types = new Set<string>();
    let decisions = 0;
    for (let k = 0; k < (LONG ? 300 : 25); k++)
      // one that tables a draft after another meets governments in every temper
      for (const type of compare(moscow, `secret ${k}`, 1, (seat) => seat !== ENVOY, k % 2 === 0 ? envoy : greedy)) {
        types.add(type);
        decisions += 1;
      }
    for (const type of ['hold', 'respond', 'state', 'signal', 'leak', 'consult']) expect(types).toContain(type);
    expect(decisions).toBeGreaterThan(500);
  });

  it.each(['core', 'full'])('never changes what a party does while the pen goes round: %s', (set) => {
    const model = moscowWith({ set, pen: 'rotating' });
    const types = new Set<string>();
    for (let k = 0; k < (LONG ? 60 : 3); k++)
      for (const type of compare(model, `secret ${k}`, 2, () => true)) types.add(type);
    for (const type of ['table', 'respond', 'call', 'state']) expect(types).toContain(type);
  });

  it('never changes anything in the tiny scenario', () => {
    for (let k = 0; k < 10; k++) expect(compare(tiny(), `secret ${k}`, 1, () => true).length).toBeGreaterThan(5);
    for (let k = 0; k < 10; k++)
      expect(compare(tiny({}, { pen: 'rotating' }), `secret ${k}`, 1, () => true).length).toBeGreaterThan(0);
  });

  it('does change decisions where it is one’s own: the comparison is not blind', () => {
    let differ = 0;
    for (let k = 0; k < 12; k++) {
      let game = must(startGame(moscow, `own ${k}`));
      for (let seat = toAct(game.state); seat !== null; seat = toAct(game.state)) {
        const action = decide(game, seat, agentOf(seat));
        if (seat !== ENVOY && action.type === 'respond') {
          const other = { ...game, state: hideOthers(moscow, game.state, (seat + 1) % 4) };
          if (JSON.stringify(decide(other, seat, party)) !== JSON.stringify(action)) differ += 1;
        }
        game = must(advance(game, action));
      }
    }
    expect(differ).toBeGreaterThan(3);
  });
});
