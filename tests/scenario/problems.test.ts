import { describe, expect, test } from 'vitest';
import { FILE_CODES } from '../../src/scenario/messages.ts';
import { parseScenario } from '../../src/scenario/parse.ts';
import { edit, problemsOf, SMALL, spotOf } from './files.ts';

interface Case {
  readonly code: string;
  readonly from: string;
  readonly to: string;
  /** where the problem points: the text at that place in the edited file */
  readonly at: string;
  readonly path: string;
  readonly found?: string;
  readonly expected?: string;
}

const of = (code: string, from: string, to: string, at: string, path: string, found?: string, expected?: string) =>
  ({ code, from, to, at, path, ...(found && { found }), ...(expected && { expected }) }) satisfies Case;

const SHAPE: readonly Case[] = [
  of('unknown-format', 'format: 1', 'format: 2', '2\nid', 'format', '2', '1'),
  of('missing-key', '    name: North farm\n', '', 'id: NOR', 'parties.0', 'nothing', 'name'),
  of('unknown-key', 'question: Who draws', 'qestion: Who draws', 'qestion', 'issues.0.qestion', 'qestion', 'question'),
  of('unsourced', 'basis: inferred, src: [P1], why: It', 'why: It', 'about: {why', 'parties.0.readings.0.about'),
  of(
    'unsourced',
    'NOR: {value: 40, basis: inferred, src: [P1]',
    'NOR: {value: 40, basis: inferred, src: []',
    'NOR: {v',
    'parties.1.trust.NOR',
  ),
  of('wrong-type', 'chancePermille: 600', 'chancePermille: often', 'often', 'parties.0.readings.0.chancePermille'),
  of('wrong-type', 'ordered: true', 'ordered: "yes"', '"yes"', 'issues.0.ordered', 'the text yes', 'true or false'),
  of('not-whole', 'core: {hours: 70,', 'core: {hours: 70.5,', '70.5', 'parties.0.readings.0.weights.bySet.core.hours'),
  of('out-of-range', 'dawn: 40', 'dawn: 140', '140', 'parties.1.values.hours.options.dawn', '140', 'at most 100'),
  of('out-of-range', 'share: 100', 'share: -1', '-1\n', 'parties.0.home.groups.0.share', '-1', 'at least 0'),
  of(
    'wrong-length',
    'label: Hours',
    'label: Hours of the day',
    'Hours of',
    'issues.0.label',
    '16 characters',
    'at most 14',
  ),
  of('wrong-word', 'basis: record', 'basis: recorded', 'recorded', 'parties.1.interests.0.basis'),
  of('wrong-word', 'code: SF', 'code: sf', 'sf\n', 'parties.1.code', 'sf', 'two capital letters'),
  of(
    'wrong-word',
    'https://example.org/record',
    'javascript:alert(1)',
    '"javascript',
    'sources.X1.url',
    undefined,
    'a web address',
  ),
  of('bad-id', 'id: early', 'id: early light', 'early light', 'parties.0.readings.0.id', 'early light', 'a plain id'),
  of('bad-id', 'hours: {dusk: 10}', 'valueOf: {dusk: 10}', 'valueOf', 'parties.0.readings.0.values.byIssue.valueOf'),
];

const MEANING: readonly Case[] = [
  of('unknown-source', 'src: [P1], legal', 'src: [P7], legal', 'P7', 'issues.0.options.1.src.0', 'P7', 'P1'),
  of('duplicate-id', 'id: ease', 'id: early', 'early\n        name: Little', 'parties.0.readings.1.id', 'early'),
  of('duplicate-id', 'issues: [hours, upkeep]', 'issues: [hours, upkeep, hours]', 'hours]}', 'sets.core.issues.2'),
  of('duplicate-id', 'GAME: A choice', 'P1: Same name\n  GAME: A choice', 'P1: Same', 'assumptions.P1'),
  of('duplicate-luck', 'luck: ash', 'luck: oak', 'oak\n    interests:\n      - {text: Fair', 'parties.1.luck', 'oak'),
  of('duplicate-code', 'code: SF', 'code: NF', 'NF\n    luck: ash', 'parties.1.code', 'NF'),
  of(
    'unknown-issue',
    '{issue: upkeep, in: [north',
    '{issue: upkep, in: [north',
    'upkep',
    'redLines.0.unless.0.issue',
    'upkep',
    'upkeep',
  ),
  of(
    'unknown-issue',
    'finalPositions: [hours]',
    'finalPositions: [water]',
    'water]',
    'variants.1.finalPositions.0',
    'water',
  ),
  of('unknown-option', 'option: dawn', 'option: noon', 'noon', 'parties.0.positions.hours.option', 'noon'),
  of('unknown-option', 'in: [dawn]}, ', 'in: [dawn, down]}, ', 'down]', 'interactions.0.when.0.in.1', 'down', 'dawn'),
  of('unknown-option', 'draft: {hours: dawn', 'draft: {hours: night', 'night', 'start.draft.hours', 'night'),
  of(
    'unknown-option',
    'hours: {dusk: 10}',
    'hours: {dask: 10}',
    'dask',
    'parties.0.readings.0.values.byIssue.hours.dask',
    'dask',
    'dusk',
  ),
  of('unknown-party', 'party: SUD', 'party: SUED', 'SUED', 'redLines.0.party', 'SUED', 'SUD'),
  of('unknown-party', 'bp: {SUD', 'bp: {OST', 'OST', 'interactions.0.bp.OST', 'OST'),
  of(
    'unknown-party',
    'reservationShift: {NOR',
    'reservationShift: {NRO',
    'NRO',
    'variants.1.reservationShift.NRO',
    'NRO',
    'NOR',
  ),
  of('unknown-party', 'rapport: {with: SUD', 'rapport: {with: envoy', 'envoy', 'process.rapport.with', 'envoy'),
  of('unknown-party', 'target: NOR,', 'target: WES,', 'WES', 'windows.0.effects.0.target', 'WES'),
  of(
    'unknown-set',
    'sets: [core]\n    when: [{issue: hours, in: [dawn]}]',
    'sets: [full]\n    when: [{issue: hours, in: [dawn]}]',
    'full',
    'redLines.0.sets.0',
  ),
  of('unknown-event', 'needsEvent: E2', 'needsEvent: E9', 'E9', 'levers.0.needsEvent', 'E9', 'E1'),
  of(
    'unknown-group',
    'target: NOR.family',
    'target: NOR.friends',
    'NOR.friends',
    'levers.0.effects.0.target',
    'friends',
  ),
  of('wrong-target', 'secrecy, target: table', 'secrecy, target: NOR', 'NOR, delta: -20', 'events.0.effects.0.target'),
  of('wrong-target', 'target: NOR.family', 'target: NOR', 'NOR, delta: 1,', 'levers.0.effects.0.target'),
  of(
    'missing-set',
    'reservation: {bySet: {core: 4000}',
    'reservation: {bySet: {}',
    'bySet: {}',
    'parties.0.readings.0.reservation.bySet',
  ),
  of(
    'missing-issue',
    'bySet: {core: {hours: 70, upkeep: 30}}',
    'bySet: {core: {hours: 100}}',
    'core: {hours: 100}',
    'parties.0.readings.0.weights.bySet.core',
    'hours',
    'upkeep',
  ),
  of(
    'missing-issue',
    'draft: {hours: dawn, upkeep: shared}',
    'draft: {hours: dawn}',
    'draft:',
    'start.draft',
    'hours',
    'upkeep',
  ),
  of(
    'missing-option',
    'options: {dawn: 40, dusk: 100}',
    'options: {dawn: 40}',
    'options: {dawn: 40}',
    'parties.1.values.hours.options',
    'dawn',
    'dusk',
  ),
  of(
    'missing-option',
    'percent: {shared: 60, north: 100}',
    'percent: {shared: 60}',
    'percent: {shared',
    'process.riskPremium.percent',
  ),
  of(
    'missing-party',
    'SUD: {value: 40, basis: inferred, src: [P1]}',
    '{}',
    'trust:\n      {}',
    'parties.0.trust',
    'nothing',
    'SUD',
  ),
  of(
    'bad-sum',
    'hours: 70, upkeep: 30',
    'hours: 70, upkeep: 31',
    'core: {hours: 70',
    'parties.0.readings.0.weights.bySet.core',
    '101',
    '100',
  ),
  of(
    'bad-sum',
    'weights: {core: {hours: 50',
    'weights: {core: {hours: 49',
    'core: {hours: 49',
    'parties.0.home.groups.0.weights.core',
    '99',
  ),
  of('bad-sum', 'chancePermille: 600', 'chancePermille: 500', 'readings:', 'parties.0.readings', '900', '1000'),
  of(
    'bad-sum',
    'id: even, chancePermille: 1000',
    'id: even, chancePermille: 1',
    'tempo:\n      - {id: even',
    'parties.1.tempo',
    '1',
  ),
  of('bad-sum', 'share: 100', 'share: 90', 'groups:', 'parties.0.home.groups', '90', '100'),
  of(
    'wrong-basis',
    'basis: record, src: [X1]',
    'basis: record, src: [P1]',
    'record, src: [P1]',
    'parties.1.interests.0.basis',
  ),
  of(
    'wrong-basis',
    'deltaBp: -50, basis: stated, src: [P1]',
    'deltaBp: -50, basis: stated, src: [GAME]',
    'stated, src: [GAME]',
    'parties.0.tempo.0.perRound.0.basis',
  ),
  of('not-rising', '[0, 500]', '[-1000, 500]', '[-1000, 500]', 'process.ratification.approval.1'),
  of('not-rising', '[1000, 1000]', '[1000, 400]', '[1000, 400]', 'process.ratification.approval.2', '1000, 400'),
  of('wrong-order', 'nearBp: 300', 'nearBp: 3000', '3000', 'process.bands.nearBp', '3000, 900'),
  of('wrong-order', 'min: -500, max: 500', 'min: 600, max: 500', '600, max', 'windows.0.effects.0.min'),
  of('wrong-order', 'rounds: [2, 3]', 'rounds: [3, 2]', 'rounds: [3', 'windows.0.rounds', '3, 2'),
  of('wrong-count', 'bp: [300, 100, 0]', 'bp: [300, 0]', 'bp: [300, 0]', 'process.aspiration.bp', '2 numbers', '3'),
  of('round-range', 'rounds: [2, 3]', 'rounds: [2, 4]', '4]', 'windows.0.rounds.1', '4', '1 to 3'),
  of(
    'round-range',
    'fromRound: 1\n    needsEvent',
    'fromRound: 9\n    needsEvent',
    '9\n    needsEvent',
    'levers.0.fromRound',
    '9',
  ),
  of(
    'premium-issue',
    'core: {name: Core, issues: [hours, upkeep]}',
    'core: {name: Core, issues: [hours, upkeep]}\n  half: {name: Half, issues: [hours]}',
    'upkeep, percent',
    'process.riskPremium.issue',
    'upkeep',
  ),
  of(
    'two-leaks',
    'once: true\n    effects: []',
    'once: true\n    leak: true\n    effects: []',
    'true\n    effects: []',
    'events.1.leak',
  ),
];

/** The place a path is shown at, found from the text that stands there. */
function expectAt(text: string, { code, at, path, found, expected }: Case): void {
  const problems = problemsOf(text);
  const wanted = { code, path, ...spotOf(text, at), ...(found && { found }), ...(expected && { expected }) };
  expect(problems.find((problem) => problem.code === code)).toMatchObject(wanted);
}

describe('each problem says what and where', () => {
  test.each(SHAPE)('$code: $from → $to', (each) => {
    const text = edit(SMALL, each.from, each.to);
    expectAt(text, each);
    expect(problemsOf(text)).toHaveLength(1);
  });

  test.each(MEANING)('$code: $from → $to', (each) => {
    const text = edit(SMALL, each.from, each.to);
    expectAt(text, each);
    const errors = problemsOf(text).filter((problem) => problem.severity === 'error');
    if (each.code !== 'premium-issue') expect(errors).toHaveLength(1);
  });

  test('a set that is missing has one problem', () => {
    const text = edit(SMALL, 'sets:\n  core: {name: Core, issues: [hours, upkeep]}', 'sets: {}');
    expect(problemsOf(text).map((problem) => problem.code)).toContain('no-set');
  });

  test('an issue beside a set is told, once', () => {
    const half = edit(SMALL, 'issues: [hours, upkeep]', 'issues: [upkeep]');
    const problems = problemsOf(half);
    expect(problems.some((problem) => problem.code === 'extra-issue' && problem.found === 'hours')).toBe(true);
    const warning = problems.find((problem) => problem.code === 'unused-issue');
    expect(warning).toMatchObject({ severity: 'warning', found: 'hours', ...spotOf(half, 'id: hours', 4) });
  });

  test('a warning does not keep a file from loading', () => {
    const text = edit(SMALL, 'GAME: A choice for play.', 'GAME: A choice for play.\n  OLD: Not used any more.');
    const parsed = parseScenario(text);
    expect(parsed.ok).toBe(true);
    expect(parsed.problems).toMatchObject([{ severity: 'warning', code: 'unused-source', ...spotOf(text, 'OLD') }]);
  });
});

describe('no cascades', () => {
  test('a block without which there is no game is one problem', () => {
    const problems = problemsOf(edit(SMALL, '    options:\n      - {id: shared', '    option:\n      - {id: shared'));
    expect(problems).toMatchObject([{ code: 'unknown-key', found: 'option', expected: 'options' }]);
  });

  test('an issue renamed in one place is one problem with a count', () => {
    const text = edit(SMALL, '- id: hours', '- id: time');
    const problems = problemsOf(text);
    expect(problems).toMatchObject([{ code: 'unknown-issue', found: 'time', ...spotOf(text, 'id: time', 4) }]);
    expect(problems[0]?.expected).toMatch(/^hours, as in \d+ other places$/);
  });

  test('many problems of one kind are cut short', () => {
    expect(problemsOf(SMALL.replaceAll('basis: assumed, ', '')).length).toBe(5);
  });
});

describe('the words', () => {
  test('most important first, then down the file', () => {
    const text = edit(
      edit(edit(SMALL, 'share: 100', 'share: 90'), 'party: SUD', 'party: SUED'),
      'src: [P1], legal',
      'src: [P7], legal',
    );
    expect(problemsOf(text).map((problem) => problem.code)).toEqual(['unknown-source', 'unknown-party', 'bad-sum']);
  });

  test('every problem names the file it is in', () => {
    const parsed = parseScenario('', 'well.yaml');
    expect(parsed.problems).toMatchObject([{ file: 'well.yaml', line: 1, column: 1 }]);
  });

  test('every code is provoked somewhere in these tests', () => {
    const provoked = new Set([...SHAPE, ...MEANING].map((each) => each.code));
    const elsewhere = new Set([
      ...['too-large', 'empty', 'not-text', 'malformed', 'several-documents', 'unknown-tag', 'too-many-aliases'],
      ...['too-deep', 'too-many-parts', 'forbidden-key', 'duplicate-key', 'key-not-text', 'not-a-scenario'],
      ...['merge-conflict', 'tab-indent', 'unknown-variant', 'unknown-text'],
      ...['no-set', 'extra-issue', 'unused-issue', 'unused-source'],
    ]);
    expect(FILE_CODES.filter((code) => !provoked.has(code) && !elsewhere.has(code))).toEqual([]);
  });
});
