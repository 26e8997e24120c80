import { expect, test } from 'vitest';
import { textOf } from '../../src/ui/fileText.ts';

test.each(['a', 'é', '’', '🕊'])('a file of many %s is never cut to one that is short enough', async (letter) => {
  const most = 10;
  const fits = letter.repeat(most / letter.length);
  expect(await textOf(new Blob([fits]), most)).toBe(fits);
  for (const times of [2, 4, 9])
    expect((await textOf(new Blob([fits.repeat(times)]), most)).length).toBeGreaterThan(most);
});
