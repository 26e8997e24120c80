import { believe, readingChances } from '../agents/belief.ts';
import type { Model } from '../engine/model.ts';
import { at } from '../engine/num.ts';
import { ENVOY, type GameEvent, type Seat, type State } from '../engine/types.ts';
import { visible } from '../engine/view.ts';
import { type Film, logAt, roundEnds } from './rebuild.ts';

/** What could be known of one party, round by round, beside what was true. */
export interface Believed {
  readonly party: number;
  /** chance of each reading by round, 0..1, in the order of the file: from what one seat could see alone */
  readonly chances: readonly (readonly number[])[];
  /** the reading that seemed likeliest at the end */
  readonly guess: number;
  /** the reading that the seed had drawn */
  readonly truth: number;
  /** private questions put to the party, and how many it answered */
  readonly asked: number;
  readonly answered: number;
  readonly time: Time;
}

/** What time did to a party's line: what the news let be known, and what was so. */
export interface Time {
  /** times the news said that time had eased (−) or stiffened (+) the party */
  readonly heard: { readonly eased: number; readonly stiffened: number };
  /** what time moved the line by in the whole game, bp */
  readonly bp: number;
}

/** Chemistry between the envoy and the party it matters with: felt in meetings, drawn at the start. */
export interface Rapport {
  readonly party: number;
  /** as last felt; null = they never met */
  readonly felt: number | null;
  readonly start: number;
  readonly end: number;
}

const guessOf = (chances: readonly number[]): number => chances.indexOf(Math.max(...chances));

const timeOf = (seen: readonly GameEvent[], state: State, party: number): Time => {
  let eased = 0;
  let stiffened = 0;
  for (const e of seen)
    if (e.type === 'drift' && e.party === party) {
      if (e.sign < 0) eased += 1;
      if (e.sign > 0) stiffened += 1;
    }
  return { heard: { eased, stiffened }, bp: at(state.truth, party).drift * (state.round - 1) };
};

/** What a seat could believe of each party in each round, from the events it could see, and what was true. */
export const believedOf = (model: Model, film: Film, viewer: Seat = ENVOY): Believed[] => {
  const ends = roundEnds(film);
  const beliefs = ends.map((frame) => believe(model, visible(logAt(film, frame), viewer), viewer));
  const seen = visible(film.log, viewer);
  const { state } = at(film.frames, film.frames.length - 1);
  return model.parties.map((_, party) => {
    const chances = beliefs.map((belief) => readingChances(model, belief, party));
    const asked = seen.flatMap((e) => (e.type === 'answered' && e.party === party ? [e.answer] : []));
    return {
      party,
      chances,
      guess: guessOf(at(chances, chances.length - 1)),
      truth: at(state.truth, party).reading,
      asked: asked.length,
      answered: asked.filter((answer) => answer !== null).length,
      time: timeOf(seen, state, party),
    };
  });
};

/** Chemistry as felt and as it was; null in a scenario where it matters with nobody. */
export const rapportOf = (model: Model, film: Film): Rapport | null => {
  if (model.rapportWith < 0) return null;
  const felt = film.log.flatMap((e) => (e.type === 'rapport' ? [e.value] : []));
  return {
    party: model.rapportWith,
    felt: felt.at(-1) ?? null,
    start: at(film.frames, 0).state.rapport,
    end: at(film.frames, film.frames.length - 1).state.rapport,
  };
};
