import { believe, readingChances } from '../agents/belief.ts';
import { hashData } from '../engine/hash.ts';
import { toAct } from '../engine/judge.ts';
import type { Model } from '../engine/model.ts';
import { at } from '../engine/num.ts';
import { type Action, ENVOY, type Ending, type GameEvent, type Pen, type Seat, type Text } from '../engine/types.ts';
import { utility } from '../engine/utility.ts';
import { visible } from '../engine/view.ts';
import type { Opened } from '../replay/link.ts';
import { type Level, PERSON, type ReplayRecord } from '../replay/record.ts';
import { ownLines, roomAt } from './bestTexts.ts';
import { heaviestClause, refusalsOf } from './course.ts';
import { type Film, filmOf, logAt, roundEnds } from './rebuild.ts';

/** One decision of a person's own, which a class can be asked to explain. */
export interface OwnTurn {
  readonly round: number;
  readonly seat: Seat;
  readonly action: Action;
  /** the standing draft before it */
  readonly draft: Text;
}

/** What a class board keeps of one replay: plain numbers, no name of anyone. */
export interface ClassGame {
  /** the same for the same game, whatever its link looks like and whoever it says played */
  readonly key: string;
  readonly scenario: ReplayRecord['scenario'];
  readonly set: string;
  readonly variant: string;
  readonly pen: Pen;
  readonly seed: string;
  /** seats that persons held */
  readonly persons: readonly Seat[];
  /** null where no person played, and in games of format 1 */
  readonly level: Level | null;
  /** null = not finished */
  readonly ending: Ending | null;
  readonly round: number;
  readonly drafts: number;
  readonly votes: number;
  readonly text: Text;
  /** bp of the text by party, on each one's own scale */
  readonly worth: readonly number[];
  /** bp of no agreement at the end, by party */
  readonly lines: readonly number[];
  /** where the text stands between a party's line (0) and its best possible text (100); null where that is not defined */
  readonly scores: readonly (number | null)[];
  /** for each refusal the clause that weighed most against the text in the refusing party's own account */
  readonly refused: readonly number[];
  /** mean chance, 0..1, that the evidence gave to what was true, at the end of each round, over all other parties */
  readonly beliefs: readonly number[];
  readonly turns: readonly OwnTurn[];
}

/** What a person decides that is worth a question. */
const DECISIONS: readonly Action['type'][] = [
  'table',
  'meet',
  'pull',
  'vote',
  'close',
  'state',
  'signal',
  'walk',
  'respond',
];

const personsOf = ({ players }: ReplayRecord): Seat[] =>
  [players.envoy, ...players.parties].flatMap((name, k) => (name === PERSON ? [k === 0 ? ENVOY : k - 1] : []));

const refusedClauses = (model: Model, log: readonly GameEvent[]): number[] =>
  refusalsOf(model, log)
    .map(heaviestClause)
    .filter((issue) => issue >= 0);

const meanTruth = (model: Model, film: Film, viewer: Seat): number[] =>
  roundEnds(film).map((frame) => {
    const belief = believe(model, visible(logAt(film, frame), viewer), viewer);
    const others = model.parties.map((_, p) => p).filter((p) => p !== viewer);
    const chances = others.map((p) => at(readingChances(model, belief, p), at(frame.state.truth, p).reading));
    return chances.reduce((a, b) => a + b, 0) / Math.max(1, chances.length);
  });

const turnsOf = (film: Film, actions: readonly Action[], persons: readonly Seat[]): OwnTurn[] =>
  actions.flatMap((action, k) => {
    const { state } = at(film.frames, k);
    const seat = toAct(state);
    return seat !== null && persons.includes(seat) && DECISIONS.includes(action.type)
      ? [{ round: state.round, seat, action, draft: state.draft }]
      : [];
  });

/** Reads what a class board needs of an opened replay. Throws where its actions are not its game's: our own bug. */
export const classGame = ({ record, game }: Opened): ClassGame => {
  const { model, state, actions, log } = game;
  const { scenario, set, variant, pen, seed } = record;
  const made = filmOf(model, seed, actions);
  if (!made.ok) throw new Error(`class: ${made.problem.code}`);
  const persons = personsOf(record);
  const own = ownLines(model, state, state.draft, roomAt(model, state));
  return {
    key: hashData([scenario, set, variant, pen, seed, actions]),
    scenario,
    set,
    variant,
    pen,
    seed,
    persons,
    level: record.level,
    ending: state.ending,
    round: state.round,
    drafts: state.version,
    votes: state.votes,
    text: state.draft,
    worth: model.parties.map((_, p) => utility(model, at(state.truth, p), p, state.draft)),
    lines: own.map(({ line }) => line),
    scores: own.map(({ score }) => score),
    refused: refusedClauses(model, log),
    beliefs: meanTruth(model, made.value, persons[0] ?? ENVOY),
    turns: turnsOf(made.value, actions, persons),
  };
};
