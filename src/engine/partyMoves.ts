import { refuse, sign } from './answers.ts';
import { at, floorDiv, put } from './num.ts';
import { askHome } from './ratify.ts';
import { call, pull } from './sideMoves.ts';
import { addSecrecy, emit, type Turn } from './turn.ts';
import { type Action, ENVOY, OPEN } from './types.ts';
import { finishVote } from './vote.ts';

const statePosition = (turn: Turn, party: number, issue: number, option: number): void => {
  const { model, state } = turn;
  const positions = at(state.positions, party);
  const from = at(positions, issue);
  if (from !== OPEN && from !== option) {
    const cost = floorDiv(at(at(model.audience, party), issue) * model.process.reversal.percent, 100);
    state.reversed = put(state.reversed, party, at(state.reversed, party) + cost);
  }
  state.positions = put(state.positions, party, put(positions, issue, option));
  emit(turn, { type: 'stated', party, issue, option, from });
};

const leak = (turn: Turn): void => {
  const { leak: rule } = turn.model.process;
  addSecrecy(turn, rule.secrecy);
  turn.state.eye = Math.max(turn.state.eye, rule.eyeRounds);
  emit(turn, { type: 'leaked' });
};

const consult = (turn: Turn, party: number): void => {
  const { model, state } = turn;
  const groups = state.draft.includes(OPEN) ? [] : askHome(model, state, party, state.draft).groups;
  emit(turn, { type: 'consulted', party, groups }, [party]);
};

export const walk = (turn: Turn, party: number): void => {
  turn.state.phase = 'done';
  turn.state.ending = 'ended';
  turn.state.endedBy = party;
  emit(turn, { type: 'walked', party });
  emit(turn, { type: 'ended', ending: 'ended' });
};

/** What a party does beside answering a text and walking out, already judged. */
export const applySideMove = (turn: Turn, action: Action): void => {
  const party = turn.state.turn;
  switch (action.type) {
    case 'hold':
      return emit(turn, { type: 'held', party });
    case 'state':
      return statePosition(turn, party, action.issue, action.option);
    case 'signal':
      return emit(turn, { type: 'signalled', party, issue: action.issue }, [ENVOY, party]);
    case 'leak':
      return leak(turn);
    case 'consult':
      return consult(turn, party);
    case 'call':
      return call(turn, party, action.party, action.question);
    case 'pull':
      return pull(turn, party, action.lever);
    default:
      throw new Error(`unjudged party move ${action.type}`);
  }
};

/** A party's one move of the round, in luck order; then the envoy's turn. */
export const applyPartyMove = (turn: Turn, action: Action): void => {
  const { state } = turn;
  if (action.type === 'walk') return walk(turn, state.turn);
  applySideMove(turn, action);
  state.turn += 1;
  if (state.turn < turn.model.parties.length) return;
  state.phase = 'envoy';
  state.turn = 0;
};

/** A party's answer to a tabled draft or at the signing; the last one closes the round of answers. */
export const applyResponse = (turn: Turn, action: Action): void => {
  const { model, state } = turn;
  const party = state.turn;
  const signing = state.phase === 'signing';
  const where = signing ? 'vote' : 'table';
  const signs = action.type === 'respond' && action.sign;
  if (signs) sign(turn, party, where, state.draft);
  else refuse(turn, party, where, action.type === 'respond' ? (action.hope ?? 0) : 0);
  state.answers = put(state.answers, party, signs ? 'sign' : 'refuse');
  state.turn += 1;
  if (state.turn < model.parties.length) return;
  state.turn = 0;
  state.phase = 'envoy';
  if (signing) finishVote(turn);
};
