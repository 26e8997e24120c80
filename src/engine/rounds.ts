import { openRound } from './news.ts';
import { emit, type Turn } from './turn.ts';

/** Closes a round: the next one opens, or after the last the talks stand where they stand. */
export const endRound = (turn: Turn): void => {
  const { model, state } = turn;
  emit(turn, { type: 'round-ended', round: state.round });
  if (state.round < model.rounds) {
    state.round += 1;
    return openRound(turn);
  }
  state.phase = 'done';
  state.ending = state.signedOnce ? 'not-ratified' : 'continue';
  emit(turn, { type: 'ended', ending: state.ending });
};
