import type { Game } from '../agents/match.ts';
import { apply } from '../engine/apply.ts';
import { smallestFlip, withChanges } from '../engine/flip.ts';
import type { Model } from '../engine/model.ts';
import { at } from '../engine/num.ts';
import { setup } from '../engine/setup.ts';
import type { Action, Hope, Said, State, Text } from '../engine/types.ts';
import { crossesRedLine, marginOf } from '../engine/utility.ts';

/** What refusals said of the smallest change, and how much of it was looked into; counts. */
export interface Flips {
  /** refusals that named a smallest change */
  stated: number;
  /** of these, how many changes, put into the text, were found to flip the answer */
  confirmed: number;
  /** refusals that said "none within the limit" */
  none: number;
  /** of these, how many were looked into (a sample where texts are many) */
  noneChecked: number;
  /** of the looked into, how many a plain enumeration confirmed */
  noneConfirmed: number;
}

/** Plain enumerations in one game where each takes long. */
const NONE_A_GAME = 2;
/** Texts within reach above which an enumeration counts as long. */
const LONG = 20_000;

/** A refusal as it was given: whose, on which state, and what it was hoping for. */
interface Refusal {
  readonly model: Model;
  readonly state: State;
  readonly party: number;
  readonly hope: Hope;
}

const wouldSign = ({ model, state, party, hope }: Refusal, text: Text): boolean =>
  marginOf(model, state, party, text) >= hope && !crossesRedLine(model, party, text);

/** Tries every change of up to `left` further clauses, plainly; true as soon as the party would sign. */
const someFlip = (refusal: Refusal, text: number[], from: number, left: number): boolean => {
  if (wouldSign(refusal, text)) return true;
  if (left === 0) return false;
  for (let i = from; i < text.length; i++) {
    const was = at(text, i);
    for (let option = 0; option < at(refusal.model.counts, i); option++) {
      if (option === was) continue;
      text[i] = option;
      const found = someFlip(refusal, text, i + 1, left - 1);
      text[i] = was;
      if (found) return true;
    }
  }
  return false;
};

const within = (model: Model, text: Text): number => Math.min(model.process.flip.maxClauses, text.length);

/** Texts that differ from one in at most `left` clauses from issue `from` on. */
const reach = (counts: readonly number[], from: number, left: number): number => {
  let n = 1;
  if (left > 0) for (let i = from; i < counts.length; i++) n += (at(counts, i) - 1) * reach(counts, i + 1, left - 1);
  return n;
};

/** Whether the change behind what was said is of that size, begins so, and does flip the answer. */
const flips = (refusal: Refusal, said: Said): boolean => {
  const { model, state, party, hope } = refusal;
  const flip = smallestFlip(model, state, party, state.draft, hope);
  if (flip === null || flip.length !== said.size) return false;
  const begins = said.clauses?.every(([issue, option], k) => flip[k]?.[0] === issue && flip[k]?.[1] === option);
  return begins === true && wouldSign(refusal, withChanges(state.draft, flip));
};

interface Account {
  readonly flips: Flips;
  readonly mayLook: number;
}

const lookInto = (refusal: Refusal, said: Said, account: Account): void => {
  const { model, state } = refusal;
  const { flips: count, mayLook } = account;
  if (said.size === null) return;
  if (said.size > 0) {
    count.stated += 1;
    if (flips(refusal, said)) count.confirmed += 1;
    return;
  }
  count.none += 1;
  if (count.noneChecked >= mayLook) return;
  count.noneChecked += 1;
  if (!someFlip(refusal, state.draft.slice(), 0, within(model, state.draft))) count.noneConfirmed += 1;
};

/** What a refusing party owned to hope for. */
export const hopeOf = (action: Action): Hope =>
  action.type === 'respond' || action.type === 'table' ? (action.hope ?? 0) : 0;

/** Counts what a game's refusals said, without looking into it. */
export const countFlips = (game: Game): Flips => {
  const count: Flips = { stated: 0, confirmed: 0, none: 0, noneChecked: 0, noneConfirmed: 0 };
  for (const event of game.log) {
    if (event.type !== 'refused' || event.said.size === null) continue;
    if (event.said.size > 0) count.stated += 1;
    else count.none += 1;
  }
  return count;
};

/** Steps through a game again and looks into every refusal as it was given: the party hardens, then speaks. */
export const checkFlips = (game: Game): Flips => {
  const { model } = game;
  const long = reach(model.counts, 0, Math.min(model.process.flip.maxClauses, model.counts.length)) > LONG;
  const account: Account = {
    flips: { stated: 0, confirmed: 0, none: 0, noneChecked: 0, noneConfirmed: 0 },
    mayLook: long ? NONE_A_GAME : Number.MAX_SAFE_INTEGER,
  };
  const first = setup(model, game.state.seed);
  if (!first.ok) throw new Error(first.problem.code);
  let { state } = first.value;
  for (const action of game.actions) {
    const step = apply(model, state, action);
    if (!step.ok) throw new Error(step.problem.code);
    const hardened = { ...state, hard: step.value.state.hard };
    for (const event of step.value.events)
      if (event.type === 'refused')
        lookInto({ model, state: hardened, party: event.party, hope: hopeOf(action) }, event.said, account);
    state = step.value.state;
  }
  return account.flips;
};
