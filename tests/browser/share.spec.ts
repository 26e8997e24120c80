import type { Locator, Page } from '@playwright/test';
import { scan } from '../helpers/scan.ts';
import { faults } from './axe.ts';
import { expect, test, withoutPicture } from './fixtures.ts';
import { gameWith, linkOf, openSaved, recordOf } from './saved.ts';

test.use({ picture: false });

const hashOf = async (page: Page): Promise<string> =>
  page.evaluate(() => JSON.parse(localStorage.getItem('envoy.game') ?? '{}').record?.hash ?? '');

test('a shared link opens in a fresh profile, to the same end', { tag: '@desk' }, async ({
  page,
  browser,
  baseURL,
}) => {
  const game = gameWith('in-force');
  await openSaved(page, game, 'debrief');
  await page.getByRole('button', { name: 'Share this game' }).click();
  const link = await page.getByRole('textbox', { name: /^Link/ }).inputValue();
  expect(link.startsWith(`${baseURL}#e2.`)).toBe(true);
  expect(link.split('#')[1]).toBe(linkOf(game));
  expect(await hashOf(page)).toBe(recordOf(game).hash);

  const fresh = await browser.newContext();
  await withoutPicture(fresh);
  const other = await fresh.newPage();
  await other.goto(link);
  await other.getByRole('heading', { name: 'Watching a game again' }).waitFor();
  await expect(other.getByText(/^A person held the pen\. (Verified|Replayed|Rebuilt)/)).toBeVisible();
  await other.getByRole('button', { name: 'Last', exact: true }).click();
  await expect(
    other.getByText(`Step ${game.actions.length} of ${game.actions.length}`, { exact: false }).first(),
  ).toBeVisible();
  await other.getByRole('button', { name: 'Read the debrief' }).click();
  await other.getByRole('heading', { name: 'Agreement in force' }).waitFor();
  await expect(other.getByText('A game that was opened to look at')).toBeVisible();
  await expect(other.locator('main.debrief .check')).toContainText(recordOf(game).hash);
  await other.getByRole('button', { name: 'Share this game' }).click();
  expect((await other.getByRole('textbox', { name: /^Link/ }).inputValue()).split('#')[1]).toBe(linkOf(game));
  await fresh.close();
});

test('steps: forwards, back, by slider and by keyboard', async ({ page }) => {
  const game = gameWith('in-force');
  await page.goto(`./#${linkOf(game)}`);
  const slider = page.getByRole('slider', { name: 'Step' });
  await slider.waitFor();
  await expect(slider).toHaveValue('0');
  await page.getByRole('button', { name: 'Next', exact: true }).click();
  await expect(slider).toHaveValue('1');
  await slider.press('ArrowRight');
  await expect(slider).toHaveValue('2');
  await page.getByRole('button', { name: 'Back', exact: true }).click();
  await expect(slider).toHaveValue('1');
  await slider.press('End');
  await expect(slider).toHaveValue(String(game.actions.length));
  await page.getByRole('button', { name: 'First', exact: true }).click();
  await expect(slider).toHaveValue('0');
});

/** What a reader of QR codes sees of an element on the screen. */
const scanned = async (page: Page, code: Locator): Promise<string | null> => {
  await expect(code).toBeVisible();
  const png = (await code.screenshot({ animations: 'disabled' })).toString('base64');
  const { light, width, height } = await page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes]));
    const pen = new OffscreenCanvas(image.width, image.height).getContext('2d');
    pen?.drawImage(image, 0, 0);
    const pixels = pen?.getImageData(0, 0, image.width, image.height).data ?? new Uint8ClampedArray();
    const green = pixels.filter((_, k) => k % 4 === 1);
    return {
      light: Array.from(green, (level) => (level > 127 ? 1 : 0)).join(''),
      width: image.width,
      height: image.height,
    };
  }, png);
  const data = new Uint8ClampedArray(light.length * 4).fill(255);
  for (const [k, one] of [...light].entries()) if (one === '0') data.fill(0, 4 * k, 4 * k + 3);
  return scan({ data, width, height });
};

test('a game is handed on as a code, in words and as a file, under the strict policy', { tag: '@desk' }, async ({
  page,
  context,
  browser,
  baseURL,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const game = gameWith('in-force');
  await openSaved(page, game, 'debrief');
  await page.getByRole('button', { name: 'Share this game' }).click();
  const link = await page.getByRole('textbox', { name: /^Link/ }).inputValue();
  await page.getByRole('button', { name: 'Show the code large' }).click();
  const large = page.getByRole('dialog', { name: 'Scan it to open this game' });
  expect(await scanned(page, large.getByRole('img'))).toBe(link);
  expect(await faults(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(large).toBeHidden();
  expect(await scanned(page, page.getByRole('img', { name: /^QR code/ }))).toBe(link);

  await page.getByRole('button', { name: 'Copy the words' }).click();
  await expect(page.getByText('Copied.')).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain('Agreement in force. All four signed');
  expect(copied.endsWith(`${link}\nA model with assumptions, not a forecast.`)).toBe(true);

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as a file' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/^envoy-saved-\d+\.envoy$/);
  const fresh = await browser.newContext();
  const other = await fresh.newPage();
  await other.goto(baseURL ?? '');
  await other.locator('input[type="file"]').setInputFiles(await file.path());
  await other.getByRole('heading', { name: 'Watching a game again' }).waitFor();
  await expect(other.getByText(`of ${game.actions.length}`, { exact: false }).first()).toBeVisible();
  await fresh.close();
});
