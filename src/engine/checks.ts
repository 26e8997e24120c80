import type { Model } from './model.ts';
import { at } from './num.ts';
import { fail, ok, type Problem, type Result } from './result.ts';
import { OPEN, type Question, type State } from './types.ts';

/** Checks of the parts of an action, each of which may be anything at all; none throws. */
export type Verdict = Result<true>;

export const fine: Verdict = ok(true);

export const no = (code: string, detail?: Problem['detail']): Verdict => fail(code, detail);

/** What a wrong part is called in a Problem. */
export const word = (value: unknown): string => (typeof value === 'string' ? value : typeof value);

export const isIndex = (value: unknown, count: number): value is number =>
  typeof value === 'number' && Number.isInteger(value) && !Object.is(value, -0) && value >= 0 && value < count;

/** The first Problem among checks, the later ones not asked. */
export const first = (...checks: (() => Verdict)[]): Verdict => {
  for (const check of checks) {
    const verdict = check();
    if (!verdict.ok) return verdict;
  }
  return fine;
};

/** A text of the right length, every option in range; OPEN only where `open` allows. Problems: `bad-text`, `bad-option`. */
export const checkText = (model: Model, text: unknown, open: boolean): Verdict => {
  if (!Array.isArray(text) || text.length !== model.counts.length)
    return no('bad-text', { expected: model.counts.length });
  const bad = text.findIndex((o, i) => !(isIndex(o, at(model.counts, i)) || (open && o === OPEN)));
  return bad < 0 ? fine : no('bad-option', { issue: at(model.issues, bad).title });
};

/** A question of one of these kinds about things that there are. Problems: `question-not-here`, `bad-question`. */
export const checkQuestion = (model: Model, question: Question, kinds: readonly string[]): Verdict => {
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

export const checkParty = (model: Model, party: unknown): Verdict =>
  isIndex(party, model.parties.length) ? fine : no('no-such-party');

/** The most that a party may own to hope for, bp: the whole scale. */
const HOPE_MAX = 10_000;

/** A hope that is not there, or a whole number of bp. Problem: `bad-hope`. */
export const checkHope = (hope: unknown): Verdict =>
  hope === undefined || isIndex(hope, HOPE_MAX + 1) ? fine : no('bad-hope', { max: HOPE_MAX });

/** A lever that there is, not yet spent, in its time. Problems: `no-such-lever`, `lever-used`, `lever-early`, `lever-needs`. */
export const checkLever = (model: Model, state: State, lever: unknown): Verdict => {
  if (!isIndex(lever, model.scenario.levers.length)) return no('no-such-lever');
  const source = at(model.scenario.levers, lever);
  if (source.once && state.pulled.includes(lever)) return no('lever-used', { lever: source.name });
  if (state.round < source.fromRound) return no('lever-early', { lever: source.name, round: source.fromRound });
  const needs = model.scenario.events.findIndex((e) => e.id === source.needsEvent);
  return needs >= 0 && !state.fired.includes(needs)
    ? no('lever-needs', { lever: source.name, event: at(model.scenario.events, needs).name })
    : fine;
};
