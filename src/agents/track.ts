import type { Model } from '../engine/model.ts';
import { at, clamp, floorDiv } from '../engine/num.ts';
import { type Applied, type GameEvent, OPEN } from '../engine/types.ts';

/** The public state of the talks, followed from events alone; `hard` is an estimate, all else is exact. */
export interface Track {
  round: number;
  eye: number;
  readonly trust: number[];
  readonly shift: number[];
  readonly hard: number[];
  readonly reversed: number[];
  readonly positions: number[][];
  readonly mood: number[];
  readonly shares: number[][];
  /** round in which each announced deadline falls, 0 = none announced */
  readonly windows: number[];
}

export const startTrack = (model: Model): Track => ({
  round: 1,
  eye: 0,
  trust: model.parties.map(() => 0),
  shift: model.parties.map(() => 0),
  hard: model.parties.map(() => 0),
  reversed: model.parties.map(() => 0),
  positions: model.positions.map((row) => row.slice()),
  mood: model.parties.map(() => 0),
  shares: model.groups.map((g) => g.map(() => 0)),
  windows: model.windows.map(() => 0),
});

export const copyTrack = (t: Track): Track => ({
  round: t.round,
  eye: t.eye,
  trust: t.trust.slice(),
  shift: t.shift.slice(),
  hard: t.hard.slice(),
  reversed: t.reversed.slice(),
  positions: t.positions.map((row) => row.slice()),
  mood: t.mood.slice(),
  shares: t.shares.map((row) => row.slice()),
  windows: t.windows.slice(),
});

const add = (list: number[], index: number, by: number): void => {
  list[index] = at(list, index) + by;
};

/** Trust as the process moves it, inside 0..100. */
export const addTrust = (model: Model, track: Track, party: number, by: number): void => {
  const start = at(model.trust, party);
  track.trust[party] = clamp(start + at(track.trust, party) + by, 0, 100) - start;
};

const addTrustOfAll = (model: Model, track: Track, by: number): void => {
  for (let p = 0; p < track.trust.length; p++) addTrust(model, track, p, by);
};

/** Moves points of share to one home group from the one that it is weighed against. */
export const shiftShare = (track: Track, party: number, group: number, by: number): void => {
  const row = at(track.shares, party);
  add(row, group, by);
  add(row, group === 0 ? row.length - 1 : 0, -by);
};

const effects = (track: Track, applied: readonly Applied[]): void => {
  for (const e of applied) {
    if (e.on === 'reservation') add(track.shift, e.party, e.delta);
    else if (e.on === 'trust') add(track.trust, e.party, e.delta);
    else if (e.on === 'eye') track.eye += e.delta;
    else if (e.on === 'share') shiftShare(track, e.party, e.group, e.delta);
  }
};

const refused = (model: Model, track: Track, event: GameEvent): void => {
  // An offer that is answered with another hardens nobody.
  if (event.type !== 'refused' || model.pen === 'rotating') return;
  const { tabling } = model.process;
  const [near, some, far] = tabling.hardenBp;
  const by =
    event.at === 'vote'
      ? tabling.failedVoteBp
      : event.said.redLines.length > 0 || event.said.distance === 'far'
        ? far
        : event.said.distance === 'near'
          ? near
          : some;
  track.hard[event.party] = clamp(at(track.hard, event.party) + by, 0, tabling.hardenMaxBp);
};

const stated = (model: Model, track: Track, event: GameEvent): void => {
  if (event.type !== 'stated') return;
  if (event.from !== OPEN && event.from !== event.option) {
    const bp = at(at(model.audience, event.party), event.issue);
    add(track.reversed, event.party, floorDiv(bp * model.process.reversal.percent, 100));
  }
  at(track.positions, event.party)[event.issue] = event.option;
};

const met = (model: Model, track: Track, party: number): void => {
  addTrust(model, track, party, model.process.meeting.trust);
  const softer = at(track.hard, party) - model.process.meeting.softenBp;
  track.hard[party] = clamp(softer, 0, model.process.tabling.hardenMaxBp);
};

const spoke = (model: Model, track: Track, party: number): void => {
  const { moodBp, moodMaxBp } = model.process.statement;
  track.mood[party] = clamp(at(track.mood, party) + moodBp, -moodMaxBp, moodMaxBp);
};

/**
 * The chance, 0..1, that a deadline nobody has announced yet will have passed by `round`: it was drawn among the
 * rounds that the file names, and those whose announcement is overdue are out.
 */
const unannounced = (model: Model, track: Track, window: number, round: number): number => {
  const { rounds, announcedAhead, chancePermille } = at(model.scenario.windows, window);
  const [first, last] = rounds;
  const each = chancePermille / 1000 / (last - first + 1);
  let possible = 1 - chancePermille / 1000;
  let passed = 0;
  for (let closes = first; closes <= last; closes++) {
    if (Math.max(1, closes - announcedAhead) <= track.round) continue;
    possible += each;
    if (closes <= round) passed += each;
  }
  return passed === 0 ? 0 : passed / possible;
};

/** bp by which events and deadlines will have moved a party's line in `round`; those not yet announced by their chance. */
export const shiftAt = (model: Model, track: Track, party: number, round: number): number => {
  let bp = at(track.shift, party);
  if (round <= track.round) return bp;
  track.windows.forEach((closes, k) => {
    const chance = closes === 0 ? unannounced(model, track, k, round) : closes > track.round && closes <= round ? 1 : 0;
    if (chance === 0) return;
    for (const e of at(model.windows, k))
      if (e.source.on === 'reservation' && e.party === party) bp += chance * e.source.delta;
  });
  return bp;
};

/** Rounds for which the talks will still be in the public eye in `round`. */
export const eyeAt = (track: Track, round: number): number => Math.max(0, track.eye - (round - track.round));

/** Takes one event into the account; events that change nothing public are passed over. */
export const follow = (model: Model, track: Track, event: GameEvent): void => {
  const { process } = model;
  switch (event.type) {
    case 'round':
      track.round = event.round;
      track.eye = Math.max(0, track.eye - 1);
      return;
    case 'news':
    case 'window-closed':
    case 'pulled':
      return effects(track, event.effects);
    case 'window-announced':
      track.windows[event.window] = event.at;
      return;
    case 'leaked':
      track.eye = Math.max(track.eye, process.leak.eyeRounds);
      return;
    case 'stated':
      return stated(model, track, event);
    case 'refused':
      return refused(model, track, event);
    case 'met':
      return met(model, track, event.party);
    case 'briefed':
      return addTrust(model, track, event.party, process.brief.trust);
    case 'spoke':
      return spoke(model, track, event.party);
    case 'vote-failed':
      return addTrustOfAll(model, track, process.tabling.failedVoteTrust);
    case 'reopened':
      return addTrustOfAll(model, track, process.ratification.afterNoTrust);
    default:
      return;
  }
};
