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
  await page.getByRole('dialog').waitFor();
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

test('a scenario is read in another language, and back again in the middle of a game', { tag: '@desk' }, async ({
  page,
}) => {
  await page.goto('./');
  const language = page.getByRole('combobox', { name: 'Language of the scenario' });
  await expect(page.getByRole('button', { name: /^Begin/ })).toBeVisible();
  await expect(language).toHaveCount(0);
  await page.getByRole('combobox', { name: 'Scenario', exact: true }).selectOption('Harbour');
  await language.selectOption('Deutsch');
  await page.getByRole('button', { name: 'Begin: Hafen' }).click();
  await expect(page.locator('p[lang=de]').first()).toContainText('Erfunden');
  await page.getByRole('button', { name: 'To the table' }).click();
  await page.getByRole('button', { name: 'Present it' }).click();
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');
  await expect(page.getByText('Nachtarbeit').first()).toBeVisible();
  await page.getByRole('button', { name: 'Menu' }).click();
  await language.selectOption('As written');
  await page.keyboard.press('Escape');
  await expect(page.getByText('Night work').first()).toBeVisible();
  await expect(page.locator('main [lang=de]')).toHaveCount(0);
});
