import { MEDIATOR_NAMES, type MediatorName } from '../agents/mediators.ts';
import type { Model } from '../engine/model.ts';
import { at, sum } from '../engine/num.ts';
import type { Ending } from '../engine/types.ts';
import { bestFixed, waitingGap } from './faults.ts';
import { median } from './median.ts';
import type { Games, Tally } from './tallySum.ts';
import { type Share, shareOf } from './wilson.ts';

/** How the games of one mediator, or under one variant, went. */
export interface Played {
  readonly id: string;
  readonly games: number;
  readonly inForce: Share;
  readonly endings: Readonly<Partial<Record<Ending, number>>>;
  /** rounds, the mean */
  readonly rounds: number;
  /** of the texts that were signed, those that home refused at first; null where none was signed */
  readonly home: Share | null;
}

/** Something of a scenario with a number to it. */
export interface Figure {
  readonly id: string;
  readonly name: string;
  readonly value: number;
}

/** What a tally comes to, by the names of the scenario; parties, issues and options stand as in the file. */
export interface Figures {
  /** the text that does best if all games vote on it in one round; null where none ever does */
  readonly best: {
    readonly text: Readonly<Record<string, string>>;
    readonly round: number;
    readonly inForce: Share;
  } | null;
  readonly noZone: Share;
  /** shares of all texts that can be signed; the last is of no family, its id empty */
  readonly families: readonly Figure[];
  /** times as wide without this party, the median; only those of seeds with a zone */
  readonly binds: readonly Figure[];
  readonly mediators: readonly (Played & { readonly id: MediatorName })[];
  readonly variants: readonly Played[];
  /** how far behind whoever votes last is */
  readonly waiting: Share;
  /** refusals that named this issue, most first */
  readonly refused: readonly Figure[];
  /** by issue, each option’s share of the texts that can be signed */
  readonly options: readonly { readonly id: string; readonly title: string; readonly options: readonly Figure[] }[];
  /** times in a hundred games */
  readonly events: readonly Figure[];
  readonly windows: readonly Figure[];
  readonly levers: readonly Figure[];
}

const playedOf = <K extends string>(id: K, games: Games): Played & { readonly id: K } => ({
  id,
  games: games.played,
  inForce: shareOf(games.endings['in-force'] ?? 0, games.played),
  endings: games.endings,
  rounds: games.rounds / games.played,
  home: games.signed === 0 ? null : shareOf(games.homeNos, games.signed),
});

const bestOf = (model: Model, { fixed, looked }: Tally): Figures['best'] => {
  const { text, round, seeds } = bestFixed(fixed);
  if (text === null) return null;
  const options = text.split(' ').map(Number);
  const named = model.issues.map((issue, i) => [issue.id, at(issue.options, at(options, i)).id]);
  return { text: Object.fromEntries(named), round: round + 1, inForce: shareOf(seeds, looked) };
};

const bindsOf = ({ scenario, parties }: Model, { ratios }: Tally): Figure[] =>
  scenario.parties.flatMap(({ id, name }) => {
    const list = at(
      ratios,
      parties.findIndex((party) => party.id === id),
    );
    return list.length === 0 ? [] : [{ id, name, value: median(list) }];
  });

const optionsOf = ({ issues }: Model, { options }: Tally): Figures['options'] =>
  issues.map(({ id, title, options: list }, i) => {
    const row = at(options, i);
    const all = Math.max(1, sum(row));
    return {
      id,
      title,
      options: list.map((option, o) => ({ id: option.id, name: option.short, value: at(row, o) / all })),
    };
  });

/** The figures of a tally. */
export const figuresOf = (model: Model, tally: Tally): Figures => {
  const { scenario } = model;
  const games = sum(Object.values(tally.games).map(({ played }) => played));
  const often = (
    list: readonly { readonly id: string; readonly name: string }[],
    counts: readonly number[],
  ): Figure[] => list.map(({ id, name }, k) => ({ id, name, value: (at(counts, k) * 100) / Math.max(1, games) }));
  const families = [...scenario.families, { id: '', name: '' }];
  return {
    best: bestOf(model, tally),
    noZone: shareOf(tally.empty, tally.looked),
    families: families.map(({ id, name }, k) => ({
      id,
      name,
      value: at(tally.families, k) / Math.max(1, tally.texts),
    })),
    binds: bindsOf(model, tally),
    mediators: MEDIATOR_NAMES.filter((name) => tally.games[name].played > 0).map((name) =>
      playedOf(name, tally.games[name]),
    ),
    variants: Object.entries(tally.variants)
      .filter(([, { played }]) => played > 0)
      .map(([id, played]) => playedOf(id, played)),
    waiting: waitingGap(tally),
    refused: model.issues
      .map(({ id, title }, i) => ({ id, name: title, value: at(tally.refused, i) }))
      .sort((a, b) => b.value - a.value),
    options: optionsOf(model, tally),
    events: often(scenario.events, tally.news),
    windows: often(scenario.windows, tally.windows),
    levers: often(scenario.levers, tally.levers),
  };
};
