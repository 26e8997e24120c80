import type { CDPSession, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { listen, type Spell, spellOf, worst } from './latency.ts';

test.use({ picture: false, actionTimeout: 20_000 });
test.describe.configure({ mode: 'serial' });
test.skip(!process.env.LONG, 'how fast this machine is, is for the long suite to tell');

/** Faults made and mended in each place. */
const TIMES = 20;
/** Keys of a very fast burst, and the milliseconds between them. */
const [KEYS, EACH] = [300, 10];

const openMoscow = async (page: Page): Promise<void> => {
  await page.goto('./');
  await page.getByRole('button', { name: 'Write a scenario' }).click();
  await page.locator('summary', { hasText: 'Begin with something else' }).click();
  await page.getByRole('combobox', { name: 'Begin with' }).selectOption({ label: 'The Moscow proposal' });
  await page.getByRole('button', { name: 'Open it' }).click();
  await expect(page.getByLabel('Title', { exact: true })).toHaveValue('The Moscow proposal');
  await page.locator('.editor-zone tbody').first().waitFor();
  await listen(page);
};

const openTwelve = async (page: Page): Promise<void> => {
  await openMoscow(page);
  await page.locator('summary', { hasText: 'What matters most' }).click();
  const counted = page.locator('.editor-zone [role=status]');
  const ofEight = (await counted.textContent()) ?? '';
  await page.getByLabel('Set of questions').selectOption('full');
  await expect(counted).not.toHaveText(ofEight);
};

const quiet = (page: Page): Promise<void> => page.waitForTimeout(700);

/** Makes a fault and mends it, over and over; what the page was seen to do after each last key. */
const faultAndMend = async (page: Page, make: () => Promise<void>, mend: () => Promise<void>): Promise<Spell[]> => {
  const spells: Spell[] = [];
  const errors = page.locator('.editor-checks li');
  const before = await errors.count();
  for (let k = 0; k < TIMES; k++) {
    await make();
    await expect(errors).not.toHaveCount(before);
    await quiet(page);
    spells.push(await spellOf(page));
    await mend();
    await expect(errors).toHaveCount(before);
    await page.locator('.editor-zone tbody').first().waitFor();
    await quiet(page);
    spells.push(await spellOf(page));
  }
  return spells;
};

const tell = (where: string, spells: readonly Spell[]): void => {
  const line = (what: string, of: readonly number[]): string => `  ${what.padEnd(34)}${worst(of)}`;
  console.log(
    [
      where,
      line('checks after the last key, ms', spells.map(({ checks }) => checks).filter(Number.isFinite)),
      line('zone after the last key, ms', spells.map(({ zone }) => zone).filter(Number.isFinite)),
      line(
        'tasks over 50 ms, ms',
        spells.flatMap(({ tasks }) => tasks),
      ),
    ].join('\n'),
  );
};

test('@desk twelve questions: checks and zone follow the last key, in the text and in the form', async ({ page }) => {
  await openTwelve(page);
  const text = page.locator('.cm-content');
  await text.click();
  await page.keyboard.press('ControlOrMeta+End');
  const typed = await faultAndMend(
    page,
    () => page.keyboard.press('q'),
    () => page.keyboard.press('Backspace'),
  );
  const points = page.locator('.part[open] .wide-table input').first();
  const value = Number(await points.inputValue());
  const put = async (points_: number): Promise<void> => {
    await points.fill(String(points_));
    await points.press('Enter');
  };
  const filled = await faultAndMend(
    page,
    () => put(value + 1),
    () => put(value),
  );
  tell('In the text', typed);
  tell('In the form', filled);
  for (const spells of [typed, filled]) {
    expect(spells.filter(({ checks }) => Number.isFinite(checks))).toHaveLength(2 * TIMES);
    expect(spells.filter(({ zone }) => Number.isFinite(zone))).toHaveLength(TIMES);
  }
});

/** Keys sent one after another without waiting for the page; the milliseconds that all took. */
const burst = async (cdp: CDPSession, letters: string): Promise<number> => {
  const begun = performance.now();
  const sent: Promise<unknown>[] = [];
  for (const [k, letter] of [...letters].entries()) {
    const wait = begun + k * EACH - performance.now();
    if (wait > 0) await new Promise((go) => setTimeout(go, wait));
    for (const type of ['keyDown', 'keyUp'] as const)
      sent.push(cdp.send('Input.dispatchKeyEvent', { type, key: letter, ...(type === 'keyDown' && { text: letter }) }));
  }
  const ms = performance.now() - begun;
  await Promise.all(sent);
  return ms;
};

test('@desk twelve questions: no key of a fast burst is lost', async ({ page }) => {
  await openTwelve(page);
  const cdp = await page.context().newCDPSession(page);
  const letters = Array.from({ length: KEYS }, (_, k) => 'abcdefghijklmnopqrstuvwxyz'[k % 26]).join('');
  await page.locator('.cm-content').click();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type('# ');
  await quiet(page);
  await spellOf(page);
  const inText = await burst(cdp, letters);
  await expect(page.locator('.cm-content')).toContainText(`# ${letters}`);
  await quiet(page);
  const text = await spellOf(page);

  const summary = page.getByRole('textbox', { name: 'In one or two sentences' });
  await summary.fill('');
  const inForm = await burst(cdp, letters);
  await expect(summary).toHaveValue(letters);
  await page.keyboard.press('Tab');
  await page.locator('.cm-content').click();
  await page.keyboard.press('ControlOrMeta+Home');
  await expect(page.locator('.cm-content')).toContainText(letters);
  await quiet(page);
  const form = await spellOf(page);
  console.log(`${KEYS} keys in ${Math.round(inText)} ms in the text, in ${Math.round(inForm)} ms in the form`);
  console.log(`  tasks over 50 ms: ${worst(text.tasks)} and ${worst(form.tasks)}`);
});

test('@desk a report of the Moscow proposal fills in as its games are played', async ({ page }) => {
  await openMoscow(page);
  await quiet(page);
  await spellOf(page);
  const told = await page.evaluate(async () => {
    const begun = performance.now();
    const since = (): number => Math.round(performance.now() - begun);
    const button = [...document.querySelectorAll('button')].find((it) => it.textContent === 'Is it a game?');
    button?.click();
    let [figures, half] = [0, 0];
    for (;;) {
      await new Promise((go) => requestAnimationFrame(go));
      const progress = document.querySelector('progress');
      if (figures === 0 && document.querySelector('.report table') !== null) figures = since();
      if (half === 0 && (progress?.value ?? 0) * 2 >= (progress?.max ?? 1)) half = since();
      if (progress !== null && progress.value >= progress.max)
        return { figures, half, all: since(), seeds: progress.max };
    }
  });
  const { tasks } = await spellOf(page);
  console.log(
    `Report: first figures after ${told.figures} ms, half after ${told.half} ms, all ${told.seeds} seeds after ${told.all} ms`,
  );
  console.log(`  tasks over 50 ms: ${worst(tasks)}`);
  expect(told.figures).toBeGreaterThan(0);
  expect(told.figures).toBeLessThan(told.all);
});
