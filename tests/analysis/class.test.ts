import { describe, expect, test } from 'vitest';
import type { ClassGame } from '../../src/analysis/classGame.ts';
import { type HandedIn, markAll } from '../../src/analysis/classMarks.ts';
import { shownSizes, summaryOf } from '../../src/analysis/classSummary.ts';
import { at } from '../../src/engine/num.ts';
import { assignmentFor } from '../helpers/classGames.ts';
import { core } from '../replay/helpers.ts';

const game = (part: Partial<ClassGame>): ClassGame => ({
  key: 'k',
  scenario: { id: 'moscow-proposal', hash: '0' },
  set: 'core',
  variant: 'base',
  pen: 'envoy',
  seed: 's',
  persons: [-1],
  level: 'first',
  ending: 'continue',
  round: 8,
  drafts: 3,
  votes: 1,
  text: core.start,
  worth: core.parties.map(() => 5000),
  lines: core.parties.map(() => 4000),
  scores: core.parties.map(() => 10),
  refused: [0, 0, 1],
  beliefs: [0.25, 0.5],
  turns: [],
  ...part,
});

const handed = (part: Partial<ClassGame>, status: HandedIn['status'] = 'verified'): HandedIn => ({
  source: 'pasted',
  link: '',
  status,
  problem: null,
  game: game(part),
});

const many = (n: number, part: (k: number) => Partial<ClassGame> = () => ({})): HandedIn[] =>
  Array.from({ length: n }, (_, k) => handed({ key: `k${k}`, ...part(k) }));

describe('marks', () => {
  test('the first link to a game keeps its mark, every further one says which it copies', () => {
    const rows = markAll([...many(2), handed({ key: 'k0' }), handed({ key: 'k0' }, 'replayed')], null, null);
    expect(rows.map((r) => r.mark)).toEqual(['verified', 'verified', 'duplicate', 'duplicate']);
    expect(rows.map((r) => r.of)).toEqual([null, null, 0, 0]);
  });

  test('without an assignment the class plays what most played', () => {
    const rows = markAll([handed({ key: 'x', set: 'full' }), ...many(3)], null, null);
    expect(rows.map((r) => r.mark)).toEqual(['other-scenario', 'verified', 'verified', 'verified']);
  });

  test('what is not as it was asked is said, and is no other mark', () => {
    const asked = assignmentFor(core, { rule: 'same', word: 's', role: 'envoy' });
    const of = (part: Partial<ClassGame>) =>
      at(markAll([handed({ scenario: asked.scenario, ...part })], asked, core), 0);
    expect(of({}).differences).toEqual([]);
    expect(of({ persons: [0] }).differences).toEqual(['seat']);
    // Whoever claims that persons held every seat has nothing checked by the computer.
    expect(of({ persons: [-1, 0, 1, 2, 3] }).differences).toEqual(['seat']);
    expect(of({ level: 'expert' }).differences).toEqual(['level']);
    // Games of format 1 do not say at which level they were played.
    expect(of({ level: null }).differences).toEqual([]);
    expect(of({ seed: 'other' }).differences).toEqual(['seed']);
    expect(of({ ending: null }).differences).toEqual(['unfinished']);
    expect(of({ set: 'full' }).mark).toBe('other-scenario');
  });
});

describe('what a board shows', () => {
  const shown = (all: readonly HandedIn[]) => summaryOf(markAll(all, null, core), core);

  test('fewer than five finished games show nothing but marks', () => {
    expect(shown(many(4)).endings).toBeNull();
    expect(shown([...many(4), handed({ key: 'k0' }), handed({ key: 'u', ending: null })]).endings).toBeNull();
    expect(shown(many(5)).endings).toEqual({ 'in-force': 0, 'not-ratified': 0, continue: 5, ended: 0 });
  });

  test('the clause that weighed most is counted over all refusals', () => {
    expect(shown(many(5)).refused).toEqual([
      { issue: 0, times: 10 },
      { issue: 1, times: 5 },
    ]);
  });

  test('beliefs are told as far as five games went', () => {
    const all = many(6, (k) => ({ beliefs: k < 4 ? [0.2, 0.4] : [0.5] }));
    expect(shown(all).beliefs).toEqual(
      [{ round: 1, games: 6, mean: (4 * 0.2 + 2 * 0.5) / 6 }].map((b) => ({ ...b, mean: expect.closeTo(b.mean, 10) })),
    );
  });

  test('a small group is hidden, and never alone', () => {
    expect(shownSizes([6, 5])).toEqual([true, true]);
    expect(shownSizes([9, 6, 2])).toEqual([true, false, false]);
    expect(shownSizes([9, 3, 2])).toEqual([true, false, false]);
    const groups = shown(many(13, (k) => ({ seed: k < 6 ? 'a' : k < 11 ? 'b' : 'c' }))).bySeed;
    expect(groups?.map(({ name, count }) => [name, count])).toEqual([
      ['a', 6],
      ['b', null],
      ['c', null],
    ]);
  });
});
