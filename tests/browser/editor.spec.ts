import type { Page } from '@playwright/test';
import { faults } from './axe.ts';
import { expect, test, withoutPicture } from './fixtures.ts';
import { fold, press, reach, write } from './keyboard.ts';
import { pressKey } from './play.ts';

test.use({ picture: false });

/** Plays the first round of the harbour by keyboard: the proposal is presented, all four are heard, a clause is changed. */
const playRound = async (page: Page): Promise<void> => {
  await pressKey(page, /^To the table/);
  await pressKey(page, /^Present it/);
  const answers = page.getByRole('dialog', { name: /answers/i });
  for (const party of ['Fishers', 'Town', 'Port', 'Hotels']) await expect(answers).toContainText(party);
  await pressKey(page, /^Change one clause/);
  await expect(page.getByRole('button', { name: /^Pull a lever\s*none in this scenario$/ })).toBeVisible();
  await pressKey(page, /^End round/);
  await expect(page.getByText(/^Round 2 of /)).toBeVisible();
};

test('@desk a new teacher writes four parties and six questions by keyboard, mends a fault, plays and shares', async ({
  page,
  browser,
}) => {
  await page.goto('.');
  await press(page, 'Write a scenario');
  await page.getByRole('heading', { name: 'Write a scenario' }).waitFor();
  await write(page, 'Title', 'The harbour wall');
  await write(page, 'In one or two sentences', 'A wall keeps the sea out. Who pays for it?');
  await write(page, 'Name of party 1', 'Fishers');
  await write(page, 'Name of party 2', 'Town');
  await write(page, 'New party', 'Port');
  await write(page, 'New party', 'Hotels');
  await write(page, 'Question 1', 'Height of the wall');
  await write(page, 'Question 2', 'Who pays');
  for (const title of ['When to build', 'Fishing ground', 'Noise', 'Upkeep']) await write(page, 'New question', title);
  await fold(page, 'Red lines');
  await press(page, 'Add a red line');
  const who = page.getByLabel('Party', { exact: true });
  await reach(who);
  await page.keyboard.type('Town');
  await expect(who.locator('option:checked')).toHaveText('Town');
  await reach(page.locator('.test').getByRole('checkbox').nth(1));
  await page.keyboard.press('Space');
  await expect(page.locator('.test').getByRole('checkbox', { checked: true })).toHaveCount(2);
  await expect(page.getByText('Nothing is wrong with the file.')).toBeVisible();
  await expect(page.locator('.editor-zone tbody tr').first()).toBeVisible();

  // A planted fault: nobody gives the last question any points.
  await fold(page, 'What matters most');
  for (const party of ['Fishers', 'Town', 'Port', 'Hotels']) {
    await write(page, `${party}: Upkeep`, '0');
    await press(page, `Make it 100: ${party}`);
    await expect(page.locator('td:focus')).toHaveText('100');
  }
  // What is done is folded on the way up, so that the way down is short.
  for (const part of ['Red lines', 'Questions and options', 'Parties']) await fold(page, part);
  await press(page, 'Is it a game');
  const report = page.getByRole('dialog', { name: 'Is it a game?' });
  await expect(report.getByText('Nobody gives “Upkeep” any points.')).toBeVisible();
  expect(await faults(page)).toEqual([]);
  await page.keyboard.press('Escape');

  await write(page, 'Fishers: Upkeep', '20');
  await press(page, 'Make it 100: Fishers');
  await expect(page.getByText('Nothing is wrong with the file.')).toBeVisible();
  await press(page, 'Is it a game');
  await expect(report.getByText('someone who finds out')).toBeVisible();
  await expect(report.getByText('Nobody gives “Upkeep” any points.')).toBeHidden();
  await page.keyboard.press('Escape');
  expect(await faults(page)).toEqual([]);

  await press(page, 'Share');
  await reach(page.getByRole('dialog').getByRole('textbox'));
  const address = await page.evaluate(() => String(document.getSelection()));
  expect(address).toMatch(/^http/);
  await page.keyboard.press('Escape');
  await press(page, 'Play it now');
  await playRound(page);

  const elsewhere = await browser.newContext();
  await withoutPicture(elsewhere);
  const student = await elsewhere.newPage();
  await student.goto(address);
  await pressKey(student, /^Begin: The harbour wall/);
  await playRound(student);
  await elsewhere.close();
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

/** Drops a file on the text, as from another window. */
const drop = (page: Page, name: string, words: string): Promise<void> =>
  page.locator('.editor-text').evaluate(
    (it, [file, text]) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([text ?? ''], file ?? ''));
      for (const kind of ['dragover', 'drop'])
        it.dispatchEvent(new DragEvent(kind, { dataTransfer, bubbles: true, cancelable: true }));
    },
    [name, words],
  );

test('a file that is dropped opens, its fault is mended by the change that the checks offer, and undo brings all back', async ({
  page,
}) => {
  await page.goto('.');
  await page.getByRole('button', { name: 'Write a scenario' }).click();
  const title = page.getByLabel('Title', { exact: true });
  await expect(title).toHaveValue('My scenario');
  const two = (key: string): string =>
    `format: 1\n${key}: Two towns\nparties:\n  - {id: a, name: A}\n  - {id: b, name: B}\nissues:\n  - {id: one, title: One}\n  - {id: two, title: Two}\n`;
  await page.locator('summary', { hasText: 'Red lines' }).click();
  await drop(page, 'towns.yaml', two('titel'));
  await expect(page.getByText('“towns.yaml” is open.')).toBeVisible();
  await expect(title).toBeHidden();
  await expect(page.locator('.repair').first()).toContainText('Try:');
  expect(await faults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Make this change: line 2' }).click();
  await expect(title).toHaveValue('Two towns');
  await expect(page.getByRole('button', { name: 'Add a red line' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Checks' })).toBeFocused();
  await expect(page.getByText('Nothing is wrong with the file.')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.locator('.repair').first()).toBeVisible();
  // asked before the mended text was read, the report waits for it
  await page.evaluate(() => {
    const buttons = [...document.querySelectorAll('button')];
    for (const name of ['Redo', 'Is it a game?']) buttons.find((it) => it.textContent === name)?.click();
  });
  await expect(page.getByRole('dialog', { name: 'Is it a game?' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.locator('.repair').first()).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(title).toHaveValue('My scenario');
  await drop(page, 'nothing.yaml', ' ');
  await expect(page.getByText('There is nothing in this file.')).toBeVisible();
  await expect(title).toHaveValue('My scenario');
});
