import type { Page } from '@playwright/test';
import { faults } from './axe.ts';
import { expect, test, withoutPicture } from './fixtures.ts';
import { pressKey, roundIs, savedHash, tabTo } from './play.ts';
import { gameWith, openSaved } from './saved.ts';

const ROUNDS = 8;

// The picture is drawn by software here: let it rest as soon as it may, and take the time that a slow laptop takes.
test.use({ contextOptions: { reducedMotion: 'reduce' } });
test.describe.configure({ timeout: 180_000 });

const axe = async (page: Page, where: string): Promise<void> => expect(await faults(page), where).toEqual([]);

const press = (page: Page, name: RegExp | string) => page.getByRole('button', { name }).first().click();

/** Ends the round; on a phone and on a desk the same button. */
const endRound = async (page: Page, round: number): Promise<void> => {
  await press(page, /^End (the last )?round/);
  if (round < ROUNDS) await roundIs(page, round + 1);
};

const begin = async (page: Page): Promise<void> => {
  await page.goto('./');
  await press(page, /^Begin:/);
  await press(page, 'To the table');
  await press(page, 'Present it');
  await press(page, 'Change one clause');
};

test.describe('without the picture', () => {
  test.use({ picture: false });

  test('a whole game by keyboard alone, to its ending', { tag: '@desk' }, async ({ page }) => {
    await page.goto('./');
    await pressKey(page, /^Begin:/);
    await pressKey(page, /^To the table/);
    await pressKey(page, /^Present it/);
    await expect(page.getByRole('dialog', { name: /answers/i })).toBeVisible();
    await pressKey(page, /^Change one clause/);
    await tabTo(page, /./);
    await pressKey(page, /^End round/);
    await roundIs(page, 2);
    await page.keyboard.press('b');
    await expect(page.getByRole('region', { name: 'Where everyone last stood' })).toBeVisible();
    await page.keyboard.press('Escape');
    await page.keyboard.press('c');
    await expect(page.getByRole('dialog', { name: 'Cables' })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await pressKey(page, /^Meet a party/);
    await pressKey(page, /^Go to /);
    for (let k = 0; k < 3; k++) await pressKey(page, /^Ask/);
    await pressKey(page, /^Close/);
    for (let round = 2; round < ROUNDS; round++) {
      await pressKey(page, /^End round/);
      await roundIs(page, round + 1);
    }
    await pressKey(page, /^Call the vote/);
    await pressKey(page, /^Put draft/);
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.keyboard.press('Escape');
    if (await page.getByRole('button', { name: /^End the last round/ }).count()) {
      await pressKey(page, /^End the last round/);
      await pressKey(page, /^Look back/);
    }
    await expect(page.locator('main.debrief')).toBeVisible({ timeout: 30_000 });
    expect(await savedHash(page)).toMatch(/^[0-9a-f]{16}$/);
  });
});

/** The hash of the last state, as the debrief's small print shows it to people. */
const checkOf = async (page: Page): Promise<string> => {
  const words = await page.locator('main.debrief .check span').textContent({ timeout: 60_000 });
  return /^Check: ([0-9a-f]{16})$/.exec(words ?? '')?.[1] ?? '';
};

/** The number of actions that the page keeps of its game. */
const savedActions = (page: Page): Promise<number> =>
  page.evaluate(() => JSON.parse(localStorage.getItem('envoy.game') ?? '').record.actions.length);

test('a whole game with mouse or finger, a reload in the middle, its link opened elsewhere', async ({
  page,
  browser,
}) => {
  await begin(page);
  await page.locator('.ladder input:not(:checked)').first().check();
  await expect(page.getByText(/one clause changed/)).toBeVisible();
  await endRound(page, 1);
  const hash = await savedHash(page);
  await page.reload();
  await roundIs(page, 2);
  expect(await savedHash(page)).toBe(hash);
  await expect(page.getByText(/one clause changed/)).toBeVisible();
  for (let round = 2; round <= ROUNDS; round++) await endRound(page, round);
  await press(page, 'Look back on the game');
  await expect(page.locator('main.debrief')).toBeVisible({ timeout: 30_000 });
  await press(page, 'Share this game');
  const link = await page.locator('.link-field textarea').inputValue();
  const check = await checkOf(page);
  expect(check).toBe(await savedHash(page));
  const elsewhere = await browser.newContext({ reducedMotion: 'reduce' });
  await withoutPicture(elsewhere);
  const stranger = await elsewhere.newPage();
  await stranger.goto(link);
  await expect(stranger.getByText(`Step 0 of ${await savedActions(page)}`)).toBeVisible({ timeout: 60_000 });
  await press(stranger, 'Read the debrief');
  await expect(stranger.locator('main.debrief')).toBeVisible({ timeout: 60_000 });
  expect(await checkOf(stranger)).toBe(check);
  await elsewhere.close();
});

test.describe('on paper', () => {
  test.use({ picture: false });

  test('axe finds nothing on start, table, meeting and debrief', { tag: '@desk' }, async ({ page }) => {
    await page.goto('./');
    await axe(page, 'start');
    await begin(page);
    await axe(page, 'table');
    await endRound(page, 1);
    await press(page, /^Meet a party/);
    await axe(page, 'choosing whom to meet');
    await press(page, /^Go to /);
    await axe(page, 'meeting');
    await press(page, 'Leave the meeting');
    await press(page, 'Menu');
    await press(page, 'Close the talks');
    await page.getByRole('dialog').getByRole('button', { name: 'Close the talks' }).click();
    await press(page, 'Look back on the game');
    await expect(page.locator('main.debrief')).toBeVisible({ timeout: 30_000 });
    await axe(page, 'debrief');
  });

  test('a double click or a key held down ends one round, and asks one question', { tag: '@desk' }, async ({
    page,
  }) => {
    await begin(page);
    await page.getByRole('button', { name: /^End round/ }).dblclick();
    await roundIs(page, 2);
    await press(page, /^Meet a party/);
    await page.getByRole('button', { name: /^Go to / }).dblclick();
    await page.getByRole('button', { name: /^Ask/ }).last().dblclick();
    await expect(page.getByRole('dialog').getByText(/^Two questions left/i)).toBeVisible();
    await press(page, 'Leave the meeting');
    await page.getByRole('button', { name: /^End round/ }).focus();
    // down three times, as a keyboard repeats it
    for (let k = 0; k < 3; k++) await page.keyboard.down('Enter');
    await page.keyboard.up('Enter');
    await roundIs(page, 3);
  });

  test('without WebGL and without a canvas the game goes on', { tag: '@desk' }, async ({ page }) => {
    await begin(page);
    await press(page, 'Menu');
    await expect(page.getByText(/could not be shown/)).toBeVisible();
    await press(page, 'Close the talks');
    await page.getByRole('dialog').getByRole('button', { name: 'Close the talks' }).click();
    await press(page, 'Look back on the game');
    await expect(page.locator('main.debrief')).toBeVisible({ timeout: 30_000 });
  });

  const over = (page: Page): Promise<number> =>
    page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

  test('at 320 px nothing runs out at the side of the table', { tag: '@desk' }, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await begin(page);
    expect(await over(page)).toBeLessThanOrEqual(0);
  });

  test('at 320 px nothing runs out at the side of the debrief', { tag: '@desk' }, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await openSaved(page, gameWith('in-force'), 'debrief');
    await page.getByRole('heading', { name: 'Agreement in force' }).waitFor();
    expect(await over(page)).toBeLessThanOrEqual(0);
  });
});
