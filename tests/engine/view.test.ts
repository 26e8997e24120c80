import { describe, expect, it } from 'vitest';
import { ENVOY, type GameEvent, type Question, type Seat } from '../../src/engine/types.ts';
import { viewFor, visible } from '../../src/engine/view.ts';
import { hideEvents, hideOthers } from '../helpers/hide.ts';
import { moscow } from '../helpers/moscow.ts';
import { ask, brief, endRound, everyoneAnswers, everyoneHolds, meet, present, pull } from '../helpers/moves.ts';
import { deepFreeze, goOn, play } from '../helpers/play.ts';
import { TINY, tiny, withEffect } from '../helpers/tiny.ts';
import { walk } from '../helpers/walk.ts';

const LONG = process.env.LONG !== undefined;
const seatsOf = (n: number): Seat[] => [ENVOY, ...Array.from({ length: n }, (_, p) => p)];

describe('a view', () => {
  it('stays the same when everything that the viewer cannot know is something else', () => {
    let seen = 0;
    let hidden = 0;
    for (let luck = 0; luck < (LONG ? 200 : 8); luck++) {
      const model = luck % 2 === 0 ? moscow : tiny();
      let k = 0;
      walk(model, `view ${luck}`, luck, ({ after: { state, log } }) => {
        if (k++ % 5 !== 0) return;
        for (const seat of seatsOf(model.parties.length)) {
          const view = viewFor(model, state, log, seat);
          const other = viewFor(model, hideOthers(model, state, seat), hideEvents(log, seat), seat);
          const { model: own, ...rest } = view;
          const { model: same, ...otherRest } = other;
          expect(same).toBe(own);
          expect(otherRest).toStrictEqual(rest);
          seen += 1;
          hidden += log.length - view.events.length;
        }
      });
    }
    expect(Math.min(seen, hidden)).toBeGreaterThan(100);
  });

  it('tells nothing of drawn trust by how far trust could rise', () => {
    const lever = { ...TINY.levers[0]!, effects: [withEffect('trust', 'all', 90, 0, 100)] };
    const model = tiny({ levers: [lever] });
    const here = play(model, 'trust', [everyoneHolds(model)]);
    const truth = here.state.truth.map((t, p) => ({ ...t, trust: t.trust + p - 4 }));
    const moves = [pull('gift'), brief('west'), endRound()];
    const views = [here, { ...here, state: { ...here.state, truth } }].map((from) => {
      const { state, log } = goOn(from, moves);
      return viewFor(model, state, log, ENVOY);
    });
    expect(views[1]).toStrictEqual(views[0]);
  });

  it('of the envoy names no seed and holds no truth, drawn number or deadline to come', () => {
    const { state, log } = play(moscow, 'a very secret seed', [everyoneHolds(moscow), present()]);
    const { model: _model, ...view } = viewFor(moscow, state, log, ENVOY);
    expect(view.own).toBeNull();
    expect(view.rapport).toBeNull();
    const text = JSON.stringify(view);
    expect(text).not.toContain('secret');
    for (const key of ['truth', 'seed', 'windows', 'hard', 'worth', 'reading']) expect(text).not.toContain(`"${key}"`);
  });

  it('of a party holds its own truth and nobody else’s', () => {
    const { state, log } = play(moscow, 'own', [everyoneHolds(moscow)]);
    for (let p = 0; p < 4; p++) {
      const { own, rapport } = viewFor(moscow, state, log, p);
      expect(rapport).toBeNull();
      expect(own?.truth).toBe(state.truth[p]);
      expect(own?.standing.truth.map((t, q) => (t === undefined ? -1 : q)).filter((q) => q >= 0)).toEqual([p]);
      const text = JSON.stringify({ ...own, truth: null, standing: { ...own?.standing, truth: [] } });
      state.truth.forEach((t, q) => {
        if (q !== p) expect(text).not.toContain(String(t.reservation));
      });
    }
  });

  it('shows an event to those who could see it, in order, and the rest to all', () => {
    const events: GameEvent[] = [
      { type: 'held', party: 0, round: 1 },
      { type: 'signalled', party: 1, issue: 0, round: 1, seen: [ENVOY, 1] },
      { type: 'consulted', party: 2, groups: [], round: 1, seen: [2] },
      { type: 'leaked', round: 1 },
    ];
    const types = (seat: Seat) => visible(events, seat).map((e) => e.type);
    expect(types(ENVOY)).toEqual(['held', 'signalled', 'leaked']);
    expect(types(0)).toEqual(['held', 'leaked']);
    expect(types(1)).toEqual(['held', 'signalled', 'leaked']);
    expect(types(2)).toEqual(['held', 'consulted', 'leaked']);
  });

  it('keeps to whom they were said: answers, cables, accounts, what home was asked, chemistry', () => {
    const questions: Question[] = [
      { kind: 'order', issue: 0 },
      { kind: 'take', text: moscow.start },
      { kind: 'home', text: moscow.start },
    ];
    const game = play(moscow, 'private', [
      { type: 'signal', issue: 1 },
      { type: 'consult' },
      { type: 'hold' },
      { type: 'hold' },
      meet('RUS'),
      questions.map(ask),
      endRound(),
      everyoneHolds(moscow),
      present(),
      everyoneAnswers(moscow),
    ]);
    const rus = moscow.rapportWith;
    const whoSees = (type: GameEvent['type']) =>
      new Set(game.log.filter((e) => e.type === type).map((e) => JSON.stringify(e.seen)));
    expect([...whoSees('signalled')]).toEqual([JSON.stringify([ENVOY, 0])]);
    expect([...whoSees('consulted')]).toEqual([JSON.stringify([1])]);
    expect([...whoSees('answered')]).toEqual([JSON.stringify([ENVOY, rus])]);
    expect([...whoSees('rapport')]).toEqual([JSON.stringify([ENVOY])]);
    expect([...whoSees('account')]).toEqual([0, 1, 2, 3].map((p) => JSON.stringify([p])));
    for (const e of viewFor(moscow, game.state, game.log, ENVOY).events) expect(e.type).not.toBe('account');
  });

  it('can be made of a frozen game', () => {
    const game = deepFreeze(play(tiny(), 'frozen', [everyoneHolds(tiny()), present()]));
    for (const seat of seatsOf(3)) expect(() => viewFor(game.model, game.state, game.log, seat)).not.toThrow();
  });
});
