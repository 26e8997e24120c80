import { judge } from './judge.ts';
import type { Model } from './model.ts';
import { at } from './num.ts';
import { type Action, OPEN, type Question, type State } from './types.ts';

const indices = (n: number): number[] => Array.from({ length: n }, (_, i) => i);

const asked = new WeakMap<Model, readonly Question[]>();

/** The questions about issues: the same in every state of a model, and needed at each of a replay's actions. */
const aboutIssues = (model: Model): readonly Question[] => {
  const known = asked.get(model);
  if (known !== undefined) return known;
  const issues = indices(model.issues.length);
  const all: Question[] = [
    ...issues.flatMap((a) => issues.filter((b) => b > a).map((b): Question => ({ kind: 'which', a, b }))),
    ...issues.map((issue): Question => ({ kind: 'order', issue })),
    ...issues.map((issue): Question => ({ kind: 'red', issue })),
  ];
  asked.set(model, all);
  return all;
};

const questions = (model: Model, state: State, kinds: readonly string[]): Question[] => {
  const all: Question[] = [
    ...aboutIssues(model),
    { kind: 'take', text: state.draft },
    { kind: 'home', text: state.draft },
  ];
  return all.filter((q) => kinds.includes(q.kind));
};

const calls = (model: Model, state: State): Action[] => {
  const all = questions(model, state, model.process.call.kinds);
  return indices(model.parties.length).flatMap((party) =>
    all.map((question): Action => ({ type: 'call', party, question })),
  );
};

const pulls = (model: Model): Action[] =>
  indices(model.scenario.levers.length).map((lever): Action => ({ type: 'pull', lever }));

const partyMoves = (model: Model, state: State): Action[] => [
  { type: 'hold' },
  ...indices(model.issues.length).map((issue): Action => ({ type: 'signal', issue })),
  ...model.counts.flatMap((n, issue) => indices(n).map((option): Action => ({ type: 'state', issue, option }))),
  { type: 'leak' },
  { type: 'consult' },
  { type: 'walk' },
  ...pulls(model),
  ...calls(model, state),
];

const envoyMoves = (model: Model, state: State): Action[] => {
  const parties = indices(model.parties.length);
  const fills = state.reopened === null ? [OPEN] : indices(at(model.counts, state.reopened.issue));
  return [
    { type: 'end' },
    { type: 'adjourn' },
    { type: 'table', text: state.draft },
    ...fills.map((option): Action => ({ type: 'vote', option })),
    ...parties.map((party): Action => ({ type: 'meet', party })),
    ...parties.map((party): Action => ({ type: 'brief', party })),
    ...parties.map((party): Action => ({ type: 'statement', party })),
    ...pulls(model),
    ...calls(model, state),
    { type: 'close' },
  ];
};

const candidates = (model: Model, state: State): Action[] => {
  switch (state.phase) {
    case 'parties':
      return partyMoves(model, state);
    case 'answers':
    case 'signing':
      return [
        { type: 'respond', sign: true },
        { type: 'respond', sign: false },
      ];
    case 'envoy':
      return state.meeting === null
        ? envoyMoves(model, state)
        : [
            { type: 'leave' },
            ...questions(model, state, model.process.meeting.kinds).map(
              (question): Action => ({ type: 'ask', question }),
            ),
          ];
    case 'offers':
      return [{ type: 'table', text: state.draft }, { type: 'respond', sign: true }, ...partyMoves(model, state)];
    case 'done':
      return [];
    default:
      return state.phase satisfies never;
  }
};

/**
 * Every legal action now, in canonical order; where an action carries a text (table, take, home) it stands once, with
 * the standing draft in place of any text.
 */
export const legalActions = (model: Model, state: State): Action[] =>
  candidates(model, state).filter((action) => judge(model, state, action).ok);
