import type { Model } from '../../src/engine/model.ts';
import type { Scenario, Test } from '../../src/engine/scenarioTypes.ts';
import { OPEN, type Standing, type Text } from '../../src/engine/types.ts';

/**
 * The rules once more, written plainly from the scenario file and by names, without one function of the engine: what
 * the engine says is compared with this. Only whole texts, one party, one issue set at a time.
 */
export interface PlainJudge {
  readonly utility: (text: Text) => number;
  readonly line: number;
  readonly need: (text: Text) => number;
  readonly margin: (text: Text) => number;
  /** ids of crossed red lines; a position made final by a variant is named by its issue */
  readonly red: (text: Text) => readonly string[];
  readonly accepts: (text: Text) => boolean;
  readonly home: (text: Text) => PlainHome;
}

export interface PlainHome {
  readonly supports: readonly number[];
  readonly support: number;
  readonly approves: boolean;
}

/** A whole total by weights: everyone gets the floor, the largest remainders one more. */
const split = (total: number, weights: readonly number[]): number[] => {
  const all = weights.reduce((a, b) => a + b, 0);
  const parts = weights.map((w) => Math.floor((total * w) / all));
  const missing = total - parts.reduce((a, b) => a + b, 0);
  const byRest = weights
    .map((w, i) => ({ i, rest: (((total * w) % all) + all) % all }))
    .sort((a, b) => b.rest - a.rest || a.i - b.i);
  for (const { i } of byRest.slice(0, missing)) parts[i] = (parts[i] as number) + 1;
  return parts;
};

/** Straight lines between points, level outside. */
const onLine = (points: readonly (readonly [number, number])[], x: number): number => {
  const after = points.findIndex(([px]) => px >= x);
  if (after < 0) return (points.at(-1) as readonly [number, number])[1];
  if (after === 0) return (points[0] as readonly [number, number])[1];
  const [x0, y0] = points[after - 1] as readonly [number, number];
  const [x1, y1] = points[after] as readonly [number, number];
  return Math.floor((y0 * (x1 - x0) + (y1 - y0) * (x - x0)) / (x1 - x0));
};

const inside = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));

const sortedParties = (scenario: Scenario) => [...scenario.parties].sort((a, b) => (a.luck < b.luck ? -1 : 1));

export const plainJudge = (model: Model, standing: Standing, index: number): PlainJudge => {
  const { scenario, set, variant } = model;
  const party = sortedParties(scenario)[index] as Scenario['parties'][number];
  const ids = scenario.sets[set]?.issues ?? [];
  const issues = ids.map((id) => scenario.issues.find((i) => i.id === id) as Scenario['issues'][number]);
  const truth = standing.truth[index] as Standing['truth'][number];
  const { process } = scenario;
  const optionAt = (text: Text, i: number): string | null => issues[i]?.options[text[i] as number]?.id ?? null;
  /** option indices that a test allows, or null when its issue is not played */
  const allowed = (tests: readonly Test[]) =>
    tests.map((t) => {
      const i = ids.indexOf(t.issue);
      return { i, options: new Set(t.in.map((o) => issues[i]?.options.findIndex((x) => x.id === o))) };
    });
  const all = (tests: ReturnType<typeof allowed>, text: Text): boolean =>
    tests.every((t) => text[t.i] !== OPEN && t.options.has(text[t.i] as number));

  const interactions = scenario.interactions
    .filter((x) => x.sets.includes(set))
    .map((x) => ({ when: allowed(x.when), bp: x.bp[party.id] ?? 0 }));
  const lines = scenario.redLines
    .filter((r) => r.party === party.id && r.sets.includes(set))
    .map((r) => ({
      id: r.id,
      when: allowed(r.when),
      unless: r.unless && r.unless.length > 0 ? allowed(r.unless) : null,
    }));
  const finals = (scenario.variants.find((v) => v.id === variant)?.finalPositions ?? []).filter(
    (id) => ids.includes(id) && party.positions[id] !== undefined,
  );
  const interaction = (text: Text): number => interactions.reduce((bp, x) => bp + (all(x.when, text) ? x.bp : 0), 0);
  const open = split(truth.reservation, truth.weights);
  const utility = (text: Text): number =>
    text.reduce((bp: number, option, i) => {
      if (option === OPEN) return bp + (open[i] as number);
      return bp + (truth.weights[i] as number) * (truth.values[i]?.[option] as number);
    }, interaction(text));

  const of = (list: readonly number[]): number => list[index] as number;
  const drifted = truth.drift * (standing.round - 1);
  const line =
    truth.reservation +
    inside(
      drifted + of(standing.shift) + of(standing.hard) + of(standing.reversed),
      -party.bounds.minusBp,
      party.bounds.plusBp,
    );
  const trust = inside(truth.trust + of(standing.trust), 0, 100);
  const aspirations = process.aspiration.bp;
  const aspiration = aspirations[Math.min(standing.round, aspirations.length) - 1] ?? 0;
  const premiumIssue = ids.indexOf(process.riskPremium.issue);
  const positions = standing.positions[index] as readonly number[];
  const need = (text: Text): number => {
    const watch = premiumIssue < 0 ? null : optionAt(text, premiumIssue);
    const percent = watch === null ? 100 : (process.riskPremium.percent[watch] ?? 100);
    const premium = Math.floor((process.riskPremium.baseBp * (100 - trust) * percent) / 10_000);
    const audience =
      standing.eye === 0
        ? 0
        : ids.reduce((bp, id, i) => {
            const left = positions[i] !== OPEN && positions[i] !== text[i];
            return bp + (left ? (party.positions[id]?.audienceBp ?? 0) : 0);
          }, 0);
    return line + aspiration + premium + audience;
  };
  const red = (text: Text): string[] => [
    ...lines.filter((r) => all(r.when, text) && !(r.unless && all(r.unless, text))).map((r) => r.id),
    ...finals.filter((id) => {
      const option = optionAt(text, ids.indexOf(id));
      return option !== null && option !== party.positions[id]?.option;
    }),
  ];
  const margin = (text: Text): number => utility(text) - need(text);
  const harder = scenario.variants.find((v) => v.id === variant)?.homeShift?.[party.id] ?? 0;
  const home = (text: Text): PlainHome => {
    const supports = party.home.groups.map((g, k) => {
      const worth = ids.reduce(
        (bp, id, i) => bp + (g.weights[set]?.[id] ?? 0) * (truth.values[i]?.[text[i] as number] as number),
        0,
      );
      const gain =
        worth + interaction(text) + of(standing.mood) + (truth.mood[k] as number) - (g.line.bySet[set] ?? 0) - harder;
      return onLine(process.ratification.approval, gain);
    });
    const shares = truth.shares.map((s, k) => s + (standing.shares[index]?.[k] as number));
    const support = Math.floor(supports.reduce((bp, s, k) => bp + s * (shares[k] as number), 0) / 100);
    const approves = support >= party.home.thresholdPermille && supports.every((s) => s >= party.home.eachMinPermille);
    return { supports, support, approves };
  };
  return { utility, line, need, margin, red, accepts: (t) => margin(t) >= 0 && red(t).length === 0, home };
};

/** Every text that differs from `text` in exactly `n` clauses, as lists of [issue, option] in canonical order. */
export const changesOf = (counts: readonly number[], text: Text, n: number, from = 0): [number, number][][] => {
  if (n === 0) return [[]];
  const lists: [number, number][][] = [];
  for (let i = from; i < counts.length; i++)
    for (let o = 0; o < (counts[i] as number); o++)
      if (o !== text[i]) for (const rest of changesOf(counts, text, n - 1, i + 1)) lists.push([[i, o], ...rest]);
  return lists;
};

export const put = (text: Text, changes: readonly (readonly [number, number])[]): number[] => {
  const next = text.slice();
  for (const [i, o] of changes) next[i] = o;
  return next;
};

/** The smallest change that a party would sign, by trying all of them: fewest clauses, smallest gain, first in order. */
export const plainFlip = (model: Model, judge: PlainJudge, text: Text): [number, number][] | null => {
  for (let n = 1; n <= model.scenario.process.flip.maxClauses; n++) {
    const good = changesOf(model.counts, text, n)
      .map((changes) => ({ changes, text: put(text, changes) }))
      .filter((x) => judge.accepts(x.text))
      .map((x) => ({ ...x, gain: judge.margin(x.text) }));
    const least = Math.min(...good.map((x) => x.gain));
    const found = good.find((x) => x.gain === least);
    if (found !== undefined) return found.changes;
  }
  return null;
};

/** Every complete text of a small space, in canonical order. */
export const everyText = (counts: readonly number[]): number[][] =>
  counts.reduce<number[][]>((texts, n) => texts.flatMap((t) => Array.from({ length: n }, (_, o) => [...t, o])), [[]]);
