import { classLinks } from '../helpers/classGames.ts';
import { core } from '../replay/helpers.ts';
import { faults } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { pressKey, tabTo } from './play.ts';

test.use({ picture: false });

const links = (): string[] => classLinks(core, 6, () => 'one class');

test('a class is asked, plays by the link, and its games are laid side by side', { tag: '@desk' }, async ({ page }) => {
  await page.goto('./');
  await pressKey(page, /^For teachers/);
  await page.getByRole('heading', { name: 'Class board' }).waitFor();
  expect(await faults(page)).toEqual([]);
  const all = links();
  await tabTo(page, /^Paste links/);
  // Names, a mail's line breaks and another address do not matter; a copy, a slip and a stranger are told apart.
  const [one = '', two = '', ...rest] = all;
  await page.keyboard.insertText(
    [
      `Anna: https://school.example/envoy/#${one}`,
      `${two.slice(0, 70)}\n${two.slice(70)}`,
      ...rest,
      ` ${one} `,
      `${one.slice(0, 40)}x${one.slice(41)}`,
      'https://example.org/#nothing',
    ].join('\n'),
  );
  await tabTo(page, /^Read them/);
  await page.keyboard.press('Enter');
  await page.getByText('9 games read').waitFor();
  const marks = page.locator('.class-marks');
  await expect(marks.getByText('6 verified')).toBeVisible();
  await expect(marks.getByText('1 duplicate')).toBeVisible();
  await expect(marks.getByText('1 damaged')).toBeVisible();
  await expect(marks.getByText('1 no link')).toBeVisible();
  await page.getByText(/^Line: the frontier/).waitFor();
  await expect(page.getByRole('heading', { name: 'Clauses that were refused most' })).toBeVisible();
  await page.getByRole('button', { name: 'Draw a turn' }).click();
  await expect(page.getByText(/What did you know then/)).toBeVisible();
  await page.getByText('All 9 links').click();
  await expect(page.getByText('same as no 1')).toBeVisible();
  expect(await faults(page)).toEqual([]);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: /CSV/ }).click();
  const file = await (await download).createReadStream();
  const parts: Buffer[] = [];
  for await (const part of file) parts.push(part as Buffer);
  expect(Buffer.concat(parts).toString().trim().split('\r\n')).toHaveLength(10);
});

test('an assignment’s link says what is asked, and begins just that', { tag: '@desk' }, async ({ page }) => {
  await page.goto('./');
  await pressKey(page, /^For teachers/);
  await page.getByRole('combobox', { name: 'Luck' }).selectOption('pairs');
  await page.getByRole('combobox', { name: 'Seat' }).selectOption({ label: 'Ukraine' });
  await page.getByRole('textbox', { name: 'Word for the class' }).fill('autumn');
  const link = await page.getByRole('textbox', { name: 'Link for the class' }).inputValue();
  await page.goto('about:blank');
  await page.goto(link);
  await page.getByRole('heading', { name: 'What you are asked to play' }).waitFor();
  await expect(page.getByText('You sit for Ukraine.')).toBeVisible();
  await page.getByRole('button', { name: 'Begin' }).click();
  await expect(page.getByText('Type the word that the two of you agreed on.')).toBeVisible();
  expect(await faults(page)).toEqual([]);
  await page.getByRole('textbox', { name: /word that you two/ }).fill('Oak');
  await pressKey(page, /^Begin/);
  await page.getByRole('heading', { name: 'Before you begin' }).waitFor();
  await expect(page.getByText('A person sits for Ukraine.', { exact: false })).toBeVisible();
});
