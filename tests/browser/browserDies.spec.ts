import { mkdtempSync, readlinkSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { expect, test, withoutPicture } from './fixtures.ts';
import { drawsOf, type Heard, listenTo, NOTHING_HEARD, playOn, sitDown } from './kills.ts';

/** How often a whole browser is struck down; each takes some seconds, so that CI leaves it out. */
const DEATHS = 20;

/** Acts that one press can lead to: the envoy's, what four governments do after it, and a round begun. */
const MOST_AT_ONCE = 12;

/** The process that holds a profile: browsers on Linux and macOS name it in a link of this name. */
const holderOf = (profile: string): number => Number(readlinkSync(join(profile, 'SingletonLock')).split('-').at(-1));

/** The acts of the game of this seed, in whichever place has most of them. */
const keptOf = (page: Page, seed: string): Promise<readonly unknown[]> =>
  page.evaluate(async (wanted) => {
    const request = indexedDB.open('envoy');
    // Where the page had no moment to make it, it is not made here.
    request.onupgradeneeded = () => request.transaction?.abort();
    const there = await new Promise((resolve) => {
      request.onsuccess = () => resolve(true);
      request.onerror = () => resolve(false);
    });
    if (!there) return [];
    const rows = request.result.transaction('games').objectStore('games').getAll();
    await new Promise((resolve) => {
      rows.onsuccess = resolve;
    });
    request.result.close();
    const texts = [...rows.result.map(({ text }) => text), ...Object.values(localStorage)];
    const records = texts.map((text) => JSON.parse(text).record).filter((record) => record?.seed === wanted);
    const acts: unknown[][] = records.map(({ actions }) => actions);
    return acts.sort((a, b) => b.length - a.length)[0] ?? [];
  }, seed);

test('a browser that is struck down whole loses nothing that it had a moment for', { tag: '@desk' }, async ({
  baseURL,
}) => {
  test.skip(!process.env.LONG || process.platform === 'win32', 'twenty browsers are for the long suite');
  const draw = drawsOf('browser');
  const profile = mkdtempSync(join(tmpdir(), 'envoy-profile-'));
  const { launchOptions } = test.info().project.use;
  const missing: number[] = [];
  let before: Heard = NOTHING_HEARD;
  try {
    for (let k = 0; k <= DEATHS; k++) {
      const context = await chromium.launchPersistentContext(profile, {
        ...launchOptions,
        ...(baseURL === undefined ? {} : { baseURL }),
      });
      await withoutPicture(context);
      let heard = NOTHING_HEARD;
      await listenTo(context, (told) => {
        heard = { ...heard, ...told };
      });
      const page = await context.newPage();
      await page.goto('./');
      const wrote = before.wrote;
      if (wrote !== null) {
        // The shelf may reach the disk late, or not at all: then the attic has the game.
        await page.locator('.night-scale, main.debrief, main.notice, .go-on').first().waitFor();
        await expect
          .poll(async () => (await keptOf(page, wrote.seed)).length, { message: `death ${k}` })
          .toBeGreaterThan(0);
        const kept = await keptOf(page, wrote.seed);
        // An act in its last moments may be missing, and never anything before it.
        const had = Math.min(kept.length, wrote.actions.length);
        expect(kept.slice(0, had), `death ${k}`).toEqual(wrote.actions.slice(0, had));
        missing.push(wrote.actions.length - had);
      }
      if (k < DEATHS) {
        await sitDown(page);
        await playOn(page, draw(2 ** 31));
        await page.waitForTimeout(draw(1500));
        const gone = new Promise((resolve) => context.once('close', resolve));
        process.kill(holderOf(profile), 'SIGKILL');
        await gone;
        before = heard;
      } else await context.close();
    }
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 10 });
  }
  // In a moment the player’s act and the answers to it are written: no more than that is ever on its way.
  expect(Math.max(...missing)).toBeLessThanOrEqual(MOST_AT_ONCE);
  expect(missing.filter((n) => n === 0).length).toBeGreaterThan(DEATHS / 2);
});
