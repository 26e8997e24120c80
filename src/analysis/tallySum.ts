import { MEDIATOR_NAMES, type MediatorName } from '../agents/mediators.ts';
import type { Model } from '../engine/model.ts';
import type { Ending } from '../engine/types.ts';

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
  /** zones that were counted: so many rounds of each seed that was looked at */
  readonly zones: number;
  /** texts in the zones at the table: all, approved at home, by family (the last: of none) */
  readonly texts: number;
  readonly approved: number;
  readonly families: readonly number[];
  /** by issue and option, texts of the zones */
  readonly options: readonly (readonly number[])[];
  /** by round (the first at 0), seeds whose zone holds a text that home approves, by text */
  readonly fixed: readonly Readonly<Record<string, number>>[];
  /** by party, how many times wider the zone of the middle round is without it, each seed with a zone */
  readonly ratios: readonly (readonly number[])[];
  /** by party, seeds in which it names a change of the first draft, and those in which another would be as small */
  readonly suggested: readonly number[];
  readonly tied: readonly number[];
  readonly games: Readonly<Record<MediatorName, Games>>;
  /** our mediator under the other variants, by id */
  readonly variants: Readonly<Record<string, Games>>;
  /** seeds that came into force only with the mediator who chooses the time, and only with the one who waits */
  readonly timed: number;
  readonly waited: number;
  /** refusals that named a clause, by issue */
  readonly refused: readonly number[];
  /** how often each event, window and lever came up, in all games */
  readonly news: readonly number[];
  readonly windows: readonly number[];
  readonly levers: readonly number[];
}

const NO_GAMES: Games = { played: 0, endings: {}, rounds: 0, signed: 0, homeNos: 0 };

const zeros = (list: readonly unknown[]): number[] => list.map(() => 0);

/** A tally of nothing yet. */
export const emptyTally = (model: Model): Tally => {
  const { families, events, windows, levers, variants } = model.scenario;
  return {
    seeds: 0,
    looked: 0,
    empty: 0,
    zones: 0,
    texts: 0,
    approved: 0,
    families: [...zeros(families), 0],
    options: model.counts.map((n) => new Array<number>(n).fill(0)),
    fixed: Array.from({ length: model.rounds }, () => ({})),
    ratios: model.parties.map(() => []),
    suggested: zeros(model.parties),
    tied: zeros(model.parties),
    games: Object.fromEntries(MEDIATOR_NAMES.map((name) => [name, NO_GAMES])) as Record<MediatorName, Games>,
    variants: Object.fromEntries(variants.filter(({ id }) => id !== model.variant).map(({ id }) => [id, NO_GAMES])),
    timed: 0,
    waited: 0,
    refused: zeros(model.counts),
    news: zeros(events),
    windows: zeros(windows),
    levers: zeros(levers),
  };
};

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

const addEach = <K extends string>(a: Readonly<Record<K, Games>>, b: typeof a): Record<K, Games> =>
  Object.fromEntries((Object.keys(a) as K[]).map((name) => [name, addGames(a[name], b[name] ?? NO_GAMES)])) as Record<
    K,
    Games
  >;

/** Two parts of a report as one; the order does not matter. */
export const addTallies = (a: Tally, b: Tally): Tally => ({
  seeds: a.seeds + b.seeds,
  looked: a.looked + b.looked,
  empty: a.empty + b.empty,
  zones: a.zones + b.zones,
  texts: a.texts + b.texts,
  approved: a.approved + b.approved,
  families: addLists(a.families, b.families),
  options: a.options.map((row, i) => addLists(row, b.options[i] ?? [])),
  fixed: a.fixed.map((texts, r) => addCounts(texts, b.fixed[r] ?? {}) as Record<string, number>),
  ratios: a.ratios.map((list, p) => [...list, ...(b.ratios[p] ?? [])]),
  suggested: addLists(a.suggested, b.suggested),
  tied: addLists(a.tied, b.tied),
  games: addEach(a.games, b.games),
  variants: addEach(a.variants, b.variants),
  timed: a.timed + b.timed,
  waited: a.waited + b.waited,
  refused: addLists(a.refused, b.refused),
  news: addLists(a.news, b.news),
  windows: addLists(a.windows, b.windows),
  levers: addLists(a.levers, b.levers),
});
