import { describe, expect, it } from 'vitest';
import { apply } from '../../src/engine/apply.ts';
import { legalActions } from '../../src/engine/legal.ts';
import { OPEN } from '../../src/engine/types.ts';
import { lineOf } from '../../src/engine/utility.ts';
import {
  adjourn,
  ask,
  brief,
  endRound,
  endTalks,
  everyoneAnswers,
  everyoneHolds,
  leak,
  leave,
  type Move,
  meet,
  present,
  pull,
  refuse,
  sign,
  speakTo,
  stated,
  table,
  vote,
  walkOut,
} from '../helpers/moves.ts';
import { eventsOf, goOn, type Played, play } from '../helpers/play.ts';
import { NORTH, SOUTH, TINY, tiny } from '../helpers/tiny.ts';

const model = tiny();
const holds = everyoneHolds(model);
const answers = everyoneAnswers(model);
const peace = table({ land: 'share', guard: 'patrol', trade: 'open' });
const code = (game: Played, move: Move): string => {
  const action = typeof move === 'function' ? move(game.model, game.state) : move;
  const step = apply(game.model, game.state, action);
  return step.ok ? 'fine' : step.problem.code;
};

describe('the four endings', () => {
  it('in force: three public lines for the south before the vote carry the text home', () => {
    const game = play(model, 'a', [
      [holds, peace, answers, speakTo('south'), endRound()].flat(),
      [holds, speakTo('south'), endRound()].flat(),
      [holds, speakTo('south'), vote(), answers].flat(),
    ]);
    expect(game.state).toMatchObject({
      phase: 'done',
      ending: 'in-force',
      round: 3,
      votes: 1,
      homeNos: 0,
      endedBy: null,
    });
    expect(eventsOf(game.log, 'home').map((e) => [e.party, e.support, e.approves])).toEqual([
      [0, 1000, true],
      [1, 615, true],
      [2, 1000, true],
    ]);
    expect(game.log.at(-1)).toEqual({ type: 'ended', ending: 'in-force', round: 3 });
    expect(legalActions(model, game.state)).toEqual([]);
    expect(code(game, endRound())).toBe('talks-over');
  });

  it('signed but not ratified: the south says no at home, a clause is reopened and never closed again', () => {
    const signed = play(model, 'a', [[holds, peace, answers, endRound()].flat(), [holds, vote(), answers].flat()]);
    expect(signed.state).toMatchObject({ phase: 'envoy', signedOnce: true, homeNos: 1, ending: null });
    expect(signed.state.reopened).toEqual({ issue: 0, option: 1, party: SOUTH });
    expect(signed.state.draft).toEqual([OPEN, 1, 1]);
    expect(signed.state.trust).toEqual([-3, -3, -3]);
    const over = goOn(signed, [endRound(), holds, endRound(), holds, endRound()]);
    expect(over.state).toMatchObject({ phase: 'done', ending: 'not-ratified', round: 4 });
  });

  it('talks continue: the last round ends without a signature', () => {
    const game = play(
      model,
      'a',
      [1, 2, 3, 4].map((round) => [...holds, ...(round === 1 ? [present(), ...answers] : []), adjourn(), endRound()]),
    );
    expect(game.state).toMatchObject({ phase: 'done', ending: 'continue', round: 4, endedBy: null });
  });

  it('talks ended: a government walks out, or the mediator closes', () => {
    const walked = play(model, 'a', [{ type: 'hold' }, walkOut()]);
    expect(walked.state).toMatchObject({ phase: 'done', ending: 'ended', endedBy: SOUTH, round: 1 });
    const closed = play(model, 'a', [holds, endTalks()]);
    expect(closed.state).toMatchObject({ phase: 'done', ending: 'ended', endedBy: -1 });
  });
});

describe('the vote', () => {
  const signed = play(model, 'a', [[holds, peace, answers, endRound()].flat(), [holds, vote(), answers].flat()]);

  it('comes after a draft has been tabled, and never over an open clause', () => {
    const early = play(model, 'a', [holds]);
    expect(code(early, vote())).toBe('vote-before-table');
    const open = play(model, 'a', [holds, table({ trade: null }), answers, endRound(), holds]);
    expect(open.state.draft).toEqual([2, 0, OPEN]);
    expect(code(open, vote())).toBe('vote-open');
  });

  it('is one main action a round', () => {
    const game = play(model, 'a', [holds, peace, answers]);
    for (const move of [vote(), present(), meet('north'), pull('gift')]) expect(code(game, move)).toBe('main-done');
    expect(code(game, speakTo('north'))).toBe('fine');
    const spoken = goOn(game, [speakTo('north')]);
    for (const move of [adjourn(), speakTo('north'), brief('north')]) expect(code(spoken, move)).toBe('side-done');
  });

  it('fails at the table when one refuses: who refused hardens, everybody trusts less', () => {
    const game = play(model, 'a', [holds, present(), answers, endRound(), holds, vote(), refuse(), refuse(), sign()]);
    expect(eventsOf(game.log, 'vote-failed')[0]?.refused).toEqual([0, 1]);
    expect(game.state.trust).toEqual([-3, -3, -3]);
    // 90 and 150 at the table, then 120 each up to the bound of 200
    expect(game.state.hard).toEqual([200, 200, 0]);
    expect(eventsOf(game.log, 'home')).toEqual([]);
    expect(game.state.signedOnce).toBe(false);
  });

  it('after a home "no" takes another option for the reopened clause, and not the same again', () => {
    const next = goOn(signed, [endRound(), holds]);
    expect(code(next, vote())).toBe('vote-open');
    expect(code(next, vote('share'))).toBe('vote-same');
    expect(code(next, vote('give'))).toBe('fine');
    const given = goOn(next, [vote('give')]);
    expect(given.state.draft).toEqual([0, 1, 1]);
    expect(given.state.reopened).toBeNull();
  });

  it('reopens one clause for the first home that says no, where several do', () => {
    const unwilling = (...ids: string[]) =>
      tiny({
        parties: TINY.parties.map((p) => ({
          ...p,
          home: { ...p.home, thresholdPermille: ids.includes(p.id) ? 1000 : 0, eachMinPermille: 0 },
        })),
      });
    const votes = [holds, peace, sign(), sign(), sign(), endRound(), holds, vote(), sign(), sign(), sign()];
    const said = ['north', 'south'].map((id) => {
      const strict = unwilling(id, 'west');
      const parties = strict.scenario.parties.map((p) => ({
        ...p,
        home: { ...p.home, groups: p.home.groups.map((g) => ({ ...g, line: { ...g.line, bySet: { all: 9000 } } })) },
      }));
      const game = play(tiny({ parties }), 'a', votes);
      expect(eventsOf(game.log, 'home').filter((e) => !e.approves)).toHaveLength(2);
      expect(game.state.homeNos).toBe(1);
      return game.state.reopened?.party;
    });
    expect(said).toEqual([NORTH, SOUTH]);
  });

  it('asks no home group about a text that nobody signed', () => {
    const game = goOn(signed, [endRound(), holds, vote('keep'), refuse(), refuse(), refuse()]);
    expect(eventsOf(game.log, 'home')).toHaveLength(3);
    expect(game.state).toMatchObject({ phase: 'envoy', signedOnce: true, homeNos: 1, votes: 2 });
  });
});

describe('a signature', () => {
  it('is refused below the line or across a red line, whoever asks for it', () => {
    const game = play(model, 'a', [holds, table({ land: 'give', guard: 'none', trade: 'open' })]);
    // 2000 bp against a line of 5000, and the red line besides
    expect(code(game, sign())).toBe('below-line');
    expect(code(goOn(game, [refuse()]), sign())).toBe('fine');
    const kept = play(model, 'a', [holds, table({ land: 'keep', trade: 'open' }), sign()]);
    expect(code(kept, sign())).toBe('below-line');
  });

  it('is allowed between the line and what the party asks at the table: a person may sign more than an agent', () => {
    const game = play(model, 'a', [holds, present()]);
    expect(lineOf(model, game.state, NORTH)).toBe(5000);
    expect(goOn(game, [sign()]).state.answers[NORTH]).toBe('sign');
  });
});

describe('a round', () => {
  it('turns from the parties to the envoy and back', () => {
    const game = play(model, 'a', [{ type: 'hold' }]);
    expect(code(game, present())).toBe('not-now');
    const envoy = goOn(game, [{ type: 'hold' }, { type: 'hold' }]);
    expect(envoy.state.phase).toBe('envoy');
    expect(code(envoy, { type: 'hold' })).toBe('not-now');
    expect(goOn(envoy, [endRound()]).state).toMatchObject({
      phase: 'parties',
      round: 2,
      turn: 0,
      main: false,
      side: false,
    });
  });

  it('gives a meeting its three questions and nothing else', () => {
    const question = ask({ kind: 'order', issue: 0 });
    const game = play(model, 'a', [holds, meet('south')]);
    for (const move of [endRound(), endTalks(), adjourn(), present()]) expect(code(game, move)).toBe('in-meeting');
    const after = goOn(game, [question, ask({ kind: 'which', a: 0, b: 1 }), ask({ kind: 'red', issue: 0 })]);
    expect(after.state.meeting).toBeNull();
    expect(eventsOf(after.log, 'answered').map((e) => e.answer)).toEqual([
      { kind: 'order', order: [0, 1, 2] },
      { kind: 'which', more: 0 },
      { kind: 'red', options: [2] },
    ]);
    expect(code(after, question)).toBe('not-now');
    expect(goOn(game, [question, leave()]).state.meeting).toBeNull();
  });

  it('tells in a meeting what it would take, and home by home', () => {
    const game = play(model, 'a', [
      holds,
      meet('south'),
      ask({ kind: 'take', text: [1, 0, 0] }),
      ask({ kind: 'home', text: [1, 1, 1] }),
      ask({ kind: 'take', text: [1, 1, 1] }),
    ]);
    expect(eventsOf(game.log, 'answered').map((e) => e.answer)).toEqual([
      { kind: 'take', sign: false, distance: 'far', flip: [[0, 0]] },
      { kind: 'home', passes: false, groups: [false, true] },
      { kind: 'take', sign: true, distance: null, flip: null },
    ]);
  });

  it('makes a public position dear to leave while the talks are in the public eye', () => {
    const before = play(model, 'a', [holds, present(), answers, endRound(), { type: 'hold' }, { type: 'hold' }]);
    const leaked = goOn(before, [leak()]);
    expect(leaked.state).toMatchObject({ eye: 2, secrecy: 45 });
    const next = goOn(leaked, [peace, refuse(), sign(), sign()]);
    // north keeps the land in public: 100 bp for sharing it
    const account = eventsOf(next.log, 'account').filter((e) => e.party === NORTH);
    expect(account.at(-1)?.ledger.items).toContainEqual({ kind: 'audience', ref: -1, bp: -100 });
    expect(goOn(leaked, [endRound()]).state.eye).toBe(1);
    expect(goOn(leaked, [endRound(), holds, endRound()]).state.eye).toBe(0);
  });

  it('charges half of its audience for a position given up, for good', () => {
    const game = play(model, 'a', [stated('land', 'keep'), stated('land', 'share'), stated('guard', 'patrol')]);
    expect(game.state.reversed).toEqual([0, 75, 0]);
    expect(lineOf(model, game.state, SOUTH)).toBe(4575);
    expect(eventsOf(game.log, 'stated').map((e) => e.from)).toEqual([2, 0, 1]);
  });

  it('pulls a lever once where the file says once, and not before its round or its event', () => {
    const game = play(model, 'a', [holds]);
    expect(code(game, pull('truce'))).toBe('lever-early');
    expect(code(game, pull('inquiry'))).toBe('lever-needs');
    const pulled = goOn(game, [pull('gift'), endRound(), holds]);
    expect(pulled.state.trust).toEqual([10, 0, 0]);
    expect(code(pulled, pull('gift'))).toBe('lever-used');
    const truce = goOn(pulled, [pull('truce'), endRound(), holds, pull('truce'), endRound(), holds, pull('truce')]);
    expect(truce.state.shift[SOUTH]).toBe(-150);
    expect(eventsOf(truce.log, 'pulled').map((e) => e.effects[0]?.delta)).toEqual([10, -100, -50, 0]);
  });

  it('prints a draft that is no longer secret, and the inquiry may follow', () => {
    const spoken = [...holds, present(), ...answers, speakTo('south'), endRound()];
    const game = play(model, 'a', [spoken, spoken, holds]);
    // 80 − 15 − 10 − 15 − 10 = 30, below 40
    expect(game.state).toMatchObject({ secrecy: 30, fired: [0], eye: 2, trust: [-5, -5, -5] });
    expect(code(game, pull('inquiry'))).toBe('fine');
  });

  it('announces the harvest a round before', () => {
    const game = play(model, 'a', [holds, endRound(), holds, endRound()]);
    expect(eventsOf(game.log, 'window-announced')).toEqual([{ type: 'window-announced', window: 0, at: 3, round: 2 }]);
    expect(eventsOf(game.log, 'window-closed').map((e) => e.round)).toEqual([3]);
    // 2 × 50 of drift and 100 of harvest
    expect(lineOf(model, game.state, NORTH)).toBe(5200);
  });

  it('announces a deadline that falls early in the first round, never after the fact', () => {
    const window = { ...TINY.windows[0]!, rounds: [2, 2] as const, announcedAhead: 3 };
    const game = play(tiny({ windows: [window] }), 'a', [holds, endRound()]);
    const told = [...eventsOf(game.log, 'window-announced'), ...eventsOf(game.log, 'window-closed')];
    expect(told.map((e) => [e.type, e.round])).toEqual([
      ['window-announced', 1],
      ['window-closed', 2],
    ]);
  });
});
