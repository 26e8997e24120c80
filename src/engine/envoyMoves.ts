import { changesBetween } from './flip.ts';
import { openRound } from './news.ts';
import { at, clamp, put } from './num.ts';
import { answerTo } from './questions.ts';
import { chance } from './rng.ts';
import { addSecrecy, addTrust, applyEffects, emit, harden, type Turn } from './turn.ts';
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

/** Only the fields that a question has: nothing else of a caller's object enters the log. */
const plainQuestion = (q: Question): Question => {
  if (q.kind === 'which') return { kind: q.kind, a: q.a, b: q.b };
  if (q.kind === 'order' || q.kind === 'red') return { kind: q.kind, issue: q.issue };
  return { kind: q.kind, text: q.text.slice() };
};

const putQuestion = (turn: Turn, party: number, question: Question, bonus: number): void => {
  const answer = answerTo(turn.model, turn.state, party, question, bonus);
  emit(turn, { type: 'answered', party, question: plainQuestion(question), answer }, [ENVOY, party]);
};

const ask = (turn: Turn, question: Question): void => {
  const { model, state } = turn;
  if (state.meeting === null) throw new Error('unjudged question');
  const { party, left } = state.meeting;
  putQuestion(turn, party, question, model.process.candour.meeting);
  state.meeting = left > 1 ? { party, left: left - 1 } : null;
};

const pull = (turn: Turn, lever: number): void => {
  const { model, state } = turn;
  state.main = true;
  state.pulled = [...state.pulled, lever];
  const effects = applyEffects(turn, at(model.levers, lever), `lever ${at(model.scenario.levers, lever).id}`);
  emit(turn, { type: 'pulled', lever, effects });
  if (effects.some((e) => e.on === 'rapport')) emit(turn, { type: 'rapport', value: state.rapport }, [ENVOY]);
};

const call = (turn: Turn, party: number, question: Question): void => {
  const { candour, call: rule } = turn.model.process;
  turn.state.side = true;
  addSecrecy(turn, rule.secrecy);
  putQuestion(turn, party, question, candour.call);
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

const end = (turn: Turn): void => {
  const { model, state } = turn;
  emit(turn, { type: 'round-ended', round: state.round });
  if (state.round < model.rounds) {
    state.round += 1;
    return openRound(turn);
  }
  state.phase = 'done';
  state.ending = state.signedOnce ? 'not-ratified' : 'continue';
  emit(turn, { type: 'ended', ending: state.ending });
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
      return pull(turn, action.lever);
    case 'vote':
      return callVote(turn, action.option);
    case 'call':
      return call(turn, action.party, action.question);
    case 'brief':
      return brief(turn, action.party);
    case 'statement':
      return statement(turn, action.party);
    case 'adjourn':
      turn.state.side = true;
      return emit(turn, { type: 'adjourned' });
    case 'end':
      return end(turn);
    case 'close':
      return close(turn);
    default:
      throw new Error(`unjudged envoy move ${action.type}`);
  }
};
