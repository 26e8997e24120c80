import type { BrowserContext, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { drawsOf, type Heard, listenTo, NOTHING_HEARD, playOn, sitDown } from './kills.ts';

test.use({ picture: false, contextOptions: { reducedMotion: 'reduce' } });

/** Two hundred in the long suite, in four parts; a few of them in every run. */
const PARTS = process.env.LONG ? ['one', 'two', 'three', 'four'] : ['sample'];
const KILLS = process.env.LONG ? 50 : 2;
/** ms of play before a kill, at most */
const LATEST = process.env.LONG ? 1500 : 300;

/** Ends a page without a word to it: shut like a window, or its process struck down. */
const kill = async (context: BrowserContext, page: Page, crash: boolean): Promise<void> => {
  if (crash) {
    const crashed = page.waitForEvent('crash');
    const devtools = await context.newCDPSession(page);
    void devtools.send('Page.crash').catch(() => undefined);
    await crashed;
  }
  await page.close({ runBeforeUnload: false });
};

for (const part of PARTS)
  test(`a page that is killed at any moment goes on exactly where it was: ${part}`, { tag: '@desk' }, async ({
    context,
  }) => {
    const draw = drawsOf(`kill ${part}`);
    let heard = NOTHING_HEARD;
    await listenTo(context, (told) => {
      heard = { ...heard, ...told };
    });
    let before: Heard = NOTHING_HEARD;
    for (let k = 0; k <= KILLS; k++) {
      const page = await context.newPage();
      await page.goto('./');
      if (before.wrote !== null) {
        // What was written last is there, unless the page was killed before it could tell of a later write.
        const { found } = heard;
        const same = found?.hash === before.wrote.hash;
        expect(same || (found?.actions.length ?? 0) > before.wrote.actions.length, `kill ${k}`).toBe(true);
        await expect.poll(() => heard.wrote, { message: `kill ${k}` }).toEqual(found);
        await page.locator('.night-scale, main.debrief, main.notice').first().waitFor();
        if (await page.locator('.night-scale').isVisible()) {
          await expect.poll(() => heard.round, { message: `kill ${k}` }).toBeGreaterThanOrEqual(before.round);
          await expect.poll(() => heard.cables, { message: `kill ${k}` }).toBeGreaterThanOrEqual(before.cables);
        }
      }
      if (k === KILLS) break;
      await sitDown(page);
      if (heard.wrote?.seed !== before.wrote?.seed) heard = { ...heard, round: 0, cables: 0 };
      await playOn(page, draw(2 ** 31));
      await page.waitForTimeout(draw(LATEST));
      await kill(context, page, k % 2 === 0);
      before = heard;
      heard = NOTHING_HEARD;
    }
  });
