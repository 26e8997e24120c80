import type { Scenario } from '../engine/scenarioTypes.ts';

const languages = new WeakMap<Scenario, string>();

/** Notes that the texts of a scenario have been put into a language. */
export const putInto = (scenario: Scenario, language: string): void => {
  languages.set(scenario, language);
};

/** The language that a scenario's texts were put into, for `lang`; undefined where they stand as they were written. */
export const langOf = (scenario: Scenario): string | undefined => languages.get(scenario);
