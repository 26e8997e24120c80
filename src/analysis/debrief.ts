import type { Game } from '../agents/match.ts';
import type { Model } from '../engine/model.ts';
import { at } from '../engine/num.ts';
import { askHome, type HomeVerdict } from '../engine/ratify.ts';
import { ENVOY, type Ending, OPEN, type Seat, type State, type Text } from '../engine/types.ts';
import { signable } from '../engine/utility.ts';
import { type BasisCounts, basisCounts } from './basisCounts.ts';
import { type Believed, believedOf, type Rapport, rapportOf } from './believed.ts';
import { type OwnLine, ownLines, roomAt, type Unused, unusedGains } from './bestTexts.ts';
import { courseOf, type Refusal, type RoundCourse, refusalsOf } from './course.ts';
import { type Consent, consentOf, type TextState, textOf } from './outcome.ts';
import { type Film, filmOf } from './rebuild.ts';

/** One ratification: what the home groups of one party said to a signed text. */
export interface HomeVote extends HomeVerdict {
  readonly round: number;
  readonly party: number;
  /** mood by group as the seed drew it, and what statements added, bp */
  readonly mood: readonly number[];
  readonly spoken: number;
}

export interface LawNote {
  readonly issue: number;
  readonly option: number;
  readonly note: string;
}

/** Everything that the debrief says, as plain numbers and indices; nothing in it ranks endings. */
export interface Debrief {
  readonly ending: Ending;
  readonly endedBy: Seat | null;
  readonly round: number;
  readonly version: number;
  readonly votes: number;
  readonly homeNos: number;
  /** the clause that the last home "no" reopened and that nobody closed */
  readonly reopened: State['reopened'];
  readonly text: Text;
  readonly textState: TextState;
  /** what no agreement was worth to each party at the start, bp */
  readonly lines: readonly number[];
  readonly own: readonly OwnLine[];
  /** texts that every line and red line would have allowed at the end; null = too many to look at */
  readonly room: number | null;
  /** only of a text in force */
  readonly unused: Unused | null;
  /** parties for which no agreement was better than every text tabled */
  readonly soundFor: readonly number[];
  readonly believed: readonly Believed[];
  readonly rapport: Rapport | null;
  readonly home: readonly HomeVote[];
  readonly consent: readonly Consent[];
  readonly law: readonly LawNote[];
  readonly course: readonly RoundCourse[];
  readonly refusals: readonly Refusal[];
  readonly basis: BasisCounts;
}

/** Parties whose line, as it stood each time, was above every text tabled; none where nothing was. */
const soundFor = (model: Model, film: Film): number[] => {
  const tabled = film.frames.filter((frame, k) => {
    const before = film.frames[k - 1];
    return before !== undefined && frame.state.version > before.state.version;
  });
  if (tabled.length === 0) return [];
  return model.parties.flatMap((_, p) =>
    tabled.every(({ state }) => !signable(model, state, p, state.draft)) ? [p] : [],
  );
};

const homeVotes = (film: Film): HomeVote[] =>
  film.frames.flatMap((frame, k) => {
    const before = film.frames[k - 1];
    if (before === undefined) return [];
    return film.log.slice(before.events, frame.events).flatMap((e) =>
      e.type !== 'home'
        ? []
        : [
            {
              round: e.round,
              party: e.party,
              groups: e.groups,
              support: e.support,
              approves: e.approves,
              mood: at(before.state.truth, e.party).mood,
              spoken: at(before.state.mood, e.party),
            },
          ],
    );
  });

const lawOf = (model: Model, text: Text): LawNote[] =>
  text.flatMap((option, issue) => {
    const note = option === OPEN ? undefined : at(at(model.issues, issue).options, option).legal;
    return note === undefined ? [] : [{ issue, option, note }];
  });

/** What home would say now to a complete text that never reached it. */
export const homeWouldSay = (model: Model, state: State, text: Text): HomeVerdict[] | null =>
  text.includes(OPEN) ? null : model.parties.map((_, p) => askHome(model, state, p, text));

/**
 * The whole debrief of a finished game, beliefs as `viewer` could hold them; null while the talks go on. Throws where the actions are not those of the
 * state: our own bug, since the game was played by the same rules.
 */
export const debriefOf = (game: Game, viewer: Seat = ENVOY): Debrief | null => {
  const { model, state, actions } = game;
  if (state.ending === null) return null;
  const made = filmOf(model, state.seed, actions);
  if (!made.ok) throw new Error(`debrief: ${made.problem.code}`);
  const film = made.value;
  const { text, textState } = textOf(state, film.log);
  const room = roomAt(model, state);
  return {
    ending: state.ending,
    endedBy: state.endedBy,
    round: state.round,
    version: state.version,
    votes: state.votes,
    homeNos: state.homeNos,
    reopened: state.reopened,
    text,
    textState,
    lines: state.truth.map((t) => t.reservation),
    own: ownLines(model, state, text, room),
    room: room.zone.exact ? room.zone.texts : null,
    unused: state.ending === 'in-force' ? unusedGains(model, state, text) : null,
    soundFor: soundFor(model, film),
    believed: believedOf(model, film, viewer),
    rapport: rapportOf(model, film),
    home: homeVotes(film),
    consent: consentOf(model, film.log),
    law: lawOf(model, text),
    course: courseOf(model, film),
    refusals: refusalsOf(model, film.log),
    basis: basisCounts(model.scenario),
  };
};
