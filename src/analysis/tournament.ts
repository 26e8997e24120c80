import { bookOf } from '../agents/book.ts';
import type { Mind } from '../agents/mind.ts';
import { MINDS, type MindName } from '../agents/minds.ts';
import { negotiate } from '../agents/negotiate.ts';
import { at, sum } from '../engine/num.ts';
import { bestDeal, nashShare } from '../solve/bestDeal.ts';
import type { Domain } from '../solve/domain.ts';
import { onFrontier } from '../solve/frontier.ts';

/** One agent in one domain: all seats its own (`self`), or one seat against another agent in all others. */
export interface Bout {
  readonly agent: MindName;
  /** who sits in the other seats; null = the agent itself */
  readonly against: MindName | null;
  readonly rounds: number;
}

/** Scores of one bout, shares of one; utilities are shares of the whole scale, no deal counting as the line. */
export interface Score {
  readonly negotiations: number;
  readonly agreement: number;
  readonly utility: number;
  /** mean of the other seats */
  readonly others: number;
  /** (product of gains ÷ best product)^(1 ÷ parties), 0 without a deal; null where no text gains all */
  readonly nash: number | null;
  /** share of the deals on the exact frontier; null without a deal */
  readonly pareto: number | null;
  readonly ms: number;
}

/** Milliseconds from anywhere: whoever asks brings the clock. */
type Clock = () => number;

interface Outcome {
  readonly text: number;
  readonly seat: number;
}

const SCALE = 10_000;

const sit = (domain: Domain, bout: Bout, seat: number): Mind[] =>
  domain.lines.map((_, p) => {
    const name = p === seat || bout.against === null ? bout.agent : bout.against;
    return MINDS[name]({ book: bookOf(domain, p), seat: p, seats: domain.lines.length, rounds: bout.rounds });
  });

/** Every seat opens once; against others the agent also takes every seat. */
const outcomesOf = (domain: Domain, bout: Bout): Outcome[] => {
  const seats = domain.lines.map((_, p) => p);
  return seats.slice(0, bout.against === null ? 1 : seats.length).flatMap((seat) => {
    const minds = sit(domain, bout, seat);
    return seats.map((first) => ({ seat, text: negotiate(minds, bout.rounds, first).text }));
  });
};

const utilityOf = (domain: Domain, party: number, text: number): number =>
  (text < 0 ? at(domain.lines, party) : (at(domain.utility, party)[text] as number)) / SCALE;

const mean = (list: readonly number[]): number => sum(list) / Math.max(1, list.length);

/** What an agent's own seats got: in self-play all of them. */
const ownOf = (domain: Domain, bout: Bout, { text, seat }: Outcome): number =>
  bout.against === null ? mean(domain.lines.map((_, p) => utilityOf(domain, p, text))) : utilityOf(domain, seat, text);

const othersOf = (domain: Domain, bout: Bout, { text, seat }: Outcome): number =>
  mean(domain.lines.flatMap((_, p) => (bout.against !== null && p === seat ? [] : [utilityOf(domain, p, text)])));

const paretoOf = (domain: Domain, deals: readonly number[]): number | null => {
  const distinct = new Map(deals.map((text) => [text, false]));
  for (const text of distinct.keys()) distinct.set(text, onFrontier(domain, text));
  return deals.length === 0 ? null : deals.filter((text) => distinct.get(text)).length / deals.length;
};

/** Plays a bout and scores it exactly. */
export const playBout = (domain: Domain, bout: Bout, clock: Clock): Score => {
  const start = clock();
  const outcomes = outcomesOf(domain, bout);
  const ms = clock() - start;
  const deals = outcomes.filter(({ text }) => text >= 0).map(({ text }) => text);
  const best = bestDeal(domain);
  return {
    negotiations: outcomes.length,
    agreement: deals.length / outcomes.length,
    utility: mean(outcomes.map((o) => ownOf(domain, bout, o))),
    others: mean(outcomes.map((o) => othersOf(domain, bout, o))),
    nash: best < 0 ? null : mean(outcomes.map(({ text }) => nashShare(domain, text, best))),
    pareto: paretoOf(domain, deals),
    ms,
  };
};

const meanOf = (scores: readonly Score[], of: (score: Score) => number | null): number | null => {
  const known = scores.map(of).filter((value) => value !== null);
  return known.length === 0 ? null : mean(known);
};

/** One line for an agent over several domains: means over domains, frontier and time over all. */
export const overall = (scores: readonly Score[]): Omit<Score, 'ms'> & { readonly negotiationsPerSecond: number } => {
  const negotiations = sum(scores.map((s) => s.negotiations));
  const deals = sum(scores.map((s) => s.agreement * s.negotiations));
  const efficient = sum(scores.map((s) => (s.pareto ?? 0) * s.agreement * s.negotiations));
  return {
    negotiations,
    agreement: deals / Math.max(1, negotiations),
    utility: mean(scores.map((s) => s.utility)),
    others: mean(scores.map((s) => s.others)),
    nash: meanOf(scores, (s) => s.nash),
    pareto: deals === 0 ? null : efficient / deals,
    negotiationsPerSecond: (negotiations * 1000) / Math.max(1e-6, sum(scores.map((s) => s.ms))),
  };
};
