import { type Game, startGame } from '../agents/match.ts';
import { compile, type ModelOptions } from '../engine/model.ts';
import type { Result } from '../engine/result.ts';
import type { LevelStart, Scenario } from '../engine/scenarioTypes.ts';
import { type GameEvent, OPEN, type Seat, type Text } from '../engine/types.ts';
import { type View, viewFor, visible } from '../engine/view.ts';
import { scenarioHash } from '../replay/record.ts';
import type { PlayedLine } from '../workers/debriefJobs.ts';
import { CARDS } from './library.ts';
import type { GameSource, Level } from './types.ts';

export const sourceOf = (scenario: Scenario): GameSource => {
  const hash = scenarioHash(scenario);
  return { scenario, hash, shipped: CARDS.some((card) => card.id === scenario.id && card.hash === hash) };
};

/** Letters that one can read out in class, from the browser's own chance. */
export const freshSeed = (): string => {
  const letters = 'abcdefghjkmnpqrstuvwxyz23456789';
  const bytes = crypto.getRandomValues(new Uint8Array(8));
  return Array.from(bytes, (b) => letters[b % letters.length]).join('');
};

/** With what a level begins: as the file says, or a first game at an easier moment where there is one. */
export const levelStart = (scenario: Scenario, level: Level): LevelStart => {
  const said = scenario.levels?.[level];
  if (said !== undefined) return said;
  return level === 'first' && scenario.variants.some((v) => v.id === 'ripe') ? { variant: 'ripe' } : {};
};

/** A new game, nothing decided yet. */
export const newGame = (scenario: Scenario, options: ModelOptions, seed: string): Result<Game> => {
  const model = compile(scenario, options);
  return model.ok ? startGame(model.value, seed) : model;
};

export const viewOf = ({ model, state, log }: Game, viewer: Seat): View => viewFor(model, state, log, viewer);

/** What a seat could see of the log from one place on. */
export const visibleAfter = (game: Game, from: number, viewer: Seat): GameEvent[] =>
  visible(game.log.slice(from), viewer);

/** The working draft after the standing one moved: the player's own edits stay, except where it moved. */
export const carryEdits = (working: Text, before: Text, after: Text): Text =>
  after.map((option, i) => (option === before[i] ? (working[i] ?? OPEN) : option));

/** A game as the worker takes it. */
export const playedLine = ({ model, state, actions }: Game): PlayedLine => ({
  scenario: model.scenario,
  options: { set: model.set, variant: model.variant, pen: model.pen },
  seed: state.seed,
  actions,
});
