import type { Page } from '@playwright/test';
import { classLinks } from '../helpers/classGames.ts';
import { agentGame, core, linkOf, recordOf } from '../replay/helpers.ts';
import { expect, test } from './fixtures.ts';
import { pressKey } from './play.ts';

/**
 * How many games are read, and within how many ms on two cores that do nothing else; the page may be held up for at most
 * so many ms at once. A busy machine gets four times as long before the test fails: what it took is printed.
 */
const CASES = process.env.LONG
  ? [
      { games: 40, within: 2000, held: 100 },
      { games: 1000, within: 20_000, held: 100 },
    ]
  : [{ games: 6, within: 5000, held: 250 }];
const BUSY = 4;

test.use({ picture: false });

/** Half of them between agents, the envoy's too; half as persons play. No two on one seed. */
const handedIn = (games: number): string[] => {
  const agents = Array.from({ length: games / 2 }, (_, k) => linkOf(recordOf(agentGame(`speed ${games} agents ${k}`))));
  const persons = classLinks(core, games / 2, (k) => `speed ${games} persons ${k}`);
  return agents.flatMap((link, k) => [link, persons[k] ?? '']);
};

const watchPage = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const held: number[] = [];
    new PerformanceObserver((list) => held.push(...list.getEntries().map(({ duration }) => duration))).observe({
      type: 'longtask',
    });
    Object.assign(window, { held });
  });

for (const { games, within, held } of CASES)
  test(`a board of ${games} games is finished in time, and the page can be used meanwhile`, { tag: '@desk' }, async ({
    page,
  }) => {
    const text = handedIn(games).join('\n');
    await watchPage(page);
    await page.goto('./');
    await pressKey(page, /^For teachers/);
    await page.getByRole('heading', { name: 'Class board' }).waitFor();
    await page.evaluate(() => {
      (window as unknown as { held: number[] }).held.length = 0;
    });
    const started = Date.now();
    await page
      .locator('.class-drop input')
      .setInputFiles({ name: 'class.txt', mimeType: 'text/plain', buffer: Buffer.from(text) });
    await page.getByText(new RegExp(`^${games} games read`)).waitFor();
    await page.getByRole('heading', { name: 'Clauses that were refused most' }).waitFor();
    const took = Date.now() - started;
    const pauses = await page.evaluate((): number[] => (window as unknown as { held: number[] }).held);
    const longest = Math.max(0, ...pauses);
    console.log(
      `${games} games: ${took} ms; held up ${pauses.length} times, ${Math.round(longest)} ms at most`,
      pauses.map(Math.round).join(' '),
    );
    await expect(page.locator('.class-marks').getByText(`${games} verified`)).toBeVisible();
    expect(took).toBeLessThan(BUSY * within);
    expect(longest).toBeLessThan(BUSY * held);
  });
