import { at, clamp } from '../engine/num.ts';
import { standsAnOffer } from '../engine/seats.ts';
import { type Action, ENVOY, type GameEvent, type Text, type Truth } from '../engine/types.ts';
import { needOf, signable, utility } from '../engine/utility.ts';
import type { Own, View } from '../engine/view.ts';
import type { Agent } from './agent.ts';
import { ACCEPT, type Mind, type MindMaker, NOTHING, WALK } from './mind.ts';
import { type OwnBook, ownBook } from './ownBook.ts';

/** A mind in one seat of one game, and how much of what happened it has heard. */
interface Sitter {
  readonly mind: Mind;
  readonly texts: OwnBook;
  readonly truth: Truth;
  heard: number;
  standing: number;
  by: number;
}

/** The most hope that a refusal may own to, bp. */
const MOST_HOPE = 10_000;

const openerOf = (view: View): number => {
  const first = view.events.find((e) => e.type === 'tabled');
  return first?.type === 'tabled' && first.by !== undefined ? first.by : view.viewer;
};

const sitDown = (view: View, own: Own, maker: MindMaker): Sitter => {
  const { model, viewer } = view;
  const texts = ownBook(model, own.truth, viewer);
  const mind = maker({ book: texts.book, seat: viewer, seats: model.parties.length, rounds: model.rounds });
  mind.begin(openerOf(view));
  return { mind, texts, truth: own.truth, heard: 0, standing: NOTHING, by: ENVOY };
};

/** A mediator's draft is heard as what all the others put forward. */
const hearText = (view: View, sitter: Sitter, text: Text, by: number, round: number): void => {
  const number = sitter.texts.numberOf(text);
  if (by !== ENVOY) sitter.mind.hear(by, number, round);
  else for (let p = 0; p < view.model.parties.length; p++) if (p !== view.viewer) sitter.mind.hear(p, number, round);
  sitter.standing = number;
  sitter.by = by;
};

const hear = (view: View, sitter: Sitter, event: GameEvent): void => {
  if (event.type === 'tabled' && !event.text.includes(-1))
    hearText(view, sitter, event.text, event.by ?? ENVOY, event.round);
  else if (event.type === 'reopened') sitter.standing = NOTHING;
  else if (event.type === 'signed' && event.party !== sitter.by && sitter.standing !== NOTHING)
    sitter.mind.yes(event.party, sitter.standing, event.round);
};

/** Whoever sits in a seat, by the last event it has heard; events are never shared between games. */
type Memory = WeakMap<GameEvent, Map<number, Sitter>>;

/** The sitter that has heard exactly the events of the view; a new one where the game has been taken up elsewhere. */
const recall = (view: View, own: Own, maker: MindMaker, memory: Memory): Sitter => {
  const { events, viewer } = view;
  let sitter: Sitter | undefined;
  for (let k = events.length - 1; k >= 0 && sitter === undefined; k--) {
    const found = memory.get(at(events, k))?.get(viewer);
    if (found?.heard === k + 1 && found.truth === own.truth) sitter = found;
  }
  sitter ??= sitDown(view, own, maker);
  for (; sitter.heard < events.length; sitter.heard++) hear(view, sitter, at(events, sitter.heard));
  const last = events.at(-1);
  if (last !== undefined) {
    const there = memory.get(last) ?? new Map<number, Sitter>();
    memory.set(last, there.set(viewer, sitter));
  }
  return sitter;
};

/** The hope that the account of a refusal needs so as to fall short of what is asked; none where it does so anyway. */
const hopeFor = (view: View, own: Own, asked: number): { readonly hope?: number } => {
  const hope = clamp(Math.ceil(asked) - needOf(view.model, own.standing, own.party, view.draft), 0, MOST_HOPE);
  return hope === 0 ? {} : { hope };
};

/** Signs what is worth what it asks, and owns to its hope where not. */
const respond = (view: View, own: Own, { mind }: Sitter): Action => {
  const asked = mind.asks(view.round);
  const worth = utility(view.model, own.truth, own.party, view.draft);
  if (worth >= asked && signable(view.model, own.standing, own.party, view.draft))
    return { type: 'respond', sign: true };
  return { type: 'respond', sign: false, ...hopeFor(view, own, Math.max(asked, worth + 1)) };
};

/**
 * The bid, or the nearest one in worth that may be offered: above the line as time has moved it, and with no clause as
 * home has rejected it. Null where there is none.
 */
const asAllowed = (view: View, own: Own, { texts }: Sitter, bid: number): Text | null => {
  const { reopened, model } = view;
  const fits = (k: number): boolean => {
    const text = texts.textAt(k);
    if (reopened !== null && text[reopened.issue] === reopened.option) return false;
    return signable(model, own.standing, own.party, text);
  };
  if (fits(bid)) return texts.textAt(bid);
  const { order, own: worth, line } = texts.book;
  const place = order.indexOf(bid);
  for (let k = place; k >= 0; k--) if (fits(order[k] as number)) return texts.textAt(order[k] as number);
  for (let k = place + 1; k < order.length && (worth[order[k] as number] as number) >= line; k++)
    if (fits(order[k] as number)) return texts.textAt(order[k] as number);
  return null;
};

const offer = (view: View, own: Own, sitter: Sitter): Action => {
  const stands = standsAnOffer(view);
  const wish = sitter.mind.act(stands ? sitter.standing : NOTHING, view.round);
  const lawful = wish !== ACCEPT || signable(view.model, own.standing, own.party, view.draft);
  if (wish === ACCEPT && lawful) return { type: 'respond', sign: true };
  const move = lawful ? wish : (sitter.texts.book.order[0] ?? WALK);
  const text = move === WALK ? null : asAllowed(view, own, sitter, move);
  if (text === null) return { type: 'walk' };
  if (!stands) return { type: 'table', text };
  const worth = utility(view.model, own.truth, own.party, view.draft);
  const asked = Math.max(worth + 1, sitter.texts.book.own[move] as number);
  return { type: 'table', text, ...hopeFor(view, own, asked) };
};

/**
 * A mind of alternating offers as an agent of the engine. Stateless from outside: what it knows is a fold over the events
 * that its seat could see. Only its line, red lines and utility bind it: premium and audience are no part of research.
 */
export const seated = (maker: MindMaker): Agent => {
  const memory: Memory = new WeakMap();
  return (view) => {
    const { own } = view;
    if (own === null) throw new Error('a party agent was given the view of another seat');
    if (view.phase === 'parties') return { type: 'hold' };
    const sitter = recall(view, own, maker, memory);
    sitter.texts.book.line = own.line;
    return view.phase === 'offers' ? offer(view, own, sitter) : respond(view, own, sitter);
  };
};
