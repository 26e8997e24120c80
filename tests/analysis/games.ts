import { envoy } from '../../src/agents/envoy.ts';
import { type Game, playGame } from '../../src/agents/match.ts';
import { party } from '../../src/agents/party.ts';
import type { Debrief } from '../../src/analysis/debrief.ts';
import { debriefOf } from '../../src/analysis/debrief.ts';
import type { Model } from '../../src/engine/model.ts';
import { at } from '../../src/engine/num.ts';
import { moscow } from '../helpers/moscow.ts';

/** Every complete text of a small model, plainly. */
export const allTexts = (model: Model): number[][] => {
  let texts: number[][] = [[]];
  for (const n of model.counts) texts = texts.flatMap((t) => Array.from({ length: n }, (_, option) => [...t, option]));
  return texts;
};

const games = new Map<string, { game: Game; d: Debrief }>();

/** A game between agents on the shipped scenario, with its debrief; played once for all tests. */
export const played = (seed: string): { game: Game; d: Debrief } => {
  const known = games.get(seed);
  if (known !== undefined) return known;
  const game = playGame(moscow, seed, { envoy, party });
  if (!game.ok) throw new Error(game.problem.code);
  const d = debriefOf(game.value);
  if (d === null) throw new Error('the game is not over');
  const both = { game: game.value, d };
  games.set(seed, both);
  return both;
};

export const SEEDS = ['debrief 1', 'debrief 2', 'debrief 3', 'debrief 4', 'debrief 5', 'debrief 6'];

/** What a party's truth makes of a text, bp, recomputed from the file's tests without the engine's arithmetic. */
export const plainWorth = (game: Game, p: number, text: readonly number[]): number => {
  const { model, state } = game;
  const { weights, values } = at(state.truth, p);
  let bp = 0;
  text.forEach((option, i) => {
    bp += at(weights, i) * at(at(values, i), option);
  });
  const has = (tests: readonly { issue: string; in: readonly string[] }[]): boolean =>
    tests.every((t) => {
      const i = model.issues.findIndex((issue) => issue.id === t.issue);
      return t.in.includes(at(at(model.issues, i).options, at(text, i)).id);
    });
  for (const x of model.scenario.interactions)
    if (x.sets.includes(model.set) && has(x.when)) bp += x.bp[at(model.parties, p).id] ?? 0;
  return bp;
};
