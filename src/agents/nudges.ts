import { ALL, type Model, type ModelEffect } from '../engine/model.ts';
import { at, clamp } from '../engine/num.ts';
import type { View } from '../engine/view.ts';
import { gainFrom, type Stake } from './stake.ts';
import { addTrust, shiftShare, type Track } from './track.ts';

/** What acts that move the talks, and tell nothing, are expected to add to the best chance. */

const everyone = (model: Model): number[] => model.parties.map((_, p) => p);

/** How likely the draft leaks before it comes to signature, by secrecy; a draft still to be tabled costs some. */
const leakRisk = (model: Model, secrecy: number): number =>
  secrecy < model.process.leak.below ? model.process.leak.extraPermille / 1000 : 0;

const publicly = new WeakMap<Stake, number>();

/** What the public eye would do to the best chance. */
const inPublic = (model: Model, stake: Stake): number => {
  const known = publicly.get(stake);
  if (known !== undefined) return known;
  const gain = gainFrom(stake, everyone(model), (track) => {
    track.eye = Math.max(track.eye, stake.round - track.round + model.process.leak.eyeRounds);
  });
  publicly.set(stake, gain);
  return gain;
};

/** What a change of secrecy is worth: more or less of a risk that audiences ask for what was given up. */
const secrecyGain = (view: View, stake: Stake, delta: number): number => {
  const { model } = view;
  const before = view.secrecy + (view.version === 0 ? model.process.tabling.secrecy : 0);
  const risk = leakRisk(model, clamp(before + delta, 0, 100)) - leakRisk(model, clamp(before, 0, 100));
  return risk === 0 ? 0 : risk * inPublic(model, stake);
};

/** A word to a party: trust, and a little less to read in the papers. */
export const briefGain = (view: View, stake: Stake, party: number): number => {
  const { brief } = view.model.process;
  return (
    gainFrom(stake, [party], (track) => addTrust(view.model, track, party, brief.trust)) +
    secrecyGain(view, stake, brief.secrecy)
  );
};

/** A public line for a party's home, paid for in secrecy. */
export const statementGain = (view: View, stake: Stake, party: number): number => {
  const { statement } = view.model.process;
  return (
    gainFrom(stake, [party], (track) => {
      const mood = at(track.mood, party) + statement.moodBp;
      track.mood[party] = clamp(mood, -statement.moodMaxBp, statement.moodMaxBp);
    }) + secrecyGain(view, stake, statement.secrecy)
  );
};

/** What being heard in person does beside what is said: trust, and refusals weigh less. */
export const visitGain = ({ model }: View, stake: Stake, party: number): number => {
  const { meeting, tabling } = model.process;
  return gainFrom(stake, [party], (track) => {
    addTrust(model, track, party, meeting.trust);
    track.hard[party] = clamp(at(track.hard, party) - meeting.softenBp, 0, tabling.hardenMaxBp);
  });
};

/** An effect as it is expected: its size times its chance. */
const expect = (model: Model, track: Track, { source, party, group }: ModelEffect): void => {
  const delta = (source.delta * source.chancePermille) / 1000;
  if (source.on === 'trust')
    for (const p of party === ALL ? everyone(model) : [party]) addTrust(model, track, p, Math.round(delta));
  else if (source.on === 'reservation') track.shift[party] = at(track.shift, party) + delta;
  else if (source.on === 'share') shiftShare(track, party, group, Math.round(delta));
};

/** What a lever is expected to bring, each of its effects by its chance. */
export const leverGain = (view: View, stake: Stake, lever: number): number => {
  const { model } = view;
  const effects = at(model.levers, lever);
  const concerned = effects.some((e) => e.party === ALL) ? everyone(model) : effects.map((e) => e.party);
  const secrecy = effects.reduce(
    (sum, { source }) => (source.on === 'secrecy' ? sum + (source.delta * source.chancePermille) / 1000 : sum),
    0,
  );
  return (
    gainFrom(stake, concerned, (track) => {
      for (const effect of effects) expect(model, track, effect);
    }) + secrecyGain(view, stake, secrecy)
  );
};
