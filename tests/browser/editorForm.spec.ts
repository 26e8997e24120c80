import type { Page } from '@playwright/test';
import { starter } from '../../src/scenario/starter.ts';
import { expect, test } from './fixtures.ts';
import { fold, press, reach, write } from './keyboard.ts';

test.use({ picture: false });

/** Chooses in a list by the first letters of a choice. */
const choose = async (page: Page, list: string, letters: string): Promise<void> => {
  await reach(page.getByRole('combobox', { name: list, exact: true }).first());
  await page.keyboard.type(letters);
};

/** One change in each part of the form that holds more than names and numbers, and what the text says of it. */
const CHANGES: readonly (readonly [part: readonly string[], change: (page: Page) => Promise<void>, says: string])[] = [
  [['What it is about', 'More about it'], (p) => write(p, 'The day that the file stands for', 'May'), 'asOf: May'],
  [['Parties', 'More about The north'], (p) => write(p, 'Two capital letters for its token', 'NT'), 'code: NT'],
  [
    ['Questions and options', 'More about Water from the lake'],
    (p) => write(p, 'What the clause answers', 'How much?'),
    'question: How much?',
  ],
  [['What matters most'], (p) => write(p, 'Another account of The north', 'Its pride first'), 'name: Its pride first'],
  [['The first proposal'], (p) => choose(p, 'First proposal: The road', 'The s'), 'road: south'],
  [['Trust between'], (p) => write(p, 'The north trusts The south', '12'), 'value: 12'],
  [['Who must agree'], (p) => write(p, 'New group in The north', 'Millers'), 'name: Millers'],
  [['Things that belong'], (p) => press(p, 'Add such a pair'), 'title: Package 1'],
  [['Levers, events'], (p) => press(p, 'Add a lever'), 'name: Lever 1'],
  [['Sources'], (p) => write(p, 'Title of a source', 'A lake book'), 'src: [own]'],
  [['For the class'], (p) => press(p, 'Add: Notes for whoever teaches'), 'teaching:'],
  [['Other languages'], (p) => write(p, 'Code of a language, such as uk, fr or pt-BR', 'uk'), 'uk:'],
  [['Rarely needed', 'Sets of questions'], (p) => write(p, 'New set of questions', 'Short'), 'name: Short'],
  [['Rarely needed', 'Sets of questions'], (p) => choose(p, 'Which set of questions', 'Sho'), 'set: short'],
  [
    ['Rarely needed', 'The same scenario under'],
    (p) => write(p, 'Its name in the game', 'As it was'),
    'name: As it was',
  ],
];

const draftOf = (page: Page): Promise<string | null> => page.evaluate(() => localStorage.getItem('envoy.draft'));

test('@desk each part of the form changes the text by keyboard, and undo finds the first text letter for letter', async ({
  page,
}) => {
  const first = starter('Two neighbours');
  await page.addInitScript((text) => {
    if (localStorage.getItem('envoy.draft') === null) localStorage.setItem('envoy.draft', text);
  }, first);
  await page.goto('.');
  await press(page, 'Write a scenario');
  const text = page.locator('.cm-content');
  for (const part of ['What it is about', 'Parties', 'Questions and options']) await fold(page, part);
  for (const [parts, change, says] of CHANGES) {
    for (const part of parts) await fold(page, part);
    const before = (await draftOf(page)) ?? '';
    await change(page);
    await expect.poll(() => draftOf(page), { intervals: [20] }).not.toBe(before);
    const after = (await draftOf(page)) ?? '';
    expect(after).toContain(says);
    // the text is scrolled to what has changed
    const lines = before.split('\n');
    const changed = after.split('\n').find((line, k) => line !== lines[k]) ?? '';
    await expect(text).toContainText(changed.trim());
    for (const part of parts.toReversed()) await fold(page, part);
  }
  // all of it is sound; only the new source supports nothing yet
  await expect(page.locator('.editor-checks li')).toHaveText([/A source is declared that nothing refers to/]);
  const last = await draftOf(page);
  for (const [way, end] of [
    ['Undo', first],
    ['Redo', last],
    ['Undo', first],
  ] as const) {
    await press(page, way);
    for (const _ of CHANGES.slice(1)) await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: way })).toBeDisabled();
    expect(await draftOf(page)).toBe(end);
  }
});
