import { describe, expect, it } from 'vitest';
import { smallestFlip } from '../../src/engine/flip.ts';
import type { Model } from '../../src/engine/model.ts';
import { askHome, clauseToReopen } from '../../src/engine/ratify.ts';
import { OPEN, type State, type Text } from '../../src/engine/types.ts';
import {
  acceptable,
  ledgerOf,
  lineOf,
  marginOf,
  needOf,
  redLinesCrossed,
  signable,
  utility,
} from '../../src/engine/utility.ts';
import { moscow, moscowWith } from '../helpers/moscow.ts';
import { changesOf, everyText, plainFlip, plainJudge, put } from '../helpers/plain.ts';
import { eventsOf, started } from '../helpers/play.ts';
import { eager, tiny } from '../helpers/tiny.ts';
import { numbersFrom, randomText, statesOf, walk } from '../helpers/walk.ts';

const LONG = process.env.LONG !== undefined;

/** Points in the middle of games, in every set and variant that the file has. */
const points: readonly (readonly [Model, readonly State[]])[] = [
  [moscow, [1, 2, 3, 4, 5].flatMap((luck) => statesOf(moscow, `rules ${luck}`, luck, 12))],
  [moscowWith({ set: 'full' }), statesOf(moscowWith({ set: 'full' }), 'full', 2, 15)],
  [moscowWith({ variant: 'firm' }), statesOf(moscowWith({ variant: 'firm' }), 'firm', 3, 15)],
  [moscowWith({ variant: 'waiting' }), statesOf(moscowWith({ variant: 'waiting' }), 'waiting', 4, 15)],
  [tiny(), [5, 6, 7].flatMap((luck) => statesOf(tiny(), 'tiny', luck, 6))],
  [eager, [8, 9].flatMap((luck) => statesOf(eager, 'eager', luck, 6))],
];

const forEachJudgement = (
  texts: number,
  see: (model: Model, state: State, party: number, text: Text, judge: ReturnType<typeof plainJudge>) => void,
): void => {
  const pick = numbersFrom(11);
  for (const [model, states] of points)
    for (const state of states)
      for (let party = 0; party < model.parties.length; party++) {
        const judge = plainJudge(model, state, party);
        for (let k = 0; k < texts; k++)
          see(model, state, party, k === 0 ? state.draft : randomText(model, pick, true), judge);
      }
};

describe('a text in numbers', () => {
  it('is worth what a plain recomputation from the file says, and is judged alike', () => {
    let open = 0;
    let crossed = 0;
    let accepted = 0;
    forEachJudgement(LONG ? 60 : 12, (model, state, party, text, judge) => {
      expect(utility(model, state.truth[party]!, party, text)).toBe(judge.utility(text));
      expect(lineOf(model, state, party)).toBe(judge.line);
      expect(needOf(model, state, party, text)).toBe(judge.need(text));
      expect(marginOf(model, state, party, text)).toBe(judge.margin(text));
      const red = redLinesCrossed(model, party, text);
      const ids = red.map((k) => model.redLines[k]?.source?.id ?? model.issues[model.redLines[k]?.issue ?? -1]?.id);
      expect(ids).toEqual(judge.red(text));
      expect(acceptable(model, state, party, text)).toBe(judge.accepts(text));
      expect(signable(model, state, party, text)).toBe(red.length === 0 && judge.utility(text) >= judge.line);
      open += Number(text.includes(OPEN));
      crossed += Number(red.length > 0);
      accepted += Number(judge.accepts(text));
    });
    for (const count of [open, crossed, accepted]) expect(count).toBeGreaterThan(100);
  });

  it('has a ledger whose items sum to the margin, each clause once', () => {
    forEachJudgement(LONG ? 60 : 12, (model, state, party, text, judge) => {
      const ledger = ledgerOf(model, state, party, text);
      expect(ledger.margin).toBe(judge.margin(text));
      expect(ledger.items.reduce((bp, x) => bp + x.bp, 0)).toBe(ledger.margin);
      expect(ledger.items.filter((x) => x.kind === 'clause').map((x) => x.ref)).toEqual(
        text.flatMap((o, i) => (o === OPEN ? [] : [i])),
      );
      for (const x of ledger.items) expect(Number.isInteger(x.bp)).toBe(true);
    });
  });

  it('never moves a line further than the party can be moved', () => {
    let atBound = 0;
    for (const [model] of points) {
      const { bounds } = model.parties[0]!;
      const state = started(model, 'bounds').state;
      for (const bp of [-5000, -bounds.minusBp, 0, bounds.plusBp, 5000])
        for (const shift of [state.shift, state.shift.map(() => bp)])
          for (const hard of [state.hard, state.hard.map(() => Math.abs(bp))]) {
            const moved = { ...state, round: model.rounds, shift, hard };
            model.parties.forEach((party, p) => {
              const by = lineOf(model, moved, p) - state.truth[p]!.reservation;
              expect(by).toBeGreaterThanOrEqual(-party.bounds.minusBp);
              expect(by).toBeLessThanOrEqual(party.bounds.plusBp);
              atBound += Number(by === -party.bounds.minusBp || by === party.bounds.plusBp);
            });
          }
    }
    expect(atBound).toBeGreaterThan(50);
  });
});

describe('a refusal', () => {
  const games = [0, 1, 2, 3, 4, 5].map((k) => walk(k < 3 ? moscow : eager, `refusals ${k}`, 20 + k));

  it('by an honest party falls short by exactly its ledger, or crosses a red line', () => {
    let refusals = 0;
    for (const game of games)
      for (const account of eventsOf(game.log, 'account')) {
        const { ledger } = account;
        expect(ledger.items.reduce((bp, x) => bp + x.bp, 0)).toBe(ledger.margin);
        expect(account.seen).toEqual([account.party]);
        refusals += 1;
      }
    expect(refusals).toBeGreaterThan(30);
  });

  it('says no more than the scenario allows, and nothing false', () => {
    let told = 0;
    let reasons = 0;
    for (const game of games)
      walk(game.model, game.state.seed, 20 + games.indexOf(game), ({ before, action, after }) => {
        if (action.type !== 'respond' || action.sign) return;
        const { said, party } = eventsOf(after.log, 'refused').at(-1)!;
        const judge = plainJudge(game.model, before, party);
        const shortfall = -judge.margin(before.draft);
        const red = judge.red(before.draft);
        expect(said.redLines).toHaveLength(red.length);
        const { nearBp, someWayBp } = game.model.process.bands;
        const band = red.length > 0 || shortfall > someWayBp ? 'far' : shortfall > nearBp ? 'some-way' : 'near';
        if (said.distance !== null) expect(said.distance).toBe(band);
        const { ledger } = eventsOf(after.log, 'account').at(-1)!;
        const losses = ledger.items.filter((x) => x.bp < 0).map((x) => x.bp);
        for (const [k, reason] of (said.against ?? []).entries()) {
          const bp = ledger.items.find((x) => x.kind === reason.kind && x.ref === reason.ref)?.bp;
          expect(bp).toBe(losses.sort((a, b) => a - b)[k]);
          reasons += 1;
        }
        if (said.clauses === null) return;
        // the change is named after the refusal has hardened the party, so that it holds from here on
        const hardened = plainJudge(game.model, { ...before, hard: after.state.hard }, party);
        const flip = plainFlip(game.model, hardened, before.draft);
        expect(said.clauses).toEqual((flip ?? []).slice(0, game.model.process.flip.said));
        expect(said.size).toBe(flip?.length ?? 0);
        told += 1;
      });
    expect(told).toBeGreaterThan(5);
    expect(reasons).toBeGreaterThan(10);
  });
});

describe('the smallest change', () => {
  const sampled = (count: number): [Model, State, number, Text][] => {
    const pick = numbersFrom(31);
    const list: [Model, State, number, Text][] = [];
    for (const [model, states] of [points[0]!, points[2]!, points[3]!])
      for (let k = 0; k < count; k++) {
        const state = states[pick(states.length)]!;
        list.push([
          model,
          state,
          pick(model.parties.length),
          k % 4 === 0 ? state.draft : randomText(model, pick, true),
        ]);
      }
    return list;
  };

  it('is the first of the smallest, by trying every change of every text of the tiny scenario', () => {
    const sizes = new Set<number | null>();
    for (const [model, states] of points.slice(4))
      for (const state of states)
        for (let party = 0; party < 3; party++)
          for (const text of [...everyText(model.counts), [OPEN, 0, OPEN], [1, OPEN, 1], [OPEN, OPEN, OPEN]]) {
            const judge = plainJudge(model, state, party);
            const flip = smallestFlip(model, state, party, text);
            expect(flip).toEqual(plainFlip(model, judge, text));
            sizes.add(flip?.length ?? null);
          }
    expect(sizes.size).toBeGreaterThan(1);
  });

  it('is the same by trying every change of up to three clauses in Moscow; put in, it is signed', () => {
    const sizes: Record<string, number> = {};
    for (const [model, state, party, text] of sampled(LONG ? 400 : 16)) {
      const judge = plainJudge(model, state, party);
      if (judge.accepts(text)) continue;
      const flip = smallestFlip(model, state, party, text);
      expect(flip).toEqual(plainFlip(model, judge, text));
      const size = flip === null ? 'none' : String(flip.length);
      sizes[size] = (sizes[size] ?? 0) + 1;
      if (flip === null) continue;
      expect(acceptable(model, state, party, put(text, flip))).toBe(true);
      for (let n = 1; n < flip.length; n++)
        for (const changes of changesOf(model.counts, text, n)) expect(judge.accepts(put(text, changes))).toBe(false);
    }
    expect(Object.keys(sizes).length).toBeGreaterThan(2);
  });

  it('is none only where none is, by enumeration', () => {
    // a party that asks for more than any text gives is flipped by none; one clause less is then enough
    const [model, states] = points[0]!;
    let none = 0;
    for (const state of states.slice(0, LONG ? 40 : 8))
      for (let party = 0; party < 4; party++) {
        const far = {
          ...state,
          round: 1,
          hard: state.hard.map(() => 9000),
          truth: state.truth.map((t) => ({ ...t, reservation: t.reservation + 1500 })),
        };
        const judge = plainJudge(model, far, party);
        if (smallestFlip(model, far, party, state.draft) !== null) continue;
        none += 1;
        for (const n of [1, 2, 3])
          expect(changesOf(model.counts, state.draft, n).some((c) => judge.accepts(put(state.draft, c)))).toBe(false);
      }
    expect(none).toBeGreaterThan(4);
  });
});

describe('home', () => {
  it('answers by group and share as a plain recomputation does', () => {
    let yes = 0;
    let no = 0;
    forEachJudgement(LONG ? 40 : 10, (model, state, party, text, judge) => {
      const whole = text.map((o) => (o === OPEN ? 0 : o));
      const plain = judge.home(whole);
      const verdict = askHome(model, state, party, whole);
      expect(verdict.groups.map((g) => g.support)).toEqual(plain.supports);
      expect(verdict.support).toBe(plain.support);
      expect(verdict.approves).toBe(plain.approves);
      expect(verdict.groups.reduce((s, g) => s + g.share, 0)).toBe(100);
      for (const g of verdict.groups) expect(g.support >= 0 && g.support <= 1000 && g.share >= 0).toBe(true);
      yes += Number(plain.approves);
      no += Number(!plain.approves);
    });
    expect(Math.min(yes, no)).toBeGreaterThan(100);
  });

  it('reopens the clause where one change, crossing nobody’s red line, raises support most', () => {
    const pick = numbersFrom(41);
    const reopened = new Set<number>();
    for (const [model, states] of points)
      for (const state of states.slice(0, 6)) {
        const party = pick(model.parties.length);
        const judges = model.parties.map((_, p) => plainJudge(model, state, p));
        const text = randomText(model, pick, false);
        const allowed = changesOf(model.counts, text, 1)
          .map((c) => ({ issue: c[0]![0], text: put(text, c) }))
          .filter((x) => judges.every((j) => j.red(x.text).length === 0))
          .map((x) => ({ ...x, support: judges[party]!.home(x.text).support }));
        if (allowed.length === 0) continue;
        const most = Math.max(...allowed.map((x) => x.support));
        const issue = clauseToReopen(model, state, party, text);
        expect(issue).toBe(allowed.find((x) => x.support === most)?.issue);
        reopened.add(issue);
      }
    expect(reopened.size).toBeGreaterThan(2);
  });

  it('reopens a clause that can be closed again lawfully, or the first one where none can', () => {
    let nos = 0;
    for (let luck = 0; luck < (LONG ? 300 : 45); luck++)
      walk(eager, `home ${luck}`, luck, ({ before, after }) => {
        if (after.state.homeNos === before.homeNos) return;
        nos += 1;
        const { reopened, draft } = after.state;
        const verdicts = eventsOf(after.log, 'home').slice(-3);
        expect(reopened?.party).toBe(verdicts.findIndex((v) => !v.approves));
        expect(draft).toEqual(before.draft.map((o, i) => (i === reopened?.issue ? OPEN : o)));
        expect(reopened?.option).toBe(before.draft[reopened?.issue ?? -1]);
        expect(reopened?.issue).toBe(clauseToReopen(eager, before, reopened?.party ?? -1, before.draft));
      });
    expect(nos).toBeGreaterThan(3);
  });
});
