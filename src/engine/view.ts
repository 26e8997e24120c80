import { toAct } from './judge.ts';
import type { Model } from './model.ts';
import { at, clamp } from './num.ts';
import { ENVOY, type GameEvent, type Seat, type Standing, type State, type Truth } from './types.ts';
import { lineOf } from './utility.ts';

/** A party's own truth, for its own eyes. */
export interface Own {
  readonly party: number;
  readonly truth: Truth;
  /** what no agreement is worth to it now, bp */
  readonly line: number;
  /** for the rules' own judgement of a text; holds no other party's truth */
  readonly standing: Standing;
}

/**
 * All that a seat may know: the scenario file (open to everyone), the public state, its own truth, and the events
 * that it could see. Agents and the interface get this and nothing else.
 */
export interface View {
  readonly model: Model;
  readonly viewer: Seat;
  readonly round: number;
  readonly phase: State['phase'];
  readonly toAct: Seat | null;
  readonly draft: State['draft'];
  readonly version: number;
  readonly answers: State['answers'];
  readonly secrecy: number;
  readonly eye: number;
  /** trust by party as the file and the public record give it; the drawn part is hidden */
  readonly trust: readonly number[];
  readonly shift: readonly number[];
  readonly reversed: readonly number[];
  readonly mood: readonly number[];
  readonly shares: State['shares'];
  readonly positions: State['positions'];
  readonly quiet: readonly number[];
  readonly main: boolean;
  readonly side: boolean;
  readonly meeting: State['meeting'];
  readonly pulled: readonly number[];
  readonly fired: readonly number[];
  readonly reopened: State['reopened'];
  readonly signedOnce: boolean;
  readonly homeNos: number;
  readonly votes: number;
  readonly ending: State['ending'];
  readonly endedBy: State['endedBy'];
  /** chemistry as the envoy has felt it, null before they met or for anyone else */
  readonly rapport: number | null;
  readonly own: Own | null;
  readonly events: readonly GameEvent[];
}

const ownOf = (model: Model, state: State, party: number): Own => ({
  party,
  truth: at(state.truth, party),
  line: lineOf(model, state, party),
  standing: {
    round: state.round,
    truth: Object.assign(new Array<Truth>(model.parties.length), { [party]: at(state.truth, party) }),
    shift: state.shift,
    hard: state.hard.map((bp, p) => (p === party ? bp : 0)),
    trust: state.trust,
    reversed: state.reversed,
    eye: state.eye,
    positions: state.positions,
    shares: state.shares,
    mood: state.mood,
  },
});

const lastRapport = (events: readonly GameEvent[]): number | null => {
  const found = events.findLast((e) => e.type === 'rapport');
  return found?.type === 'rapport' ? found.value : null;
};

/** The events of a log that a seat could see. */
export const visible = (log: readonly GameEvent[], viewer: Seat): GameEvent[] =>
  log.filter((e) => e.seen === undefined || e.seen.includes(viewer));

/** The one door between the rules and whoever plays: what `viewer` may know of a state and its log. */
export const viewFor = (model: Model, state: State, log: readonly GameEvent[], viewer: Seat): View => {
  const events = visible(log, viewer);
  return {
    model,
    viewer,
    round: state.round,
    phase: state.phase,
    toAct: toAct(state),
    draft: state.draft,
    version: state.version,
    answers: state.answers,
    secrecy: state.secrecy,
    eye: state.eye,
    trust: model.trust.map((t, p) => clamp(t + at(state.trust, p), 0, 100)),
    shift: state.shift,
    reversed: state.reversed,
    mood: state.mood,
    shares: state.shares,
    positions: state.positions,
    quiet: state.quiet,
    main: state.main,
    side: state.side,
    meeting: state.meeting,
    pulled: state.pulled,
    fired: state.fired,
    reopened: state.reopened,
    signedOnce: state.signedOnce,
    homeNos: state.homeNos,
    votes: state.votes,
    ending: state.ending,
    endedBy: state.endedBy,
    rapport: viewer === ENVOY ? lastRapport(events) : null,
    own: viewer === ENVOY ? null : ownOf(model, state, viewer),
    events,
  };
};
