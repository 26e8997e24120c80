import { expect, test } from 'vitest';
import { firstPair } from '../../src/ui/question.tsx';

test.each([2, 3, 12])('of %i clauses the two that are compared first can be compared', (issues) => {
  const [first, second] = firstPair(issues);
  expect(first).not.toBe(second);
  for (const each of [first, second]) expect(Array.from({ length: issues }, (_, k) => k)).toContain(each);
});
