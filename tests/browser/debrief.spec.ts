import type { Page } from '@playwright/test';
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

interface Workers {
  readonly asked: { readonly kind: string; readonly seed: string }[];
  open(): number;
}

/** Has the page note what its workers are asked, and how much of it is still worked on by one that was not ended. */
const watchWorkers = (page: Page) =>
  page.addInitScript(() => {
    const asked: { kind: string; seed: string }[] = [];
    const working = new Map<Worker, Set<number>>();
    const open = (): number => [...working.values()].reduce((n, jobs) => n + jobs.size, 0);
    Object.assign(window, { workers: { asked, open } });
    const Real = window.Worker;
    window.Worker = class extends Real {
      constructor(address: string | URL, options?: WorkerOptions) {
        super(address, options);
        working.set(this, new Set());
        this.addEventListener('message', ({ data }) => working.get(this)?.delete(data.id));
      }
      override postMessage(message: { id: number; kind: string; ask: { seed: string } }): void {
        working.get(this)?.add(message.id);
        asked.push({ kind: message.kind, seed: message.ask.seed });
        super.postMessage(message);
      }
      override terminate(): void {
        working.delete(this);
        super.terminate();
      }
    };
  });

const workersOf = (page: Page) =>
  page.evaluate(() => {
    const { asked, open } = (window as unknown as { workers: Workers }).workers;
    return { asked: [...asked], open: open() };
  });

test('left while it is worked out, a debrief leaves nothing behind: no job, nothing in the next game', {
  tag: '@desk',
}, async ({ page }) => {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await watchWorkers(page);
  const old = copied();
  await openSaved(page, old, 'debrief');
  await page.getByRole('button', { name: /^Try them all/ }).click();
  await expect(page.getByRole('button', { name: 'Stop' })).toBeVisible();
  await page.getByRole('button', { name: 'Start page' }).click();
  await page.getByRole('button', { name: /^Begin:/ }).waitFor();
  expect(await workersOf(page)).toMatchObject({ open: 0 });

  // Pressed in the very task that draws it: the worker cannot have answered.
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      const away = [...document.querySelectorAll('button')].find((each) => each.textContent === 'Start page');
      if (away === undefined) return;
      observer.disconnect();
      Object.assign(window, { leftWith: document.querySelector('.debrief')?.textContent });
      away.click();
    }).observe(document, { childList: true, subtree: true });
  });
  await openSaved(page, old, 'debrief');
  await page.getByRole('button', { name: /^Begin:/ }).waitFor();
  expect(await page.evaluate(() => Reflect.get(window, 'leftWith'))).toContain('Working out what could have been');
  const left = await workersOf(page);
  expect(left.asked.map(({ kind }) => kind)).toEqual(['debrief', 'landscape']);
  expect(left.open).toBe(0);

  await page.getByRole('button', { name: /^Begin:/ }).click();
  await page.getByRole('button', { name: /^To the table/ }).click();
  await page.getByRole('button', { name: /^Present it/ }).waitFor();
  await expect.poll(async () => (await workersOf(page)).asked.length).toBeGreaterThan(2);
  await expect.poll(async () => (await workersOf(page)).open).toBe(0);
  const { asked } = await workersOf(page);
  expect(asked.slice(2).filter(({ kind, seed }) => kind !== 'ready' || seed === old.state.seed)).toEqual([]);
  await expect(page.locator('.debrief')).toHaveCount(0);
  await expect(page.locator('body')).not.toContainText(old.state.seed);
});
