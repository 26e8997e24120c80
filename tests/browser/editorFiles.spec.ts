import type { Page } from '@playwright/test';
import { emptyPage } from '../../src/scenario/emptyPage.ts';
import { expect, test } from './fixtures.ts';

test.use({ picture: false });

/** A disk in the page, with the two windows in which a browser lets a file be chosen: no test can open the real ones. */
interface Disk {
  files: Record<string, string>;
  /** the name that the person gives next; null = closes the window */
  chosen: string | null;
  /** what the disk or the browser refuses, by the name of the error */
  refuses: string | null;
  asked: number;
}

declare global {
  interface Window {
    disk: Disk;
  }
}

const withDisk = (page: Page) =>
  page.addInitScript(() => {
    const disk: Disk = { files: {}, chosen: null, refuses: null, asked: 0 };
    window.disk = disk;
    const fail = (name: string): never => {
      throw new DOMException('', name);
    };
    const handle = (name: string) => ({
      name,
      getFile: async () => new File([disk.files[name] ?? fail('NotFoundError')], name),
      createWritable: async () => {
        if (disk.refuses === 'NotAllowedError') fail(disk.refuses);
        let text = '';
        return {
          write: async (more: string) => {
            text += more;
          },
          close: async () => {
            if (disk.refuses !== null) fail(disk.refuses);
            disk.files[name] = text;
          },
          abort: async () => undefined,
        };
      },
    });
    const choose = async () => {
      disk.asked += 1;
      return handle(disk.chosen ?? fail('AbortError'));
    };
    Object.assign(window, { showSaveFilePicker: choose, showOpenFilePicker: async () => [await choose()] });
  });

const set = (page: Page, change: Partial<Disk>): Promise<void> =>
  page.evaluate((part) => void Object.assign(window.disk, part), change);
const file = (page: Page, name: string): Promise<string | undefined> =>
  page.evaluate((key) => window.disk.files[key], name);
const asked = (page: Page): Promise<number> => page.evaluate(() => window.disk.asked);

const title = async (page: Page, words: string): Promise<void> => {
  await page.getByRole('textbox', { name: 'Title', exact: true }).fill(words);
  await page.keyboard.press('Enter');
  await expect(page.locator('.cm-content')).toContainText(`title: ${words}`);
};

const save = (page: Page): Promise<void> => page.getByRole('button', { name: /^Save (as a|the) file$/ }).click();

/** Saves, and returns what the browser put among the downloads instead. */
const download = async (page: Page): Promise<string> => {
  const waiting = page.waitForEvent('download');
  await save(page);
  const stream = await (await waiting).createReadStream();
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
};

const told = (page: Page, words: string) => expect(page.locator('.editor-bar [role="status"]')).toContainText(words);

test('@desk saving never loses a text, nor overwrites what another program wrote', async ({ page }) => {
  await withDisk(page);
  await page.goto('.');
  await page.getByRole('button', { name: 'Write a scenario' }).click();
  await title(page, 'One');
  await save(page);
  await told(page, 'No place was chosen, so nothing was saved yet.');

  await set(page, { chosen: 'mine.yaml' });
  await save(page);
  await told(page, 'Saved in your file.');
  expect(await file(page, 'mine.yaml')).toBe(emptyPage().replace('My scenario', 'One'));
  await title(page, 'Two');
  await told(page, 'Changed since you saved the file.');
  await save(page);
  await told(page, 'Saved in your file.');
  expect(await file(page, 'mine.yaml')).toContain('title: Two');
  expect(await asked(page)).toBe(2);

  await set(page, { refuses: 'QuotaExceededError' });
  await title(page, 'Three');
  await save(page);
  await told(page, 'There is no room on that disk');
  expect(await file(page, 'mine.yaml')).toContain('title: Two');
  await set(page, { refuses: 'NotAllowedError' });
  expect(await download(page)).toContain('title: Three');
  await told(page, 'The browser may not write to that file');
  expect(await file(page, 'mine.yaml')).toContain('title: Two');

  await set(page, { refuses: null });
  await save(page);
  await told(page, 'Saved in your file.');
  await set(page, { files: { 'mine.yaml': 'written by another program' } });
  await title(page, 'Four');
  expect(await download(page)).toContain('title: Four');
  await told(page, 'Another program has changed your file since');
  expect(await file(page, 'mine.yaml')).toBe('written by another program');

  await set(page, { chosen: 'other.yaml' });
  await save(page);
  await told(page, 'Saved in your file.');
  await set(page, { files: {} });
  await title(page, 'Five');
  expect(await download(page)).toContain('title: Five');
  await told(page, 'Your file is not there any more');
});

test('@desk a file that was opened is saved where it was, and never holds another draft', async ({ page }) => {
  await withDisk(page);
  await page.goto('.');
  await page.getByRole('button', { name: 'Write a scenario' }).click();
  const remarks = `# mine\n${emptyPage()}`;
  await set(page, { files: { 'mine.yaml': remarks } });
  await page.getByText('Begin with something else').click();
  const opener = page.locator('.begin-with input[type="file"]');
  await opener.click();
  await expect(page.getByRole('button', { name: 'Save as a file' })).toBeVisible();
  await set(page, { chosen: 'nowhere.yaml' });
  await opener.click();
  await expect(page.getByText('This file cannot be read')).toBeVisible();
  await set(page, { chosen: 'mine.yaml' });
  await opener.click();
  await expect(page.getByText('“mine.yaml” is open.')).toBeVisible();
  await title(page, 'Changed');
  await page.getByRole('button', { name: 'Save the file' }).click();
  await told(page, 'Saved in your file.');
  expect(await file(page, 'mine.yaml')).toBe(remarks.replace('My scenario', 'Changed'));

  // the draft from before the file was opened, and one begun anew, are not of this file
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('button', { name: 'Save the file' })).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('button', { name: 'Save as a file' })).toBeVisible();
  await page.getByRole('button', { name: 'Redo' }).click();
  await expect(page.getByRole('button', { name: 'Save the file' })).toBeVisible();
  // whoever has played the draft finds it as it was, with its undo and its file
  await page.getByRole('button', { name: 'Play it now' }).click();
  await page.getByRole('button', { name: /^Not now/ }).click();
  await page.getByRole('button', { name: 'Write a scenario' }).click();
  await expect(page.getByRole('button', { name: 'Undo' })).toBeEnabled();
  await expect(page.getByRole('button', { name: 'Save the file' })).toBeVisible();
  await page.getByText('Begin with something else').click();
  await page.getByRole('combobox', { name: 'Begin with' }).selectOption('An example with remarks');
  await page.getByRole('button', { name: 'Open it' }).click();
  await expect(page.locator('.cm-content')).toContainText('Two neighbours');
  await expect(page.getByRole('button', { name: 'Save as a file' })).toBeVisible();
  expect(await file(page, 'mine.yaml')).toContain('Changed');
});

test('@desk where the browser knows no files, saving is a download', async ({ page }) => {
  await page.addInitScript(() => {
    Object.assign(window, { showSaveFilePicker: undefined, showOpenFilePicker: undefined });
  });
  await page.goto('.');
  await page.getByRole('button', { name: 'Write a scenario' }).click();
  await title(page, 'One');
  expect(await download(page)).toContain('title: One');
  await told(page, 'Saved among your downloads.');
});
