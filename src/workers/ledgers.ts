import type { Game } from '../agents/match.ts';
import { apply } from '../engine/apply.ts';
import { sum } from '../engine/num.ts';
import { setup } from '../engine/setup.ts';
import type { Action, GameEvent, State } from '../engine/types.ts';
import { crossesRedLine, marginOf } from '../engine/utility.ts';
import { hopeOf } from './flips.ts';

/** What a game's accounts of refusals came to; counts. */
export interface Ledgers {
  readonly refused: number;
  /** of these, how many add up to a shortfall, hope included, or name a red line */
  readonly summed: number;
  /** offers that their own makers would have refused */
  readonly ownRefused: number;
}

/** Whether the account of a refusal adds up to what the rules count plainly, and is a reason to refuse. */
const addsUp = (game: Game, before: State, action: Action, event: Extract<GameEvent, { type: 'account' }>): boolean => {
  const { items, margin, redLines } = event.ledger;
  const plain = marginOf(game.model, before, event.party, before.draft) - hopeOf(action);
  return sum(items.map((x) => x.bp)) === margin && margin === plain && (margin < 0 || redLines.length > 0);
};

const refusesOwn = ({ model }: Game, before: State, action: Action): boolean =>
  before.phase === 'offers' &&
  action.type === 'table' &&
  (marginOf(model, before, before.turn, action.text) < hopeOf(action) ||
    crossesRedLine(model, before.turn, action.text));

/** Steps through a game again and adds up every account of a refusal. */
export const checkLedgers = (game: Game): Ledgers => {
  const first = setup(game.model, game.state.seed);
  if (!first.ok) throw new Error(first.problem.code);
  let { state } = first.value;
  const count = { refused: 0, summed: 0, ownRefused: 0 };
  for (const action of game.actions) {
    const step = apply(game.model, state, action);
    if (!step.ok) throw new Error(step.problem.code);
    const { events } = step.value;
    events.forEach((event, k) => {
      const account = events[k + 1];
      if (event.type !== 'refused' || account?.type !== 'account') return;
      count.refused += 1;
      if (addsUp(game, state, action, account)) count.summed += 1;
    });
    if (refusesOwn(game, state, action)) count.ownRefused += 1;
    state = step.value.state;
  }
  return count;
};
