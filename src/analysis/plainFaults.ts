import type { Model } from '../engine/model.ts';
import { at } from '../engine/num.ts';
import { OPEN } from '../engine/types.ts';
import { acceptable, crossesRedLine } from '../engine/utility.ts';
import { centralStanding } from '../solve/central.ts';
import { redLineCosts } from '../solve/picture.ts';
import { countZone, visitZone, WIDE } from '../solve/zone.ts';
import { deadFaults } from './deadFaults.ts';
import { type Fault, plain } from './faults.ts';

/** By party and reading, what each option of an issue is worth. */
const rowsOf = (model: Model, issue: number): readonly (readonly number[])[] =>
  model.readings.flatMap((readings) => readings.map(({ values }) => at(values, issue)));

const isLinked = (model: Model, issue: number): boolean =>
  model.interactions.some(({ when }) => when.some((m) => m.issue === issue)) ||
  model.redLines.some(({ when, unless }) => [...when, ...(unless ?? [])].some((m) => m.issue === issue)) ||
  model.premiumIssue === issue;

/** Issues that nobody weighs, on which all agree, or whose options are alike or worse for everyone. */
const issueFaults = (model: Model): Fault[] =>
  model.issues.flatMap((issue, i) => {
    const where = `issues.${issue.id}`;
    const weights = model.readings.flatMap((readings) => readings.map((r) => at(r.weights, i)));
    if (weights.every((w) => w === 0)) return [plain('idle-issue', where, issue.title)];
    const rows = rowsOf(model, i);
    const found: Fault[] = [];
    const best = (o: number): boolean => rows.every((row) => row.every((x, other) => other === o || x < at(row, o)));
    const agreed = issue.options.find((_, o) => best(o));
    if (agreed) found.push(plain('agreed-issue', where, issue.title, agreed.short));
    else if (!isLinked(model, i)) found.push(...optionFaults(issue, rows, where));
    return found;
  });

const optionFaults = (issue: Model['issues'][number], rows: readonly (readonly number[])[], where: string): Fault[] =>
  issue.options.flatMap((option, o) => {
    const twin = issue.options.findIndex((_, x) => x < o && rows.every((row) => row[x] === row[o]));
    if (twin >= 0) return [plain('same-options', where, issue.title, at(issue.options, twin).short, option.short)];
    const better = issue.options.find((_, x) => x !== o && rows.every((row) => at(row, x) > at(row, o)));
    return better ? [plain('worse-option', where, issue.title, option.short, better.short)] : [];
  });

/** Readings and public positions that say nothing, or the opposite of what the party wants. */
const partyFaults = (model: Model): Fault[] =>
  model.parties.flatMap((party, p) => {
    const where = `parties.${party.id}`;
    const readings = at(model.readings, p);
    const found: Fault[] = [];
    party.readings.forEach((reading) => {
      if (reading.chancePermille === 0) found.push(plain('dead-reading', where, party.name, reading.name));
    });
    const [first, ...others] = readings.map((r) => JSON.stringify([r.weights, r.values, r.reservation]));
    if (others.length > 0 && others.every((other) => other === first))
      found.push(plain('same-readings', where, party.name));
    model.issues.forEach((issue, i) => {
      const said = at(at(model.positions, p), i);
      if (said === OPEN) return;
      const worst = readings.every(({ values }) => {
        const row = at(values, i);
        return row.every((x, o) => o === said || x > at(row, said));
      });
      if (worst) found.push(plain('odd-position', where, party.name, issue.title, at(issue.options, said).short));
    });
    for (const group of party.home.groups)
      if (group.share === 0) found.push(plain('idle-group', where, party.name, group.name));
    return found;
  });

const interactionFaults = (model: Model): Fault[] =>
  model.interactions.flatMap(({ index, when, bp }) => {
    const rule = at(model.scenario.interactions, index);
    const never = when.some(({ issue }) => clash(when, issue));
    return never || bp.every((x) => x === 0) ? [plain('idle-interaction', `interactions.${rule.id}`, rule.title)] : [];
  });

/** Whether tests on one issue leave no option that meets them all. */
const clash = (when: readonly { readonly issue: number; readonly bits: number }[], issue: number): boolean =>
  when.filter((m) => m.issue === issue).reduce((bits, m) => bits & m.bits, -1) === 0;

/** Branches that a count of a red line may look at. */
const STEPS = 100_000;

/** Red lines that forbid all there is, or nothing that their party would ever sign. */
const redLineFaults = (model: Model): Fault[] => {
  const standing = centralStanding(model, 1);
  const all = model.parties.map((_, p) => p);
  const zone = countZone(model, standing, 'principle', all);
  if (zone >= WIDE) return [];
  const costs = redLineCosts(model, standing, 'principle', STEPS);
  return costs.flatMap(({ id, party, zone: without }) => {
    const { name } = at(model.parties, party);
    if (zone === 0 && without.texts > 0) return [plain('red-line-forbids', `redLines.${id}`, name, id)];
    return bites(model, party, id) ? [] : [plain('idle-red-line', `redLines.${id}`, name, id)];
  });
};

/** Whether a red line forbids anything that its party would otherwise sign, in some reading at its easiest. */
const bites = (model: Model, party: number, id: string): boolean => {
  const only = { ...model, redLines: model.redLines.filter(({ source }) => source?.id === id) };
  const without = { ...model, redLines: [] };
  const base = centralStanding(model, 1);
  return at(model.readings, party).some((reading) => {
    const truth = base.truth.map((own, p) =>
      p === party
        ? {
            ...own,
            ...reading,
            worth: reading.values.map((row, i) => row.map((v) => v * at(reading.weights, i))),
            reservation: Math.max(0, reading.reservation - EASIEST),
          }
        : own,
    );
    let crossed = false;
    let left = LOOKED;
    visitZone(
      without,
      { ...base, truth },
      'principle',
      (text) => {
        crossed = crossesRedLine(only, party, text);
        left -= 1;
        return crossed || left === 0;
      },
      [party],
    );
    return crossed || left === 0;
  });
};

/** How far time, news and luck may take a line down, bp: a red line may bite only then. */
const EASIEST = 1200;
/** Texts of one party that are looked at before a red line counts as one that bites. */
const LOOKED = 200_000;

const startFault = (model: Model): Fault[] => {
  const standing = centralStanding(model, 1);
  const signed =
    !model.start.includes(OPEN) && model.parties.every((_, p) => acceptable(model, standing, p, model.start));
  return signed ? [plain('start-is-answer', 'start')] : [];
};

/** What is at fault whatever anyone plays: found from the numbers alone, in a moment. */
export const plainFaults = (model: Model): readonly Fault[] => [
  ...redLineFaults(model),
  ...startFault(model),
  ...issueFaults(model),
  ...partyFaults(model),
  ...interactionFaults(model),
  ...deadFaults(model),
];
