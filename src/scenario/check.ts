import type { Scenario } from '../engine/scenarioTypes.ts';
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
  return onceEach(findings);
}

/** One wrong name is one problem, in however many places it stands; so is one place. */
function onceEach(findings: readonly Finding[]): readonly Finding[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const same = byName(finding) ? finding.found : finding.path.join('.');
    const key = `${finding.code} ${same}`;
    groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  return [...groups.values()].flatMap(([first, ...others]) => {
    if (!first) return [];
    const again = byName(first) && others.length > 0;
    return [again ? { ...first, found: `${first.found}, in ${others.length + 1} places` } : first];
  });
}

const byName = (finding: Finding): boolean => finding.code.startsWith('unknown-');
