import { type Page, test as plain } from '@playwright/test';
import { faults } from './axe.ts';
import { expect, test } from './fixtures.ts';

test('the page loads, complains of nothing and asks no one else for anything', { tag: '@desk' }, async ({ page }) => {
  await page.goto('./');
  await expect(page).toHaveTitle(/Envoy/);
  await expect(page.locator('#app')).not.toBeEmpty();
});

test('the first screen has no fault that axe can find', async ({ page }) => {
  await page.goto('./');
  await expect(page.locator('#app')).not.toBeEmpty();
  expect(await faults(page)).toEqual([]);
});

/** The start page, all of it, and then no network. */
const startWithoutNetwork = async (page: Page): Promise<void> => {
  await page.goto('./');
  await page.getByRole('button', { name: /^Begin:/ }).waitFor();
  await page.waitForLoadState('networkidle');
  await page.context().setOffline(true);
};

// Without the fixture: a request that fails is told on the console.
plain(
  'a part that cannot be fetched says so, and comes with its looks when asked for again',
  { tag: '@desk' },
  async ({ page, context }) => {
    await startWithoutNetwork(page);
    await page.getByRole('button', { name: /^For teachers/ }).click();
    await expect(page.getByRole('alert')).toContainText(/could not be fetched/);
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(page.getByRole('alert')).toContainText(/could not be fetched/);
    await context.setOffline(false);
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(page.getByRole('heading', { name: 'Class board' })).toBeVisible();
    const edge = () => page.locator('main').evaluate((main) => parseFloat(getComputedStyle(main).paddingLeft));
    await expect.poll(edge).toBeGreaterThan(0);
  },
);

plain(
  'without a network the start page says that a game cannot be watched, and can go on',
  { tag: '@desk' },
  async ({ page }) => {
    await startWithoutNetwork(page);
    await page.getByRole('button', { name: /^Watch them/ }).click();
    await expect(page.getByRole('alert')).toContainText(/could not be fetched/);
    await expect(page.getByRole('button', { name: /^Begin:/ })).toBeEnabled();
  },
);

// Without the fixture: here the page must complain.
plain('the content security policy is strict, and enforced', { tag: '@desk' }, async ({ page }) => {
  await page.goto('./');
  const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("connect-src 'none'");
  expect(policy).not.toMatch(/unsafe|blob:|\*/);
  const refused = page.waitForEvent('console', (message) => /Content Security Policy/.test(message.text()));
  await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'document.title = "inline";';
    document.head.append(script);
  });
  await refused;
  await expect(page).not.toHaveTitle('inline');
});
