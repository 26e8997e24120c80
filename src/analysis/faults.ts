import type { Model } from '../engine/model.ts';
import { at, sum } from '../engine/num.ts';
import { WIDE } from '../solve/zone.ts';
import { median } from './median.ts';
import type { Tally } from './tallySum.ts';
import { type Share, wilson } from './wilson.ts';

/** Everything that a report can find, most serious first. */
export const FAULTS = [
  'no-agreement',
  'red-line-forbids',
  'empty-zone',
  'wide-zone',
  'start-is-answer',
  'one-text',
  'clicked-through',
  'waited-out',
  'never-binds',
  'one-family',
  'home-refuses',
  'home-silent',
  'agreed-issue',
  'idle-issue',
  'same-options',
  'worse-option',
  'never-chosen',
  'always-chosen',
  'tied-changes',
  'same-readings',
  'dead-reading',
  'odd-position',
  'idle-red-line',
  'idle-interaction',
  'idle-group',
  'dead-event',
  'idle-event',
  'dead-window',
  'dead-lever',
  'idle-lever',
] as const;
export type FaultCode = (typeof FAULTS)[number];

/** With these there is nothing to play; with all others there is, though it could be better. */
export const isGrave = (code: FaultCode): boolean => code === 'no-agreement' || code === 'red-line-forbids';

/** Something that makes a scenario less of a game; its sentence is written elsewhere. */
export interface Fault {
  readonly code: FaultCode;
  /** the part of the file it is about, as in `issues.line` */
  readonly where: string;
  /** names for the sentence, in its order */
  readonly names: readonly string[];
  /** the share that was measured, 0..1, or the factor; null where nothing was */
  readonly share: number | null;
}

/** A fault that shows without any game. */
export const plain = (code: FaultCode, where: string, ...names: string[]): Fault => ({
  code,
  where,
  names,
  share: null,
});

/** Seeds that must have been looked at before a share says anything. */
const ENOUGH = 8;

/** Above its limit beyond what chance may have done. */
const surely = (hits: number, n: number, limit: number): boolean => n >= ENOUGH && wilson(hits, n)[0] > limit;

/** Seeds with a zone before an option that was never in it counts as one that cannot be. */
const SURE = 60;

/**
 * How far behind whoever always votes last is, as a share of the same seeds, with its 95 % interval (Agresti and Min
 * 2005, for pairs: half a game more in each of the four outcomes).
 */
export const waitingGap = ({ games, timed, waited }: Tally): Share => {
  const n = Math.min(games.envoy.played, games['last-round'].played);
  if (n === 0) return { share: 0, interval: [-1, 1] };
  const by = timed - waited;
  const middle = by / (n + 2);
  const half = (1.959963984540054 * Math.sqrt(timed + waited + 1 - by * middle)) / (n + 2);
  return { share: by / n, interval: [middle - half, middle + half] };
};

/** Games that mediators who find nothing out may bring to an agreement. */
const LIMITS = { random: 0.05, first: 0.05, greedy: 0.3, echo: 0.2, 'answer-key': 0.3 } as const;

/** Whoever always votes last must fall behind by more than this, as far as the games can tell. */
const BEHIND = 0.08;

const waitFaults = (tally: Tally): Fault[] => {
  const { share, interval } = waitingGap(tally);
  const n = tally.games['last-round'].played;
  if (n < SURE || interval[1] >= BEHIND) return [];
  return [{ code: 'waited-out', where: '', names: [], share }];
};

const playFaults = ({ games }: Tally): Fault[] => {
  const found: Fault[] = [];
  const inForce = (name: keyof Tally['games']): number => games[name].endings['in-force'] ?? 0;
  const all = Object.values(games);
  const any = all.some((g) => (g.endings['in-force'] ?? 0) > 0);
  if (games.envoy.played >= ENOUGH && !any) found.push({ code: 'no-agreement', where: '', names: [], share: 0 });
  for (const [name, limit] of Object.entries(LIMITS) as [keyof typeof LIMITS, number][])
    if (surely(inForce(name), games[name].played, limit))
      found.push({ code: 'clicked-through', where: '', names: [name], share: inForce(name) / games[name].played });
  return found;
};

/** The text that comes into force in most seeds if voted on in one round (the first at 0); null where none does. */
export const bestFixed = (
  fixed: Tally['fixed'],
): { readonly text: string | null; readonly round: number; readonly seeds: number } => {
  let best: ReturnType<typeof bestFixed> = { text: null, round: 0, seeds: 0 };
  fixed.forEach((texts, round) => {
    for (const [text, seeds] of Object.entries(texts)) if (seeds > best.seeds) best = { text, round, seeds };
  });
  return best;
};

const zoneFaults = (model: Model, tally: Tally): Fault[] => {
  const { looked, empty, zones, texts, families, fixed } = tally;
  const found: Fault[] = [];
  if (surely(empty, looked, 0.1)) found.push({ code: 'empty-zone', where: '', names: [], share: empty / looked });
  const all = model.counts.reduce((n, c) => n * c, 1);
  const wide = zones > 0 && (texts / zones >= WIDE || texts / zones > all * 0.4);
  if (wide) found.push({ code: 'wide-zone', where: '', names: [], share: Math.min(1, texts / zones / all) });
  const best = bestFixed(fixed).seeds;
  if (!wide && surely(best, looked, 0.3)) found.push({ code: 'one-text', where: '', names: [], share: best / looked });
  model.scenario.families.forEach(({ id, name }, k) => {
    const share = texts === 0 ? 0 : at(families, k) / texts;
    if (looked >= ENOUGH && share > 0.75)
      found.push({ code: 'one-family', where: `families.${id}`, names: [name], share });
  });
  return found;
};

const bindFaults = (model: Model, { ratios }: Tally): Fault[] =>
  model.parties.flatMap(({ id, name }, p): Fault[] => {
    const list = at(ratios, p);
    const factor = median(list);
    if (list.length < ENOUGH || factor >= 1.15) return [];
    return [{ code: 'never-binds', where: `parties.${id}`, names: [name], share: factor }];
  });

/**
 * Whether some party asks for an option in public or would rather have it than any that can be signed: then it belongs
 * there, though it is wanted in vain.
 */
const isWanted = (model: Model, issue: number, option: number, signed: readonly number[]): boolean =>
  model.positions.some((row) => row[issue] === option) ||
  model.readings.some((readings) =>
    readings.some(({ values }) =>
      at(values, issue).every((x, o) => at(signed, o) === 0 || x < at(at(values, issue), option)),
    ),
  );

const optionFaults = (model: Model, { options, looked, empty }: Tally): Fault[] => {
  if (looked - empty < SURE) return [];
  return model.issues.flatMap((issue, i) => {
    const row = at(options, i);
    const found: Fault[] = issue.options.flatMap((option, o) =>
      row[o] === 0 && !isWanted(model, i, o, row)
        ? [{ code: 'never-chosen', where: `issues.${issue.id}`, names: [issue.title, option.short], share: 0 }]
        : [],
    );
    const always = issue.options.find((_, o) => at(row, o) === sum(row));
    if (!always) return found;
    return [{ code: 'always-chosen', where: `issues.${issue.id}`, names: [issue.title, always.short], share: 1 }];
  });
};

/** Parties whose wishes only the order in the file decides. */
const tieFaults = (model: Model, { suggested, tied }: Tally): Fault[] =>
  model.parties.flatMap(({ id, name }, p): Fault[] =>
    surely(at(tied, p), at(suggested, p), 0.1)
      ? [{ code: 'tied-changes', where: `parties.${id}`, names: [name], share: at(tied, p) / at(suggested, p) }]
      : [],
  );

const homeFaults = ({ texts, approved, games, looked }: Tally): Fault[] => {
  if (texts === 0 || looked < ENOUGH) return [];
  const { signed, homeNos } = games.envoy;
  if (approved === 0) return [{ code: 'home-refuses', where: '', names: [], share: 0 }];
  return approved === texts && homeNos === 0 && signed >= ENOUGH
    ? [{ code: 'home-silent', where: '', names: [], share: 1 }]
    : [];
};

/** What playing and counting found to be at fault. */
export const measuredFaults = (model: Model, tally: Tally): readonly Fault[] => [
  ...playFaults(tally),
  ...waitFaults(tally),
  ...zoneFaults(model, tally),
  ...bindFaults(model, tally),
  ...homeFaults(tally),
  ...optionFaults(model, tally),
  ...tieFaults(model, tally),
];

/** Most serious first, and each thing once. */
export const ranked = (faults: readonly Fault[]): readonly Fault[] =>
  [...faults].sort((a, b) => FAULTS.indexOf(a.code) - FAULTS.indexOf(b.code));
