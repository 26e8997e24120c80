import type { Locator, Page } from '@playwright/test';

/** Stops that the keyboard may make besides those that were counted. */
const STOPS = 40;

/** Which key goes nearer to a thing that has no focus, and about how many times; null where it has. */
const way = (thing: Locator) =>
  thing.evaluate((it) => {
    const now = document.activeElement ?? document.body;
    if (now === it) return null;
    const back = (it.compareDocumentPosition(now) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
    const stops = [...document.querySelectorAll('button, input, select, textarea, summary, [tabindex="0"]')].filter(
      (stop) => stop.matches(':not(:disabled)') && stop.checkVisibility(),
    );
    // where the thing that had focus is gone, Tab goes on from where it was
    const far = now === document.body ? 1 : Math.abs(stops.indexOf(it) - stops.indexOf(now));
    return { key: back ? 'Shift+Tab' : 'Tab', far: Math.max(1, far) };
  });

/** Comes to a thing on the page as a person without a mouse does: Tab after Tab, or back. */
export const reach = async (thing: Locator): Promise<void> => {
  await thing.waitFor();
  const { keyboard } = thing.page();
  for (let stop = 0; stop < STOPS; stop++) {
    const next = await way(thing);
    if (next === null) return;
    for (let k = 0; k < next.far; k++) await keyboard.press(next.key);
  }
  throw new Error(`Tab never came to ${thing}`);
};

export const write = async (page: Page, field: string, words: string): Promise<void> => {
  // a label's words take in what stands in its text area; the name of the field does not
  const name = { name: field, exact: true };
  await reach(page.getByRole('textbox', name).or(page.getByRole('spinbutton', name)));
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(words);
  await page.keyboard.press('Enter');
};

export const press = async (page: Page, button: string): Promise<void> => {
  await reach(page.getByRole('button', { name: button }));
  await page.keyboard.press('Enter');
};

/** Unfolds a part of the form, or folds it. */
export const fold = async (page: Page, part: string): Promise<void> => {
  await reach(page.locator('summary', { hasText: new RegExp(`^${part}`) }));
  await page.keyboard.press('Enter');
};
