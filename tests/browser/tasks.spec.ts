import type { Page } from '@playwright/test';
import { test } from './fixtures.ts';
import { type JobTook, jobsSince, pressed, type Stood, watchTasks } from './tasks.ts';

test.skip(!process.env.LONG, 'measures for minutes: see the long tests');

// Drawn by software here, the picture would be all that is measured.
test.use({ picture: false, contextOptions: { reducedMotion: 'reduce' } });

/** SLOW=4 slows the page's processor, not the worker's */
const SLOW = Number(process.env.SLOW ?? 1);
const SETS = ['core', 'full'];
const SEEDS = ['one', 'two', 'three'];

/** The buttons of a game that is closed in its first round, but for the last. */
const SHORT = [/^Begin/, /^To the table/, /^Present it/, /^Change one clause/, /^Menu/, /^Close the talks/];

const listed = (jobs: readonly JobTook[]): string => jobs.map(([kind, ms]) => `${kind} ${ms} ms`).join(', ') || 'none';

const rows: string[] = [];
const tell = (what: string, { took, tasks }: Stood): void => {
  const ms = took.map((each) => `${String(each).padStart(6)} ms`).join('');
  rows.push(`${what.padEnd(46)} ${ms}   ${tasks.join(', ') || 'none'}`);
};

test.afterAll(() => {
  console.log(['from a press to what it brings, and tasks over 50 ms', ...rows].join('\n'));
});

const choose = async (page: Page, set: string): Promise<void> => {
  await page.goto('./');
  await page.getByText('More choices').click();
  if (set === 'full') await page.locator('select').filter({ hasText: 'full' }).last().selectOption('full');
};

for (const set of SETS)
  for (const seed of SEEDS) {
    const named = `${set} ${seed}`;
    for (const rotating of [true, false])
      test(`${named}, agents begin, ${rotating ? 'the pen goes round' : 'our envoy'}`, async ({ page }) => {
        await watchTasks(page, SLOW);
        await choose(page, set);
        if (rotating) await page.locator('.pens input').nth(1).check();
        else await page.getByRole('combobox', { name: 'Envoy' }).selectOption('computer');
        await page.getByRole('combobox', { name: 'Ukraine' }).selectOption('person');
        await page.locator('input[maxlength]').last().fill(`tasks ${seed}`);
        const began = await pressed(page, /^Begin/, ['main.notice']);
        tell(`${named} begin ${rotating ? 'rotating' : 'envoy agent'}`, began);
        tell(`${named} to the table`, await pressed(page, /^To the table/, ['.dock']));
        if (rotating) return;
        tell(`${named} say nothing`, await pressed(page, /^Say nothing/, ['.dock']));
      });

    for (const slow of [1, 4])
      for (const here of [false, true])
        test(`${named}, the debrief of a short game, ${slow} times slower${here ? ', jobs too' : ''}`, async ({
          page,
        }) => {
          await watchTasks(page, slow, here);
          await choose(page, set);
          await page.locator('input[maxlength]').last().fill(`debrief ${seed}`);
          for (const words of SHORT) await pressed(page, words, ['body'], 1000);
          await jobsSince(page);
          await pressed(page, /^Close the talks/, ['body'], 1000);
          const how = `${named} debrief, ${slow}×${here ? ', jobs in the page' : ''}`;
          rows.push(`${how}, when the talks ended: ${listed(await jobsSince(page))}`);
          const shown = await pressed(page, /^Look back/, ['main.debrief', '.lens', '.debrief-columns', '.closing']);
          if (!here) tell(`${how}: head, story, lenses, all`, shown);
          rows.push(`${how}, when it was asked for: ${listed(await jobsSince(page))}`);
        });
  }
