import { expect, test } from 'vitest';
import { at } from '../../src/engine/num.ts';
import { ENVOY, type GameEvent } from '../../src/engine/types.ts';
import { visible } from '../../src/engine/view.ts';
import { issueTitle, optionName, partyName, partyOrder } from '../../src/ui/names.ts';
import { redLineText } from '../../src/ui/text/events.ts';
import { debrief, points, refusal, signedPoints } from '../../src/ui/text/moments.ts';
import { lastVote } from '../../src/ui/voteSteps.ts';
import { eventsOf } from '../helpers/play.ts';
import { played, SEEDS } from './games.ts';

type Refused = Extract<GameEvent, { type: 'refused' }>;

test('points show whole basis points, none lost', () => {
  expect([0, 5, -5, 100, -512, 12345].map(points)).toEqual(['0.00', '0.05', '−0.05', '1.00', '−5.12', '123.45']);
  expect(signedPoints(7)).toBe('+0.07');
});

test('a refusal says at most 45 words', () => {
  for (const seed of SEEDS) {
    const { game } = played(seed);
    const { model } = game;
    for (const { said, party } of eventsOf(game.log, 'refused') as Refused[]) {
      const clauses = said.clauses ?? [];
      const speech = [
        refusal.title(partyName(model, party), 3),
        refusal.quote(model, said),
        refusal.distance(said.distance),
        said.redLines.map((k) => redLineText(model, k)).join(' '),
        refusal.counter(said),
        ...clauses.map(([issue, option]) => `${issueTitle(model, issue)} ${optionName(model, issue, option)}`),
      ];
      expect(clauses.length).toBeLessThanOrEqual(2);
      if (said.redLines.length < 2) expect(speech.join(' ').split(/\s+/).length).toBeLessThanOrEqual(45);
    }
  }
});

test('every ending has its sentence, and none ranks it', () => {
  for (const seed of SEEDS) {
    const { game, d } = played(seed);
    const { model } = game;
    const names = {
      party: (p: number) => partyName(model, p),
      issue: (i: number) => issueTitle(model, i),
      parties: model.parties.length,
    };
    for (const ending of ['in-force', 'not-ratified', 'continue', 'ended'] as const) {
      const words = `${debrief.title(ending)} ${debrief.sentence({ ...d, ending }, names)}`;
      expect(words).not.toMatch(/\b(win|won|lose|lost|score|victory|success|fail)/i);
    }
  }
});

test('the last vote is told party after party, signatures before home, as the log has it', () => {
  for (const seed of SEEDS) {
    const { game } = played(seed);
    const { model } = game;
    const story = lastVote(model, visible(game.log, ENVOY), partyOrder(model));
    if (story === null) {
      expect(eventsOf(game.log, 'vote-called')).toHaveLength(0);
      continue;
    }
    const signs = story.steps.filter((s) => s.kind === 'sign');
    expect(signs.map((s) => s.party)).toEqual(partyOrder(model));
    const home = story.steps.filter((s) => s.kind === 'home');
    expect(home.length).toBe(signs.every((s) => s.signs) ? model.parties.length : 0);
    expect(story.inForce).toBe(game.state.ending === 'in-force');
    expect(story.text).toEqual(
      at(eventsOf(game.log, 'vote-called'), eventsOf(game.log, 'vote-called').length - 1).text,
    );
  }
});
