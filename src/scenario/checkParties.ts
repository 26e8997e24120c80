import type { HomeGroup, Party, Reading } from '../engine/scenarioTypes.ts';
import { type Known, mustBe, mustCover, mustSum } from './known.ts';
import type { Path } from './problem.ts';

type Numbers = Readonly<Record<string, number>>;
type BySet = Readonly<Record<string, Numbers>>;

/** Each party's positions, values, readings, tempi, trust and home. */
export function checkParties(known: Known): void {
  known.scenario.parties.forEach((party, at) => {
    const path = ['parties', at];
    checkPositions(known, party, [...path, 'positions']);
    checkValues(known, party, [...path, 'values']);
    party.readings.forEach((reading, r) => {
      checkReading(known, reading, [...path, 'readings', r]);
    });
    mustSum(
      known,
      party.readings.map((reading) => reading.chancePermille),
      1000,
      [...path, 'readings'],
    );
    mustSum(
      known,
      party.tempo.map((tempo) => tempo.chancePermille),
      1000,
      [...path, 'tempo'],
    );
    checkTrust(known, party, [...path, 'trust']);
    party.home.groups.forEach((group, g) => {
      checkGroup(known, group, [...path, 'home', 'groups', g]);
    });
    mustSum(
      known,
      party.home.groups.map((group) => group.share),
      100,
      [...path, 'home', 'groups'],
    );
  });
}

function checkPositions(known: Known, party: Party, path: Path): void {
  for (const [issue, { option }] of Object.entries(party.positions)) {
    const options = issueOptions(known, issue, path);
    if (options) mustBe(known, 'unknown-option', option, options, [...path, issue, 'option']);
  }
}

function checkValues(known: Known, party: Party, path: Path): void {
  mustCover(known, 'missing-issue', party.values, known.played, path);
  for (const [issue, { options: values }] of Object.entries(party.values)) {
    const options = issueOptions(known, issue, path);
    if (!options) continue;
    mustCover(known, 'missing-option', values, options, [...path, issue, 'options']);
    optionKeys(known, values, options, [...path, issue, 'options']);
  }
}

function checkReading(known: Known, reading: Reading, path: Path): void {
  checkWeights(known, reading.weights.bySet, [...path, 'weights', 'bySet']);
  checkBySet(known, reading.reservation.bySet, [...path, 'reservation', 'bySet']);
  for (const [issue, values] of Object.entries(reading.values.byIssue)) {
    const at = [...path, 'values', 'byIssue'];
    const options = issueOptions(known, issue, at);
    if (options) optionKeys(known, values, options, [...at, issue]);
  }
}

function checkGroup(known: Known, group: HomeGroup, path: Path): void {
  checkWeights(known, group.weights, [...path, 'weights']);
  checkBySet(known, group.line.bySet, [...path, 'line', 'bySet']);
}

/** One row of weights for each set, over exactly the issues of the set, adding to 100. */
function checkWeights(known: Known, bySet: BySet, path: Path): void {
  checkBySet(known, bySet, path);
  for (const [name, weights] of Object.entries(bySet)) {
    const set = Object.hasOwn(known.scenario.sets, name) ? known.scenario.sets[name] : undefined;
    if (!set) continue;
    const issues = set.issues.filter((issue) => known.options.has(issue));
    const row = [...path, name];
    const extra = Object.keys(weights).filter((issue) => !issues.includes(issue));
    for (const issue of extra) addExtra(known, issue, issues, [...row, issue]);
    const whole = mustCover(known, 'missing-issue', weights, issues, row);
    if (whole && extra.length === 0) mustSum(known, Object.values(weights), 100, row);
  }
}

function addExtra(known: Known, issue: string, issues: readonly string[], path: Path): void {
  if (!mustBe(known, 'unknown-issue', issue, [...known.options.keys()], path, true)) return;
  const expected = `one of ${issues.join(', ')}`;
  known.add({ code: 'extra-issue', path, atKey: true, found: issue, expected });
}

function checkBySet(known: Known, bySet: Readonly<Record<string, unknown>>, path: Path): void {
  mustCover(known, 'missing-set', bySet, known.sets, path);
  for (const name of Object.keys(bySet)) mustBe(known, 'unknown-set', name, known.sets, [...path, name], true);
}

function checkTrust(known: Known, party: Party, path: Path): void {
  const others = known.parties.filter((id) => id !== party.id);
  mustCover(known, 'missing-party', party.trust, others, path);
  for (const id of Object.keys(party.trust)) mustBe(known, 'unknown-party', id, others, [...path, id], true);
}

function issueOptions(known: Known, issue: string, path: Path): readonly string[] | undefined {
  mustBe(known, 'unknown-issue', issue, [...known.options.keys()], [...path, issue], true);
  return known.options.get(issue);
}

function optionKeys(known: Known, values: Numbers, options: readonly string[], path: Path): void {
  for (const key of Object.keys(values)) mustBe(known, 'unknown-option', key, options, [...path, key], true);
}
