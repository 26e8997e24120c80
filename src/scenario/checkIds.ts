import { type Known, mustBe } from './known.ts';
import type { FileCode } from './messages.ts';
import type { Path } from './problem.ts';

interface Named {
  readonly id: string;
}

/** Every id once in its list, every set filled, every luck key and token code a party's own. */
export function checkIds(known: Known): void {
  const { scenario: s } = known;
  unique(known, s.variants, ['variants']);
  unique(known, s.issues, ['issues']);
  unique(known, s.parties, ['parties']);
  unique(known, s.interactions, ['interactions']);
  unique(known, s.redLines, ['redLines']);
  unique(known, s.events, ['events']);
  unique(known, s.windows, ['windows']);
  unique(known, s.levers, ['levers']);
  unique(known, s.families, ['families']);
  unique(known, s.background, ['background']);
  s.issues.forEach((issue, at) => {
    unique(known, issue.options, ['issues', at, 'options']);
  });
  checkPartyIds(known);
  checkSets(known);
}

function checkPartyIds(known: Known): void {
  const { parties } = known.scenario;
  parties.forEach((party, at) => {
    unique(known, party.readings, ['parties', at, 'readings']);
    unique(known, party.tempo, ['parties', at, 'tempo']);
    unique(known, party.home.groups, ['parties', at, 'home', 'groups']);
    party.tempo.forEach((tempo, t) => {
      unique(known, tempo.perRound, ['parties', at, 'tempo', t, 'perRound']);
    });
  });
  once(
    known,
    'duplicate-luck',
    parties.map((party) => party.luck),
    (at) => ['parties', at, 'luck'],
  );
  once(
    known,
    'duplicate-code',
    parties.map((party) => party.code),
    (at) => ['parties', at, 'code'],
  );
}

function checkSets(known: Known): void {
  const { sets, issues } = known.scenario;
  if (known.sets.length === 0) {
    known.add({ code: 'no-set', path: ['sets'], atKey: true, found: 'none', expected: 'at least one set' });
    return;
  }
  for (const [name, set] of Object.entries(sets)) {
    const path = (at: number): Path => ['sets', name, 'issues', at];
    // an issue declared twice stands twice in a set that lists all
    if (new Set(issues.map(({ id }) => id)).size === issues.length) once(known, 'duplicate-id', set.issues, path);
    set.issues.forEach((issue, at) => {
      mustBe(known, 'unknown-issue', issue, [...known.options.keys()], path(at));
    });
  }
  issues.forEach((issue, at) => {
    if (known.played.includes(issue.id)) return;
    known.add({ code: 'unused-issue', path: ['issues', at, 'id'], found: issue.id, expected: 'part of a set' });
  });
}

function unique(known: Known, items: readonly Named[], path: Path): void {
  once(
    known,
    'duplicate-id',
    items.map((item) => item.id),
    (at) => [...path, at, 'id'],
  );
}

function once(known: Known, code: FileCode, names: readonly string[], path: (at: number) => Path): void {
  names.forEach((name, at) => {
    if (names.indexOf(name) === at) return;
    known.add({ code, path: path(at), found: name, expected: 'a name not used before' });
  });
}
