import type { Game } from '../agents/match.ts';
import type { Model } from '../engine/model.ts';
import { at } from '../engine/num.ts';
import { ok, type Result } from '../engine/result.ts';
import type { State, Text } from '../engine/types.ts';
import { lineOf, utility } from '../engine/utility.ts';
import type { Answers, Control, Count } from '../solve/answers.ts';
import { solve } from '../solve/solve.ts';
import { searchTexts } from './search.ts';

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
  /** worth of each efficient one: no other is better for one and worse for nobody; null = too many texts to look at */
  readonly frontier: readonly (readonly number[])[] | null;
  readonly drafts: readonly Draft[];
}

/** texts drawn as dots, at most */
const DOTS = 400;
/** efficient texts kept; beyond that the frontier is not drawn */
const EFFICIENT = 4000;

const isNoWorse = (a: readonly number[], b: readonly number[]): boolean => {
  for (let p = 0; p < a.length; p++) if ((a[p] as number) < (b[p] as number)) return false;
  return true;
};

interface Swept {
  readonly cloud: readonly (readonly number[])[];
  readonly frontier: readonly (readonly number[])[] | null;
}

/** Visits all texts of the zone once: keeps a spread of them, and the efficient ones. */
const sweep = (model: Model, state: State, control: Control): Swept => {
  const seen: (readonly number[])[] = [];
  let efficient: (readonly number[])[] | null = [];
  let stopped = false;
  const lines = model.parties.map((_, p) => lineOf(model, state, p));
  const complete = searchTexts(model, state.truth, lines, (_, worth) => {
    if (stopped || control.stop?.()) {
      stopped = true;
      return;
    }
    seen.push(worth);
    if (efficient === null || efficient.some((other) => isNoWorse(other, worth))) return;
    efficient = [...efficient.filter((other) => !isNoWorse(worth, other)), worth];
    if (efficient.length > EFFICIENT) efficient = null;
  });
  const every = Math.max(1, Math.ceil(seen.length / DOTS));
  return { cloud: seen.filter((_, k) => k % every === 0), frontier: complete && !stopped ? efficient : null };
};

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
  const principle = solve(model, state, 'principle', control);
  if (!principle.ok) return principle;
  const table = solve(model, state, 'table', control);
  if (!table.ok) return table;
  const { zone, ratifiable, lines, ideals, nash, kalaiSmorodinsky, maxMin, unproved } = principle.value;
  return ok({
    principle: zone,
    ratifiable,
    table: table.value.zone,
    lines,
    ideals,
    points: { nash, kalaiSmorodinsky, maxMin, unproved },
    ...sweep(model, state, control),
    drafts: draftsOf(game),
  });
};
