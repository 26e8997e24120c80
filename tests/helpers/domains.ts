import { bookOf } from '../../src/agents/book.ts';
import type { MindMaker } from '../../src/agents/mind.ts';
import { type Deal, negotiate, type Watch } from '../../src/agents/negotiate.ts';
import { compile, type Model } from '../../src/engine/model.ts';
import { drawTruth } from '../../src/engine/truth.ts';
import { randomDomain } from '../../src/scenario/randomDomain.ts';
import { type Domain, domainOf } from '../../src/solve/domain.ts';

/** A drawn domain as a model in which the pen goes round for so many rounds. */
export const drawnModel = (seed: string, parties: number, rounds: number, options?: readonly number[]): Model => {
  const model = compile(randomDomain(seed, parties, options), { pen: 'rotating' });
  if (!model.ok) throw new Error(model.problem.code);
  return { ...model.value, rounds };
};

/** A model as arrays, with what a seed draws. */
export const arraysOf = (model: Model, seed: string): Domain => {
  const domain = domainOf(
    model,
    model.parties.map((_, p) => drawTruth(model, p, seed)),
  );
  if (!domain.ok) throw new Error(domain.problem.code);
  return domain.value;
};

export const drawnDomain = (seed: string, parties: number, options?: readonly number[]): Domain =>
  arraysOf(drawnModel(seed, parties, 1, options), 'any');

/** One negotiation on arrays, a mind to each seat. */
export const meet = (
  domain: Domain,
  makers: readonly MindMaker[],
  rounds: number,
  first: number,
  watch?: Watch,
): Deal => {
  const seats = makers.length;
  const minds = makers.map((maker, seat) => maker({ book: bookOf(domain, seat), seat, seats, rounds }));
  return negotiate(minds, rounds, first, watch);
};
