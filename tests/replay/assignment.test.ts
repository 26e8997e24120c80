import { expect, test } from 'vitest';
import { at } from '../../src/engine/num.ts';
import {
  type Assignment,
  fitsRule,
  makeAssignmentLink,
  parseAssignmentLink,
  SEED_RULES,
  seedOf,
  WORD_MAX,
} from '../../src/replay/assignment.ts';
import { scenarioHash } from '../../src/replay/record.ts';
import { assignmentFor } from '../helpers/classGames.ts';
import { codeOf, core, empty, library, moscow, must } from './helpers.ts';

const link = (part: Partial<Assignment> = {}): string =>
  must(makeAssignmentLink(assignmentFor(core, part), moscow, false));

test('an assignment comes back as it was asked, from an address with spaces around it', () => {
  for (const rule of SEED_RULES)
    for (const role of ['envoy', at(core.parties, 0).id]) {
      const asked = assignmentFor(core, { rule, role, variant: 'firm', level: 'expert' });
      const text = must(makeAssignmentLink(asked, moscow, false));
      expect(text.length).toBeLessThan(160);
      expect(must(parseAssignmentLink(`  https://school.example/#${text}\n`, library)).assignment).toEqual(asked);
    }
});

test('every change of one character is refused, and none throws', () => {
  const text = link();
  for (let k = 0; k < text.length; k++) {
    const other = `${text.slice(0, k)}${text.charAt(k) === 'x' ? 'y' : 'x'}${text.slice(k + 1)}`;
    expect(codeOf(parseAssignmentLink(other, library))).not.toBe('ok');
  }
});

test('a scenario of the teacher’s own travels along; one that is nowhere is named', () => {
  const own = { ...moscow, id: 'my-own' };
  const asked = assignmentFor(core, { scenario: { id: own.id, hash: scenarioHash(own) } });
  expect(codeOf(parseAssignmentLink(must(makeAssignmentLink(asked, own, false)), library))).toBe('unknown-scenario');
  const opened = must(parseAssignmentLink(must(makeAssignmentLink(asked, own, true)), empty));
  expect(opened.scenario.id).toBe('my-own');
});

test('what a scenario does not have cannot be asked', () => {
  expect(codeOf(parseAssignmentLink(link({ role: 'MOON' }), library))).toBe('damaged');
  expect(codeOf(parseAssignmentLink(link({ set: 'constructor' }), library))).toBe('damaged');
  expect(codeOf(makeAssignmentLink(assignmentFor(core, { word: '' }), moscow, false))).toBe('bad-seed');
  expect(codeOf(parseAssignmentLink(link().replace(/^a1/, 'a2'), library))).toBe('too-new');
});

test('seeds belong to the class: the same one, one’s own, or a pair’s', () => {
  const same = assignmentFor(core);
  const pairs = assignmentFor(core, { rule: 'pairs' });
  expect(seedOf(same, 'anything')).toBe('class word');
  expect(seedOf(pairs, ' Oak ')).toBe(seedOf(pairs, 'oak'));
  expect(fitsRule(pairs, seedOf(pairs, 'oak'))).toBe(true);
  expect(fitsRule(pairs, 'class word')).toBe(false);
  expect(fitsRule(same, seedOf(pairs, 'oak'))).toBe(false);
  const long = assignmentFor(core, { rule: 'own', word: 'w'.repeat(WORD_MAX) });
  expect(fitsRule(long, seedOf(long, 'x'.repeat(40)))).toBe(true);
});
