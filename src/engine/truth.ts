import type { Model } from './model.ts';
import { at, clamp, sum } from './num.ts';
import { chance, roll, spread } from './rng.ts';
import type { Truth } from './types.ts';

/** Index drawn by chances in permille that sum to 1000; the last one takes what is left. */
const pick = (chances: readonly number[], seed: string, luck: string, purpose: string): number => {
  let left = roll(1000, seed, 0, luck, purpose);
  for (let k = 0; k < chances.length; k++) {
    left -= at(chances, k);
    if (left < 0) return k;
  }
  return chances.length - 1;
};

const movedWeights = (model: Model, party: number, reading: number, seed: string, luck: string): number[] => {
  const { weightMoves, weightMoveMax } = model.scenario.ranges;
  const weights = at(at(model.readings, party), reading).weights.slice();
  for (let k = 0; k < weightMoves; k++) {
    const from = roll(weights.length, seed, 0, luck, `weight-from ${k}`);
    const to = roll(weights.length, seed, 0, luck, `weight-to ${k}`);
    const by = roll(weightMoveMax + 1, seed, 0, luck, `weight-by ${k}`);
    if (from === to || at(weights, from) - by < 1) continue;
    weights[from] = at(weights, from) - by;
    weights[to] = at(weights, to) + by;
  }
  return weights;
};

/** The ends of a scale, 0 and 100, never move. */
const movedValues = (model: Model, party: number, reading: number, seed: string, luck: string): number[][] =>
  at(at(model.readings, party), reading).values.map((row, i) =>
    row.map((v, o) =>
      v <= 0 || v >= 100
        ? v
        : clamp(v + spread(model.scenario.ranges.innerValue, seed, 0, luck, `value ${i}.${o}`), 0, 100),
    ),
  );

const movedShares = (model: Model, party: number, seed: string, luck: string): number[] => {
  const shares = at(model.parties, party).home.groups.map((g) => g.share);
  if (shares.length < 2) return shares;
  const by = spread(model.process.ratification.shareRange, seed, 0, luck, 'share');
  const last = shares.length - 1;
  const moved = clamp(by, -at(shares, 0), at(shares, last));
  shares[0] = at(shares, 0) + moved;
  shares[last] = at(shares, last) - moved;
  return shares;
};

/** What a seed draws for one party, inside the ranges that the scenario declares. */
export const drawTruth = (model: Model, party: number, seed: string): Truth => {
  const { ranges } = model.scenario;
  const source = at(model.parties, party);
  const { luck } = source;
  const reading = pick(
    at(model.readings, party).map((r) => r.chance),
    seed,
    luck,
    'reading',
  );
  const tempo = pick(
    source.tempo.map((t) => t.chancePermille),
    seed,
    luck,
    'tempo',
  );
  const weights = movedWeights(model, party, reading, seed, luck);
  const values = movedValues(model, party, reading, seed, luck);
  const drifts = source.tempo[tempo]?.perRound ?? [];
  return {
    reading,
    tempo,
    weights,
    values,
    worth: values.map((row, i) => row.map((v) => v * at(weights, i))),
    reservation:
      at(at(model.readings, party), reading).reservation + spread(ranges.reservationBp, seed, 0, luck, 'reservation'),
    drift: sum(drifts.map((d, k) => d.deltaBp + spread(ranges.driftBp, seed, 0, luck, `drift ${k}`))),
    trust: clamp(at(model.trust, party) + spread(ranges.trust, seed, 0, luck, 'trust'), 0, 100),
    shares: movedShares(model, party, seed, luck),
    mood: source.home.groups.map((_, k) => spread(model.process.ratification.moodBp, seed, 0, luck, `mood ${k}`)),
  };
};

/** The round in which each announced deadline falls in this game, 0 = it does not. */
export const drawWindows = (model: Model, seed: string): number[] =>
  model.scenario.windows.map((w) =>
    chance(w.chancePermille, seed, 0, 'table', `window ${w.id}`)
      ? w.rounds[0] + roll(w.rounds[1] - w.rounds[0] + 1, seed, 0, 'table', `window-round ${w.id}`)
      : 0,
  );

/** Chemistry between the envoy and one party, unknown until they meet. */
export const drawRapport = (model: Model, seed: string): number => {
  const [low, high] = model.process.rapport.start;
  return low + roll(high - low + 1, seed, 0, 'table', 'rapport');
};
