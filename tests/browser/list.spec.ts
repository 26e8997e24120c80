import { readFileSync } from 'node:fs';
import { faults } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { pressKey } from './play.ts';
import { gameWith, openSaved } from './saved.ts';

test.use({ picture: false });

test('games are listed, taken along, deleted, brought back and taken in, by keyboard', { tag: '@desk' }, async ({
  page,
}) => {
  await openSaved(page, gameWith('in-force'), 'debrief');
  await pressKey(page, /^Start page$/);
  await pressKey(page, /^Begin:/);
  await pressKey(page, /^Not now/);
  await pressKey(page, /^All games \(2\)/);
  const sheet = page.getByRole('dialog', { name: 'Your games' });
  const games = sheet.getByRole('list', { name: /^Games/ }).getByRole('listitem');
  await expect(games).toHaveCount(2);
  await expect(sheet.getByText(/the talks ended in round \d · Standard · seed saved \d+/)).toBeVisible();
  expect(await faults(page, 'dialog[open]')).toEqual([]);

  const download = page.waitForEvent('download');
  await pressKey(page, /^Save all as a file$/);
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/^envoy-games-\d{4}-\d\d-\d\d\.envoy$/);
  const text = readFileSync(await file.path(), 'utf8');
  expect(JSON.parse(text).games).toHaveLength(2);
  await expect(sheet.getByRole('status')).toHaveText('2 games in the file.');

  await pressKey(page, /^Delete: /);
  await expect(sheet.getByRole('button', { name: 'Bring it back' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(games.getByRole('button', { name: /^(Go on|Look at it)/ })).toHaveCount(2);
  for (const gone of [1, 2]) {
    await pressKey(page, /^Delete: /);
    await expect(games.getByRole('button', { name: 'Bring it back' })).toHaveCount(gone);
  }

  const bad = { ...JSON.parse(text) };
  bad.games = [...bad.games, { ...bad.games[0], link: 'e2.AAAA' }];
  const input = sheet.locator('input[type=file]');
  await input.setInputFiles({ name: 'all.envoy', mimeType: 'text/plain', buffer: Buffer.from(JSON.stringify(bad)) });
  await expect(sheet.getByRole('status')).toContainText('2 games came in. 1 game could not be taken:');
  await expect(sheet.getByRole('status')).toContainText('Game 3 of the file (The Moscow proposal):');
  await expect(games).toHaveCount(2);
  await pressKey(page, /^Look at it: /);
  await expect(page.locator('main.debrief')).toBeVisible();
  await expect(page.getByRole('alert')).toBeEmpty();
});

test('with no room anywhere it is said once, and the game can be saved as a file', { tag: '@desk' }, async ({
  page,
}) => {
  await page.addInitScript(() => {
    const full = (): never => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    Storage.prototype.setItem = full;
    IDBObjectStore.prototype.put = full;
  });
  await page.goto('./');
  await page.getByRole('button', { name: /^Begin:/ }).click();
  await page.getByRole('button', { name: 'To the table' }).click();
  const bar = page.getByRole('alert');
  await expect(bar).toContainText('This browser has no room for the game');
  const download = page.waitForEvent('download');
  await bar.getByRole('button', { name: 'Save it as a file' }).click();
  expect((await download).suggestedFilename()).toBe('envoy-the-moscow-proposal-round-1.envoy');
  await bar.getByRole('button', { name: 'Close' }).click();
  await page.getByRole('button', { name: 'Present it' }).click();
  await expect(page.getByRole('dialog', { name: /answers/i })).toBeVisible();
  await expect(page.getByText('This browser has no room')).toHaveCount(0);
});

test('two tabs: the one that is behind is told, and goes on from where the other is', { tag: '@desk' }, async ({
  context,
  page,
}) => {
  await page.goto('./');
  await page.getByRole('button', { name: /^Begin:/ }).click();
  await page.getByRole('button', { name: 'To the table' }).click();
  const other = await context.newPage();
  await other.goto('./');
  await other.getByRole('button', { name: 'Present it' }).click();
  await expect(page.getByRole('alert')).toContainText('This game went on in another tab.');
  await page.getByRole('button', { name: 'Go on from there' }).click();
  await expect(page.getByRole('heading', { name: /^Draft 1/ })).toBeVisible();
  await expect(page.getByRole('alert')).toBeEmpty();
});
