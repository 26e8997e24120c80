import { at, floorDiv, put } from './num.ts';
import { saidOnRefusal } from './questions.ts';
import { askHome } from './ratify.ts';
import { BANDS } from './scenarioTypes.ts';
import { addSecrecy, emit, harden, type Turn } from './turn.ts';
import { type Action, ENVOY, OPEN } from './types.ts';
import { bandOf, ledgerOf } from './utility.ts';
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

const walk = (turn: Turn, party: number): void => {
  turn.state.phase = 'done';
  turn.state.ending = 'ended';
  turn.state.endedBy = party;
  emit(turn, { type: 'walked', party });
  emit(turn, { type: 'ended', ending: 'ended' });
};

/** A party's one move of the round, in luck order; then the envoy's turn. */
export const applyPartyMove = (turn: Turn, action: Action): void => {
  const party = turn.state.turn;
  switch (action.type) {
    case 'hold':
      emit(turn, { type: 'held', party });
      break;
    case 'state':
      statePosition(turn, party, action.issue, action.option);
      break;
    case 'signal':
      emit(turn, { type: 'signalled', party, issue: action.issue }, [ENVOY, party]);
      break;
    case 'leak':
      leak(turn);
      break;
    case 'consult':
      consult(turn, party);
      break;
    case 'walk':
      return walk(turn, party);
    default:
      throw new Error(`unjudged party move ${action.type}`);
  }
  turn.state.turn += 1;
  if (turn.state.turn === turn.model.parties.length) {
    turn.state.phase = 'envoy';
    turn.state.turn = 0;
  }
};

/** A refusal hardens first, so that the change it then names would really do from here on. */
const refuse = (turn: Turn, party: number): void => {
  const { model, state } = turn;
  const { tabling } = model.process;
  const where = state.phase === 'signing' ? 'vote' : 'table';
  const ledger = ledgerOf(model, state, party, state.draft);
  const band = bandOf(model, -ledger.margin, ledger.redLines.length > 0);
  const by = where === 'vote' ? tabling.failedVoteBp : at(tabling.hardenBp, BANDS.indexOf(band));
  const hardened = harden(turn, party, by);
  emit(turn, { type: 'refused', party, at: where, said: saidOnRefusal(model, state, party, ledger) });
  emit(turn, { type: 'account', party, ledger, hardened }, [party]);
};

const sign = (turn: Turn, party: number): void => {
  const { model, state } = turn;
  emit(turn, { type: 'signed', party, at: state.phase === 'signing' ? 'vote' : 'table' });
  emit(turn, { type: 'account', party, ledger: ledgerOf(model, state, party, state.draft), hardened: 0 }, [party]);
};

/** A party's answer to a tabled draft or at the signing; the last one closes the round of answers. */
export const applyResponse = (turn: Turn, signs: boolean): void => {
  const { model, state } = turn;
  const party = state.turn;
  if (signs) sign(turn, party);
  else refuse(turn, party);
  state.answers = put(state.answers, party, signs ? 'sign' : 'refuse');
  state.turn += 1;
  if (state.turn < model.parties.length) return;
  const signing = state.phase === 'signing';
  state.turn = 0;
  state.phase = 'envoy';
  if (signing) finishVote(turn);
};
