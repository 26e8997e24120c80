import { test as plain } from '@playwright/test';
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
