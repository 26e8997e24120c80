import { withChanges } from '../engine/flip.ts';
import type { Model } from '../engine/model.ts';
import { at, clamp } from '../engine/num.ts';
import type { Band } from '../engine/scenarioTypes.ts';
import {
  type Change,
  type GameEvent,
  OPEN,
  type Question,
  type QuestionAnswer,
  type Said,
  type Text,
} from '../engine/types.ts';
import { crossesRedLine } from '../engine/utility.ts';
import { homeOfParticle, margins, particlesOf, softly } from './particles.ts';
import type { Track } from './track.ts';

const bandFit = (model: Model, shortfall: number, band: Band): number => {
  const { nearBp, someWayBp } = model.process.bands;
  const off =
    band === 'near'
      ? Math.max(0, shortfall - nearBp, -shortfall)
      : band === 'some-way'
        ? Math.max(0, shortfall - someWayBp, nearBp - shortfall)
        : Math.max(0, someWayBp - shortfall);
  return 1 / (1 + off / 150);
};

/** How well each possible truth explains what was heard, up to a factor. */
export type Likelihood = (j: number) => number;

const signLikelihood = (model: Model, track: Track, party: number, text: Text): Likelihood => {
  const m = margins(model, track, party, text);
  return (j) => softly(at(m, j));
};

/** The whole smallest change, when it was said: with it the party signs; with part of it, probably not. */
const flipLikelihood = (
  model: Model,
  track: Track,
  party: number,
  text: Text,
  changes: readonly Change[],
): Likelihood => {
  const whole = margins(model, track, party, withChanges(text, changes));
  const parts = changes.length > 1 ? changes.map((c) => margins(model, track, party, withChanges(text, [c]))) : [];
  return (j) => {
    let like = softly(at(whole, j));
    for (const part of parts) like *= 1 - 0.7 * softly(at(part, j));
    return like;
  };
};

const refusalLikelihood = (model: Model, track: Track, party: number, text: Text, said: Said): Likelihood => {
  if (said.redLines.length > 0) return () => 1;
  const m = margins(model, track, party, text);
  const wholeFlip = said.clauses !== null && said.size !== null && said.size === said.clauses.length && said.size > 0;
  const flip = wholeFlip ? flipLikelihood(model, track, party, text, said.clauses) : null;
  return (j) => {
    let like = 1 - softly(at(m, j));
    if (said.distance !== null) like *= bandFit(model, -at(m, j), said.distance);
    return flip === null ? like : like * flip(j);
  };
};

const homeLikelihood = (
  model: Model,
  track: Track,
  party: number,
  text: Text,
  groups: readonly boolean[],
): Likelihood => {
  const particles = at(particlesOf(model), party);
  return (j) => {
    const supports = homeOfParticle(model, track, party, at(particles, j), text);
    let like = 1;
    groups.forEach((yes, k) => {
      const p = clamp(0.5 + (at(supports, k) - 500) / 400, 0.1, 0.9);
      like *= yes ? p : 1 - p;
    });
    return like;
  };
};

const orderLikelihood = (model: Model, party: number, issue: number, order: readonly number[]): Likelihood => {
  const particles = at(particlesOf(model), party);
  return (j) => {
    const values = at(at(particles, j).truth.values, issue);
    let off = 0;
    for (let a = 0; a < order.length; a++)
      for (let b = a + 1; b < order.length; b++) {
        const wrong = at(values, at(order, b)) - at(values, at(order, a));
        if (wrong > 0) off += Math.min(1, wrong / 15);
      }
    return 1 / (1 + 3 * off);
  };
};

const whichLikelihood = (model: Model, party: number, more: number, less: number): Likelihood => {
  const particles = at(particlesOf(model), party);
  return (j) => {
    const { weights } = at(particles, j).truth;
    return clamp(0.5 + (at(weights, more) - at(weights, less)) / 8, 0.05, 0.95);
  };
};

const answerLikelihood = (
  model: Model,
  track: Track,
  party: number,
  question: Question,
  answer: QuestionAnswer,
): Likelihood | null => {
  if (question.kind === 'which' && answer.kind === 'which')
    return whichLikelihood(model, party, answer.more, answer.more === question.a ? question.b : question.a);
  if (question.kind === 'order' && answer.kind === 'order')
    return orderLikelihood(model, party, question.issue, answer.order);
  if (question.kind === 'home' && answer.kind === 'home')
    return homeLikelihood(model, track, party, question.text, answer.groups);
  if (question.kind !== 'take' || answer.kind !== 'take') return null;
  if (answer.sign) return signLikelihood(model, track, party, question.text);
  const said: Said = {
    against: null,
    distance: answer.distance,
    clauses: answer.flip ?? [],
    size: answer.flip?.length ?? 0,
    redLines: crossesRedLine(model, party, question.text) ? [-1] : [],
  };
  return refusalLikelihood(model, track, party, question.text, said);
};

const driftLikelihood = (model: Model, party: number, sign: number): Likelihood => {
  const particles = at(particlesOf(model), party);
  return (j) => {
    const bp = at(particles, j).truth.drift;
    return (bp > 0 ? 1 : bp < 0 ? -1 : 0) === sign ? 1 : 0.1;
  };
};

/** The clause that a private cable names is the one that takes most away, as a particle would count it. */
const signalLikelihood = (model: Model, party: number, text: Text, issue: number): Likelihood => {
  const particles = at(particlesOf(model), party);
  return (j) => {
    const q = at(particles, j);
    let worst = 0;
    let named = 0;
    text.forEach((option, i) => {
      if (option === OPEN) return;
      const bp = at(at(q.truth.worth, i), option) - at(q.reference, i);
      worst = Math.min(worst, bp);
      if (i === issue) named = bp;
    });
    return clamp(1 - (named - worst) / 500, 0.1, 1);
  };
};

export interface Evidence {
  readonly party: number;
  readonly like: Likelihood;
}

/** What an event says about a party's truth, or null where it says nothing; `draft` is the text then on the table. */
export const evidenceOf = (model: Model, track: Track, draft: Text, event: GameEvent): Evidence | null => {
  switch (event.type) {
    case 'signed':
      return { party: event.party, like: signLikelihood(model, track, event.party, draft) };
    case 'refused':
      return { party: event.party, like: refusalLikelihood(model, track, event.party, draft, event.said) };
    case 'answered': {
      if (event.answer === null) return null;
      const like = answerLikelihood(model, track, event.party, event.question, event.answer);
      return like === null ? null : { party: event.party, like };
    }
    case 'drift':
      return { party: event.party, like: driftLikelihood(model, event.party, event.sign) };
    case 'signalled':
      return { party: event.party, like: signalLikelihood(model, event.party, draft, event.issue) };
    case 'home': {
      const particles = at(particlesOf(model), event.party);
      return {
        party: event.party,
        like: (j) => {
          const supports = homeOfParticle(model, track, event.party, at(particles, j), draft);
          return 1 / event.groups.reduce((off, g, k) => off + Math.abs(g.support - at(supports, k)) / 150, 1);
        },
      };
    }
    default:
      return null;
  }
};
