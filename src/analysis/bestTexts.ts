import type { Model } from '../engine/model.ts';
import { at, floorDiv } from '../engine/num.ts';
import type { State, Text } from '../engine/types.ts';
import { utility } from '../engine/utility.ts';
import type { Answers } from '../solve/answers.ts';
import { betterThan } from '../solve/better.ts';
import { solve } from '../solve/solve.ts';

/** Why a figure is left out. */
export type Missing = 'too-large' | 'none';

/** One party against its own line: 0 = no agreement now, 100 = its best text in which every other party still gains. */
export interface OwnLine {
  readonly party: number;
  /** what no agreement was worth to it at the end, bp */
  readonly line: number;
  /** what the text was worth to it, bp */
  readonly worth: number;
  /** its best text in which no other party is below its line, bp */
  readonly best: number | null;
  /** 0 at the line, 100 at the best; below 0 where no agreement was better */
  readonly score: number | null;
  readonly missing: Missing | null;
}

/** Texts better for someone and worse for nobody than `text`, and one of them. */
export interface Unused {
  readonly count: number;
  readonly example: Text | null;
}

const rooms = new WeakMap<State, { readonly model: Model; readonly answers: Answers }>();

/**
 * What every party's line and red lines allow as things stand, counted once for the same state; nobody stops this
 * count, so it has an answer.
 */
export const roomAt = (model: Model, state: State): Answers => {
  const known = rooms.get(state);
  if (known?.model === model) return known.answers;
  const answers = solve(model, state, 'principle');
  if (!answers.ok) throw new Error(answers.problem.code);
  rooms.set(state, { model, answers: answers.value });
  return answers.value;
};

/** Where a text stands between a party's line and its best, 0..100, floored; null where the two are the same. */
const scoreOf = (worth: number, line: number, best: number): number | null =>
  best <= line ? null : floorDiv(100 * (worth - line), best - line);

/** Each party against its own line, by the state and text at the end of a game; `room` from roomAt. */
export const ownLines = (model: Model, state: State, text: Text, room: Answers): OwnLine[] =>
  model.parties.map((_, party) => {
    const line = at(room.lines, party);
    const worth = utility(model, at(state.truth, party), party, text);
    const own = { party, line, worth };
    if (room.unproved.includes('best')) return { ...own, best: null, score: null, missing: 'too-large' };
    if (room.ideals === null) return { ...own, best: null, score: null, missing: 'none' };
    const best = at(room.ideals, party);
    return { ...own, best, score: scoreOf(worth, line, best), missing: null };
  });

/** Gains left unused: texts better for someone and worse for nobody; null where too many to count. */
export const unusedGains = (model: Model, state: State, text: Text): Unused | null => {
  const better = betterThan(model, state, text);
  if (!better.ok) throw new Error(better.problem.code);
  const { count, example } = better.value;
  return count.exact ? { count: count.texts, example: example?.text ?? null } : null;
};
