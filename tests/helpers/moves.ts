import type { Model } from '../../src/engine/model.ts';
import { type Action, OPEN, type Question, type State, type Text } from '../../src/engine/types.ts';
import { acceptable } from '../../src/engine/utility.ts';

/** An action, or what it is once the game stands where it stands; names are those of the file. */
export type Move = Action | ((model: Model, state: State) => Action);

const found = (index: number, name: string): number => {
  if (index < 0) throw new Error(`the test names ${name}, which the scenario does not have`);
  return index;
};

const partyOf = (model: Model, id: string): number =>
  found(
    model.parties.findIndex((p) => p.id === id),
    id,
  );

const issueOf = (model: Model, id: string): number =>
  found(
    model.issues.findIndex((i) => i.id === id),
    id,
  );

const optionOf = (model: Model, issue: number, id: string): number =>
  found(model.issues[issue]?.options.findIndex((o) => o.id === id) ?? -1, id);

/** Options by issue; null leaves the clause open. */
type Clauses = Readonly<Record<string, string | null>>;

/** A text with some clauses named anew. */
const textWith = (model: Model, from: Text, clauses: Clauses): Text => {
  const text = from.slice();
  for (const [id, option] of Object.entries(clauses)) {
    const issue = issueOf(model, id);
    text[issue] = option === null ? OPEN : optionOf(model, issue, option);
  }
  return text;
};

const hold = (): Move => ({ type: 'hold' });
export const everyoneHolds = (model: Model): Move[] => model.parties.map(hold);
export const stated =
  (issue: string, option: string): Move =>
  (model) => ({ type: 'state', issue: issueOf(model, issue), option: optionOf(model, issueOf(model, issue), option) });
export const leak = (): Move => ({ type: 'leak' });
export const walkOut = (): Move => ({ type: 'walk' });

/** The first draft as it lies on the table. */
export const present = (): Move => table({});
/** The standing draft with some clauses changed. */
export const table =
  (clauses: Clauses): Move =>
  (model, state) => ({ type: 'table', text: textWith(model, state.draft, clauses) });
/** An offer while the pen goes round: every clause named. */
export const offer =
  (clauses: Readonly<Record<string, string>>, hope?: number): Move =>
  (model, state) => ({
    type: 'table',
    text: textWith(model, state.draft, clauses),
    ...(hope === undefined ? {} : { hope }),
  });
export const accept = (): Move => ({ type: 'respond', sign: true });
export const callOn =
  (party: string, question: Question): Move =>
  (model) => ({ type: 'call', party: partyOf(model, party), question });
export const consult = (): Move => ({ type: 'consult' });
export const sign = (): Move => ({ type: 'respond', sign: true });
export const refuse = (): Move => ({ type: 'respond', sign: false });
/** Each party in turn signs what its own numbers accept. */
export const everyoneAnswers = (model: Model): Move[] =>
  model.parties.map((): Move => (m, s) => ({ type: 'respond', sign: acceptable(m, s, s.turn, s.draft) }));

export const meet =
  (party: string): Move =>
  (model) => ({ type: 'meet', party: partyOf(model, party) });
export const ask = (question: Question): Move => ({ type: 'ask', question });
export const leave = (): Move => ({ type: 'leave' });
export const pull =
  (lever: string): Move =>
  (model) => ({
    type: 'pull',
    lever: found(
      model.scenario.levers.findIndex((l) => l.id === lever),
      lever,
    ),
  });
/** A vote on the draft, its reopened clause filled where there is one. */
export const vote =
  (fill?: string): Move =>
  (model, state) => ({
    type: 'vote',
    option: fill === undefined || state.reopened === null ? OPEN : optionOf(model, state.reopened.issue, fill),
  });
export const brief =
  (party: string): Move =>
  (model) => ({ type: 'brief', party: partyOf(model, party) });
export const speakTo =
  (party: string): Move =>
  (model) => ({ type: 'statement', party: partyOf(model, party) });
export const adjourn = (): Move => ({ type: 'adjourn' });
export const endRound = (): Move => ({ type: 'end' });
export const endTalks = (): Move => ({ type: 'close' });
