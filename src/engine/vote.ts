import { votedText } from './judge.ts';
import { at } from './num.ts';
import { askHome, clauseToReopen } from './ratify.ts';
import { addTrust, emit, type Turn } from './turn.ts';
import { OPEN } from './types.ts';

/** Puts the standing draft (its reopened clause filled by `option`) to signature, one party after another. */
export const callVote = (turn: Turn, option: number): void => {
  const { state } = turn;
  state.draft = votedText(state, option);
  state.reopened = null;
  state.main = true;
  state.votes += 1;
  state.answers = turn.model.parties.map(() => null);
  state.phase = 'signing';
  state.turn = 0;
  emit(turn, { type: 'vote-called', text: state.draft });
};

const reopen = (turn: Turn, party: number): void => {
  const { model, state } = turn;
  const issue = clauseToReopen(model, state, party, state.draft);
  const option = at(state.draft, issue);
  state.homeNos += 1;
  state.reopened = { issue, option, party };
  state.draft = state.draft.map((o, i) => (i === issue ? OPEN : o));
  state.answers = model.parties.map(() => null);
  for (let p = 0; p < model.parties.length; p++) addTrust(turn, p, model.process.ratification.afterNoTrust);
  emit(turn, { type: 'reopened', party, issue, option });
};

/** Every home answers a text that all have signed: in force, or one clause open again. */
export const ratify = (turn: Turn): void => {
  const { model, state } = turn;
  state.signedOnce = true;
  const verdicts = model.parties.map((_, party) => askHome(model, state, party, state.draft));
  verdicts.forEach((verdict, party) => {
    emit(turn, { type: 'home', party, ...verdict });
  });
  const first = verdicts.findIndex((v) => !v.approves);
  if (first >= 0) return reopen(turn, first);
  state.phase = 'done';
  state.ending = 'in-force';
  emit(turn, { type: 'ended', ending: 'in-force' });
};

const failVote = (turn: Turn): void => {
  const { model, state } = turn;
  const refused = state.answers.flatMap((a, p) => (a === 'refuse' ? [p] : []));
  for (let p = 0; p < model.parties.length; p++) addTrust(turn, p, model.process.tabling.failedVoteTrust);
  emit(turn, { type: 'vote-failed', refused });
};

/** After the last signature or refusal: home groups answer, or the vote has failed at the table. */
export const finishVote = (turn: Turn): void =>
  turn.state.answers.every((a) => a === 'sign') ? ratify(turn) : failVote(turn);
