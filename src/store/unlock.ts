import type { Problem } from '../engine/result.ts';
import { type Action, ENVOY } from '../engine/types.ts';
import type { View } from '../engine/view.ts';
import type { Level } from './types.ts';

const MEET_FROM = 2;
const LEVER_FROM = 3;
const VOTE_FROM = 4;

const later = (code: string, view: View, round: number): Problem | null =>
  view.round < round ? { code, detail: { round } } : null;

/** Whether all but one party would sign the standing draft, as they answered it. */
const nearlyAll = (view: View): boolean => view.answers.filter((a) => a === 'sign').length >= view.answers.length - 1;

/**
 * What a level keeps closed until a player has met what comes before it: null = open. The rules themselves know
 * nothing of this; at the expert level everything is open from the start.
 */
export const lockOf = (view: View, level: Level, type: Action['type']): Problem | null => {
  if (level === 'expert' || view.viewer !== ENVOY) return null;
  if (view.version === 0 && type !== 'table' && type !== 'close') return { code: 'locked-present' };
  switch (type) {
    case 'meet':
      return later('locked-meet', view, MEET_FROM);
    case 'pull':
      return later('locked-lever', view, LEVER_FROM);
    case 'vote':
      return view.reopened !== null || view.votes > 0 || nearlyAll(view) ? null : later('locked-vote', view, VOTE_FROM);
    default:
      return null;
  }
};
