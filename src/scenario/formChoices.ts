import type { Scenario } from '../engine/scenarioTypes.ts';

/** An id and the name that people read for it. */
export type Choice = readonly [id: string, name: string];

const parties = ({ parties: all }: Scenario): readonly Choice[] => all.map(({ id, name }) => [id, name]);
const issues = ({ issues: all }: Scenario): readonly Choice[] => all.map(({ id, title }) => [id, title]);
const sets = ({ sets: all }: Scenario): readonly Choice[] => Object.entries(all).map(([id, { name }]) => [id, name]);
const variants = ({ variants: all }: Scenario): readonly Choice[] => all.map(({ id, name }) => [id, name]);
const events = ({ events: all }: Scenario): readonly Choice[] => all.map(({ id, name }) => [id, name]);
const watched = ({ issues: all, process }: Scenario): readonly Choice[] =>
  (all.find(({ id }) => id === process.riskPremium.issue)?.options ?? []).map(({ id, short }) => [id, short]);

/** Which ids may stand at a place of the format, or be the keys of a table there. */
const CHOICES: Readonly<Record<string, (draft: Scenario) => readonly Choice[]>> = {
  envoyFrom: parties,
  'process.rapport.with': parties,
  'process.riskPremium.issue': issues,
  'process.riskPremium.percent': watched,
  'variants[].reservationShift': parties,
  'variants[].homeShift': parties,
  'variants[].finalPositions': issues,
  'levels.first.variant': variants,
  'levels.first.set': sets,
  'levels.standard.variant': variants,
  'levels.standard.set': sets,
  'levels.expert.variant': variants,
  'levels.expert.set': sets,
  'levers[].needsEvent': events,
  'redLines[].sets': sets,
  'interactions[].sets': sets,
  'parties[].home.groups[].line.bySet': sets,
};

/** The choices at a place of the format; null where anything may be written. */
export const choicesAt = (draft: Scenario, pattern: string): readonly Choice[] | null =>
  CHOICES[pattern]?.(draft) ?? null;
