import type { Scenario } from '../engine/scenarioTypes.ts';
import { withoutCascades } from './cascade.ts';
import { checkIds } from './checkIds.ts';
import { checkParties } from './checkParties.ts';
import { checkRules } from './checkRules.ts';
import { checkSources } from './checkSources.ts';
import { checkTalks } from './checkTalks.ts';
import { knownIn } from './known.ts';
import type { Finding } from './problem.ts';

/** What a file of the right shape may still get wrong: names that lead nowhere, sums, ranges, sources. */
export function checkScenario(scenario: Scenario): readonly Finding[] {
  const findings: Finding[] = [];
  const known = knownIn(scenario, (finding) => findings.push(finding));
  checkIds(known);
  checkSources(known);
  checkParties(known);
  checkRules(known);
  checkTalks(known);
  return withoutCascades(known, findings);
}
