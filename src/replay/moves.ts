import { judge } from '../engine/judge.ts';
import { legalActions } from '../engine/legal.ts';
import type { Model } from '../engine/model.ts';
import { at } from '../engine/num.ts';
import { type Action, OPEN, type Question, type State, type Text } from '../engine/types.ts';
import { type Choice, choiceOf, type Packed, take } from './pack.ts';

/** How often each kind of action comes up in our agents' games, roughly: the commoner, the shorter in a link. */
const WEIGHTS: Readonly<Record<Action['type'], number>> = {
  hold: 60,
  state: 1,
  signal: 4,
  leak: 12,
  consult: 12,
  walk: 1,
  respond: 1,
  table: 150,
  meet: 12,
  ask: 1,
  leave: 1,
  pull: 1,
  vote: 40,
  call: 1,
  brief: 12,
  statement: 12,
  adjourn: 24,
  end: 150,
  close: 1,
};
/** A clause stays as it stands in the draft so many times as often as it becomes any one other option. */
const SAME = 12;

/** The text that an action carries, or null. */
const textOf = (action: Action): Text | null => {
  if (action.type === 'table') return action.text;
  if (action.type !== 'ask' && action.type !== 'call') return null;
  return 'text' in action.question ? action.question.text : null;
};

/** Moves with which a party may own to a hope: a refusal, and an offer that answers another. */
const mayHope = (state: State, action: Action): boolean =>
  (action.type === 'respond' && !action.sign) || (action.type === 'table' && state.phase === 'offers');

const hopeOf = (action: Action): number =>
  action.type === 'respond' || action.type === 'table' ? (action.hope ?? 0) : 0;

/** An action without its hope, and with this one where there is any. */
const withHope = (action: Action, hope: number): Action => {
  if (action.type === 'respond') return { type: 'respond', sign: action.sign, ...(hope > 0 ? { hope } : {}) };
  if (action.type === 'table') return { type: 'table', text: action.text, ...(hope > 0 ? { hope } : {}) };
  return action;
};

const withText = (action: Action, text: Text): Action => {
  if (action.type === 'table') return { type: 'table', text };
  if (action.type !== 'ask' && action.type !== 'call') return action;
  const { kind } = action.question;
  return kind === 'take' || kind === 'home' ? { ...action, question: { kind, text } } : action;
};

/** An offer can be any text; the list of moves shows the standing draft, which may not be one. */
const offerMoves = (model: Model, state: State): Action[] =>
  state.phase === 'offers' ? [{ type: 'table', text: model.counts.map(() => 0) }] : [];

/** Home can be asked about a whole text while the draft still has an open clause, which the list of moves leaves out. */
const homeMoves = (model: Model, state: State): Action[] => {
  if (state.phase !== 'envoy' || !state.draft.includes(OPEN)) return [];
  const question: Question = { kind: 'home', text: state.draft.map((option) => Math.max(0, option)) };
  const all: Action[] = [
    { type: 'ask', question },
    ...model.parties.map((_, party): Action => ({ type: 'call', party, question })),
  ];
  return all.filter((action) => judge(model, state, action).ok);
};

/** Every kind of move that can be made now, a text standing for any text, in canonical order. */
const slots = (model: Model, state: State): Action[] => [
  ...offerMoves(model, state),
  ...legalActions(model, state).filter((action) => action.type !== 'table' || state.phase !== 'offers'),
  ...homeMoves(model, state),
];

const blank: Text = [];
const sameSlot = (a: Action, b: Action): boolean =>
  a.type === b.type &&
  JSON.stringify(withText(withHope(a, 0), blank)) === JSON.stringify(withText(withHope(b, 0), blank));

const weightsOf = (list: readonly Action[]): number[] => list.map((action) => WEIGHTS[action.type]);

/** Weights of an issue's options, OPEN first where the move allows it. */
const clauseWeights = (model: Model, state: State, issue: number, open: boolean): number[] => {
  const first = open ? OPEN : 0;
  const length = at(model.counts, issue) - first;
  return Array.from({ length }, (_, k) => (k + first === at(state.draft, issue) ? SAME : 1));
};

const mayBeOpen = (state: State, action: Action): boolean =>
  state.phase !== 'offers' && !((action.type === 'ask' || action.type === 'call') && action.question.kind === 'home');

/** Hope is rare; where there is any, its hundreds and its rest. */
const HOPE = [63, 1] as const;
const HUNDREDS = new Array<number>(101).fill(1);
const REST = new Array<number>(100).fill(1);

const hopeChoices = (hope: number): Choice[] =>
  hope === 0
    ? [choiceOf(HOPE, 0)]
    : [choiceOf(HOPE, 1), choiceOf(HUNDREDS, Math.floor(hope / 100)), choiceOf(REST, hope % 100)];

/** Null where no hope is spelled out at length: there is one way of writing each. */
const takeHope = (packed: Packed): number | null =>
  take(packed, HOPE) === 0 ? 0 : take(packed, HUNDREDS) * 100 + take(packed, REST) || null;

/** The choices that tell an action from all others that could be made now, or null where it cannot be made. */
export const choicesOf = (model: Model, state: State, action: Action): Choice[] | null => {
  const list = slots(model, state);
  const k = list.findIndex((slot) => sameSlot(slot, action));
  if (k < 0) return null;
  const choices = [choiceOf(weightsOf(list), k)];
  const open = mayBeOpen(state, action);
  textOf(action)?.forEach((option, issue) => {
    choices.push(choiceOf(clauseWeights(model, state, issue, open), open ? option - OPEN : option));
  });
  return mayHope(state, action) ? [...choices, ...hopeChoices(hopeOf(action))] : choices;
};

/** Takes the next action out of a packed game, or null where no move can be made or it is not written our way. */
export const takeAction = (model: Model, state: State, packed: Packed): Action | null => {
  const list = slots(model, state);
  if (list.length === 0) return null;
  const slot = at(list, take(packed, weightsOf(list)));
  const open = mayBeOpen(state, slot);
  const action =
    textOf(slot) === null
      ? slot
      : withText(
          slot,
          model.counts.map((_, issue) => take(packed, clauseWeights(model, state, issue, open)) + (open ? OPEN : 0)),
        );
  if (!mayHope(state, action)) return action;
  const hope = takeHope(packed);
  return hope === null ? null : withHope(action, hope);
};
