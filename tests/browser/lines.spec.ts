import { faults } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { gameWith, linkOf } from './saved.ts';

test.use({ picture: false });

test('a watched game by keyboard: moments, another seat’s eyes, and a fork in two presses', { tag: '@desk' }, async ({
  page,
}) => {
  const game = gameWith('in-force');
  await page.goto(`./#${linkOf(game)}`);
  const slider = page.getByRole('slider', { name: 'Step' });
  await slider.waitFor();
  const heading = page.getByRole('heading', { name: 'Watching a game again' });
  await heading.focus();
  await page.keyboard.press(']');
  const first = Number(await slider.inputValue());
  expect(first).toBeGreaterThan(0);
  await page.keyboard.press(']');
  expect(Number(await slider.inputValue())).toBeGreaterThan(first);
  await page.keyboard.press('[');
  await expect(slider).toHaveValue(String(first));
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Home');
  await expect(slider).toHaveValue('0');
  await page.keyboard.press('k');
  await expect(page.getByRole('button', { name: 'Pause', exact: true })).toBeVisible();
  await page.keyboard.press('k');

  await page.getByRole('combobox', { name: 'Seen by' }).selectOption({ label: 'Ukraine' });
  await expect(page.getByText('Ukraine').first()).toBeVisible();
  await page.getByRole('combobox', { name: 'Seen by' }).selectOption('all');
  await page.getByRole('combobox', { name: 'Jump to' }).selectOption({ index: 4 });
  expect(Number(await slider.inputValue())).toBeGreaterThan(0);
  expect(await faults(page)).toEqual([]);

  const round = await page.getByText(/^Step \d+ of \d+, round \d/).innerText();
  await heading.focus();
  await page.keyboard.press('f');
  await expect(page.getByRole('heading', { name: /^Play on from here/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(slider).toHaveCount(0);
  await expect(page.getByText(`Round ${/round (\d)/.exec(round)?.[1]} of 8`)).toBeVisible();

  await page.getByRole('button', { name: 'Menu' }).click();
  await page.getByRole('button', { name: 'Lines of this game' }).click();
  await expect(page.getByText('you are here')).toBeVisible();
  await page.getByRole('button', { name: 'Compare', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Two lines side by side' })).toBeVisible();
  await expect(page.getByRole('cell', { name: 'Agreement in force', exact: true })).toBeVisible();
  expect(await faults(page, 'dialog[open]')).toEqual([]);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /^Go to it/ }).click();
  await expect(page.getByRole('heading', { name: 'A line of this game' })).toBeVisible();
});
