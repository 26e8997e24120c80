import type { Game } from '../agents/match.ts';
import type { Model } from '../engine/model.ts';
import { at } from '../engine/num.ts';
import { ok, type Result } from '../engine/result.ts';
import type { State, Text } from '../engine/types.ts';
import { utility } from '../engine/utility.ts';
import type { Answers, Control, Count, Frontier } from '../solve/answers.ts';
import { frontierOf } from '../solve/efficient.ts';
import { solve } from '../solve/solve.ts';
import { roomAt } from './bestTexts.ts';

/** A draft that was tabled, and what it was worth, bp by party. */
export interface Draft {
  readonly version: number;
  readonly text: Text;
  readonly utilities: readonly number[];
}

/** The texts that all could have signed at the end of a game, and where its own drafts stand among them. */
export interface Landscape {
  /** by lines and red lines alone */
  readonly principle: Count;
  /** of these, what every home would approve */
  readonly ratifiable: Count;
  /** margin for risk and all else that is asked at the table included */
  readonly table: Count;
  readonly lines: readonly number[];
  readonly ideals: readonly number[] | null;
  readonly points: Pick<Answers, 'nash' | 'kalaiSmorodinsky' | 'maxMin' | 'unproved'>;
  /** worth, bp by party, of a spread of the texts that all could sign */
  readonly cloud: readonly (readonly number[])[];
  /** worth of each efficient one: no text is better for one and worse for nobody; null where it is too large to write out */
  readonly frontier: readonly (readonly number[])[] | null;
  readonly drafts: readonly Draft[];
}

/** texts drawn as dots, at most */
const DOTS = 400;

/** A spread of texts, as what they are worth to each. */
const cloudOf = (model: Model, state: State, members: readonly Text[]): number[][] => {
  const every = Math.max(1, Math.ceil(members.length / DOTS));
  return members
    .filter((_, k) => k % every === 0)
    .map((text) => model.parties.map((_, p) => utility(model, at(state.truth, p), p, text)));
};

/** The efficient texts that all could sign, as what they are worth to each. */
const zoned = ({ exact, points }: Frontier): (readonly number[])[] | null =>
  exact ? points.filter((point) => point.inZone > 0).map((point) => point.utilities) : null;

const draftsOf = ({ model, state, log }: Game): Draft[] =>
  log.flatMap((e) =>
    e.type === 'tabled'
      ? [
          {
            version: e.version,
            text: e.text,
            utilities: model.parties.map((_, p) => utility(model, at(state.truth, p), p, e.text)),
          },
        ]
      : [],
  );

/** Exact answers about the end of a game. Problem: `cancelled`. */
export const landscapeOf = (game: Game, control: Control = {}): Result<Landscape> => {
  const { model, state } = game;
  const principle = control.stop ? solve(model, state, 'principle', control) : ok(roomAt(model, state));
  if (!principle.ok) return principle;
  const table = solve(model, state, 'table', control);
  if (!table.ok) return table;
  const frontier = frontierOf(model, state, 'principle', control);
  if (!frontier.ok) return frontier;
  const { zone, ratifiable, lines, ideals, members, nash, kalaiSmorodinsky, maxMin, unproved } = principle.value;
  return ok({
    principle: zone,
    ratifiable,
    table: table.value.zone,
    lines,
    ideals,
    points: { nash, kalaiSmorodinsky, maxMin, unproved },
    cloud: cloudOf(model, state, members),
    frontier: zoned(frontier.value),
    drafts: draftsOf(game),
  });
};
