import { applyEnvoyMove } from './envoyMoves.ts';
import { judge } from './judge.ts';
import type { Model } from './model.ts';
import { applyOffersMove } from './offers.ts';
import { applyPartyMove, applyResponse } from './partyMoves.ts';
import { ok, type Result } from './result.ts';
import type { Step } from './setup.ts';
import { startTurn } from './turn.ts';
import type { Action, State } from './types.ts';

/**
 * Judges an action for whoever's turn it is and applies it: a new state and the events that say what happened, or a
 * Problem and nothing changed. The state passed in is never modified.
 */
export const apply = (model: Model, state: State, action: Action): Result<Step> => {
  const verdict = judge(model, state, action);
  if (!verdict.ok) return verdict;
  const turn = startTurn(model, state);
  if (state.phase === 'parties') applyPartyMove(turn, action);
  else if (state.phase === 'envoy') applyEnvoyMove(turn, action);
  else if (state.phase === 'offers') applyOffersMove(turn, action);
  else applyResponse(turn, action);
  return ok({ state: turn.state, events: turn.events });
};
