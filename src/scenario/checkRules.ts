import type { Effect, Test } from '../engine/scenarioTypes.ts';
import { type Known, mustBe, mustRise } from './known.ts';
import type { Path } from './problem.ts';

/** Interactions, red lines, families, variants, and whatever has effects. */
export function checkRules(known: Known): void {
  const { scenario: s } = known;
  s.interactions.forEach((rule, at) => {
    const path = ['interactions', at];
    checkSets(known, rule.sets, path);
    checkTests(known, rule.when, [...path, 'when']);
    partyKeys(known, rule.bp, [...path, 'bp']);
  });
  s.redLines.forEach((rule, at) => {
    const path = ['redLines', at];
    checkSets(known, rule.sets, path);
    mustBe(known, 'unknown-party', rule.party, known.parties, [...path, 'party']);
    checkTests(known, rule.when, [...path, 'when']);
    checkTests(known, rule.unless ?? [], [...path, 'unless']);
  });
  s.families.forEach((family, at) => {
    checkTests(known, family.when, ['families', at, 'when']);
  });
  checkVariants(known);
  checkNews(known);
}

function checkVariants(known: Known): void {
  known.scenario.variants.forEach((variant, at) => {
    const path = ['variants', at];
    partyKeys(known, variant.reservationShift ?? {}, [...path, 'reservationShift']);
    partyKeys(known, variant.homeShift ?? {}, [...path, 'homeShift']);
    (variant.finalPositions ?? []).forEach((issue, i) => {
      mustBe(known, 'unknown-issue', issue, [...known.options.keys()], [...path, 'finalPositions', i]);
    });
  });
}

function checkNews(known: Known): void {
  const { events, windows, levers } = known.scenario;
  events.forEach((event, at) => {
    checkRound(known, event.fromRound, ['events', at, 'fromRound']);
    checkEffects(known, event.effects, ['events', at, 'effects']);
  });
  windows.forEach(({ rounds, effects }, at) => {
    checkRound(known, rounds[0], ['windows', at, 'rounds', 0]);
    checkRound(known, rounds[1], ['windows', at, 'rounds', 1]);
    mustRise(known, rounds[0], rounds[1], ['windows', at, 'rounds']);
    checkEffects(known, effects, ['windows', at, 'effects']);
  });
  levers.forEach((lever, at) => {
    checkRound(known, lever.fromRound, ['levers', at, 'fromRound']);
    const needs = lever.needsEvent;
    if (needs !== undefined) mustBe(known, 'unknown-event', needs, known.events, ['levers', at, 'needsEvent']);
    checkEffects(known, lever.effects, ['levers', at, 'effects']);
  });
  checkLeaks(known);
}

function checkLeaks(known: Known): void {
  const leaks = known.scenario.events.flatMap((event, at) => (event.leak === true ? [at] : []));
  const [, second] = leaks;
  if (second === undefined) return;
  const path = ['events', second, 'leak'];
  known.add({ code: 'two-leaks', path, found: `${leaks.length} leaks`, expected: 'at most one' });
}

function checkRound(known: Known, round: number, path: Path): void {
  const last = known.scenario.rounds.count;
  if (round > last) known.add({ code: 'round-range', path, found: `${round}`, expected: `1 to ${last}` });
}

function checkEffects(known: Known, effects: readonly Effect[], path: Path): void {
  effects.forEach((effect, at) => {
    mustRise(known, effect.min, effect.max, [...path, at, 'min']);
    checkTarget(known, effect, [...path, at, 'target']);
  });
}

function checkTarget(known: Known, { on, target }: Effect, path: Path): void {
  if (on === 'share') checkShare(known, target, path);
  else if (on === 'reservation' || (on === 'trust' && target !== 'all')) {
    mustBe(known, 'unknown-party', target, known.parties, path);
  } else if (on !== 'trust' && target !== 'table') {
    known.add({ code: 'wrong-target', path, found: `${on} on ${target}`, expected: 'table' });
  }
}

function checkShare(known: Known, target: string, path: Path): void {
  const [party = '', group] = target.split('.');
  if (group === undefined) {
    known.add({ code: 'wrong-target', path, found: `share on ${target}`, expected: 'PARTY.group' });
  } else if (mustBe(known, 'unknown-party', party, known.parties, path)) {
    mustBe(known, 'unknown-group', group, known.groups.get(party) ?? [], path);
  }
}

function checkTests(known: Known, tests: readonly Test[], path: Path): void {
  tests.forEach((test, at) => {
    const spot = [...path, at];
    if (!mustBe(known, 'unknown-issue', test.issue, [...known.options.keys()], [...spot, 'issue'])) return;
    const options = known.options.get(test.issue) ?? [];
    test.in.forEach((option, i) => {
      mustBe(known, 'unknown-option', option, options, [...spot, 'in', i]);
    });
  });
}

function checkSets(known: Known, sets: readonly string[], path: Path): void {
  sets.forEach((set, at) => {
    mustBe(known, 'unknown-set', set, known.sets, [...path, 'sets', at]);
  });
}

function partyKeys(known: Known, block: Readonly<Record<string, unknown>>, path: Path): void {
  for (const id of Object.keys(block)) mustBe(known, 'unknown-party', id, known.parties, [...path, id], true);
}
