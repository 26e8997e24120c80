import { type Belief, believe, readingChances } from '../agents/belief.ts';
import type { Game } from '../agents/match.ts';
import { toAct } from '../engine/judge.ts';
import { at } from '../engine/num.ts';
import type { Action, GameEvent, Seat } from '../engine/types.ts';
import { type View, viewFor } from '../engine/view.ts';
import { answersTo, expectedSigns } from './better.ts';
import { type Film, filmOf, logAt } from './rebuild.ts';

/**
 * `nearer`, `further`: an act after which more or fewer parties would probably sign; `learned`: an answer that changed
 * what could be believed; `vote-failed`, `home-no`: what a vote met; `answer`: a government's own answer to a draft.
 */
export type TurnKind = 'nearer' | 'further' | 'learned' | 'vote-failed' | 'home-no' | 'answer';

/** A turn at which much changed, by what the seat that acted could know. */
export interface TurningPoint {
  /** so many actions had been made before it: the turn to fork at, and to ask the coach about */
  readonly at: number;
  readonly round: number;
  readonly seat: Seat;
  /** drafts tabled before it */
  readonly version: number;
  readonly action: Action;
  readonly kind: TurnKind;
  /** parties that would probably sign before and after; of `learned`, the chance of the reading, 0..1 */
  readonly from: number;
  readonly to: number;
  /** whose reading was learned, or whose home said no; else −1 */
  readonly party: number;
  /** the reading that was learned; else −1 */
  readonly reading: number;
  /** how much it counts beside the other turns of the game */
  readonly weight: number;
}

const MOST = 3;
/** a swing of fewer parties than this is no turning point */
const SWING = 0.4;
/** nor is a smaller rise in the chance of one reading */
const LEARNED = 0.2;
/** a text that home sends back weighs more than any swing short of two signatures */
const HOME_NO = 2;

/** a yes among others counts less than a no that they met */
const SIGNED = 0.5;

const ACTS: readonly Action['type'][] = ['table', 'vote', 'pull', 'meet', 'call', 'respond', 'statement', 'state'];
const IN_MEETING: readonly Action['type'][] = ['ask', 'leave'];

interface Seen {
  readonly view: View;
  readonly belief: Belief;
  readonly signs: number;
}

/** Parties that would probably sign the standing text; where one has just answered it, its answer. */
const signsNow = (view: View, belief: Belief): number => {
  const answers = answersTo(view, belief, view.draft).map((guess, p) => {
    const said = at(view.answers, p);
    return said === null ? guess : { ...guess, signs: guess.signs.map(() => (said === 'sign' ? 1 : 0)) };
  });
  return expectedSigns(view, belief, answers);
};

const seenAt = (game: Game, film: Film, k: number, seat: Seat): Seen => {
  const frame = at(film.frames, k);
  const view = viewFor(game.model, frame.state, logAt(film, frame), seat);
  const belief = believe(game.model, view.events, seat);
  return { view, belief, signs: signsNow(view, belief) };
};

/** Where the seat next has a choice after the act at `k`, or the end of the game. */
const nextOwn = (game: Game, film: Film, k: number, seat: Seat): number => {
  for (let next = k + 1; next < game.actions.length; next++) {
    const own = toAct(at(film.frames, next).state) === seat;
    if (own && !IN_MEETING.includes(at(game.actions, next).type)) return next;
  }
  return game.actions.length;
};

interface Lesson {
  readonly party: number;
  readonly reading: number;
  readonly from: number;
  readonly to: number;
}

/** The reading whose chance rose most. */
const lessonOf = (before: Seen, after: Seen): Lesson => {
  const { model } = before.view;
  let most: Lesson = { party: -1, reading: -1, from: 0, to: 0 };
  model.parties.forEach((_, party) => {
    const was = readingChances(model, before.belief, party);
    readingChances(model, after.belief, party).forEach((to, reading) => {
      const from = at(was, reading);
      if (to - from > most.to - most.from && to === Math.max(...readingChances(model, after.belief, party)))
        most = { party, reading, from, to };
    });
  });
  return most;
};

type Found = Pick<TurningPoint, 'kind' | 'from' | 'to' | 'party' | 'reading' | 'weight'>;

const NOBODY = { party: -1, reading: -1 };

const voteFound = (told: readonly GameEvent[], before: Seen): Found | null => {
  const no = told.find((e) => e.type === 'home' && !e.approves);
  const signed = told.filter((e) => e.type === 'signed').length;
  const count = { from: before.signs, to: signed };
  if (no?.type === 'home') return { kind: 'home-no', ...count, ...NOBODY, party: no.party, weight: HOME_NO };
  if (told.some((e) => e.type === 'vote-failed'))
    return { kind: 'vote-failed', ...count, ...NOBODY, weight: 0.5 + Math.abs(signed - before.signs) };
  return null;
};

/** A government's own answer counts by how many of the others would have signed. */
const answerFound = (action: Action, before: Seen): Found | null => {
  if (action.type !== 'respond') return null;
  const { view, belief } = before;
  const others = answersTo(view, belief, view.draft).map((a, p) => (p === view.viewer ? { ...a, signs: [0] } : a));
  const from = expectedSigns(view, belief, others);
  return {
    kind: 'answer',
    from,
    to: from + (action.sign ? 1 : 0),
    ...NOBODY,
    weight: (from / Math.max(1, view.model.parties.length - 1)) * (action.sign ? SIGNED : 1),
  };
};

const foundAt = (action: Action, told: readonly GameEvent[], before: Seen, after: Seen): Found | null => {
  if (action.type === 'respond') return answerFound(action, before);
  if (action.type === 'vote') return voteFound(told, before);
  const lesson = lessonOf(before, after);
  const swing = after.signs - before.signs;
  const learned = lesson.to - lesson.from;
  const asked = action.type === 'meet' || action.type === 'call';
  if (asked) return learned < LEARNED ? null : { kind: 'learned', ...lesson, weight: learned };
  if (Math.abs(swing) < SWING) return null;
  const kind = swing > 0 ? 'nearer' : 'further';
  return { kind, from: before.signs, to: after.signs, ...NOBODY, weight: Math.abs(swing) };
};

/** Every turn of these seats after which something was otherwise than before. */
const candidates = (game: Game, film: Film, seats: readonly Seat[]): TurningPoint[] =>
  game.actions.flatMap((action, k): TurningPoint[] => {
    const { state, events } = at(film.frames, k);
    const seat = toAct(state);
    if (seat === null || !seats.includes(seat) || !ACTS.includes(action.type)) return [];
    // Where the pen goes round, the others' offers are not this seat's doing.
    const next = state.phase === 'offers' ? k + 1 : nextOwn(game, film, k, seat);
    const told = film.log.slice(events, at(film.frames, next).events);
    const found = foundAt(action, told, seenAt(game, film, k, seat), seenAt(game, film, next, seat));
    return found === null ? [] : [{ at: k, round: state.round, seat, version: state.version, action, ...found }];
  });

/** The weightiest turn of each round, of these the weightiest three, in the order of play. */
const weightiest = (all: readonly TurningPoint[]): TurningPoint[] => {
  const byRound = new Map<number, TurningPoint>();
  for (const point of all) {
    const known = byRound.get(point.round);
    if (known === undefined || point.weight > known.weight) byRound.set(point.round, point);
  }
  return [...byRound.values()]
    .sort((a, b) => b.weight - a.weight || a.at - b.at)
    .slice(0, MOST)
    .sort((a, b) => a.at - b.at);
};

/**
 * At most three turns of the seats that a reader held, found from what each could know when it acted and from what it was
 * told next: never from the truth. Throws where the actions are not those of the game: our own bug.
 */
export const turningPoints = (game: Game, seats: readonly Seat[]): TurningPoint[] => {
  const made = filmOf(game.model, game.state.seed, game.actions);
  if (!made.ok) throw new Error(`turning points: ${made.problem.code}`);
  return weightiest(candidates(game, made.value, seats));
};
