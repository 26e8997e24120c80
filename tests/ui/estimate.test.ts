import { describe, expect, test } from 'vitest';
import { advance, type Game, playUntil, startGame } from '../../src/agents/match.ts';
import { party } from '../../src/agents/party.ts';
import { knownRedLines, stance, verdict } from '../../src/analysis/estimate.ts';
import { ownHome, ownVerdict, ownWorth, reversalPrice } from '../../src/analysis/own.ts';
import { compile } from '../../src/engine/model.ts';
import { ENVOY } from '../../src/engine/types.ts';
import { ledgerOf } from '../../src/engine/utility.ts';
import { viewFor } from '../../src/engine/view.ts';
import { DEFAULT_SCENARIO } from '../../src/store/library.ts';
import { hideEvents, hideOthers } from '../helpers/hide.ts';

const start = (seed: string): Game => {
  const model = compile(DEFAULT_SCENARIO);
  if (!model.ok) throw new Error(model.problem.code);
  const game = startGame(model.value, seed);
  if (!game.ok) throw new Error(game.problem.code);
  return playUntil(game.value, { party }, (seat) => seat === ENVOY);
};

const viewOf = ({ model, state, log }: Game) => viewFor(model, state, log, ENVOY);

describe('what a player can expect', () => {
  test('nothing comes from the truth: another seed with the same events reads the same', () => {
    const game = start('one');
    const other = start('two');
    const view = viewOf(game);
    const swapped = viewFor(game.model, { ...game.state, truth: other.state.truth }, game.log, ENVOY);
    for (const p of [0, 1, 2, 3]) {
      expect(verdict(swapped, p, view.draft)).toEqual(verdict(view, p, view.draft));
      expect(stance(swapped, view.draft, p, 1, 2)).toEqual(stance(view, view.draft, p, 1, 2));
    }
  });

  test('a stated red line is known from the start; an inferred one only once it was said', () => {
    const view = viewOf(start('one'));
    const { redLines, parties, issues } = view.model;
    for (const k of knownRedLines(view)) expect(['stated', 'record']).toContain(redLines[k]?.source?.basis);
    const ukraine = parties.findIndex((p) => p.id === 'UKR');
    const status = issues.findIndex((i) => i.id === 'status');
    expect(stance(view, view.draft, ukraine, status, 0)).toEqual({ stance: 'red-line', sure: 3 });
  });

  test('an answer to this very text is taken at its word', () => {
    const game = start('one');
    const tabled = advance(game, { type: 'table', text: game.state.draft });
    if (!tabled.ok) throw new Error(tabled.problem.code);
    const view = viewOf(playUntil(tabled.value, { party }, (seat) => seat === ENVOY));
    view.answers.forEach((answer, p) => {
      const v = verdict(view, p, view.draft);
      expect(v.answered).toBe(true);
      expect(v.verdict).toBe(answer === 'sign' ? 'sign' : 'refuse');
    });
  });

  test('the range holds the middle, and an open clause is a clause to trade', () => {
    const view = viewOf(start('one'));
    const v = verdict(view, 0, view.draft);
    expect(v.low).toBeLessThanOrEqual(v.middle);
    expect(v.middle).toBeLessThanOrEqual(v.high);
    expect(stance(view, view.draft, 0, 0, -1).stance).toBe('may-trade');
  });
});

describe('what a government can expect', () => {
  const played = start('one');
  const tabled = advance(played, { type: 'table', text: played.state.draft });
  const game = tabled.ok ? playUntil(tabled.value, { party }, (seat) => seat === ENVOY) : played;
  const { model, state, log } = game;
  const view = viewFor(model, state, log, 2);

  test('of itself it knows all, to the point', () => {
    const { own, draft } = view;
    if (own === null) throw new Error('no government looks');
    const exact = ledgerOf(model, state, 2, draft);
    expect(ownVerdict(view, own, draft).ledger).toEqual(exact);
    expect(verdict(view, 2, draft)).toMatchObject({ low: exact.margin, middle: exact.margin, high: exact.margin });
    expect(ownWorth(own, 0, -1)).toBe(0);
    expect(
      ownHome(
        view,
        own,
        draft.map(() => -1),
      ),
    ).toBeNull();
    expect(reversalPrice(view, own, 0, view.positions[2]?.[0] ?? -1)).toBe(0);
    for (const k of model.redLines.keys()) if (model.redLines[k]?.party === 2) expect(knownRedLines(view)).toContain(k);
  });

  test('of the others it knows nothing that it has not heard', () => {
    const hidden = viewFor(model, hideOthers(model, state, 2), hideEvents(log, 2), 2);
    for (const p of [0, 1, 2, 3]) {
      expect(verdict(hidden, p, view.draft)).toEqual(verdict(view, p, view.draft));
      expect(stance(hidden, view.draft, p, 1, 2)).toEqual(stance(view, view.draft, p, 1, 2));
    }
  });
});
