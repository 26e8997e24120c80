import { expect, test } from 'vitest';
import { makeScenario } from '../../src/scenario/make.ts';
import { lookAt } from '../../src/scenario/parse.ts';
import { CARDS, fetchWhole } from '../../src/store/library.ts';
import { shippedScenario } from '../tooling/scenarioFiles.ts';

test.each(
  CARDS.map(({ id }) => id),
)('whoever begins with %s has all of its file, lesson plans and translations too', async (id) => {
  const whole = await fetchWhole(id);
  if (whole === undefined) throw new Error('it is not ours');
  expect(lookAt(makeScenario(whole)).draft).toEqual(shippedScenario(id));
  expect(whole.handout?.teaching?.plans.length).toBeGreaterThan(0);
});

test('nobody begins with what is not ours', async () => {
  expect(await fetchWhole('nowhere')).toBeUndefined();
});
