import { at, floorDiv, sum } from './num.ts';
import { fail, ok, type Result } from './result.ts';
import type { Effect, HomeGroup, Issue, Party, Process, RedLine, Scenario, Test, Variant } from './scenarioTypes.ts';
import { OPEN, type Pen, type Text } from './types.ts';

/** A test compiled: issue index and a bit for each allowed option. */
export interface Mask {
  readonly issue: number;
  readonly bits: number;
}

export interface ModelReading {
  readonly chance: number;
  readonly weights: readonly number[];
  readonly values: readonly (readonly number[])[];
  readonly reservation: number;
}

export interface ModelRedLine {
  readonly party: number;
  readonly when: readonly Mask[];
  readonly unless: readonly Mask[] | null;
  /** null where a variant makes a public position final: then `issue` says which */
  readonly source: RedLine | null;
  readonly issue: number;
}

export interface ModelInteraction {
  readonly index: number;
  readonly when: readonly Mask[];
  readonly bp: readonly number[];
}

export interface ModelGroup {
  readonly source: HomeGroup;
  readonly weights: readonly number[];
  readonly line: number;
}

export interface ModelEffect {
  readonly source: Effect;
  /** −1 = the table, −2 = all parties */
  readonly party: number;
  readonly group: number;
}

/** A scenario made ready to play: one issue set, one variant, one pen; parties in luck order. */
export interface Model {
  readonly scenario: Scenario;
  readonly process: Process;
  readonly set: string;
  readonly variant: string;
  readonly pen: Pen;
  readonly rounds: number;
  readonly parties: readonly Party[];
  readonly issues: readonly Issue[];
  readonly counts: readonly number[];
  readonly interactions: readonly ModelInteraction[];
  readonly redLines: readonly ModelRedLine[];
  readonly readings: readonly (readonly ModelReading[])[];
  readonly groups: readonly (readonly ModelGroup[])[];
  /** public position by party and issue, and what the audience asks for it */
  readonly positions: readonly (readonly number[])[];
  readonly audience: readonly (readonly number[])[];
  readonly premiumIssue: number;
  readonly premiumPercent: readonly number[];
  /** starting trust by party: the floored mean of its row */
  readonly trust: readonly number[];
  readonly rapportWith: number;
  readonly start: Text;
  readonly events: readonly (readonly ModelEffect[])[];
  readonly windows: readonly (readonly ModelEffect[])[];
  readonly levers: readonly (readonly ModelEffect[])[];
}

export const ALL = -2;
const TABLE = -1;

const byLuck = (a: Party, b: Party): number => (a.luck < b.luck ? -1 : a.luck > b.luck ? 1 : 0);

const maskOf = (issues: readonly Issue[], tests: readonly Test[]): Mask[] =>
  tests.map((test) => {
    const issue = issues.findIndex((i) => i.id === test.issue);
    const options = at(issues, issue).options;
    let bits = 0;
    options.forEach((o, k) => {
      if (test.in.includes(o.id)) bits |= 1 << k;
    });
    return { issue, bits };
  });

const weightsOf = (issues: readonly Issue[], row: Readonly<Record<string, number>>): number[] =>
  issues.map((i) => row[i.id] ?? 0);

const readingsOf = (
  party: Party,
  issues: readonly Issue[],
  set: string,
  variant: Variant | undefined,
): ModelReading[] =>
  party.readings.map((r) => ({
    chance: r.chancePermille,
    weights: weightsOf(issues, r.weights.bySet[set] ?? {}),
    values: issues.map((i) =>
      i.options.map((o) => r.values.byIssue[i.id]?.[o.id] ?? party.values[i.id]?.options[o.id] ?? 0),
    ),
    reservation: (r.reservation.bySet[set] ?? 0) + (variant?.reservationShift?.[party.id] ?? 0),
  }));

const optionIndex = (issue: Issue, option: string | undefined): number =>
  option === undefined ? OPEN : issue.options.findIndex((o) => o.id === option);

const finalLines = (
  parties: readonly Party[],
  issues: readonly Issue[],
  variant: Variant | undefined,
): ModelRedLine[] => {
  const lines: ModelRedLine[] = [];
  for (const id of variant?.finalPositions ?? []) {
    const issue = issues.findIndex((i) => i.id === id);
    if (issue < 0) continue;
    parties.forEach((party, p) => {
      const option = optionIndex(at(issues, issue), party.positions[id]?.option);
      if (option === OPEN) return;
      const every = (1 << at(issues, issue).options.length) - 1;
      lines.push({ party: p, when: [{ issue, bits: every & ~(1 << option) }], unless: null, source: null, issue });
    });
  }
  return lines;
};

const effectsOf = (parties: readonly Party[], effects: readonly Effect[]): ModelEffect[] =>
  effects.map((source) => {
    if (source.target === 'all') return { source, party: ALL, group: -1 };
    const [id, groupId] = source.target.split('.');
    const party = parties.findIndex((p) => p.id === id);
    const group = party < 0 ? -1 : at(parties, party).home.groups.findIndex((g) => g.id === groupId);
    return { source, party: party < 0 ? TABLE : party, group };
  });

const trustOf = (party: Party): number => {
  const values = Object.values(party.trust).map((t) => t.value);
  return values.length === 0 ? 50 : floorDiv(sum(values), values.length);
};

export interface ModelOptions {
  readonly set?: string;
  readonly variant?: string;
  readonly pen?: Pen;
}

/**
 * Compiles a checked scenario for one issue set and variant (defaults: the first of each) and one pen.
 * Problems: `unknown-set`, `unknown-variant`.
 */
export const compile = (scenario: Scenario, options: ModelOptions = {}): Result<Model> => {
  const sets = Object.keys(scenario.sets);
  const set = options.set ?? sets[0] ?? '';
  const chosen = Object.hasOwn(scenario.sets, set) ? scenario.sets[set] : undefined;
  if (chosen === undefined) return fail('unknown-set', { set, known: sets.join(', ') });
  const variantId = options.variant ?? scenario.variants[0]?.id ?? 'base';
  const variant = scenario.variants.find((v) => v.id === variantId);
  if (variant === undefined && scenario.variants.length > 0)
    return fail('unknown-variant', { variant: variantId, known: scenario.variants.map((v) => v.id).join(', ') });
  const issues = chosen.issues.map((id) =>
    at(
      scenario.issues,
      scenario.issues.findIndex((i) => i.id === id),
    ),
  );
  const parties = scenario.parties.slice().sort(byLuck);
  const premiumIssue = issues.findIndex((i) => i.id === scenario.process.riskPremium.issue);
  const inSet = (x: { readonly sets: readonly string[] }): boolean => x.sets.includes(set);
  return ok({
    scenario,
    process: scenario.process,
    set,
    variant: variantId,
    pen: options.pen ?? 'envoy',
    rounds: scenario.rounds.count,
    parties,
    issues,
    counts: issues.map((i) => i.options.length),
    interactions: scenario.interactions
      .map((x, index) => ({ x, index }))
      .filter(({ x }) => inSet(x))
      .map(({ x, index }) => ({ index, when: maskOf(issues, x.when), bp: parties.map((p) => x.bp[p.id] ?? 0) })),
    redLines: [
      ...scenario.redLines.filter(inSet).map((source) => ({
        party: parties.findIndex((p) => p.id === source.party),
        when: maskOf(issues, source.when),
        unless: source.unless === undefined || source.unless.length === 0 ? null : maskOf(issues, source.unless),
        source,
        issue: -1,
      })),
      ...finalLines(parties, issues, variant),
    ],
    readings: parties.map((p) => readingsOf(p, issues, set, variant)),
    groups: parties.map((p) =>
      p.home.groups.map((source) => ({
        source,
        weights: weightsOf(issues, source.weights[set] ?? {}),
        line: (source.line.bySet[set] ?? 0) + (variant?.homeShift?.[p.id] ?? 0),
      })),
    ),
    positions: parties.map((p) => issues.map((i) => optionIndex(i, p.positions[i.id]?.option))),
    audience: parties.map((p) => issues.map((i) => p.positions[i.id]?.audienceBp ?? 0)),
    premiumIssue,
    premiumPercent:
      premiumIssue < 0
        ? []
        : at(issues, premiumIssue).options.map((o) => scenario.process.riskPremium.percent[o.id] ?? 100),
    trust: parties.map(trustOf),
    rapportWith: parties.findIndex((p) => p.id === scenario.process.rapport.with),
    start: issues.map((i) => optionIndex(i, scenario.start.draft[i.id])),
    events: scenario.events.map((e) => effectsOf(parties, e.effects)),
    windows: scenario.windows.map((w) => effectsOf(parties, w.effects)),
    levers: scenario.levers.map((l) => effectsOf(parties, l.effects)),
  });
};

/** Whether every test holds; an open issue meets none. */
export const meets = (tests: readonly Mask[], text: Text): boolean => {
  for (const test of tests) {
    const option = text[test.issue] as number;
    if (option < 0 || ((test.bits >> option) & 1) === 0) return false;
  }
  return true;
};

/** Index of the first family that a text belongs to, or −1. */
export const familyOf = (model: Model, text: Text): number =>
  model.scenario.families.findIndex((f) =>
    f.when.every((test) => {
      const issue = model.issues.findIndex((i) => i.id === test.issue);
      const option = issue < 0 ? OPEN : (text[issue] as number);
      return option !== OPEN && test.in.includes(at(at(model.issues, issue).options, option).id);
    }),
  );
