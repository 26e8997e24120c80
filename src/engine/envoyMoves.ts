import { changesBetween } from './flip.ts';
import { at, clamp, put } from './num.ts';
import { chance } from './rng.ts';
import { endRound } from './rounds.ts';
import { call, pull, putQuestion } from './sideMoves.ts';
import { addSecrecy, addTrust, emit, harden, type Turn } from './turn.ts';
import { type Action, ENVOY, type Question, type Text } from './types.ts';
import { callVote } from './vote.ts';

const table = (turn: Turn, text: Text): void => {
  const { model, state } = turn;
  const changed = changesBetween(state.draft, text).map(([issue]) => issue);
  state.version += 1;
  state.draft = text.slice();
  state.reopened = null;
  state.main = true;
  state.answers = model.parties.map(() => null);
  addSecrecy(turn, model.process.tabling.secrecy);
  emit(turn, { type: 'tabled', text: state.draft, version: state.version, changed });
  state.phase = 'answers';
  state.turn = 0;
};

const meet = (turn: Turn, party: number): void => {
  const { model, state } = turn;
  const { meeting, rapport } = model.process;
  state.main = true;
  state.meeting = { party, left: meeting.questions };
  addTrust(turn, party, meeting.trust);
  harden(turn, party, -meeting.softenBp);
  emit(turn, { type: 'met', party });
  if (party !== model.rapportWith) return;
  const warm = chance(state.rapport * 10, state.seed, state.round, 'table', 'rapport-meeting');
  state.rapport = clamp(state.rapport + (warm ? rapport.step : -rapport.step), 0, 100);
  emit(turn, { type: 'rapport', value: state.rapport }, [ENVOY]);
};

const ask = (turn: Turn, question: Question): void => {
  const { model, state } = turn;
  if (state.meeting === null) throw new Error('unjudged question');
  const { party, left } = state.meeting;
  putQuestion(turn, ENVOY, party, question, model.process.candour.meeting);
  state.meeting = left > 1 ? { party, left: left - 1 } : null;
};

const brief = (turn: Turn, party: number): void => {
  const { brief: rule } = turn.model.process;
  turn.state.side = true;
  addTrust(turn, party, rule.trust);
  addSecrecy(turn, rule.secrecy);
  turn.state.quiet = put(turn.state.quiet, party, rule.quietRounds + 1);
  emit(turn, { type: 'briefed', party });
};

const statement = (turn: Turn, party: number): void => {
  const { statement: rule } = turn.model.process;
  const { state } = turn;
  state.side = true;
  addSecrecy(turn, rule.secrecy);
  const mood = clamp(at(state.mood, party) + rule.moodBp, -rule.moodMaxBp, rule.moodMaxBp);
  state.mood = put(state.mood, party, mood);
  emit(turn, { type: 'spoke', party });
};

const close = (turn: Turn): void => {
  turn.state.phase = 'done';
  turn.state.ending = 'ended';
  turn.state.endedBy = ENVOY;
  emit(turn, { type: 'ended', ending: 'ended' });
};

/** The envoy's action, already judged. */
export const applyEnvoyMove = (turn: Turn, action: Action): void => {
  switch (action.type) {
    case 'table':
      return table(turn, action.text);
    case 'meet':
      return meet(turn, action.party);
    case 'ask':
      return ask(turn, action.question);
    case 'leave':
      turn.state.meeting = null;
      return;
    case 'pull':
      turn.state.main = true;
      return pull(turn, ENVOY, action.lever);
    case 'vote':
      return callVote(turn, action.option);
    case 'call':
      turn.state.side = true;
      return call(turn, ENVOY, action.party, action.question);
    case 'brief':
      return brief(turn, action.party);
    case 'statement':
      return statement(turn, action.party);
    case 'adjourn':
      turn.state.side = true;
      return emit(turn, { type: 'adjourned' });
    case 'end':
      return endRound(turn);
    case 'close':
      return close(turn);
    default:
      throw new Error(`unjudged envoy move ${action.type}`);
  }
};
