import type { Page } from '@playwright/test';
import { faults } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { pressKey, tabTo } from './play.ts';

test.use({ picture: false });

/** Goes to a field by Tab and writes into it. */
const write = async (page: Page, field: RegExp, words: string): Promise<void> => {
  await tabTo(page, field, 400);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(words);
  await page.keyboard.press('Enter');
};

const unfold = async (page: Page, part: RegExp): Promise<void> => {
  await tabTo(page, part, 400);
  await page.keyboard.press('Enter');
};

test('@desk a new teacher writes four parties and six questions by keyboard, mends a fault, plays and shares', async ({
  page,
}) => {
  await page.goto('.');
  await pressKey(page, /^Write a scenario/);
  await page.getByRole('heading', { name: 'Write a scenario' }).waitFor();
  await write(page, /^ ?Title/, 'The harbour wall');
  await write(page, /^ ?Name of party 1/, 'Fishers');
  await write(page, /^ ?Name of party 2/, 'Town');
  await write(page, /^ ?New party/, 'Port');
  await write(page, /^ ?New party/, 'Hotels');
  await write(page, /^ ?Question 1/, 'Height of the wall');
  await write(page, /^ ?Question 2/, 'Who pays');
  for (const title of ['When to build', 'Fishing ground', 'Noise', 'Upkeep'])
    await write(page, /^ ?New question/, title);
  await expect(page.getByText('Nothing is wrong with the file.')).toBeVisible();
  await expect(page.locator('.editor-zone tbody tr').first()).toBeVisible();

  // A planted fault: nobody gives the last question any points.
  await unfold(page, /^ ?What matters most/);
  for (const party of ['Fishers', 'Town', 'Port', 'Hotels']) {
    await write(page, new RegExp(`^${party}: Upkeep`), '0');
    await pressKey(page, new RegExp(`^Make it 100: ${party}`));
  }
  await pressKey(page, /^Is it a game/);
  await expect(page.getByText('Nobody gives “Upkeep” any points.')).toBeVisible();
  expect(await faults(page)).toEqual([]);
  await page.keyboard.press('Escape');

  await write(page, /^Fishers: Upkeep/, '20');
  await pressKey(page, /^Make it 100: Fishers/);
  await pressKey(page, /^Is it a game/);
  await expect(page.getByText('someone who finds out')).toBeVisible();
  await expect(page.getByText('Nobody gives “Upkeep” any points.')).toBeHidden();
  await page.keyboard.press('Escape');
  expect(await faults(page)).toEqual([]);

  await pressKey(page, /^Share/);
  const address = await page.locator('.share textarea').inputValue();
  await page.keyboard.press('Escape');
  await pressKey(page, /^Play it now/);
  await page.getByRole('button', { name: 'To the table' }).waitFor();

  await page.goto('about:blank');
  await page.goto(address);
  await expect(page.getByRole('button', { name: /^Begin: The harbour wall/ })).toBeVisible();
});

test('@desk the text and the form are one: remarks stay, one undo for both, and Tab leaves the text', async ({
  page,
}) => {
  await page.goto('.');
  await page.getByRole('button', { name: 'Write a scenario' }).click();
  const text = page.locator('.cm-content');
  await text.click();
  await page.keyboard.press('ControlOrMeta+Home');
  await page.keyboard.type('# my remark\n');
  await page.getByLabel('Title', { exact: true }).fill('A new title');
  await page.keyboard.press('Enter');
  await expect(text).toContainText('# my remark');
  await expect(text).toContainText('title: A new title');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(text).toContainText('title: My scenario');
  await expect(text).toContainText('# my remark');
  await text.click();
  await page.keyboard.press('Tab');
  expect(await text.evaluate((it) => (it.getRootNode() as ShadowRoot).activeElement === it)).toBe(false);
});
