import { playGame } from '../agents/match.ts';
import { MEDIATORS } from '../agents/mediators.ts';
import { party } from '../agents/party.ts';
import { familyOf, type Model } from '../engine/model.ts';
import { at } from '../engine/num.ts';
import type { Ending, State } from '../engine/types.ts';
import { countZone, quietStates, ratifiable, visitZone, WIDE } from '../solve/zone.ts';

/** Mediators that a report plays: ours, those that find nothing out, and one that only waits. */
export const REPORTED = ['envoy', 'last-round', 'random', 'first', 'greedy', 'echo'] as const;
export type Reported = (typeof REPORTED)[number];

/** Those that think play every so many seeds; the others, which take a tenth of the time, play all. */
const SELDOM = 3;
/** The zone is counted in so many seeds of a part, spread over it. */
const COUNTED = 3;

/** What one mediator's games came to; counts. */
export interface Games {
  readonly played: number;
  readonly endings: Readonly<Partial<Record<Ending, number>>>;
  readonly rounds: number;
  readonly signed: number;
  readonly homeNos: number;
}

/** Counts over some seeds: those of several parts add up. */
export interface Tally {
  readonly seeds: number;
  /** seeds whose zone was looked at, and those that have none in the last round */
  readonly looked: number;
  readonly empty: number;
  /** texts in the zones at the table of the middle round: all, approved at home, by family, by issue and option */
  readonly texts: number;
  readonly approved: number;
  readonly families: readonly number[];
  readonly options: readonly (readonly number[])[];
  /** seeds whose zone holds a text, by text */
  readonly fixed: Readonly<Record<string, number>>;
  /** by party, how many times wider the zone is without it, each seed with a zone */
  readonly ratios: readonly (readonly number[])[];
  readonly games: Readonly<Record<Reported, Games>>;
  /** refusals that named a clause, by issue */
  readonly refused: readonly number[];
  /** games in which each event, window and lever came up */
  readonly news: readonly number[];
  readonly windows: readonly number[];
  readonly levers: readonly number[];
}

type Open<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer U)[] ? Open<U>[] : Open<T[K]> };

const NO_GAMES: Games = { played: 0, endings: {}, rounds: 0, signed: 0, homeNos: 0 };

export const emptyTally = (model: Model): Tally => ({
  seeds: 0,
  looked: 0,
  empty: 0,
  texts: 0,
  approved: 0,
  families: [...model.scenario.families, null].map(() => 0),
  options: model.counts.map((n) => new Array<number>(n).fill(0)),
  fixed: {},
  ratios: model.parties.map(() => []),
  games: Object.fromEntries(REPORTED.map((name) => [name, NO_GAMES])) as unknown as Tally['games'],
  refused: model.counts.map(() => 0),
  news: model.scenario.events.map(() => 0),
  windows: model.scenario.windows.map(() => 0),
  levers: model.scenario.levers.map(() => 0),
});

const countMiddle = (model: Model, tally: Open<Tally>, state: State): void => {
  let n = 0;
  visitZone(model, state, 'table', (text) => {
    n += 1;
    const family = familyOf(model, text);
    const slot = family < 0 ? model.scenario.families.length : family;
    tally.families[slot] = at(tally.families, slot) + 1;
    text.forEach((option, issue) => {
      const row = at(tally.options, issue);
      row[option] = at(row, option) + 1;
    });
    if (ratifiable(model, state, text)) {
      tally.approved += 1;
      const key = text.join(' ');
      tally.fixed[key] = (tally.fixed[key] ?? 0) + 1;
    }
    return n >= WIDE;
  });
  tally.texts += n;
  if (n === 0 || n >= WIDE) return;
  const all = model.parties.map((_, p) => p);
  for (const p of all) {
    const others = all.filter((q) => q !== p);
    at(tally.ratios, p).push(countZone(model, state, 'table', others) / n);
  }
};

const countSeed = (model: Model, tally: Open<Tally>, seed: string): void => {
  const states = quietStates(model, seed);
  tally.looked += 1;
  let any = false;
  visitZone(model, at(states, states.length - 1), 'table', () => {
    any = true;
    return true;
  });
  if (!any) tally.empty += 1;
  countMiddle(model, tally, at(states, Math.floor(states.length / 2)));
};

const playOne = (model: Model, tally: Open<Tally>, name: Reported, seed: string): void => {
  const game = playGame(model, seed, { envoy: MEDIATORS[name](model), party });
  if (!game.ok) throw new Error(game.problem.code);
  const { state, log } = game.value;
  const games = tally.games[name];
  const ending = state.ending ?? 'continue';
  tally.games[name] = {
    played: games.played + 1,
    endings: { ...games.endings, [ending]: (games.endings[ending] ?? 0) + 1 },
    rounds: games.rounds + state.round,
    signed: games.signed + (state.signedOnce ? 1 : 0),
    homeNos: games.homeNos + (state.homeNos > 0 ? 1 : 0),
  };
  const add = (list: number[], k: number): void => {
    list[k] = (list[k] ?? 0) + 1;
  };
  for (const event of log) {
    if (event.type === 'refused') for (const [issue] of event.said.clauses ?? []) add(tally.refused, issue);
    if (event.type === 'news') add(tally.news, event.event);
    if (event.type === 'window-closed') add(tally.windows, event.window);
    if (event.type === 'pulled') add(tally.levers, event.lever);
  }
};

/** Plays and counts seeds `from` to before `to` of a report. Throws on a bad seed. */
export const tallyGames = (model: Model, seed: string, from: number, to: number): Tally => {
  const tally = structuredCopy(emptyTally(model));
  for (let k = from; k < to; k++) {
    const word = `${seed}-${k}`;
    tally.seeds += 1;
    if (k % COUNTED === 0) countSeed(model, tally, word);
    for (const name of REPORTED) {
      const thinks = name === 'envoy' || name === 'last-round';
      if (!thinks || k % SELDOM === 0) playOne(model, tally, name, word);
    }
  }
  return tally;
};

const structuredCopy = (tally: Tally): Open<Tally> => JSON.parse(JSON.stringify(tally)) as Open<Tally>;

const addLists = (a: readonly number[], b: readonly number[]): number[] => a.map((x, k) => x + (b[k] ?? 0));

const addCounts = <K extends string>(
  a: Readonly<Partial<Record<K, number>>>,
  b: typeof a,
): Partial<Record<K, number>> => {
  const sum: Partial<Record<K, number>> = { ...a };
  for (const [key, n] of Object.entries(b) as [K, number][]) sum[key] = (sum[key] ?? 0) + n;
  return sum;
};

const addGames = (a: Games, b: Games): Games => ({
  played: a.played + b.played,
  endings: addCounts(a.endings, b.endings),
  rounds: a.rounds + b.rounds,
  signed: a.signed + b.signed,
  homeNos: a.homeNos + b.homeNos,
});

/** Two parts of a report as one; the order does not matter. */
export const addTallies = (a: Tally, b: Tally): Tally => ({
  seeds: a.seeds + b.seeds,
  looked: a.looked + b.looked,
  empty: a.empty + b.empty,
  texts: a.texts + b.texts,
  approved: a.approved + b.approved,
  families: addLists(a.families, b.families),
  options: a.options.map((row, i) => addLists(row, b.options[i] ?? [])),
  fixed: addCounts(a.fixed, b.fixed) as Record<string, number>,
  ratios: a.ratios.map((list, p) => [...list, ...(b.ratios[p] ?? [])]),
  games: Object.fromEntries(
    REPORTED.map((name) => [name, addGames(a.games[name], b.games[name])]),
  ) as unknown as Tally['games'],
  refused: addLists(a.refused, b.refused),
  news: addLists(a.news, b.news),
  windows: addLists(a.windows, b.windows),
  levers: addLists(a.levers, b.levers),
});
