import {
  checkHope,
  checkLever,
  checkParty,
  checkQuestion,
  checkText,
  fine,
  first,
  isIndex,
  no,
  type Verdict,
  word,
} from './checks.ts';
import type { Model } from './model.ts';
import { at } from './num.ts';
import { standsAnOffer } from './seats.ts';
import { type Action, ENVOY, OPEN, type Question, type Seat, type State, type Text } from './types.ts';
import { signable } from './utility.ts';

/** Whose turn it is: a party's index, ENVOY, or null when the talks are over. */
export const toAct = (state: State): Seat | null =>
  state.phase === 'done' ? null : state.phase === 'envoy' ? ENVOY : state.turn;

const mainFree = (state: State): Verdict => (state.main ? no('main-done') : fine);
const sideFree = (state: State): Verdict => (state.side ? no('side-done') : fine);

/** The text that a vote with this `option` would put to signature. */
export const votedText = (state: State, option: number): Text =>
  state.reopened === null || option === OPEN
    ? state.draft
    : state.draft.map((o, i) => (i === state.reopened?.issue ? option : o));

const judgeVote = (model: Model, state: State, option: number): Verdict => {
  if (state.version === 0) return no('vote-before-table');
  const { reopened } = state;
  const openIssue = state.draft.findIndex((o, i) => o === OPEN && i !== reopened?.issue);
  if (openIssue >= 0) return no('vote-open', { issue: at(model.issues, openIssue).title });
  if (reopened === null) return option === OPEN ? fine : no('bad-option', { issue: '' });
  const { title } = at(model.issues, reopened.issue);
  if (!isIndex(option, at(model.counts, reopened.issue))) return no('vote-open', { issue: title });
  return option === reopened.option ? no('vote-same', { issue: title }) : fine;
};

const judgeState = (model: Model, action: { issue: number; option: number }): Verdict =>
  isIndex(action.issue, model.issues.length) && isIndex(action.option, at(model.counts, action.issue))
    ? fine
    : no('bad-option', { issue: '' });

/** A party's call goes to another party, with the questions that a call allows. */
const judgeCall = (model: Model, state: State, action: { party: number; question: Question }): Verdict =>
  first(
    () => checkParty(model, action.party),
    () => (action.party === state.turn && state.phase !== 'envoy' ? no('own-party') : fine),
    () => checkQuestion(model, action.question, model.process.call.kinds),
  );

/** What a party can do beside answering a text, whoever holds the pen. */
const judgeParty = (model: Model, state: State, action: Action): Verdict => {
  switch (action.type) {
    case 'hold':
    case 'consult':
    case 'walk':
      return fine;
    case 'leak':
      return state.version === 0 ? no('nothing-to-leak') : fine;
    case 'state':
      return judgeState(model, action);
    case 'signal':
      if (model.pen !== 'envoy') return no('no-envoy');
      return isIndex(action.issue, model.issues.length) ? fine : no('bad-question');
    case 'call':
      return judgeCall(model, state, action);
    case 'pull':
      return checkLever(model, state, action.lever);
    default:
      return no('not-now', { action: word(action?.type) });
  }
};

const belowLine = (model: Model, state: State, text: Text): Verdict =>
  signable(model, state, state.turn, text) ? fine : no('below-line', { party: at(model.parties, state.turn).name });

const judgeRespond = (model: Model, state: State, action: Action): Verdict => {
  if (action.type !== 'respond') return no('not-now', { action: word(action?.type) });
  if (typeof action.sign !== 'boolean') return no('bad-answer');
  const hope = checkHope(action.hope);
  return hope.ok && action.sign ? belowLine(model, state, state.draft) : hope;
};

/** A clause that home has just rejected does not come back as it was. */
const notAsRejected = (model: Model, { reopened }: State, text: Text): Verdict =>
  reopened !== null && at(text, reopened.issue) === reopened.option
    ? no('vote-same', { issue: at(model.issues, reopened.issue).title })
    : fine;

/**
 * The rotating pen (stacked alternating offers, Aydoğan et al. 2017): the seat whose turn it is accepts what stands,
 * makes an offer in its place, or walks out. Before that it has one side move.
 */
const judgeOffers = (model: Model, state: State, action: Action): Verdict => {
  switch (action.type) {
    case 'table':
      return first(
        () => checkText(model, action.text, false),
        () => checkHope(action.hope),
        () => notAsRejected(model, state, action.text),
        () => belowLine(model, state, action.text),
      );
    case 'respond':
      if (typeof action.sign !== 'boolean') return no('bad-answer');
      if (!action.sign) return no('counter-offer');
      return standsAnOffer(state) ? belowLine(model, state, state.draft) : no('no-offer');
    case 'walk':
      return fine;
    default:
      return first(
        () => judgeParty(model, state, action),
        () => sideFree(state),
      );
  }
};

const judgeMeeting = (model: Model, action: Action): Verdict => {
  if (action.type === 'leave') return fine;
  if (action.type === 'ask') return checkQuestion(model, action.question, model.process.meeting.kinds);
  return no('in-meeting');
};

const judgeEnvoy = (model: Model, state: State, action: Action): Verdict => {
  if (state.meeting !== null) return judgeMeeting(model, action);
  switch (action.type) {
    case 'table':
      return first(
        () => mainFree(state),
        () => checkText(model, action.text, true),
        () => (action.hope === undefined ? fine : no('bad-hope', { max: 0 })),
      );
    case 'meet':
      return first(
        () => mainFree(state),
        () => checkParty(model, action.party),
      );
    case 'pull':
      return first(
        () => mainFree(state),
        () => checkLever(model, state, action.lever),
      );
    case 'vote':
      return first(
        () => mainFree(state),
        () => judgeVote(model, state, action.option),
      );
    case 'call':
      return first(
        () => sideFree(state),
        () => judgeCall(model, state, action),
      );
    case 'brief':
    case 'statement':
      return first(
        () => sideFree(state),
        () => checkParty(model, action.party),
      );
    case 'adjourn':
      return sideFree(state);
    case 'end':
    case 'close':
      return fine;
    default:
      return no('not-now', { action: word(action?.type) });
  }
};

/** Judges an action for whoever's turn it is; changes nothing. Any value may be passed; none throws. */
export const judge = (model: Model, state: State, action: Action): Verdict => {
  if (action === null || typeof action !== 'object') return no('not-now', { action: word(action) });
  switch (state.phase) {
    case 'done':
      return no('talks-over');
    case 'parties':
      return judgeParty(model, state, action);
    case 'envoy':
      return judgeEnvoy(model, state, action);
    case 'answers':
    case 'signing':
      return judgeRespond(model, state, action);
    case 'offers':
      return judgeOffers(model, state, action);
    default:
      return state.phase satisfies never;
  }
};
