import { bookOf } from '../agents/book.ts';
import { MIND_NAMES, MINDS, type MindName } from '../agents/minds.ts';
import { negotiate } from '../agents/negotiate.ts';
import { compile } from '../engine/model.ts';
import type { Result } from '../engine/result.ts';
import { drawTruth } from '../engine/truth.ts';
import { randomDomain } from '../scenario/randomDomain.ts';
import { domainOf } from '../solve/domain.ts';
import { type Benchmark, benchmark, repeat, timed } from './measure.ts';

const must = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
};

/** Negotiations that stand for one of a game: they are so much quicker. */
const PER_GAME = 40;

/** Four parties, 3 125 texts, 100 rounds of alternating offers, the domain and its books reused. */
export const negotiating = (runs: number, games: number): Benchmark[] => {
  const model = must(compile(randomDomain('bench', 4, [5, 5, 5, 5, 5]), { pen: 'rotating' }));
  const domain = must(
    domainOf(
      model,
      model.parties.map((_, p) => drawTruth(model, p, 'bench')),
    ),
  );
  const rate = (name: MindName): number[] => {
    const minds = domain.lines.map((_, p) => MINDS[name]({ book: bookOf(domain, p), seat: p, seats: 4, rounds: 100 }));
    const n = games * PER_GAME;
    return repeat(runs, () => {
      const ms = timed(() => {
        for (let k = 0; k < n; k++) negotiate(minds, 100, k % 4);
      });
      return (n * 1000) / ms;
    });
  };
  return MIND_NAMES.filter((name) => name !== 'party').map((name) =>
    benchmark(`four-party negotiations, ${name}`, 'negotiations/s', rate(name)),
  );
};
