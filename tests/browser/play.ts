import { expect, type Page } from '@playwright/test';

/** Presses Tab until the wanted element has focus: what a player without a mouse does. */
export const tabTo = async (page: Page, name: RegExp, most = 160): Promise<void> => {
  for (let k = 0; k < most; k++) {
    const words = await page.evaluate(() => {
      const at = document.activeElement;
      if (!(at instanceof HTMLElement) || at === document.body) return '';
      const field =
        at instanceof HTMLInputElement || at instanceof HTMLSelectElement || at instanceof HTMLTextAreaElement
          ? at
          : null;
      const label = field?.labels?.[0]?.textContent ?? '';
      return `${at.getAttribute('aria-label') ?? ''} ${label} ${at.textContent ?? ''}`.replace(/\s+/g, ' ').trim();
    });
    if (name.test(words)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never came to ${name}`);
};

/** Until what a page does after it has been painted is done, such as giving the focus to a heading. */
const settled = (page: Page): Promise<void> =>
  page.evaluate(
    () => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 50)))),
  );

export const pressKey = async (page: Page, name: RegExp): Promise<void> => {
  await page.getByRole('button', { name }).first().waitFor({ timeout: 30_000 });
  await settled(page);
  await tabTo(page, name);
  await page.keyboard.press('Enter');
};

/** What a page keeps of the game: the same for the same game. */
export const savedHash = (page: Page): Promise<string> =>
  page.evaluate(() => JSON.parse(localStorage.getItem('envoy.game') ?? '{"record":{"hash":""}}').record.hash);

export const roundIs = async (page: Page, round: number): Promise<void> => {
  await expect(page.getByText(`Round ${round} of 8`)).toBeVisible();
};
