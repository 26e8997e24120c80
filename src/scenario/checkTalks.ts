import { checkTranslations } from './checkTranslations.ts';
import { type Known, mustBe, mustCover, mustRise, mustSum } from './known.ts';

/** The first draft, the numbers of the process, levels, lesson plans and translations. */
export function checkTalks(known: Known): void {
  checkDraft(known);
  checkPremium(known);
  checkApproval(known);
  checkLevels(known);
  checkPlans(known);
  checkTranslations(known);
  const { aspiration, bands, flip, rapport } = known.scenario.process;
  const rounds = known.scenario.rounds.count;
  if (aspiration.bp.length !== rounds) {
    const path = ['process', 'aspiration', 'bp'];
    known.add({ code: 'wrong-count', path, found: `${aspiration.bp.length} numbers`, expected: `${rounds}` });
  }
  mustRise(known, bands.nearBp, bands.someWayBp, ['process', 'bands', 'nearBp']);
  mustRise(known, flip.said, flip.maxClauses, ['process', 'flip', 'said']);
  mustRise(known, rapport.start[0], rapport.start[1], ['process', 'rapport', 'start']);
  mustRise(known, rapport.low, rapport.high, ['process', 'rapport', 'low']);
  mustBe(known, 'unknown-party', rapport.with, known.parties, ['process', 'rapport', 'with']);
  const { envoyFrom } = known.scenario;
  if (envoyFrom !== undefined) mustBe(known, 'unknown-party', envoyFrom, known.parties, ['envoyFrom']);
}

function checkDraft(known: Known): void {
  const { draft } = known.scenario.start;
  const path = ['start', 'draft'];
  mustCover(known, 'missing-issue', draft, known.played, path);
  for (const [issue, option] of Object.entries(draft)) {
    if (!mustBe(known, 'unknown-issue', issue, [...known.options.keys()], [...path, issue], true)) continue;
    mustBe(known, 'unknown-option', option, known.options.get(issue) ?? [], [...path, issue]);
  }
}

/** Any draft that is judged must say how it is watched, or no premium can be asked. */
function checkPremium(known: Known): void {
  const { issue, percent } = known.scenario.process.riskPremium;
  const path = ['process', 'riskPremium'];
  if (!mustBe(known, 'unknown-issue', issue, [...known.options.keys()], [...path, 'issue'])) return;
  for (const [name, set] of Object.entries(known.scenario.sets)) {
    if (set.issues.includes(issue)) continue;
    const expected = `an issue of ${name} too`;
    known.add({ code: 'premium-issue', path: [...path, 'issue'], found: issue, expected });
  }
  const options = known.options.get(issue) ?? [];
  mustCover(known, 'missing-option', percent, options, [...path, 'percent']);
  for (const option of Object.keys(percent)) {
    mustBe(known, 'unknown-option', option, options, [...path, 'percent', option], true);
  }
}

/** More gain never means less approval. */
function checkApproval(known: Known): void {
  const { approval } = known.scenario.process.ratification;
  approval.forEach(([gain, permille], at) => {
    const before = approval[at - 1];
    if (!before || (before[0] < gain && before[1] <= permille)) return;
    const path = ['process', 'ratification', 'approval', at];
    const expected = `a gain above ${before[0]} and an approval of at least ${before[1]}`;
    known.add({ code: 'not-rising', path, found: `${gain}, ${permille}`, expected });
  });
}

function checkLevels(known: Known): void {
  const variants = known.scenario.variants.map(({ id }) => id);
  for (const [level, { variant, set }] of Object.entries(known.scenario.levels ?? {})) {
    const path = ['levels', level];
    if (variant !== undefined) mustBe(known, 'unknown-variant', variant, variants, [...path, 'variant']);
    if (set !== undefined) mustBe(known, 'unknown-set', set, known.sets, [...path, 'set']);
  }
}

/** The steps of a lesson fill it. */
function checkPlans(known: Known): void {
  known.scenario.handout?.teaching?.plans.forEach(({ minutes, steps }, at) => {
    const path = ['handout', 'teaching', 'plans', at, 'steps'];
    mustSum(
      known,
      steps.map((step) => step.minutes),
      minutes,
      path,
    );
  });
}
