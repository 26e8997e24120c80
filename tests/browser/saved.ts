import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { envoy } from '../../src/agents/envoy.ts';
import { advance, type Game, playGame, startGame } from '../../src/agents/match.ts';
import { party } from '../../src/agents/party.ts';
import { compile, type Model } from '../../src/engine/model.ts';
import type { Action, Ending, GameEvent, Text } from '../../src/engine/types.ts';
import { makeReplayLink } from '../../src/replay/link.ts';
import { PERSON, type Players, playersOf, type ReplayRecord, recordGame } from '../../src/replay/record.ts';
import { parseScenario } from '../../src/scenario/parse.ts';
import type { Desks } from '../../src/store/types.ts';

const shipped = (): Model => {
  const parsed = parseScenario(readFileSync(new URL('../../scenarios/moscow-proposal.yaml', import.meta.url), 'utf8'));
  if (!parsed.ok) throw new Error('the shipped scenario does not parse');
  const model = compile(parsed.scenario);
  if (!model.ok) throw new Error(model.problem.code);
  return model.value;
};

export const model = shipped();

const MOST = 400;
const played = new Map<number, Game>();

/** The game of one of a row of seeds, played once for all tests of a worker. */
const nth = (k: number): Game => {
  const known = played.get(k);
  if (known !== undefined) return known;
  const game = playGame(model, `saved ${k}`, { envoy, party });
  if (!game.ok) throw new Error(game.problem.code);
  played.set(k, game.value);
  return game.value;
};

/** The first game between agents of which this holds: whatever the agents have learnt, some game does. */
export const anyGame = (what: string, holds: (game: Game) => boolean): Game => {
  for (let k = 0; k < MOST; k++) if (holds(nth(k))) return nth(k);
  throw new Error(`no seed gives ${what}`);
};

/** A game between agents that came to this ending. */
export const gameWith = (ending: Ending): Game => anyGame(ending, ({ state }) => state.ending === ending);

/** A game just before one of the envoy's acts, and what was then told of it. */
export interface Before {
  readonly game: Game;
  readonly action: Action;
  readonly told: readonly GameEvent[];
}

const LAST_WORD: readonly GameEvent['type'][] = ['round-ended', 'tabled', 'vote-called'];

const toldAfter = ({ log }: Game, from: number): readonly GameEvent[] => {
  const rest = log.slice(from + 1);
  const end = rest.findIndex((e) => LAST_WORD.includes(e.type));
  return end < 0 ? rest : rest.slice(0, end);
};

const actsOf = (whole: Game, type: Action['type']): Before[] => {
  const start = startGame(whole.model, whole.state.seed);
  if (!start.ok) throw new Error(start.problem.code);
  const found: Before[] = [];
  let game = start.value;
  for (const action of whole.actions) {
    if (action.type === type) found.push({ game, action, told: toldAfter(whole, game.log.length) });
    const next = advance(game, action);
    if (!next.ok) throw new Error(next.problem.code);
    game = next.value;
  }
  return found;
};

/** The first act of this type, in the row of games, after which this was told. */
export const beforeAct = (what: string, type: Action['type'], holds: (at: Before) => boolean): Before => {
  for (let k = 0; k < MOST; k++) {
    const found = actsOf(nth(k), type).find(holds);
    if (found !== undefined) return found;
  }
  throw new Error(`no seed gives ${what}`);
};

/** As games are kept below: at the standard level. */
export const recordOf = (game: Game, players = playersOf(game, PERSON)): ReplayRecord => {
  const record = recordGame(game, players, 'standard');
  if (!record.ok) throw new Error(record.problem.code);
  return record.value;
};

export const linkOf = (game: Game): string => {
  const link = makeReplayLink(recordOf(game), game.model.scenario, false);
  if (!link.ok) throw new Error(link.problem.code);
  return link.value;
};

/** Opens the page with this game on its shelf, as if it had been played here. */
export const openSaved = async (
  page: Page,
  game: Game,
  screen: 'table' | 'debrief',
  more: { readonly level?: 'standard' | 'expert'; readonly working?: Text } = {},
): Promise<void> => {
  const saved = {
    save: 1,
    record: recordOf(game),
    embedded: null,
    screen,
    level: 'standard',
    working: game.state.draft,
    ...more,
  };
  await page.addInitScript((text) => localStorage.setItem('envoy.game', text), JSON.stringify(saved));
  await page.goto('./');
};

/** Opens the page with a game that several persons play at one device, each with its own draft before it. */
export const openShared = async (page: Page, game: Game, players: Players, desks: Desks): Promise<void> => {
  const record = recordOf(game, players);
  const saved = { save: 1, record, embedded: null, screen: 'table', level: 'standard', working: [], desks };
  await page.addInitScript((text) => {
    // Once only: a reload finds what the page has kept since.
    if (localStorage.getItem('envoy.game') === null) localStorage.setItem('envoy.game', text);
  }, JSON.stringify(saved));
  await page.goto('./');
};
