import { smallestFlip } from './flip.ts';
import type { Model } from './model.ts';
import { at, clamp } from './num.ts';
import { askHome } from './ratify.ts';
import { chance } from './rng.ts';
import {
  type Hope,
  type Ledger,
  OPEN,
  type Question,
  type QuestionAnswer,
  type Reason,
  type Said,
  type State,
  type Text,
} from './types.ts';
import { acceptable, bandOf, crossesRedLine, marginOf, trustOf } from './utility.ts';

/** What a party lets be known of itself, permille: its style, trust, rapport, and where one asks. */
const candourOf = (model: Model, state: State, party: number, bonus: number): number => {
  const { candour, rapport } = model.process;
  const warmth =
    party !== model.rapportWith
      ? 0
      : state.rapport >= rapport.high
        ? candour.rapport
        : state.rapport < rapport.low
          ? -candour.rapport
          : 0;
  const base = at(model.parties, party).style.candourPermille;
  return clamp(base + bonus + warmth + candour.perTrust * (trustOf(state, party) - 50), 0, 1000);
};

const candid = (model: Model, state: State, party: number, bonus: number, purpose: string): boolean => {
  const { luck } = at(model.parties, party);
  return chance(candourOf(model, state, party, bonus), state.seed, state.round, luck, purpose);
};

const keyOf = (question: Question): string => {
  switch (question.kind) {
    case 'which':
      return `which ${Math.min(question.a, question.b)} ${Math.max(question.a, question.b)}`;
    case 'order':
    case 'red':
      return `${question.kind} ${question.issue}`;
    case 'take':
    case 'home':
      return `${question.kind} ${question.text.join(' ')}`;
    default:
      return question satisfies never;
  }
};

const which = (state: State, party: number, a: number, b: number): QuestionAnswer => {
  const { weights } = at(state.truth, party);
  const [low, high] = a < b ? [a, b] : [b, a];
  return { kind: 'which', more: at(weights, high) > at(weights, low) ? high : low };
};

const order = (state: State, party: number, issue: number): QuestionAnswer => {
  const values = at(at(state.truth, party).values, issue);
  const options = values.map((_, o) => o);
  return { kind: 'order', order: options.sort((a, b) => at(values, b) - at(values, a) || a - b) };
};

const red = (model: Model, state: State, party: number, issue: number): QuestionAnswer => ({
  kind: 'red',
  options: Array.from({ length: at(model.counts, issue) }, (_, o) => o).filter((o) =>
    model.redLines.some(
      (line) =>
        line.party === party &&
        line.when.some((m) => m.issue === issue) &&
        crossesRedLine(
          { ...model, redLines: [line] },
          party,
          state.draft.map((was, i) => (i === issue ? o : was)),
        ),
    ),
  ),
});

const take = (model: Model, state: State, party: number, text: Text): QuestionAnswer => {
  const sign = acceptable(model, state, party, text);
  if (sign) return { kind: 'take', sign, distance: null, flip: null };
  const crossed = crossesRedLine(model, party, text);
  const distance = bandOf(model, -marginOf(model, state, party, text), crossed);
  return { kind: 'take', sign, distance, flip: smallestFlip(model, state, party, text) };
};

const home = (model: Model, state: State, party: number, text: Text): QuestionAnswer => {
  const verdict = askHome(model, state, party, text);
  return { kind: 'home', passes: verdict.approves, groups: verdict.groups.map((g) => g.support >= 500) };
};

/** A true answer, or null where the party does not say; the same question in the same round gets the same answer. */
export const answerTo = (
  model: Model,
  state: State,
  party: number,
  question: Question,
  bonus: number,
): QuestionAnswer | null => {
  if (!candid(model, state, party, bonus, `ask ${keyOf(question)}`)) return null;
  switch (question.kind) {
    case 'which':
      return which(state, party, question.a, question.b);
    case 'order':
      return order(state, party, question.issue);
    case 'red':
      return red(model, state, party, question.issue);
    case 'take':
      return take(model, state, party, question.text);
    case 'home':
      return question.text.includes(OPEN) ? null : home(model, state, party, question.text);
    default:
      return question satisfies never;
  }
};

/** Lines of an account that a refusal names. */
const REASONS = 2;

/** What takes most away in an account, the heaviest first; equal lines in the order of the account. */
const heaviest = (ledger: Ledger): Reason[] =>
  ledger.items
    .filter((item) => item.bp < 0)
    .sort((a, b) => a.bp - b.bp)
    .slice(0, REASONS)
    .map(({ kind, ref }) => ({ kind, ref }));

/**
 * What a refusal of the standing draft lets be known: red lines always; by candour what weighs most, how far off it is, and the first
 * clauses of the smallest change that would do after the refusal has hardened the party.
 */
export const saidOnRefusal = (model: Model, state: State, party: number, ledger: Ledger, hope: Hope = 0): Said => {
  const { redLines, margin } = ledger;
  const told = (what: string): boolean => candid(model, state, party, 0, `said ${what}`);
  const against = told('reasons') ? heaviest(ledger) : null;
  const distance = told('distance') ? bandOf(model, -margin, redLines.length > 0) : null;
  const byNumbers = margin < 0 || redLines.length > 0;
  if (!byNumbers || !told('clauses')) return { against, distance, clauses: null, size: null, redLines };
  const flip = smallestFlip(model, state, party, state.draft, hope);
  return {
    against,
    distance,
    clauses: flip === null ? [] : flip.slice(0, model.process.flip.said),
    size: flip === null ? 0 : flip.length,
    redLines,
  };
};
