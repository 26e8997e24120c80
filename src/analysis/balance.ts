import { playGame } from '../agents/match.ts';
import { MEDIATOR_NAMES, MEDIATORS, type MediatorName } from '../agents/mediators.ts';
import { ours } from '../agents/parties.ts';
import { familyOf, type Model } from '../engine/model.ts';
import { at } from '../engine/num.ts';
import type { State, Text } from '../engine/types.ts';
import { countZone, quietStates, ratifiable, visitZone, WIDE } from '../solve/zone.ts';
import { median } from './median.ts';

/** Something a teacher may want to change, most serious first. */
export interface Finding {
  readonly severity: 'error' | 'warning';
  readonly code: string;
  readonly message: string;
  readonly change: string;
}

export interface Balance {
  readonly bestFixedText: {
    readonly text: Readonly<Record<string, string>>;
    readonly inForceRate: number;
    readonly round: number;
  };
  /** share of all texts in the zone at the table, pooled over seeds and rounds */
  readonly families: readonly { readonly name: string; readonly share: number }[];
  /** by party: how many times larger the zone is without it, the median over seeds with a zone */
  readonly binds: Readonly<Record<string, number>>;
  readonly noZoneAtEnd: number;
  /** share of signed texts that home refused the first time, envoy agent */
  readonly homeRefusals: number;
  readonly mediators: Readonly<Record<string, number>>;
  readonly findings: readonly Finding[];
}

export interface BalanceOptions {
  readonly games: number;
  readonly seed: string;
  readonly progress?: (done: number, of: number) => void;
}

/** In a space larger than this the whole zone is not counted, only looked for. */
const COUNTABLE = 300_000;

interface Tally {
  readonly families: number[];
  readonly fixed: Map<string, number>[];
  readonly ratios: number[][];
  empty: number;
}

const space = (model: Model): number => model.counts.reduce((n, c) => n * c, 1);

const anyText = (model: Model, state: State): boolean => {
  let found = false;
  visitZone(model, state, 'table', () => {
    found = true;
    return true;
  });
  return found;
};

const countRound = (model: Model, tally: Tally, state: State): number => {
  let n = 0;
  visitZone(model, state, 'table', (text: Text) => {
    n += 1;
    const family = familyOf(model, text);
    const slot = family < 0 ? model.scenario.families.length : family;
    tally.families[slot] = at(tally.families, slot) + 1;
    if (!ratifiable(model, state, text)) return n >= WIDE;
    const fixed = at(tally.fixed, state.round - 1);
    const key = text.join(' ');
    fixed.set(key, (fixed.get(key) ?? 0) + 1);
    return n >= WIDE;
  });
  return n;
};

/** How the zone widens without each party, in the middle of the talks. */
const bindings = (model: Model, tally: Tally, state: State, size: number): void => {
  if (size === 0 || size >= WIDE) return;
  const all = model.parties.map((_, p) => p);
  for (const p of all) {
    const without = countZone(
      model,
      state,
      'table',
      all.filter((q) => q !== p),
    );
    at(tally.ratios, p).push(without / size);
  }
};

const countSeed = (model: Model, tally: Tally, seed: string): void => {
  const states = quietStates(model, seed);
  const last = at(states, states.length - 1);
  if (space(model) > COUNTABLE) {
    if (!anyText(model, last)) tally.empty += 1;
    return;
  }
  const middle = Math.ceil(states.length / 2);
  states.forEach((state, r) => {
    const n = countRound(model, tally, state);
    if (r === states.length - 1 && n === 0) tally.empty += 1;
    if (r + 1 === middle) bindings(model, tally, state, n);
  });
};

interface Played {
  readonly inForceRate: number;
  readonly homeRefusals: number;
}

const playMany = (model: Model, name: MediatorName, seeds: readonly string[]): Played => {
  const envoy = MEDIATORS[name](model);
  let inForce = 0;
  let signed = 0;
  let refused = 0;
  for (const seed of seeds) {
    const game = playGame(model, seed, { envoy, party: ours });
    if (!game.ok) throw new Error(game.problem.code);
    const { state } = game.value;
    if (state.ending === 'in-force') inForce += 1;
    if (state.signedOnce) signed += 1;
    if (state.homeNos > 0) refused += 1;
  }
  return { inForceRate: inForce / seeds.length, homeRefusals: signed === 0 ? 0 : refused / signed };
};

const bestFixed = (model: Model, tally: Tally, games: number): Balance['bestFixedText'] => {
  let best: { text: Text; n: number; round: number } = { text: model.start, n: 0, round: 1 };
  tally.fixed.forEach((counts, r) => {
    for (const [key, n] of counts) if (n > best.n) best = { text: key.split(' ').map(Number), n, round: r + 1 };
  });
  const text = Object.fromEntries(
    model.issues.map((issue, i) => [issue.id, issue.options[at(best.text, i)]?.id ?? 'open']),
  );
  return { text, inForceRate: best.n / games, round: best.round };
};

const familyShares = (model: Model, tally: Tally): Balance['families'] => {
  const all = tally.families.reduce((a, b) => a + b, 0);
  const names = [...model.scenario.families.map((f) => f.name), 'other'];
  return names.map((name, k) => ({ name, share: all === 0 ? 0 : at(tally.families, k) / all }));
};

const percent = (share: number): string => `${Math.round(share * 1000) / 10} %`;

const finding = (severity: Finding['severity'], code: string, message: string, change: string): Finding => ({
  severity,
  code,
  message,
  change,
});

const clickFindings = (b: Omit<Balance, 'findings'>): Finding[] => {
  const limits: Readonly<Record<string, number>> = {
    random: 0.01,
    first: 0.05,
    greedy: 0.3,
    echo: 0.2,
    'answer-key': 0.3,
  };
  return Object.entries(limits)
    .filter(([name, limit]) => (b.mediators[name] ?? 0) > limit)
    .map(([name, limit]) =>
      finding(
        'warning',
        'clicked-through',
        `The mediator “${name}”, which finds nothing out, reaches an agreement in force in ${percent(b.mediators[name] ?? 0)} of games (at most ${percent(limit)}).`,
        'Raise reservation values a little, or let refusals say less (candour).',
      ),
    );
};

const findingsOf = (b: Omit<Balance, 'findings'>): Finding[] => {
  const found: Finding[] = [];
  const envoy = b.mediators.envoy ?? 0;
  if (envoy === 0)
    found.push(
      finding(
        'error',
        'no-agreement',
        'No game reached an agreement in force.',
        'Lower the reservation values or the lines at home.',
      ),
    );
  if (b.noZoneAtEnd > 0.1)
    found.push(
      finding(
        'warning',
        'empty-zone',
        `In ${percent(b.noZoneAtEnd)} of seeds no text is possible in the last round (at most 10 %).`,
        'Soften drift or deadlines, or lower reservation values.',
      ),
    );
  if (Object.values(b.binds).every((factor) => factor === 0) && b.noZoneAtEnd === 0)
    found.push(
      finding(
        'warning',
        'wide-zone',
        `Almost anything would be signed: the zone holds ${WIDE} texts or more.`,
        'Raise the reservation values.',
      ),
    );
  for (const f of b.families)
    if (f.share > 0.75)
      found.push(
        finding(
          'warning',
          'one-family',
          `“${f.name}” fills ${percent(f.share)} of the zone (at most 75 %).`,
          'Make another route worth more to the party that binds it.',
        ),
      );
  for (const [party_, factor] of Object.entries(b.binds))
    if (factor > 0 && factor < 1.5)
      found.push(
        finding(
          'warning',
          'never-binds',
          `Without ${party_} the zone is only ${Math.round(factor * 10) / 10} times as wide: it hardly binds (at least 1.5).`,
          `Raise the reservation values of ${party_}.`,
        ),
      );
  if (b.bestFixedText.inForceRate > 0.3)
    found.push(
      finding(
        'warning',
        'answer-key',
        `One fixed text is in force in ${percent(b.bestFixedText.inForceRate)} of seeds (at most 30 %).`,
        'Let the readings differ more in what they weigh.',
      ),
    );
  return [...found, ...clickFindings(b)];
};

/** Measures whether a scenario is a game: its zone over seeds, and what mediators of different skill reach. */
export const balance = (model: Model, options: BalanceOptions): Balance => {
  const seeds = Array.from({ length: options.games }, (_, k) => `${options.seed}-${k}`);
  const steps = options.games * (1 + MEDIATOR_NAMES.length);
  const tally: Tally = {
    families: Array.from({ length: model.scenario.families.length + 1 }, () => 0),
    fixed: Array.from({ length: model.rounds }, () => new Map<string, number>()),
    ratios: model.parties.map(() => []),
    empty: 0,
  };
  seeds.forEach((seed, k) => {
    countSeed(model, tally, seed);
    options.progress?.(k + 1, steps);
  });
  const played = MEDIATOR_NAMES.map((name, m) => {
    const result = playMany(model, name, seeds);
    options.progress?.((m + 2) * options.games, steps);
    return [name, result] as const;
  });
  const measured = {
    bestFixedText: bestFixed(model, tally, options.games),
    families: familyShares(model, tally),
    binds: Object.fromEntries(model.parties.map((p, i) => [p.id, median(at(tally.ratios, i))])),
    noZoneAtEnd: tally.empty / options.games,
    homeRefusals: played[0]?.[1].homeRefusals ?? 0,
    mediators: Object.fromEntries(played.map(([name, r]) => [name, r.inForceRate])),
  };
  return { ...measured, findings: findingsOf(measured) };
};
