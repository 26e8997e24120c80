import type { Scenario } from '../engine/scenarioTypes.ts';

/** A scenario without what no rule reads: its handout and its translations. A link carries this, and its hash is over it. */
export const playedPart = (scenario: Scenario): Scenario => {
  const { handout: _, translations: __, ...played } = scenario;
  return played;
};
