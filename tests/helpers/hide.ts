import type { Model } from '../../src/engine/model.ts';
import type { GameEvent, Seat, State, Truth } from '../../src/engine/types.ts';

/** Another truth of the same shape: every hidden number is something else. */
const other = (truth: Truth, donor: Truth): Truth => {
  const weights = truth.weights.map((_, i) => truth.weights[(i + 1) % truth.weights.length] as number);
  const values = truth.values.map((row) => row.map((v) => 100 - v));
  return {
    reading: (donor.reading + 1) % 3,
    tempo: 1 - (donor.tempo % 2),
    weights,
    values,
    worth: values.map((row, i) => row.map((v) => v * (weights[i] as number))),
    reservation: donor.reservation + 777,
    drift: -donor.drift - 3,
    trust: 100 - truth.trust,
    shares: truth.shares.slice().reverse(),
    mood: truth.mood.map((bp) => 500 - bp),
  };
};

/**
 * The same public state with another hidden one: for everybody but `viewer`, truths go round and change, and so do
 * hardening, chemistry and deadlines that have not been announced.
 */
export const hideOthers = (model: Model, state: State, viewer: Seat): State => {
  const n = model.parties.length;
  const truth = state.truth.map((own, p) => (p === viewer ? own : other(own, state.truth[(p + 1) % n] as Truth)));
  const windows = state.windows.map((round, k) => {
    const ahead = model.scenario.windows[k]?.announcedAhead ?? 0;
    const told = round > 0 && state.round >= round - ahead;
    return told ? round : round === 0 ? model.rounds + 9 : 0;
  });
  return {
    ...state,
    truth,
    windows,
    hard: state.hard.map((bp, p) => (p === viewer ? bp : 600 - bp)),
    rapport: 100 - state.rapport,
  };
};

/** The same log with events that `viewer` could not see turned into others; every event a fresh copy. */
export const hideEvents = (log: readonly GameEvent[], viewer: Seat): GameEvent[] =>
  structuredClone(log).map((event) =>
    event.seen === undefined || event.seen.includes(viewer)
      ? event
      : ({ type: 'signalled', party: 0, issue: 0, round: event.round, seen: event.seen } as const),
  );
