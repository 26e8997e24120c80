import { type Belief, believe } from '../agents/belief.ts';
import { candidatesOf } from '../agents/candidates.ts';
import { envoy } from '../agents/envoy.ts';
import type { Game } from '../agents/match.ts';
import { prospect } from '../agents/outlook.ts';
import { toAct } from '../engine/judge.ts';
import { at } from '../engine/num.ts';
import { fail, ok, type Result } from '../engine/result.ts';
import { standsAnOffer } from '../engine/seats.ts';
import { type Action, ENVOY, OPEN, type Seat, type Text } from '../engine/types.ts';
import { crossesRedLine, signable } from '../engine/utility.ts';
import { type View, viewFor } from '../engine/view.ts';
import { answersTo, betterChance, expectedSigns } from './better.ts';
import { filmOf, logAt } from './rebuild.ts';

/** A move that was probably better than the one made, by what the seat could have known before it. */
export interface BetterMove {
  readonly action: Action;
  /** the text that it puts before the parties */
  readonly text: Text;
  /** chance, 0..1, that more parties would sign, or that none is worse off and one better */
  readonly sure: number;
  /** parties that would probably sign it */
  readonly signs: number;
  /** chance, 0..1, that all would sign it in the next round and every home approve */
  readonly force: number;
}

/** What a coach makes of one turn. */
export interface Coaching {
  /** the turn: so many actions had been made before it */
  readonly at: number;
  readonly seat: Seat;
  readonly round: number;
  readonly did: Action;
  /** the text that lay before the parties once the move was made */
  readonly text: Text;
  /** parties that, by the same knowledge, would probably have signed that text */
  readonly signs: number;
  /** best first; none where nothing is likely enough to be better */
  readonly moves: readonly BetterMove[];
}

/** below this chance of being better a move is not proposed */
const SURE = 0.8;
/** moves proposed for one turn */
const MOVES = 3;
/** texts with at least this share of the best chance of coming into force are as good: of these, the fewest changes */
const AS_GOOD = 0.7;

const changes = (a: Text, b: Text): number => a.reduce((n: number, o, i) => (o === b[i] ? n : n + 1), 0);

const withOption = (text: Text, issue: number, option: number): Text => text.map((o, i) => (i === issue ? option : o));

/** A text with any one clause put otherwise, and with any two. */
const near = (counts: readonly number[], text: Text, depth: number, from = 0): Text[] => {
  if (depth === 0) return [];
  const found: Text[] = [];
  for (let i = from; i < counts.length; i++)
    for (let o = 0; o < at(counts, i); o++) {
      if (o === text[i]) continue;
      const next = withOption(text, i, o);
      found.push(next, ...near(counts, next, depth - 1, i + 1));
    }
  return found;
};

/** The text that lies before the parties after a move. */
const textAfter = (view: View, action: Action): Text => {
  if (action.type === 'table') return action.text;
  if (action.type !== 'vote' || view.reopened === null || action.option === OPEN) return view.draft;
  return withOption(view.draft, view.reopened.issue, action.option);
};

interface Move {
  readonly action: Action;
  readonly text: Text;
}

/** How a vote could be called now: on the standing text, or on any way to fill the clause that home reopened. */
const votes = ({ model, draft, reopened, version }: View): Move[] => {
  if (version === 0 || draft.some((o, i) => o === OPEN && i !== reopened?.issue)) return [];
  if (reopened === null) return [{ action: { type: 'vote', option: OPEN }, text: draft }];
  return Array.from(
    { length: at(model.counts, reopened.issue) },
    (_, option): Move => ({
      action: { type: 'vote', option },
      text: withOption(draft, reopened.issue, option),
    }),
  ).filter(({ text }) => text[reopened.issue] !== reopened.option);
};

const unique = (texts: readonly Text[]): Text[] => [...new Map(texts.map((text) => [text.join(' '), text])).values()];

/** Texts worth a thought in place of one: near the text of the move made, near the draft, and those of the file. */
const texts = (view: View, did: Text): Text[] =>
  unique([
    ...near(view.model.counts, did, 2),
    ...near(view.model.counts, view.draft, 1),
    ...candidatesOf(view.model).texts,
  ]).filter((text) => !text.includes(OPEN) && !crossesRedLine(view.model, null, text));

const offers = (view: View, did: Text): Move[] => {
  const { model, own, reopened } = view;
  return texts(view, did)
    .filter((text) => own === null || signable(model, own.standing, own.party, text))
    .filter((text) => reopened === null || text[reopened.issue] !== reopened.option)
    .map((text): Move => ({ action: { type: 'table', text }, text }));
};

/** What could have been done instead. In the last round a new draft is never voted on: only a vote is left. */
const instead = (view: View, did: Text): Move[] => {
  if (view.viewer !== ENVOY) return offers(view, did);
  return view.round === view.model.rounds ? votes(view) : [...votes(view), ...offers(view, did)];
};

/** Whether nobody would notice: the same act on the same text. */
const isSame = (move: Move, did: Action, text: Text): boolean =>
  move.action.type === did.type && changes(move.text, text) === 0;

/** The best chance that a text comes into force in some round from `first` to the last. */
const bestFrom = ({ model }: View, belief: Belief, text: Text, first: number): number => {
  let most = 0;
  for (let r = first; r <= model.rounds; r++) most = Math.max(most, prospect(model, belief, text, r));
  return most;
};

/** The chance that a move's text comes into force: at the vote itself, or in the best round after it was tabled. */
const forceOf = (view: View, belief: Belief, { action, text }: Move): number =>
  action.type === 'vote'
    ? prospect(view.model, belief, text, view.round)
    : bestFrom(view, belief, text, Math.min(view.model.rounds, view.round + 1));

/** Whether a text can wait a round at no cost: then the meeting that was held first took nothing from it. */
const canWait = (view: View, belief: Belief, { action, text, force }: BetterMove): boolean =>
  bestFrom(view, belief, text, view.round + (action.type === 'vote' ? 1 : 2)) >= force;

const weigh = (view: View, belief: Belief, did: Action): { readonly signs: number; readonly moves: BetterMove[] } => {
  const text = textAfter(view, did);
  const was = answersTo(view, belief, text);
  const likely = instead(view, text).flatMap((move) => {
    if (isSame(move, did, text)) return [];
    const now = answersTo(view, belief, move.text);
    const sure = betterChance(view, belief, now, was);
    return sure < SURE ? [] : [{ ...move, sure, signs: expectedSigns(view, belief, now) }];
  });
  const weighed = likely
    .map((move) => ({ ...move, force: forceOf(view, belief, move) }))
    .filter((move) => !isOther(did) || !canWait(view, belief, move));
  const good = AS_GOOD * weighed.reduce((most, { force }) => Math.max(most, force), 0);
  const rank = ({ force }: BetterMove): number => (force >= good ? 0 : 1);
  const moves = weighed.sort(
    (a, b) => rank(a) - rank(b) || changes(a.text, text) - changes(b.text, text) || b.force - a.force,
  );
  return { signs: expectedSigns(view, belief, was), moves: moves.slice(0, MOVES) };
};

/** A government that refused what met all that it asked could have signed: it knew. */
const couldHaveSigned = (view: View, belief: Belief, did: Action): { signs: number; moves: BetterMove[] } => {
  const { draft, own } = view;
  const answers = answersTo(view, belief, draft);
  const all = expectedSigns(view, belief, answers);
  const signs = own !== null && answers[own.party]?.signs[0] === 1;
  const refused = did.type === 'respond' && !did.sign;
  if (!signs || !refused) return { signs: all, moves: [] };
  const move: BetterMove = { action: { type: 'respond', sign: true }, text: draft, sure: 1, signs: all, force: 0 };
  return { signs: all - 1, moves: [{ ...move, force: prospect(view.model, belief, draft, view.round) }] };
};

/** Acts that decide which text lies before the parties; with all others nothing is compared. */
const MAIN: readonly Action['type'][] = ['table', 'vote', 'meet', 'pull', 'end', 'close'];

/** A main act spent on something else than a text. */
const isOther = ({ type }: Action): boolean => type === 'meet' || type === 'pull' || type === 'end';

/** Whether our mediator, knowing no more, would put a text before the parties now: a meeting may be worth more than that. */
const wouldPut = (view: View): boolean => {
  const act = envoy(
    { ...view, side: true },
    () => [],
    (n) => n - 1,
  );
  return act.type === 'table' || act.type === 'vote';
};

/** Better moves than `did`, by what the seat of this view could know and no more. */
export const coach = (view: View, did: Action): { readonly signs: number; readonly moves: BetterMove[] } => {
  const belief = believe(view.model, view.events, view.viewer);
  if (view.phase === 'answers' || view.phase === 'signing') return couldHaveSigned(view, belief, did);
  if (isOther(did) && !wouldPut(view))
    return { signs: expectedSigns(view, belief, answersTo(view, belief, view.draft)), moves: [] };
  const offersNow = view.phase === 'offers' && (did.type === 'table' || (did.type === 'walk' && standsAnOffer(view)));
  const envoys = view.phase === 'envoy' && view.meeting === null && !view.main && MAIN.includes(did.type);
  if (!offersNow && !envoys) {
    return { signs: expectedSigns(view, belief, answersTo(view, belief, view.draft)), moves: [] };
  }
  return weigh(view, belief, did);
};

/** The coach on one turn of a played game. Problems: `no-such-turn`, or what the rules say to its actions. */
export const coachAt = (game: Game, turn: number): Result<Coaching> => {
  const did = game.actions[turn];
  const film = filmOf(game.model, game.state.seed, game.actions.slice(0, turn));
  if (!film.ok) return film;
  const frame = film.value.frames[turn];
  const seat = frame === undefined ? null : toAct(frame.state);
  if (did === undefined || frame === undefined || seat === null) return fail('no-such-turn');
  const view = viewFor(game.model, frame.state, logAt(film.value, frame), seat);
  const found = coach(view, did);
  return ok({ at: turn, seat, round: view.round, did, text: textAfter(view, did), ...found });
};
