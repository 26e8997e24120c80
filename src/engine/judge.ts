import type { Model } from './model.ts';
import { at } from './num.ts';
import { fail, ok, type Problem, type Result } from './result.ts';
import { type Action, ENVOY, OPEN, type Question, type Seat, type State, type Text } from './types.ts';
import { signable } from './utility.ts';

/** Whose turn it is: a party's index, ENVOY, or null when the talks are over. */
export const toAct = (state: State): Seat | null =>
  state.phase === 'done' ? null : state.phase === 'envoy' ? ENVOY : state.turn;

type Verdict = Result<true>;
const fine: Verdict = ok(true);
const no = (code: string, detail?: Problem['detail']): Verdict => fail(code, detail);

const word = (value: unknown): string => (typeof value === 'string' ? value : typeof value);
const isIndex = (value: unknown, count: number): value is number =>
  typeof value === 'number' && Number.isInteger(value) && !Object.is(value, -0) && value >= 0 && value < count;

/** A text of the right length, every option in range; OPEN only where `open` allows. Problems: `bad-text`. */
const checkText = (model: Model, text: unknown, open: boolean): Verdict => {
  if (!Array.isArray(text) || text.length !== model.counts.length)
    return no('bad-text', { expected: model.counts.length });
  const bad = text.findIndex((o, i) => !(isIndex(o, at(model.counts, i)) || (open && o === OPEN)));
  return bad < 0 ? fine : no('bad-option', { issue: at(model.issues, bad).title });
};

const checkQuestion = (model: Model, question: Question, kinds: readonly string[]): Verdict => {
  const issues = model.issues.length;
  if (!kinds.includes(question?.kind)) return no('question-not-here', { kind: word(question?.kind) });
  switch (question.kind) {
    case 'which':
      return isIndex(question.a, issues) && isIndex(question.b, issues) && question.a !== question.b
        ? fine
        : no('bad-question');
    case 'order':
    case 'red':
      return isIndex(question.issue, issues) ? fine : no('bad-question');
    case 'take':
      return checkText(model, question.text, true);
    case 'home':
      return checkText(model, question.text, false);
    default:
      return question satisfies never;
  }
};

const mainFree = (state: State): Verdict => (state.main ? no('main-done') : fine);
const sideFree = (state: State): Verdict => (state.side ? no('side-done') : fine);
const isParty = (model: Model, party: unknown): Verdict =>
  isIndex(party, model.parties.length) ? fine : no('no-such-party');

const first = (...checks: (() => Verdict)[]): Verdict => {
  for (const check of checks) {
    const verdict = check();
    if (!verdict.ok) return verdict;
  }
  return fine;
};

const judgePull = (model: Model, state: State, lever: number): Verdict => {
  if (!isIndex(lever, model.scenario.levers.length)) return no('no-such-lever');
  const source = at(model.scenario.levers, lever);
  if (source.once && state.pulled.includes(lever)) return no('lever-used', { lever: source.name });
  if (state.round < source.fromRound) return no('lever-early', { lever: source.name, round: source.fromRound });
  const needs = model.scenario.events.findIndex((e) => e.id === source.needsEvent);
  return needs >= 0 && !state.fired.includes(needs)
    ? no('lever-needs', { lever: source.name, event: at(model.scenario.events, needs).name })
    : fine;
};

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
      return isIndex(action.issue, model.issues.length) ? fine : no('bad-question');
    default:
      return no('not-now', { action: word(action?.type) });
  }
};

const judgeRespond = (model: Model, state: State, action: Action): Verdict => {
  if (action.type !== 'respond') return no('not-now', { action: word(action?.type) });
  if (typeof action.sign !== 'boolean') return no('bad-answer');
  return action.sign && !signable(model, state, state.turn, state.draft)
    ? no('below-line', { party: at(model.parties, state.turn).name })
    : fine;
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
      );
    case 'meet':
      return first(
        () => mainFree(state),
        () => isParty(model, action.party),
      );
    case 'pull':
      return first(
        () => mainFree(state),
        () => judgePull(model, state, action.lever),
      );
    case 'vote':
      return first(
        () => mainFree(state),
        () => judgeVote(model, state, action.option),
      );
    case 'call':
      return first(
        () => sideFree(state),
        () => isParty(model, action.party),
        () => checkQuestion(model, action.question, model.process.call.kinds),
      );
    case 'brief':
    case 'statement':
      return first(
        () => sideFree(state),
        () => isParty(model, action.party),
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
    default:
      return state.phase satisfies never;
  }
};
