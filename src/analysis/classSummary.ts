import type { Model } from '../engine/model.ts';
import { ENDINGS, type Ending, OPEN } from '../engine/types.ts';
import type { ClassGame } from './classGame.ts';
import { MARKS, type Mark, type Row } from './classMarks.ts';

/** Fewer games than this are never shown as a group: too few to hide one student among others. */
export const SMALLEST_GROUP = 5;

export interface ClauseCount {
  readonly issue: number;
  /** games by option; the last is "left open" */
  readonly options: readonly number[];
}

export interface RoundBelief {
  readonly round: number;
  readonly games: number;
  /** mean chance given to what was true, 0..1 */
  readonly mean: number;
}

/** Games that share something; `count` null = hidden, since the group is small or would give a small one away. */
export interface Group {
  readonly name: string;
  readonly count: number | null;
  readonly endings: Readonly<Record<Ending, number>> | null;
}

/** Everything that the charts of a board show. */
export interface ClassSummary {
  readonly marks: Readonly<Record<Mark, number>>;
  /** finished games of the class's kind, each once */
  readonly pool: readonly ClassGame[];
  /** the rest is null while the pool is smaller than the smallest group */
  readonly endings: Readonly<Record<Ending, number>> | null;
  readonly clauses: readonly ClauseCount[] | null;
  /** refusals by issue in which the clause weighed most, the most refused first */
  readonly refused: readonly { readonly issue: number; readonly times: number }[] | null;
  readonly beliefs: readonly RoundBelief[] | null;
  readonly bySeed: readonly Group[] | null;
}

const countOf = <K extends string>(keys: readonly K[], all: readonly K[]): Record<K, number> => {
  const counts = Object.fromEntries(keys.map((key) => [key, 0])) as Record<K, number>;
  for (const key of all) counts[key] += 1;
  return counts;
};

const endingsOf = (games: readonly ClassGame[]): Record<Ending, number> =>
  countOf(
    ENDINGS,
    games.flatMap(({ ending }) => (ending === null ? [] : [ending])),
  );

const clausesOf = (model: Model, games: readonly ClassGame[]): ClauseCount[] =>
  model.counts.map((n, issue) => ({
    issue,
    options: Array.from(
      { length: n + 1 },
      (_, k) => games.filter(({ text }) => (text[issue] ?? OPEN) === (k === n ? OPEN : k)).length,
    ),
  }));

const refusedOf = (model: Model, games: readonly ClassGame[]) =>
  model.issues
    .map((_, issue) => ({
      issue,
      times: games.reduce((n, { refused }) => n + refused.filter((each) => each === issue).length, 0),
    }))
    .filter(({ times }) => times > 0)
    .sort((a, b) => b.times - a.times || a.issue - b.issue);

/** Round by round, as far as five games or more went. */
const beliefsOf = (rounds: number, games: readonly ClassGame[]): RoundBelief[] =>
  Array.from({ length: rounds }, (_, k) => {
    const values = games.flatMap(({ beliefs }) => beliefs.slice(k, k + 1));
    return {
      round: k + 1,
      games: values.length,
      mean: values.reduce((a, b) => a + b, 0) / Math.max(1, values.length),
    };
  }).filter(({ games: n }) => n >= SMALLEST_GROUP);

/**
 * Sizes that may be shown. A group under five is hidden; where hiding one alone would let it be worked out from the
 * total, the next smallest is hidden with it.
 */
export const shownSizes = (sizes: readonly number[]): boolean[] => {
  const shown = sizes.map((n) => n >= SMALLEST_GROUP);
  const hidden = sizes.filter((_, k) => !shown[k]).reduce((a, b) => a + b, 0);
  if (hidden === 0 || hidden >= SMALLEST_GROUP) return shown;
  let next = -1;
  sizes.forEach((n, k) => {
    if (shown[k] && (next < 0 || n < (sizes[next] as number))) next = k;
  });
  if (next >= 0) shown[next] = false;
  return shown;
};

const groupsBy = (games: readonly ClassGame[], nameOf: (game: ClassGame) => string): Group[] => {
  const groups = new Map<string, ClassGame[]>();
  for (const game of games) groups.set(nameOf(game), [...(groups.get(nameOf(game)) ?? []), game]);
  const all = [...groups].sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1));
  const shown = shownSizes(all.map(([, { length }]) => length));
  return all.map(([name, members], k) =>
    shown[k] ? { name, count: members.length, endings: endingsOf(members) } : { name, count: null, endings: null },
  );
};

/** The finished games that a board counts, each once. */
const poolOf = (rows: readonly Row[]): ClassGame[] =>
  rows.flatMap(({ mark, game }) =>
    game !== null && game.ending !== null && (mark === 'verified' || mark === 'replayed') ? [game] : [],
  );

/** All that the charts of a class show; `model` is of the class's kind of game. */
export const summaryOf = (rows: readonly Row[], model: Model | null): ClassSummary => {
  const pool = poolOf(rows);
  const marks = countOf(
    MARKS,
    rows.map(({ mark }) => mark),
  );
  if (model === null || pool.length < SMALLEST_GROUP)
    return { marks, pool, endings: null, clauses: null, refused: null, beliefs: null, bySeed: null };
  return {
    marks,
    pool,
    endings: endingsOf(pool),
    clauses: clausesOf(model, pool),
    refused: refusedOf(model, pool),
    beliefs: beliefsOf(model.rounds, pool),
    bySeed: groupsBy(pool, ({ seed }) => seed),
  };
};
