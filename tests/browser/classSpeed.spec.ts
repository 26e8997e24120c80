import type { Page } from '@playwright/test';
import { classLinks } from '../helpers/classGames.ts';
import { agentGame, core, linkOf, recordOf } from '../replay/helpers.ts';
import { expect, test } from './fixtures.ts';
import { pressKey } from './play.ts';

/** How many games are read; what it took is printed, since how fast this machine is proves nothing about the board. */
const SIZES = process.env.LONG ? [40, 1000] : [6];

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

for (const games of SIZES)
  test(`a board of ${games} games is finished, each verified`, { tag: '@desk' }, async ({ page }) => {
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
  });
