import type { Model } from '../engine/model.ts';
import { at } from '../engine/num.ts';
import { WIDE } from '../solve/zone.ts';
import { median } from './median.ts';
import type { Tally } from './tally.ts';
import { wilson } from './wilson.ts';

/** Everything that a report can find, most serious first. */
export const FAULTS = [
  'no-agreement',
  'red-line-forbids',
  'empty-zone',
  'wide-zone',
  'start-is-answer',
  'one-text',
  'clicked-through',
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

/** Seeds that must have been looked at before a share says anything. */
const ENOUGH = 8;

/** Above its limit beyond what chance may have done. */
const surely = (hits: number, n: number, limit: number): boolean => n >= ENOUGH && wilson(hits, n)[0] > limit;

/** Seeds with a zone before an option that was never in it counts as one that cannot be. */
const SURE = 60;

const LIMITS = { random: 0.05, first: 0.1, greedy: 0.35, echo: 0.35 } as const;

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

const zoneFaults = (model: Model, tally: Tally): Fault[] => {
  const { looked, empty, texts, families, fixed } = tally;
  const found: Fault[] = [];
  if (surely(empty, looked, 0.1)) found.push({ code: 'empty-zone', where: '', names: [], share: empty / looked });
  const all = model.counts.reduce((n, c) => n * c, 1);
  const wide = looked > 0 && (texts / looked >= WIDE || texts / looked > all * 0.4);
  if (wide) found.push({ code: 'wide-zone', where: '', names: [], share: Math.min(1, texts / looked / all) });
  const best = Math.max(0, ...Object.values(fixed));
  if (!wide && surely(best, looked, 0.3)) found.push({ code: 'one-text', where: '', names: [], share: best / looked });
  model.scenario.families.forEach(({ id, name }, k) => {
    const share = texts === 0 ? 0 : at(families, k) / texts;
    if (share > 0.75) found.push({ code: 'one-family', where: `families.${id}`, names: [name], share });
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

/** Whether some party asks for an option in public or wants it most: then it belongs there, signed or not. */
const isAsked = (model: Model, issue: number, option: number): boolean =>
  model.positions.some((row) => row[issue] === option) ||
  model.readings.some((readings) =>
    readings.some(({ values }) => {
      const row = at(values, issue);
      return at(row, option) === Math.max(...row);
    }),
  );

const optionFaults = (model: Model, { options, texts, looked, empty }: Tally): Fault[] => {
  if (looked - empty < SURE) return [];
  return model.issues.flatMap((issue, i) => {
    const row = at(options, i);
    const found: Fault[] = issue.options.flatMap((option, o) =>
      row[o] === 0 && !isAsked(model, i, o)
        ? [{ code: 'never-chosen', where: `issues.${issue.id}`, names: [issue.title, option.short], share: 0 }]
        : [],
    );
    const always = issue.options.find((_, o) => at(row, o) === texts);
    if (!always) return found;
    return [{ code: 'always-chosen', where: `issues.${issue.id}`, names: [issue.title, always.short], share: 1 }];
  });
};

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
  ...zoneFaults(model, tally),
  ...bindFaults(model, tally),
  ...homeFaults(tally),
  ...optionFaults(model, tally),
];

/** Most serious first, and each thing once. */
export const ranked = (faults: readonly Fault[]): readonly Fault[] =>
  [...faults].sort((a, b) => FAULTS.indexOf(a.code) - FAULTS.indexOf(b.code));
