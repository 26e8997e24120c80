import { refuse, sign } from './answers.ts';
import { changesBetween } from './flip.ts';
import { floorDiv, put } from './num.ts';
import { applySideMove, walk } from './partyMoves.ts';
import { endRound } from './rounds.ts';
import { nextSeat, standsAnOffer } from './seats.ts';
import { addSecrecy, emit, type Turn } from './turn.ts';
import type { Action, Hope, Text } from './types.ts';
import { ratify } from './vote.ts';

/** The pen passes to the next seat, or the round ends. */
const passOn = (turn: Turn): void => {
  const { model, state } = turn;
  state.side = false;
  const next = nextSeat(model, state);
  if (next === null) return endRound(turn);
  state.turn = next;
};

/** When every seat stands behind one text it goes home; a "no" there opens one clause, and the pen goes on. */
const settle = (turn: Turn): void => {
  if (turn.state.answers.every((a) => a === 'sign')) ratify(turn);
  if (turn.state.phase !== 'done') passOn(turn);
};

const accept = (turn: Turn): void => {
  const { state } = turn;
  sign(turn, state.turn, 'offer', state.draft);
  state.answers = put(state.answers, state.turn, 'sign');
  settle(turn);
};

/** An offer answers the one before it, which falls; whoever makes it stands behind it. */
const offer = (turn: Turn, text: Text, hope: Hope): void => {
  const { model, state } = turn;
  const by = state.turn;
  if (standsAnOffer(state)) refuse(turn, by, 'offer', hope);
  const changed = changesBetween(state.draft, text).map(([issue]) => issue);
  state.version += 1;
  state.draft = text.slice();
  state.reopened = null;
  state.answers = model.parties.map((_, p) => (p === by ? 'sign' : null));
  // A round of offers costs as much secrecy as one draft that all have read.
  addSecrecy(turn, -floorDiv(-model.process.tabling.secrecy, model.parties.length));
  emit(turn, { type: 'tabled', text: state.draft, version: state.version, changed, by });
  sign(turn, by, 'offer', state.draft);
  settle(turn);
};

/**
 * A move of the seat that holds the rotating pen, already judged (stacked alternating offers: Aydoğan, Festen, Hindriks
 * and Jonker 2017): accept what stands, offer another text, or walk out; before that, one side move.
 */
export const applyOffersMove = (turn: Turn, action: Action): void => {
  const { state } = turn;
  switch (action.type) {
    case 'table':
      return offer(turn, action.text, action.hope ?? 0);
    case 'respond':
      return accept(turn);
    case 'walk':
      return walk(turn, state.turn);
    default:
      applySideMove(turn, action);
      state.side = true;
  }
};
