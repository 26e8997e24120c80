import { pathToFileURL } from 'node:url';
import { expect, test } from './fixtures.ts';
import { gameWith, linkOf } from './saved.ts';

/** Opened by a double click, from a folder. */
test.use({ baseURL: pathToFileURL('dist-single/envoy.html').href, picture: false });

test('@desk one file from a folder plays a game to its debrief and opens a link, and asks for nothing', async ({
  page,
  baseURL,
}) => {
  const asked: string[] = [];
  const workers: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  page.on('worker', (worker) => workers.push(worker.url()));
  await page.goto(baseURL ?? '');
  const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("connect-src 'none'");
  expect(policy).not.toMatch(/unsafe|\*/);

  // a game of another scenario, which a site would fetch now; the computer's governments answer at every step
  await page.getByRole('combobox', { name: 'Scenario' }).selectOption('Harbour');
  await page.getByRole('button', { name: /^Begin: Harbour/ }).click();
  await page.getByRole('button', { name: /^To the table/ }).click();
  await page.getByRole('button', { name: /^Present it/ }).click();
  await page.getByRole('button', { name: /^Change one clause/ }).click();
  for (let round = 2; round <= 5; round++) {
    await page.getByRole('button', { name: /^End round/ }).click();
    await expect(page.getByText(new RegExp(`^Round ${round} of 5`))).toBeVisible();
    await page.keyboard.press('Escape');
  }
  await page.getByRole('button', { name: /^End the last round/ }).click();
  await page.getByRole('button', { name: /^Look back/ }).click();
  await page.getByRole('heading', { name: 'Talks continue' }).waitFor();
  // the names of somebody's folders are in no link
  await page.getByRole('button', { name: 'Share this game' }).click();
  const link = await page.getByRole('textbox', { name: /^Link/ }).inputValue();
  expect(link).toMatch(/^#e2\.[\w-]+$/);
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'Start page' }).click();
  const game = gameWith('in-force');
  await page.getByText('Open a link').click();
  await page.getByRole('textbox', { name: 'Link or its last part' }).fill(`https://example.org/envoy/#${linkOf(game)}`);
  await page.getByRole('button', { name: 'Open it' }).click();
  // only the worker finds that out: it plays the game again
  await expect(page.getByText(/^A person held the pen\. Verified/)).toBeVisible();
  expect(workers.length).toBeGreaterThan(0);
  expect(asked.filter((url) => !workers.includes(url))).toEqual([baseURL]);
  expect(workers.every((url) => url.startsWith('blob:'))).toBe(true);
});
