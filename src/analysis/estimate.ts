import { type Belief, believe } from '../agents/belief.ts';
import { margins, particlesOf, softly } from '../agents/particles.ts';
import { type Model, type ModelRedLine, meets } from '../engine/model.ts';
import { at } from '../engine/num.ts';
import type { Band } from '../engine/scenarioTypes.ts';
import { OPEN, type Text } from '../engine/types.ts';
import { bandOf } from '../engine/utility.ts';
import type { Own, View } from '../engine/view.ts';
import { EVEN, ownRedLine, ownVerdict, ownWorth } from './own.ts';

export const STANCES = ['for', 'may-trade', 'against', 'red-line', 'not-known'] as const;
export type Stance = (typeof STANCES)[number];

/** 0 = a guess, 3 = as good as said */
export type Sure = 0 | 1 | 2 | 3;

export interface Leaning {
  readonly stance: Stance;
  readonly sure: Sure;
}

export const VERDICTS = ['sign', 'hard', 'refuse'] as const;
export type VerdictWord = (typeof VERDICTS)[number];

/** What a player can expect a party to say to a text; bp over (+) or short of (−) what it asks. */
export interface Verdict {
  readonly verdict: VerdictWord;
  readonly distance: Band;
  readonly low: number;
  readonly middle: number;
  readonly high: number;
  readonly sure: Sure;
  /** the party has answered this very text since it was tabled */
  readonly answered: boolean;
  /** indices of known red lines that the text crosses */
  readonly redLines: readonly number[];
}

/** bp that a clause may take from a party before it stands against it rather than trading it */
const TRADE = 150;

const beliefs = new WeakMap<View, Belief>();

const beliefOf = (view: View): Belief => {
  const known = beliefs.get(view) ?? believe(view.model, view.events, view.viewer);
  beliefs.set(view, known);
  return known;
};

const known = new WeakMap<View, ReadonlySet<number>>();

const isOnRecord = ({ source }: ModelRedLine): boolean =>
  source === null || source.basis === 'stated' || source.basis === 'record';

/** Red lines that the player knows of: its own, on record in the file, named in a refusal, or answered when asked. */
export const knownRedLines = (view: View): ReadonlySet<number> => {
  const before = known.get(view);
  if (before !== undefined) return before;
  const found = new Set<number>();
  view.model.redLines.forEach((line, k) => {
    if (isOnRecord(line) || line.party === view.own?.party) found.add(k);
  });
  for (const e of view.events) {
    if (e.type === 'refused') for (const k of e.said.redLines) found.add(k);
    if (e.type !== 'answered' || e.answer?.kind !== 'red' || e.question.kind !== 'red') continue;
    for (const option of e.answer.options)
      for (const k of linesNaming(view.model, e.party, e.question.issue, option)) found.add(k);
  }
  known.set(view, found);
  return found;
};

const linesNaming = (model: Model, party: number, issue: number, option: number): number[] =>
  model.redLines.flatMap((line, k) =>
    line.party === party && line.when.some((m) => m.issue === issue && ((m.bits >> option) & 1) === 1) ? [k] : [],
  );

const crosses = (line: ModelRedLine, text: Text): boolean =>
  meets(line.when, text) && !(line.unless !== null && meets(line.unless, text));

/** Red lines of a party that the viewer knows of and that a text crosses: indices. */
export const crossedKnown = (view: View, party: number, text: Text): number[] =>
  [...knownRedLines(view)].filter((k) => {
    const line = at(view.model.redLines, k);
    return line.party === party && crosses(line, text);
  });

const sureOf = (chance: number): Sure => (chance >= 0.85 ? 3 : chance >= 0.65 ? 2 : chance >= 0.45 ? 1 : 0);

const ownStance = (view: View, own: Own, text: Text, issue: number, option: number): Stance => {
  if (ownRedLine(view, own, text, issue, option)) return 'red-line';
  const bp = ownWorth(own, issue, option);
  return bp >= EVEN ? 'for' : bp < -TRADE ? 'against' : 'may-trade';
};

/**
 * What a party is known to think of one option, with the rest of `text` as it is. Nothing here comes from the truth,
 * but of the seat that looks.
 */
export const stance = (view: View, text: Text, party: number, issue: number, option: number): Leaning => {
  if (option === OPEN) return { stance: 'may-trade', sure: 3 };
  if (view.own?.party === party) return { stance: ownStance(view, view.own, text, issue, option), sure: 3 };
  const next = text.map((was, i) => (i === issue ? option : was));
  const red = crossedKnown(view, party, next).some((k) =>
    at(view.model.redLines, k).when.some((m) => m.issue === issue),
  );
  if (red) return { stance: 'red-line', sure: 3 };
  const weights = at(beliefOf(view).weights, party);
  const chance = { for: 0, 'may-trade': 0, against: 0 };
  at(particlesOf(view.model), party).forEach((q, j) => {
    const bp = at(at(q.truth.worth, issue), option) - at(q.reference, issue);
    chance[bp > 0 ? 'for' : bp < -TRADE ? 'against' : 'may-trade'] += weights[j] as number;
  });
  const likeliest = (['may-trade', 'for', 'against'] as const).reduce((a, b) => (chance[b] > chance[a] ? b : a));
  const sure = sureOf(chance[likeliest]);
  return sure === 0 ? { stance: 'not-known', sure } : { stance: likeliest, sure };
};

interface Weighed {
  readonly bp: number;
  readonly weight: number;
}

const quantile = (sorted: readonly Weighed[], share: number): number => {
  let total = 0;
  for (const { bp, weight } of sorted) {
    total += weight;
    if (total >= share) return bp;
  }
  return sorted.at(-1)?.bp ?? 0;
};

const same = (a: Text, b: Text): boolean => a.every((o, i) => o === b[i]);

/** A party's own answer to this very text, in this very round: later it asks for less, so the answer may change. */
const answerTo = (view: View, party: number, text: Text): 'sign' | 'refuse' | null => {
  const put = view.events.findLast((e) => e.type === 'tabled' || e.type === 'vote-called');
  return put?.round === view.round && same(text, view.draft) ? at(view.answers, party) : null;
};

/** What the seat that looks makes of a text: no estimate. */
const exact = (view: View, own: Own, text: Text): Verdict => {
  const { ledger } = ownVerdict(view, own, text);
  const { margin, redLines } = ledger;
  return {
    verdict: margin >= 0 && redLines.length === 0 ? 'sign' : 'refuse',
    distance: bandOf(view.model, Math.abs(margin), redLines.length > 0),
    low: margin,
    middle: margin,
    high: margin,
    sure: 3,
    answered: answerTo(view, own.party, text) !== null,
    redLines,
  };
};

const verdictWord = (chance: number): VerdictWord => (chance >= 0.7 ? 'sign' : chance <= 0.3 ? 'refuse' : 'hard');

/** How sure the word is: far from even chances, three pips. */
const sureWord = (chance: number): Sure => {
  const off = Math.abs(chance - 0.5);
  return off >= 0.42 ? 3 : off >= 0.3 ? 2 : 1;
};

/** What a party would probably say if `text` were tabled now (or in the next round, once this round's act is done). */
export const verdict = (view: View, party: number, text: Text): Verdict => {
  const { model } = view;
  if (view.own?.party === party) return exact(view, view.own, text);
  const belief = beliefOf(view);
  const round = view.main ? Math.min(model.rounds, view.round + 1) : view.round;
  const weights = at(belief.weights, party);
  const all = margins(model, belief.track, party, text, round);
  const sorted = all.map((bp, j): Weighed => ({ bp, weight: weights[j] as number })).sort((a, b) => a.bp - b.bp);
  const middle = quantile(sorted, 0.5);
  const redLines = crossedKnown(view, party, text);
  const answer = answerTo(view, party, text);
  const chance = answer === 'sign' ? 1 : answer === 'refuse' || redLines.length > 0 ? 0 : expected(all, weights);
  return {
    verdict: verdictWord(chance),
    distance: bandOf(model, Math.abs(middle), redLines.length > 0),
    low: quantile(sorted, 0.1),
    middle,
    high: quantile(sorted, 0.9),
    sure: answer !== null || redLines.length > 0 ? 3 : sureWord(chance),
    answered: answer !== null,
    redLines,
  };
};

const expected = (all: readonly number[], weights: Float64Array): number => {
  let chance = 0;
  all.forEach((bp, j) => {
    chance += (weights[j] as number) * softly(bp);
  });
  return chance;
};
