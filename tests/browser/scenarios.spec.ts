import { expect, test, withoutPicture } from './fixtures.ts';

test.use({ picture: false });

test('another scenario is chosen, read about, played and shared', { tag: '@desk' }, async ({ page, browser }) => {
  await page.goto('./');
  await page.getByRole('combobox', { name: 'Scenario' }).selectOption('Harbour');
  await expect(page.getByRole('button', { name: /^Begin: Harbour/ })).toContainText('5 rounds, about 5 minutes');
  await page.getByText('For the class').click();
  await expect(page.getByText('A lesson of 45 minutes')).toBeVisible();
  await page.getByRole('button', { name: /^Begin: Harbour/ }).click();
  await page.getByRole('button', { name: 'To the table' }).click();
  await page.getByRole('button', { name: 'Present it' }).click();
  await page.keyboard.press('Escape');
  // a game of a scenario that is not there from the start is found again
  await page.reload();
  await page.getByRole('button', { name: 'Menu' }).click();
  await page.getByRole('button', { name: 'Share this game' }).click();
  const link = await page.getByRole('textbox', { name: /^Link/ }).inputValue();
  expect(link.length).toBeLessThan(700);

  const fresh = await browser.newContext();
  await withoutPicture(fresh);
  const other = await fresh.newPage();
  await other.goto(link);
  await other.getByRole('heading', { name: 'Watching a game again' }).waitFor();
  await expect(other.getByText(/Verified/).first()).toBeVisible();
  await fresh.close();
});
