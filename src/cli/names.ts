import type { Model } from '../engine/model.ts';
import { at } from '../engine/num.ts';
import { type Action, ENVOY, OPEN, type Question, type Seat, type Text } from '../engine/types.ts';

/** A party's id, or `envoy`. */
export const seatName = (model: Model, seat: Seat): string => (seat === ENVOY ? 'envoy' : at(model.parties, seat).id);

/** An object with a value for each party, by id, in the file's order. */
export const byParty = <T>(model: Model, of: (party: number) => T): Record<string, T> =>
  Object.fromEntries(
    model.scenario.parties.map((party) => [party.id, of(model.parties.findIndex((p) => p.id === party.id))]),
  );

const optionName = (model: Model, issue: number, option: number): string | null =>
  option === OPEN ? null : at(at(model.issues, issue).options, option).id;

/** A text by ids; an open issue is null. */
export const namedText = (model: Model, text: Text): Record<string, string | null> =>
  Object.fromEntries(model.issues.map((issue, i) => [issue.id, optionName(model, i, at(text, i))]));

const issueName = (model: Model, issue: number): string => at(model.issues, issue).id;

const namedQuestion = (model: Model, question: Question): unknown => {
  switch (question.kind) {
    case 'which':
      return { kind: 'which', issues: [issueName(model, question.a), issueName(model, question.b)] };
    case 'order':
    case 'red':
      return { kind: question.kind, issue: issueName(model, question.issue) };
    case 'take':
    case 'home':
      return { kind: question.kind, text: namedText(model, question.text) };
    default:
      return question satisfies never;
  }
};

/** An action by ids instead of numbers. */
export const namedAction = (model: Model, action: Action): Record<string, unknown> => {
  const { type } = action;
  switch (type) {
    case 'state':
      return {
        type,
        issue: issueName(model, action.issue),
        option: optionName(model, action.issue, action.option),
      };
    case 'signal':
      return { type, issue: issueName(model, action.issue) };
    case 'respond':
      return { type, sign: action.sign, ...(action.hope === undefined ? {} : { hope: action.hope }) };
    case 'table':
      return {
        type,
        text: namedText(model, action.text),
        ...(action.hope === undefined ? {} : { hope: action.hope }),
      };
    case 'ask':
      return { type, question: namedQuestion(model, action.question) };
    case 'call':
      return { type, party: seatName(model, action.party), question: namedQuestion(model, action.question) };
    case 'meet':
    case 'brief':
    case 'statement':
      return { type, party: seatName(model, action.party) };
    case 'pull':
      return { type, lever: at(model.scenario.levers, action.lever).id };
    default:
      return { type };
  }
};
