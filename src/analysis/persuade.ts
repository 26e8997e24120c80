import { believe } from '../agents/belief.ts';
import { margins, particlesOf, softly } from '../agents/particles.ts';
import { withChanges } from '../engine/flip.ts';
import { at } from '../engine/num.ts';
import { type Change, OPEN, type Text } from '../engine/types.ts';
import type { View } from '../engine/view.ts';
import { crossedKnown } from './estimate.ts';
import { ownVerdict } from './own.ts';

/** What might move a party, as far as the viewer knows. */
export interface Persuasion {
  /** one or two clauses that would probably help most; empty where no change is likely to */
  readonly changes: readonly Change[];
  /** other parties who would probably like it less */
  readonly minds: readonly number[];
  /** whether little is known of what this party wants: then a talk says more than a guess */
  readonly unsure: boolean;
}

/** a change must raise the chance that the party signs by this much to be worth naming */
const HELPS = 0.12;
/** … and a second clause must add this much to the first */
const MORE = 0.1;
/** a chance that falls by this much is a price that another party pays */
const MINDS = 0.1;
/** no reading of the party likelier than this: little is known */
const LITTLE = 0.6;

type Chances = readonly number[];

/** The chance that each party signs a text now, from what the viewer has heard, its own exactly; 0 where a red line known to the viewer is crossed. */
const chancesOf = (view: View, text: Text): Chances => {
  const { track, weights } = believe(view.model, view.events, view.viewer);
  return view.model.parties.map((_, p) => {
    if (crossedKnown(view, p, text).length > 0) return 0;
    if (view.own?.party === p) return softly(ownVerdict(view, view.own, text).ledger.margin);
    const own = at(weights, p);
    return margins(view.model, track, p, text).reduce((sum, bp, j) => sum + (own[j] as number) * softly(bp), 0);
  });
};

/** All one-clause changes of a text, an open clause filled among them. */
const changesOf = (counts: readonly number[], text: Text): Change[] =>
  counts.flatMap((n, i) =>
    Array.from({ length: n }, (_, o): Change => [i, o]).filter(([, option]) => option !== text[i]),
  );

/** How good a change is: that this party signs comes first, that the others still do comes with it. */
const worth = (chances: Chances, party: number): number =>
  chances.reduce((product, c, p) => product * (p === party ? c : 0.25 + 0.75 * c), 1);

interface Move {
  readonly changes: readonly Change[];
  readonly chances: Chances;
}

const bestMove = (view: View, party: number, text: Text, from: readonly Change[]): Move | null => {
  const taken = from.map(([issue]) => issue);
  let best: Move | null = null;
  for (const change of changesOf(view.model.counts, text)) {
    if (taken.includes(change[0])) continue;
    const changes = [...from, change];
    const chances = chancesOf(view, withChanges(text, changes));
    if (best === null || worth(chances, party) > worth(best.chances, party)) best = { changes, chances };
  }
  return best;
};

/** Whether one reading of the party stands out by now. */
const knows = (view: View, party: number): boolean => {
  const own = at(believe(view.model, view.events, view.viewer).weights, party);
  const byReading = new Map<number, number>();
  at(particlesOf(view.model), party).forEach(({ truth }, j) => {
    byReading.set(truth.reading, (byReading.get(truth.reading) ?? 0) + (own[j] as number));
  });
  return Math.max(...byReading.values()) >= LITTLE;
};

/**
 * "What might move them?", on request: the clause, or the two, that would probably help most with this party, and who
 * would pay for it. It knows only what the viewer knows: the file, what was said, and nothing of anyone's truth.
 */
export const persuade = (view: View, party: number, text: Text): Persuasion => {
  const now = chancesOf(view, text);
  const unsure = !knows(view, party);
  const one = bestMove(view, party, text, []);
  if (one === null) return { changes: [], minds: [], unsure };
  const two = bestMove(view, party, text, one.changes);
  const gain = (m: Move): number => at(m.chances, party) - at(now, party);
  const move = two !== null && gain(two) >= gain(one) + MORE ? two : one;
  if (gain(move) < HELPS) return { changes: [], minds: [], unsure };
  const minds = now.flatMap((c, p) => (p !== party && c - at(move.chances, p) >= MINDS ? [p] : []));
  return { changes: move.changes.filter(([, option]) => option !== OPEN), minds, unsure };
};
