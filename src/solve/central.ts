import type { Model } from '../engine/model.ts';
import { at, sum } from '../engine/num.ts';
import type { Standing, Truth } from '../engine/types.ts';

/** The likeliest of several, the first where they are equal. */
const likeliest = (chances: readonly number[]): number => chances.indexOf(Math.max(...chances));

const centralTruth = (model: Model, party: number): Truth => {
  const source = at(model.parties, party);
  const reading = likeliest(at(model.readings, party).map((r) => r.chance));
  const { weights, values, reservation } = at(at(model.readings, party), reading);
  const tempo = likeliest(source.tempo.map((t) => t.chancePermille));
  return {
    reading,
    tempo,
    weights,
    values,
    worth: values.map((row, i) => row.map((v) => v * at(weights, i))),
    reservation,
    drift: sum((source.tempo[tempo]?.perRound ?? []).map((d) => d.deltaBp)),
    trust: at(model.trust, party),
    shares: source.home.groups.map((g) => g.share),
    mood: source.home.groups.map(() => 0),
  };
};

/** Where things stand in a round on central values: the likeliest reading and pace of each party, no news, no moves. */
export const centralStanding = (model: Model, round: number): Standing => {
  const zero = model.parties.map(() => 0);
  return {
    round,
    truth: model.parties.map((_, p) => centralTruth(model, p)),
    shift: zero,
    hard: zero,
    trust: zero,
    reversed: zero,
    eye: 0,
    positions: model.positions,
    shares: model.groups.map((g) => g.map(() => 0)),
    mood: zero,
  };
};
