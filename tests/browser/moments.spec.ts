import type { Page } from '@playwright/test';
import { advance } from '../../src/agents/match.ts';
import { playedBy } from '../helpers/coached.ts';
import { faults } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { anyGame, type Before, beforeAct, gameWith, model, openSaved } from './saved.ts';

test.use({ picture: false });

const openMain = async (page: Page): Promise<void> => {
  // the table comes in a chunk of its own: whether it has two buttons or a list is seen once it is there
  await page.locator('.dock').waitFor();
  const main = page.getByRole('button', { name: /^Main action/ });
  if (await main.isVisible()) await main.click();
};

/** A vote signed by all and refused at home, the first of its game. */
const refusedAtHome = ({ game, told }: Before): boolean =>
  game.state.votes === 0 &&
  told.some((e) => e.type === 'reopened') &&
  told.filter((e) => e.type === 'home').length === 4;

test('a vote is heard one answer after another, signatures first, and Escape gives the table back', async ({
  page,
}) => {
  const { game } = beforeAct('a home that says no', 'vote', refusedAtHome);
  await openSaved(page, game, 'table');
  await openMain(page);
  await page.getByRole('button', { name: /^Call the vote/ }).click();
  await page.locator('dialog[open] .strong').first().click();
  const moment = page.locator('dialog.moment-vote');
  await expect(moment.getByRole('heading', { name: /goes to signature/ })).toBeFocused();
  await expect(moment.getByText('waiting')).toHaveCount(7);
  const hear = moment.getByRole('button', { name: 'Hear the next answer' });
  for (let k = 0; k < 4; k++) await hear.press('Enter');
  await expect(moment.getByText('Four signatures.')).toBeVisible();
  await expect(moment.locator('.home-bar')).toHaveCount(0);
  await hear.press('Enter');
  await expect(moment.locator('.home-bar')).toHaveCount(1);
  await moment.getByRole('button', { name: 'Show all at once' }).click();
  await expect(moment.locator('.home-bar')).toHaveCount(4);
  await expect(moment.getByText(/One clause is open again/)).toBeVisible();
  expect(await faults(page, 'dialog.moment-vote')).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(moment).toHaveCount(0);
});

test('the debrief says what came, shows the truth only when asked, and its chart is a table too', async ({ page }) => {
  await openSaved(page, gameWith('in-force'), 'debrief');
  await page.getByRole('heading', { name: 'Agreement in force' }).waitFor();
  await expect(page.getByRole('heading', { name: 'Agreement in force' })).toBeFocused();
  await expect(page.getByText('A model with assumptions, not a forecast.').first()).toBeVisible();
  await expect(page.locator('.belief-truth:visible')).toHaveCount(0);
  await page.getByRole('button', { name: /^Show what was true of Ukraine/ }).click();
  await expect(page.locator('.belief-truth:visible')).toHaveCount(1);
  await page.getByRole('button', { name: 'Show all that was true' }).click();
  await expect(page.locator('.belief-truth:visible')).toHaveCount(4);
  await page.locator('.night').getByText('The same as a table').click();
  await expect(page.locator('.night .course-table tbody tr')).not.toHaveCount(0);
  for (const row of await page.locator('.refusals summary').all()) await row.click();
  expect(await faults(page, '.debrief')).toEqual([]);
});

test('every ledger of the debrief sums to its header', { tag: '@desk' }, async ({ page }) => {
  const game = anyGame('a refusal', (g) => g.log.some((e) => e.type === 'refused'));
  await openSaved(page, game, 'debrief');
  await page.locator('.refusals details').first().waitFor();
  const sums = await page.locator('.refusals .ledger').evaluateAll((tables) =>
    tables.map((table) => {
      const bp = (text: string | null): number =>
        Math.round(Number((text ?? '').replace('−', '-').replace('+', '')) * 100);
      const cells = [...table.querySelectorAll('tbody td.num')].map((cell) => bp(cell.textContent));
      return cells.reduce((a, b) => a + b, 0) + bp(table.querySelector('tfoot .num')?.textContent ?? null);
    }),
  );
  expect(sums.length).toBeGreaterThan(0);
  for (const sum of sums) expect(sum).toBe(0);
});

test('where a number comes from: keyboard opens it, it never covers its number, Escape closes it', {
  tag: '@desk',
}, async ({ page }) => {
  await openSaved(page, gameWith('in-force'), 'debrief');
  const button = page.getByRole('button', { name: /^Where from/ }).first();
  await button.focus();
  await page.keyboard.press('Enter');
  const note = page.locator('.provenance-note:popover-open');
  await expect(note).toBeVisible();
  await expect(note).toContainText(/article|designer|record/);
  const [a, b] = await Promise.all([button.boundingBox(), note.boundingBox()]);
  if (a === null || b === null) throw new Error('not on the page');
  expect(b.y >= a.y + a.height || b.y + b.height <= a.y).toBe(true);
  await page.keyboard.press('Escape');
  await expect(note).toHaveCount(0);
  await expect(button).toBeFocused();
});

test('printed, the debrief takes two pages and hides nothing that was true', { tag: '@desk' }, async ({ page }) => {
  const twice = anyGame('a second no at home', (g) => g.state.homeNos > 1);
  const refused = playedBy(model, 'greedy', 'refused again and again');
  const { game: early } = beforeAct('a first draft', 'table', ({ game: { state } }) => state.version === 0);
  const closed = advance(early, { type: 'close' });
  if (!closed.ok) throw new Error(closed.problem.code);
  for (const game of [gameWith('in-force'), twice, refused, closed.value]) {
    await openSaved(page, game, 'debrief');
    const toTalkAbout = page.getByRole('region', { name: 'To talk about' });
    await expect(toTalkAbout.getByText('Who speaks for those who live in the occupied areas?')).toBeVisible();
    await expect(page.locator('.land, .land-scene > p')).not.toHaveCount(0);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(2);
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('.belief-truth:visible')).toHaveCount(4);
    await expect(page.locator('.debrief button:visible')).toHaveCount(0);
    const loose = await page.locator('.debrief :is(h2, h3):visible').evaluateAll((headings) =>
      headings
        .filter((each) => {
          const kept = each.closest(
            '.debrief-story, .debrief-columns, .land-scene, .home-said, .belief-scene, .closing',
          );
          return kept === null || getComputedStyle(each).breakAfter !== 'avoid';
        })
        .map((each) => each.textContent),
    );
    expect(loose, 'headings that may end a page').toEqual([]);
    await page.emulateMedia({ media: null });
  }
});

/** A draft that is not the first and meets a refusal that names a clause. */
const namesClause = ({ game, told }: Before): boolean =>
  game.state.version > 0 && told.some((e) => e.type === 'refused' && (e.said.clauses?.length ?? 0) > 0);

test('a refusal names what would help, ready for the draft; the expert sees its exact account', async ({ page }) => {
  const { game, action, told } = beforeAct('a clause that is named', 'table', namesClause);
  const refused = told.find((e) => e.type === 'refused' && (e.said.clauses?.length ?? 0) > 0);
  if (refused?.type !== 'refused' || action.type !== 'table') throw new Error('no such refusal');
  const { name } = game.model.parties[refused.party] ?? { name: '' };
  await openSaved(page, game, 'table', { level: 'expert', working: action.text });
  await openMain(page);
  await page
    .getByRole('button', { name: /^Table/ })
    .first()
    .click();
  await page.locator('.answers li').filter({ hasText: name }).getByRole('button', { name: 'Read why' }).click();
  const card = page.locator('dialog.moment-refusal');
  await expect(card.getByRole('heading', { level: 2 })).toBeFocused();
  await expect(card.getByRole('heading', { name: /^Short by/ })).toBeVisible();
  await card.getByRole('button', { name: /^Put (it|both) in the draft/ }).click();
  await expect(card.getByText('It is in your draft.')).toBeVisible();
  expect(await faults(page, 'dialog.moment-refusal')).toEqual([]);
});
