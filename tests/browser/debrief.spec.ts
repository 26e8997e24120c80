import { playedBy } from '../helpers/coached.ts';
import { faults } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { gameWith, model, openSaved } from './saved.ts';

test.use({ picture: false });

/** A game of a mediator that copies what it hears: drafts that lose signatures, and so something to do better. */
const copied = () => playedBy(model, 'mixed', 'a debrief to work with');

test('where it turned: a better move for the asking, by keyboard, and the number keeps its focus', {
  tag: '@desk',
}, async ({ page }) => {
  await openSaved(page, copied(), 'debrief');
  const turns = page.locator('.turn');
  await expect(turns).not.toHaveCount(0);
  expect(await turns.count()).toBeLessThanOrEqual(3);
  for (const turn of await turns.all()) {
    const better = turn.getByRole('button', { name: /^Find a better move/ });
    await better.focus();
    await page.keyboard.press('Enter');
    await expect(better).toBeFocused();
    await expect(better).toHaveAttribute('aria-expanded', 'true');
    await expect(turn.locator('.coach p').first()).toHaveText(/instead:|Call the vote|Nothing else|last round/);
  }
  await expect(page.locator('.coach-move')).not.toHaveCount(0);
  await expect(page.locator('.land-chart')).toBeVisible();
  expect(await faults(page, '.debrief-story')).toEqual([]);
});

test('a fork takes the reader back to that turn, with the draft that lay there', { tag: '@desk' }, async ({ page }) => {
  await openSaved(page, copied(), 'debrief');
  const fork = page.getByRole('button', { name: /^Fork here/ }).last();
  const round = /from round (\d+)/.exec((await fork.getAttribute('aria-label')) ?? '')?.[1];
  await fork.focus();
  await page.keyboard.press('Enter');
  await page.locator('.dock').waitFor();
  await expect(page.getByText(`Round ${round} of ${model.rounds}`).first()).toBeVisible();
});

test('what was possible: two governments of one’s choice, and the same as a table', { tag: '@desk' }, async ({
  page,
}) => {
  await openSaved(page, gameWith('in-force'), 'debrief');
  const scene = page.locator('.land-scene');
  const before = await scene.locator('.land-frontier').getAttribute('d');
  await scene.getByLabel('Across').selectOption({ label: 'United States' });
  await expect(scene.locator('.land-frontier')).not.toHaveAttribute('d', before ?? '');
  await expect(scene.locator('svg')).toHaveAttribute('aria-label', /United States/);
  await scene.getByText('The same as a table').press('Enter');
  const rows = scene.locator('tbody tr');
  await expect(rows.filter({ hasText: 'Nash' })).toHaveCount(1);
  await expect(rows.filter({ hasText: 'Kalai–Smorodinsky' })).toHaveCount(1);
  await expect(rows.filter({ hasText: 'Draft 1' })).toHaveCount(1);

  const without = scene.locator('.without');
  await expect(without.locator('select')).toHaveCount(0);
  await without.getByText('If not everyone had to agree').press('Enter');
  await expect(without).toContainText('no clause about a party’s territory or security is signed without that party');
  await without
    .getByLabel('Only these would have to agree')
    .selectOption({ label: 'Russian Federation and United States' });
  await expect(without.getByText(/^Ukraine, left out: .*It (would not|could) sign/)).toBeVisible();
  await without.getByText('All groups as a table').press('Enter');
  await expect(without.locator('tbody tr')).toHaveCount(10);
  expect(await faults(page, '.without')).toEqual([]);
});

test('another number: chosen, moved and tried by keyboard; all of them can be tried, and stopped', {
  tag: '@desk',
}, async ({ page }) => {
  await openSaved(page, gameWith('in-force'), 'debrief');
  const scene = page.locator('.what-if');
  await scene.getByLabel('Which number').selectOption({ index: 2 });
  const slider = scene.getByRole('slider');
  const was = await scene.locator('output').textContent();
  await slider.focus();
  await page.keyboard.press('End');
  await expect(scene.locator('output')).not.toHaveText(was ?? '');
  await scene.getByRole('button', { name: 'Try it' }).press('Enter');
  await expect(scene.locator('.what-if-headline')).toHaveText(/^The ending (stands|changes|does not stand)/);
  await scene.getByRole('button', { name: /^Try them all/ }).press('Enter');
  await scene.getByRole('button', { name: 'Stop' }).press('Enter');
  await expect(scene.getByText(/ of \d+ numbers tried$/)).toBeVisible();
  await expect(scene.getByRole('button', { name: /^Try them all/ })).toBeVisible();
  expect(await faults(page, '.what-if')).toEqual([]);
});

test('beliefs of any round, and nothing breaks where the reader leaves while it is worked out', {
  tag: '@desk',
}, async ({ page }) => {
  await openSaved(page, copied(), 'debrief');
  await page.getByRole('button', { name: 'Start page' }).click();
  await page.locator('.start, main').first().waitFor();
  await page.goto('./');
  await openSaved(page, copied(), 'debrief');
  const cards = page.locator('.belief-card');
  const last = await cards.allTextContents();
  await page.getByLabel('At the end of').selectOption('1');
  expect(await cards.allTextContents()).not.toEqual(last);
});
