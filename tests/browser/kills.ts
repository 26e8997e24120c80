import type { BrowserContext, Page } from '@playwright/test';

/** As much of a record as tells whether it is the same game in the same state. */
interface Kept {
  readonly hash: string;
  readonly seed: string;
  readonly actions: readonly unknown[];
}

/** What a page had found, written and shown when it was last heard of. */
export interface Heard {
  /** what lay on the shelf before anything of ours ran in the page */
  readonly found: Kept | null;
  /** the newest that it wrote */
  readonly wrote: Kept | null;
  /** the furthest that was seen on it: round, and cables in all */
  readonly round: number;
  readonly cables: number;
}

export const NOTHING_HEARD: Heard = { found: null, wrote: null, round: 0, cables: 0 };

/** A row of numbers from a word: the same kills in every run. */
export const drawsOf = (word: string): ((n: number) => number) => {
  let x = [...word].reduce((sum, letter) => Math.imul(sum, 31) + letter.charCodeAt(0), 7) >>> 0;
  return (n) => {
    x = (Math.imul(x, 1664525) + 1013904223) >>> 0;
    return Math.floor((x / 2 ** 32) * n);
  };
};

/** Tells, from inside the page, of every write and of everything that is shown, the moment it is. */
export const listenTo = async (context: BrowserContext, tell: (part: Partial<Heard>) => void): Promise<void> => {
  await context.exposeBinding('tellTest', (_source, part: Partial<Heard>) => tell(part));
  await context.addInitScript(() => {
    // An empty page, before ours is opened.
    if (window.location.protocol === 'about:') return;
    const { tellTest } = window as unknown as { tellTest: (part: object) => void };
    const keptIn = (text: string): object => {
      const { hash, seed, actions } = JSON.parse(text).record;
      return { hash, seed, actions };
    };
    const text = localStorage.getItem('envoy.game');
    if (text !== null) tellTest({ found: keptIn(text) });
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = function write(key: string, value: string) {
      setItem.call(this, key, value);
      if (key === 'envoy.game') tellTest({ wrote: keptIn(value) });
    };
    new MutationObserver(() => {
      const round = /Round (\d+) of/.exec(document.querySelector('.night-scale')?.textContent ?? '')?.[1];
      const cables = /all (\d+)/.exec(document.querySelector('.left-papers')?.textContent ?? '')?.[1];
      if (round !== undefined) tellTest({ round: Number(round) });
      if (cables !== undefined) tellTest({ cables: Number(cables) });
    }).observe(document, { childList: true, subtree: true, characterData: true });
  });
};

/** Plays in the page as fast as it goes: whatever lies open is answered, else one act or edit after another. */
export const playOn = (page: Page, from: number): Promise<void> =>
  page.evaluate((seed) => {
    let x = seed;
    const draw = (n: number): number => {
      x = (Math.imul(x, 1664525) + 1013904223) >>> 0;
      return Math.floor((x / 2 ** 32) * n);
    };
    const acts = /^(End round|End the last|Table|Present|Meet|Call|Brief|Statement|Adjourn|Pull|Ask the advisor)/;
    const away = /share|save|lines|start page|words|where from|print|put away|full page/i;
    const press = (): void => {
      const dialog = document.querySelector('dialog[open]');
      const all = [...(dialog ?? document).querySelectorAll<HTMLElement>('button, .clauses input')];
      const some = all.filter((each) => {
        const words = each.textContent ?? '';
        if (each.getAttribute('aria-disabled') === 'true' || each.matches(':disabled')) return false;
        return each instanceof HTMLInputElement || (dialog === null ? acts.test(words.trim()) : !away.test(words));
      });
      some[draw(some.length)]?.click();
    };
    setInterval(press, 25);
  }, from);

/** To a table where one can play: that of the game that goes on, or of a new one where none does. */
export const sitDown = async (page: Page): Promise<void> => {
  const over = page.locator('main.debrief');
  const begin = page.getByRole('button', { name: /^Begin:/ });
  const go = page.getByRole('button', { name: 'To the table' });
  await page.locator('.night-scale, main.debrief, main.start, main.notice').first().waitFor();
  if (await over.isVisible()) await page.getByRole('button', { name: 'Start page' }).first().click();
  if (await begin.isVisible()) await begin.click();
  await go.or(page.locator('.night-scale')).first().waitFor();
  if (await go.isVisible()) await go.click();
  await page.locator('.night-scale').waitFor();
};
