import { describe, expect, test } from 'vitest';
import type { Game } from '../../src/agents/match.ts';
import { heaviestClause, refusalsOf } from '../../src/analysis/course.ts';
import { gistOf } from '../../src/analysis/gist.ts';
import { compile, type Model } from '../../src/engine/model.ts';
import { at } from '../../src/engine/num.ts';
import { ENDINGS, type Ending } from '../../src/engine/types.ts';
import { forkAt } from '../../src/replay/fork.ts';
import { PERSON, playersOf } from '../../src/replay/record.ts';
import { issueLabel, optionName, partyName } from '../../src/ui/names.ts';
import { summaryOf } from '../../src/ui/text/summary.ts';
import { agentGame, core, modelFor, moscow, must } from '../replay/helpers.ts';

const ADDRESS = 'https://school.example/envoy/#e2.AAAA';
const CLOSING = 'A model with assumptions, not a forecast.';
const STYLES = ['greedy', 'random', 'echo', 'last-round', 'envoy', 'first'] as const;

const wordsOf = (game: Game, address: string | null = null): string =>
  summaryOf(
    {
      model: game.model,
      seed: game.state.seed,
      players: playersOf(game, PERSON),
      level: 'standard',
      gist: gistOf(game),
    },
    address,
  );

/** Games of every ending, on all twelve issues: the longest texts. */
const games = (model: Model): Game[] =>
  Array.from({ length: 12 }, (_, k) => agentGame(`told ${k}`, at(STYLES, k % STYLES.length), model));

const played = games(modelFor({ set: 'full' }));
const closed: Game = must(forkAt(played[0] as Game, 3));

describe('a game told in words', () => {
  test('these games come to several endings', () => {
    const endings = new Set<Ending | null>(played.map(({ state }) => state.ending));
    expect(ENDINGS.filter((ending) => endings.has(ending)).length).toBeGreaterThanOrEqual(3);
  });

  test('it is short, and holds nothing that a screen reader stumbles over', () => {
    for (const game of [...played, closed]) {
      const text = wordsOf(game);
      expect(text.split(/\s+/).length).toBeLessThanOrEqual(180);
      expect(text).toMatch(/^[\p{L}\p{N} .,:;’'“”\n-]+$/u);
      expect(text).not.toMatch(/\bundefined\b|\bNaN\b|\.\.|\s\.|,,| - /);
      for (const line of text.split('\n')) expect(line).toMatch(/^[\p{Lu}\p{N}].*[.:]$/u);
      expect(text.endsWith(`\n${CLOSING}`)).toBe(true);
    }
  });

  test('signs in a scenario of one’s own become words', () => {
    const parties = moscow.parties.map((party, k) => (k === 0 ? { ...party, name: 'North & South (both)' } : party));
    const issues = moscow.issues.map((issue) => ({
      ...issue,
      label: `${issue.label} → 50 %`,
      options: issue.options.map((option) => ({ ...option, short: `★ ${option.short} / +1 …` })),
    }));
    const model = must(compile({ ...moscow, title: 'A_b <c> — 日本', parties, issues }));
    const text = wordsOf(agentGame('signs', 'random', model));
    expect(text).toMatch(/^[\p{L}\p{N} .,:;’'“”\n-]+$/u);
    expect(text).toContain('to 50 percent');
    expect(text).toContain(' or 1.');
  });

  test('it names the link before its closing words, and where there is none says nothing of it', () => {
    expect(wordsOf(closed, ADDRESS).split('\n').slice(-2)).toEqual([`The whole game: ${ADDRESS}`, CLOSING]);
    expect(wordsOf(closed)).not.toContain('The whole game');
  });

  test('the seat, level and seed are those of the game, and every clause is said', () => {
    for (const game of played) {
      const text = wordsOf(game);
      expect(text).toContain(`Played as the envoy. Level: standard. Seed: ${game.state.seed}.`);
      for (const [issue, option] of gistOf(game).text.entries())
        expect(text).toContain(`\n${issueLabel(game.model, issue)}: ${optionName(game.model, issue, option)}.\n`);
    }
  });

  test('what stood in each one’s way is counted from its own accounts', () => {
    for (const { model, log, ...rest } of played) {
      const gist = gistOf({ model, log, ...rest });
      for (const [party] of model.parties.entries()) {
        const all = refusalsOf(model, log).filter((refusal) => refusal.party === party);
        const found = gist.stuck.find((one) => one.party === party);
        const times = (issue: number, option: number): number =>
          all.filter((refusal) => heaviestClause(refusal) === issue && refusal.text[issue] === option).length;
        if (found === undefined) expect(all.every((refusal) => heaviestClause(refusal) < 0)).toBe(true);
        else {
          expect([found.times, found.of]).toEqual([times(found.issue, found.option), all.length]);
          for (const { text } of all)
            for (const [issue, option] of text.entries()) expect(times(issue, option)).toBeLessThanOrEqual(found.times);
        }
      }
    }
  });

  test('who signed at the last vote is who is logged as having signed', () => {
    const failed = played.find(
      ({ log, state }) => state.ending !== 'in-force' && log.some((e) => e.type === 'vote-failed'),
    );
    if (failed === undefined) throw new Error('no vote failed');
    const last = failed.log.findLast((e) => e.type === 'vote-failed');
    const line =
      wordsOf(failed)
        .split('\n')
        .find((each) => each.startsWith('The last vote.')) ?? '';
    const refused = last?.type === 'vote-failed' ? last.refused : [];
    const after = /Refused: (.*?)\./.exec(line)?.[1] ?? '';
    if (refused.length < failed.model.parties.length)
      for (const [party] of failed.model.parties.entries())
        expect(after.includes(partyName(failed.model, party))).toBe(refused.includes(party));
    else expect(after).toBe('all four');
  });

  test('while the talks go on, nobody’s private account is told', () => {
    const text = wordsOf(closed);
    expect(text).toContain('Still open, in round');
    expect(text).not.toContain('weighed most');
    expect(gistOf(closed).stuck).toEqual([]);
  });

  test('a game without a person says who played', () => {
    const { model, state } = agentGame('nobody', 'first', core);
    const game = agentGame('nobody', 'first', core);
    const players = playersOf(game, 'first');
    expect(summaryOf({ model, seed: state.seed, players, level: null, gist: gistOf(game) }, null)).toContain(
      'The computer held every seat. Seed: nobody.',
    );
  });
});
