import type { Page } from '@playwright/test';
import { test } from './fixtures.ts';

test.skip(!process.env.LONG, 'measures for minutes: see the long tests');

// Drawn by software here, the picture would be all that is measured.
test.use({ picture: false, contextOptions: { reducedMotion: 'reduce' } });

/** SLOW=4 slows the page's processor, not the worker's */
const SLOW = Number(process.env.SLOW ?? 1);
const SETS = ['core', 'full'];
const SEEDS = ['one', 'two', 'three'];

/** What standing still was measured between a press and its end: ms to the end, and each task over 50 ms. */
interface Stood {
  readonly took: number;
  readonly tasks: readonly number[];
}

/** Keeps count of long tasks from the first line of the page on, with the processor this many times slower. */
const watchTasks = async (page: Page): Promise<void> => {
  await page.addInitScript(() => {
    const seen: number[] = [];
    Object.assign(window, { longTasks: seen });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) seen.push(Math.round(duration));
    }).observe({ type: 'longtask', buffered: true });
  });
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOW });
};

/** Presses a button as the page itself would, so that nothing of the test's is measured, and waits for what it brings. */
const pressed = (page: Page, words: RegExp, brings: string): Promise<Stood> =>
  page.evaluate(
    async ([source, css]) => {
      const { longTasks } = window as unknown as { longTasks: number[] };
      const wait = (ms: number) => new Promise((done) => setTimeout(done, ms));
      const find = () => {
        const dialog = document.querySelector('dialog[open]');
        return [...(dialog ?? document).querySelectorAll<HTMLElement>('button')].find((each) =>
          new RegExp(source).test(each.textContent ?? ''),
        );
      };
      await wait(1500);
      const button = find();
      if (button === undefined) throw new Error(`no button ${source}`);
      longTasks.length = 0;
      const from = performance.now();
      setTimeout(() => button.click(), 0);
      while (document.querySelector(css) === null) {
        if (performance.now() - from > 20_000) throw new Error(`${css} never came`);
        await wait(10);
      }
      const took = Math.round(performance.now() - from);
      await wait(700);
      return { took, tasks: [...longTasks] };
    },
    [words.source, brings] as const,
  );

const rows: string[] = [];
const tell = (what: string, { took, tasks }: Stood): void => {
  rows.push(`${what.padEnd(46)} ${String(took).padStart(6)} ms   ${tasks.join(', ') || 'none'}`);
};

test.afterAll(() => {
  console.log(['from a press to its end, and tasks over 50 ms', ...rows].join('\n'));
});

const choose = async (page: Page, set: string, rotating: boolean): Promise<void> => {
  await page.goto('./');
  await page.getByText('More choices').click();
  if (rotating) await page.locator('.pens input').nth(1).check();
  else await page.getByRole('combobox', { name: 'Envoy' }).selectOption('computer');
  await page.getByRole('combobox', { name: 'Ukraine' }).selectOption('person');
  if (set === 'full') await page.locator('select').filter({ hasText: 'full' }).last().selectOption('full');
};

for (const set of SETS)
  for (const seed of SEEDS) {
    const named = `${set} ${seed}`;
    for (const rotating of [true, false])
      test(`${named}, agents begin, ${rotating ? 'the pen goes round' : 'our envoy'}`, async ({ page }) => {
        await watchTasks(page);
        await choose(page, set, rotating);
        await page.locator('input[maxlength]').last().fill(`tasks ${seed}`);
        const began = await pressed(page, /^Begin/, 'main.notice');
        tell(`${named} begin ${rotating ? 'rotating' : 'envoy agent'}`, began);
        tell(`${named} to the table`, await pressed(page, /^To the table/, '.dock'));
        if (rotating) return;
        const said = await pressed(page, /^Say nothing/, '.dock');
        tell(`${named} say nothing`, said);
      });
  }
