import type { Model } from './model.ts';
import { at } from './num.ts';
import { roll } from './rng.ts';
import { firstSeat } from './seats.ts';
import { applyEffects, emit, type Turn } from './turn.ts';
import type { State } from './types.ts';

/** The chance of one event this round, permille: a leak is likelier when secrecy is low. */
const chanceOf = (model: Model, state: State, index: number): number => {
  const event = at(model.scenario.events, index);
  if (state.round < event.fromRound || (event.once && state.fired.includes(index))) return 0;
  return event.chancePermille;
};

const drawEvent = (model: Model, state: State): number => {
  let left = roll(1000, state.seed, state.round, 'table', 'event');
  const found = model.scenario.events.findIndex((_, k) => {
    left -= chanceOf(model, state, k);
    return left < 0;
  });
  if (found >= 0) return found;
  const { below, extraPermille } = model.process.leak;
  const leak = model.scenario.events.findIndex(
    (e, k) => e.leak === true && state.round >= e.fromRound && !(e.once && state.fired.includes(k)),
  );
  return state.secrecy < below && left < extraPermille ? leak : -1;
};

const windows = (turn: Turn): void => {
  const { model, state } = turn;
  model.scenario.windows.forEach((window, k) => {
    const round = at(state.windows, k);
    if (round === 0) return;
    if (Math.max(1, round - window.announcedAhead) === state.round)
      emit(turn, { type: 'window-announced', window: k, at: round });
    if (round === state.round) {
      const effects = applyEffects(turn, at(model.windows, k), `window ${window.id}`);
      emit(turn, { type: 'window-closed', window: k, effects });
    }
  });
};

/** Time weighs on one party at a time in the news; only the direction is said. */
const drift = (turn: Turn): void => {
  const { model, state } = turn;
  if (state.round === 1) return;
  const lucks = model.parties.map((p) => roll(1_000_000, state.seed, state.round, p.luck, 'drift-news'));
  const party = lucks.indexOf(Math.max(...lucks));
  const bp = at(state.truth, party).drift;
  emit(turn, { type: 'drift', party, sign: bp > 0 ? 1 : bp < 0 ? -1 : 0 });
};

/** Opens the round that `state.round` names: drift, announced deadlines, at most one seeded event. */
export const openRound = (turn: Turn): void => {
  const { model, state } = turn;
  if (state.eye > 0) state.eye -= 1;
  emit(turn, { type: 'round', round: state.round });
  drift(turn);
  windows(turn);
  const event = drawEvent(model, state);
  if (event >= 0) {
    state.fired = [...state.fired, event];
    const effects = applyEffects(turn, at(model.events, event), `event ${at(model.scenario.events, event).id}`);
    emit(turn, { type: 'news', event, effects });
  }
  state.phase = model.pen === 'rotating' ? 'offers' : 'parties';
  state.turn = model.pen === 'rotating' ? firstSeat(model, state.seed) : 0;
  state.main = false;
  state.side = false;
  state.quiet = state.quiet.map((q) => Math.max(0, q - 1));
};
