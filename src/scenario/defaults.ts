import type { Effect, Issue, Scenario } from '../engine/scenarioTypes.ts';
import { fillParty } from './defaultParty.ts';
import { type Frame, frameOf } from './frame.ts';
import { MARKED } from './marked.ts';
import type { ScenarioFile } from './schema.ts';
import { DEFAULT_SOURCE } from './schemaBits.ts';
import { idsFor } from './slug.ts';

/** Why a number that the file does not give stands as it does. */
const DEFAULT_WHY = 'Not given in the file: a number that is sound to begin with, and says nothing about the world.';

/** Bounds of an effect that names none, by what it acts on. */
const BOUNDS: Readonly<Record<Effect['on'], readonly [number, number]>> = {
  reservation: [-1200, 1200],
  trust: [0, 100],
  secrecy: [0, 100],
  rapport: [0, 100],
  share: [0, 100],
  eye: [0, 3],
};

/** Whatever a file leaves out that depends on what it says: a whole scenario, and the same one for a whole file. */
export function fillScenario(file: ScenarioFile): Scenario {
  const frame = frameOf(file);
  const { sets, issues, partyIds } = frame;
  return declared({
    ...file,
    id: file.id ?? idsFor([{ name: file.title }], 'scenario')[0] ?? 'scenario',
    summary: file.summary ?? `${file.title}.`,
    sets,
    variants: file.variants ?? [{ id: 'base', name: 'As written', ...MARKED }],
    issues,
    start: { ...file.start, draft: file.start.draft ?? firstDraft(issues, frame.played) },
    parties: file.parties.map((party, at) => fillParty(party, at, frame)),
    interactions: file.interactions.map((rule, at) => ({
      ...rule,
      id: rule.id ?? `together-${at + 1}`,
      title: rule.title ?? 'Clauses that belong together',
      sets: rule.sets ?? Object.keys(sets),
    })),
    redLines: file.redLines.map((rule, at) => ({
      ...rule,
      id: rule.id ?? `line-${at + 1}`,
      sets: rule.sets ?? Object.keys(sets),
    })),
    process: fillProcess(file, frame, partyIds),
    events: file.events.map(withBounds),
    windows: file.windows.map(withBounds),
    levers: file.levers.map(withBounds),
  });
}

/** A proposal that leans one way on every clause, so that there is something to change. */
const firstDraft = (issues: readonly Issue[], played: readonly string[]): Record<string, string> =>
  Object.fromEntries(
    issues.filter((issue) => played.includes(issue.id)).map((issue) => [issue.id, issue.options[0]?.id ?? '']),
  );

function fillProcess(file: ScenarioFile, frame: Frame, partyIds: readonly string[]): Scenario['process'] {
  const { process, rounds } = file;
  const everywhere = (issue: string) => Object.values(frame.sets).every((set) => set.issues.includes(issue));
  const issue = process.riskPremium.issue ?? frame.played.find(everywhere) ?? frame.played[0] ?? '';
  const options = frame.issues.find(({ id }) => id === issue)?.options ?? [];
  return {
    ...process,
    aspiration: { ...process.aspiration, bp: process.aspiration.bp ?? aspiration(rounds.count) },
    riskPremium: {
      ...process.riskPremium,
      issue,
      percent: process.riskPremium.percent ?? Object.fromEntries(options.map(({ id }) => [id, 100])),
    },
    rapport: { ...process.rapport, with: process.rapport.with ?? partyIds[0] ?? '' },
  };
}

/** What is held back at first melts away by three quarters of the talks, bp by round. */
const aspiration = (rounds: number): number[] =>
  Array.from({ length: rounds }, (_, at) =>
    Math.max(0, 500 - Math.floor((at * 500) / Math.max(1, Math.floor((rounds * 3) / 4)))),
  );

function withBounds<T extends { readonly effects: ScenarioFile['events'][number]['effects'] }>(item: T) {
  return {
    ...item,
    effects: item.effects.map((effect) => {
      const [min, max] = BOUNDS[effect.on];
      return { ...effect, min: effect.min ?? min, max: effect.max ?? max };
    }),
  };
}

/** Declares the source of the numbers that were filled in, where there are any. */
function declared(scenario: Scenario): Scenario {
  const known = { ...scenario.sources, ...scenario.assumptions };
  if (Object.hasOwn(known, DEFAULT_SOURCE) || !names(scenario)) return scenario;
  return { ...scenario, assumptions: { ...scenario.assumptions, [DEFAULT_SOURCE]: DEFAULT_WHY } };
}

function names(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if ('src' in value && Array.isArray(value.src) && value.src.includes(DEFAULT_SOURCE)) return true;
  return Object.values(value).some(names);
}
