import { describe, expect, it } from 'vitest';
import { advance, decide, type Game, playUntil, startGame } from '../../src/agents/match.ts';
import { MEDIATORS } from '../../src/agents/mediators.ts';
import { party } from '../../src/agents/party.ts';
import { verdict } from '../../src/analysis/estimate.ts';
import { persuade } from '../../src/analysis/persuade.ts';
import { withChanges } from '../../src/engine/flip.ts';
import { ENVOY, type GameEvent } from '../../src/engine/types.ts';
import { viewFor } from '../../src/engine/view.ts';
import { persuasionWords } from '../../src/ui/persuade.tsx';
import { hideEvents, hideOthers } from '../helpers/hide.ts';
import { moscow } from '../helpers/moscow.ts';

type Refused = Extract<GameEvent, { type: 'refused' }>;

/** Games at the envoy's turn, just after a draft met refusals. */
const refusedGames = (n: number): readonly { readonly game: Game; readonly refused: readonly Refused[] }[] =>
  Array.from({ length: n }, (_, k) => {
    const start = startGame(moscow, `persuade ${k}`);
    if (!start.ok) throw new Error(start.problem.code);
    let game = playUntil(start.value, { party }, (seat) => seat === ENVOY);
    const greedy = MEDIATORS.greedy(moscow);
    for (let turn = 0; turn < 4; turn++) {
      const next = advance(game, decide(game, ENVOY, greedy));
      if (!next.ok) throw new Error(next.problem.code);
      game = playUntil(next.value, { party }, (seat) => seat === ENVOY);
    }
    const since = game.log.findLastIndex((e) => e.type === 'tabled');
    return { game, refused: game.log.slice(since).filter((e): e is Refused => e.type === 'refused') };
  });

const games = refusedGames(12);
const viewOf = (game: Game) => viewFor(game.model, game.state, game.log, ENVOY);

describe('what might move them', () => {
  it('names a change that makes the party likelier to sign, as far as the player can tell', () => {
    let named = 0;
    for (const { game, refused } of games)
      for (const { party: p } of refused) {
        const view = viewOf(game);
        const { changes } = persuade(view, p, view.draft);
        if (changes.length === 0) continue;
        const before = verdict(view, p, view.draft).middle;
        expect(verdict(view, p, withChanges(view.draft, changes)).middle).toBeGreaterThan(before);
        named += 1;
      }
    expect(named).toBeGreaterThan(8);
  });

  it('knows nothing of what is true: with every secret otherwise it says the same', () => {
    for (const { game, refused } of games)
      for (const { party: p } of refused) {
        const { model, state, log } = game;
        const elsewhere = viewFor(model, hideOthers(model, state, ENVOY), hideEvents(log, ENVOY), ENVOY);
        expect(persuade(elsewhere, p, state.draft)).toEqual(persuade(viewOf(game), p, state.draft));
      }
  });

  it('is said in at most 45 words, without a number', () => {
    for (const { game, refused } of games)
      for (const { party: p } of refused) {
        const words = persuasionWords(game.model, persuade(viewOf(game), p, game.state.draft));
        expect(words.split(/\s+/).length).toBeLessThanOrEqual(45);
        expect(words).not.toMatch(/\d+ ?%|undefined/);
      }
  });
});
