import { expect, test, withoutPicture } from './fixtures.ts';
import { gameWith, linkOf, openSaved, recordOf } from './saved.ts';

test.use({ picture: false });

const hashOf = async (page: import('@playwright/test').Page): Promise<string> =>
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

test('the link can be saved as a file under the strict policy, and copied with words', { tag: '@desk' }, async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const game = gameWith('in-force');
  await openSaved(page, game, 'debrief');
  await page.getByRole('button', { name: 'Share this game' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as a file' }).click();
  const file = await (await download).createReadStream();
  const parts: Buffer[] = [];
  for await (const part of file) parts.push(part as Buffer);
  expect(Buffer.concat(parts).toString()).toContain(`#${linkOf(game)}`);
  await page.getByRole('button', { name: 'Copy text and link' }).click();
  await expect(page.getByText('Copied.')).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain('A model with assumptions, not a forecast.');
  expect(copied).not.toMatch(/\p{Extended_Pictographic}/u);
});
