import { type Action, ENVOY, type GameEvent, type Seat, type Text } from '../engine/types.ts';
import type { View } from '../engine/view.ts';
import { carryEdits } from './play.ts';
import { areSeveral } from './seats.ts';
import type { Desk, Desks, Panel, StoreState } from './types.ts';

const OVER_VOTE: readonly GameEvent['type'][] = ['vote-failed', 'home'];

/** Whether a vote, or an offer that all accepted, was decided in what is told. */
const wasVoted = (news: readonly GameEvent[]): boolean => news.some((e) => OVER_VOTE.includes(e.type));

const wasAnswered = ({ model, answers }: View, news: readonly GameEvent[]): boolean =>
  model.pen === 'envoy' &&
  answers.every((a) => a !== null) &&
  news.some((e) => (e.type === 'signed' || e.type === 'refused') && e.at === 'table');

/** Whether this seat is asked for its own answer to a draft. */
const mustAnswer = ({ phase, toAct, viewer }: View): boolean =>
  (phase === 'answers' || phase === 'signing') && toAct === viewer;

/** The moment that what has happened calls for, if any. */
export const newsPanel = (view: View, news: readonly GameEvent[]): Panel | null => {
  if (wasVoted(news)) return 'voted';
  if (view.ending !== null) return 'ended';
  if (mustAnswer(view)) return 'respond';
  return wasAnswered(view, news) ? 'answers' : null;
};

/** The panel that an act itself leaves open, before anything else is told. */
export const actPanel = (action: Action, viewer: Seat, open: Panel | null): Panel | null => {
  if (viewer !== ENVOY) return action.type === 'call' || action.type === 'consult' ? 'told' : null;
  if (action.type === 'meet' || action.type === 'ask') return 'meet';
  return action.type === 'call' ? open : null;
};

/** The working draft as a seat finds it: its own edits stay, but a draft that it must answer is shown as it stands. */
export const workingOf = (view: View, desk: Pick<Desk, 'working' | 'draft'> | undefined): Text =>
  desk === undefined || mustAnswer(view) ? view.draft : carryEdits(desk.working, desk.draft, view.draft);

/** What each person has before it, the one who has the device included; nothing where one person plays. */
export const desksNow = ({ players, view, working, desks }: StoreState): Desks => {
  if (players === null || view === null || !areSeveral(players)) return desks;
  const { viewer, draft } = view;
  return { ...desks, [viewer]: { working, draft, seen: desks[viewer]?.seen ?? 0 } };
};

/** The desks after an act of the seat that has the device: what it has not been told begins with its own act. */
export const desksAfter = (before: StoreState): Desks => {
  const { view, game } = before;
  const desks = desksNow(before);
  const desk = view === null ? undefined : desks[view.viewer];
  return view === null || desk === undefined
    ? desks
    : { ...desks, [view.viewer]: { ...desk, seen: game?.log.length ?? 0 } };
};
