import type { Page } from '@playwright/test';
import { playUntil, startGame } from '../../src/agents/match.ts';
import { party } from '../../src/agents/party.ts';
import { compile } from '../../src/engine/model.ts';
import type { Text } from '../../src/engine/types.ts';
import { visitZone } from '../../src/solve/zone.ts';
import { playersFor } from '../../src/store/seats.ts';
import { faults } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { pressKey, roundIs, tabTo } from './play.ts';
import { openShared, model as plain } from './saved.ts';

test.use({ picture: false, contextOptions: { reducedMotion: 'reduce' } });

const press = (page: Page, name: RegExp | string) => page.getByRole('button', { name }).first().click();

const axe = async (page: Page, where: string): Promise<void> => expect(await faults(page), where).toEqual([]);

/** More choices, by keyboard: who is a person, who is not. */
const seat = async (page: Page, name: RegExp, key: 'ArrowUp' | 'ArrowDown'): Promise<void> => {
  await tabTo(page, name);
  await page.keyboard.press(key);
};

/** Says nothing until the envoy has tabled a draft. */
const untilAsked = async (page: Page): Promise<void> => {
  const dock = page.locator('.dock-main');
  for (let k = 0; k < 7 && /^Your move/.test((await dock.textContent()) ?? ''); k++)
    await pressKey(page, /^Say nothing/);
  await expect(page.getByRole('dialog', { name: /is on the table$/ })).toBeVisible();
};

test('a government’s seat by keyboard: its own table, its answer to a draft, its next move', { tag: '@desk' }, async ({
  page,
}) => {
  await page.goto('./');
  await tabTo(page, /^More choices/);
  await page.keyboard.press('Enter');
  await seat(page, /^Envoy/, 'ArrowDown');
  await seat(page, /^Ukraine/, 'ArrowUp');
  await axe(page, 'choosing seats');
  await tabTo(page, /^Seed/);
  await page.keyboard.type('quiet harbour');
  await pressKey(page, /^Begin:.*as Ukraine/);
  await pressKey(page, /^To the table/);
  await expect(page.getByText('Ukraine (you)').first()).toBeVisible();
  await expect(page.locator('.verdict-own')).toContainText(/you could sign|your line|your red line/);
  await axe(page, 'a government’s table');
  await untilAsked(page);
  await axe(page, 'a draft to answer');
  await expect(page.getByText(/^The envoy (tables|presents)/).first()).toBeAttached();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('region', { name: /^Your answer/ })).toBeVisible();
  await pressKey(page, /^Your account/);
  await pressKey(page, /^Refuse/);
  await expect(page.getByRole('dialog', { name: /answers/i })).toBeVisible();
  await expect(page.getByText(/^You refuse/).first()).toBeAttached();
  await page.keyboard.press('Escape');
  await pressKey(page, /^Speak in public/);
  await pressKey(page, /^Say it in public/);
  await expect(page.getByText(/^You, in public, on /).first()).toBeAttached();
  // the talks go on meanwhile, and may show what came at any moment
  await expect(async () => {
    if ((await page.getByRole('dialog').count()) > 0) await page.keyboard.press('Escape');
    await tabTo(page, /^Kyiv/);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: 'Your own file' })).toBeVisible({ timeout: 2_000 });
  }).toPass();
  await axe(page, 'one’s own file');
});

/** Everything that the page says, to eyes and to a screen reader. */
const wordsOf = (page: Page): Promise<string> =>
  page.evaluate(() => (document.body.textContent ?? '').replace(/\s+/g, ' ').trim());

const HANDED = (name: string): RegExp =>
  new RegExp(
    `^Hand the device to ${name}\\.Nothing is shown until they press the button\\.We are ${name}: show our tableBack to the start`,
  );

test('between two persons the page shows nothing of either, after a reload too', { tag: '@desk' }, async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto('./');
  await page.getByText('More choices').click();
  await page.getByRole('combobox', { name: 'Envoy' }).selectOption('computer');
  await page.getByRole('combobox', { name: 'Russian Federation' }).selectOption('person');
  await page.getByRole('combobox', { name: 'Ukraine' }).selectOption('person');
  await press(page, /^Begin:.*two persons at one device/);
  await press(page, 'To the table');
  await expect(page.getByRole('heading', { name: /^Hand the device/ })).toBeFocused();
  await axe(page, 'handing the device over');
  expect(await wordsOf(page)).toMatch(HANDED('the Russian Federation'));
  await press(page, /^We are/);
  await expect(page.locator('.verdict-own')).toBeAttached();
  await press(page, /^Say nothing/);
  await expect(page.getByRole('heading', { name: 'Hand the device to Ukraine.' })).toBeFocused();
  const shown = await wordsOf(page);
  expect(shown).toMatch(HANDED('Ukraine'));
  expect(await page.title()).toBe('Envoy');
  expect(page.url()).not.toContain('#');
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Hand the device to Ukraine.' })).toBeFocused();
  expect(await wordsOf(page)).toBe(shown);
  await press(page, /^We are Ukraine/);
  await roundIs(page, 1);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
});

test('reloaded while an agent thinks, the hand-over names nobody until it is known who is next', {
  tag: '@desk',
}, async ({ page }) => {
  // The worker is asked when the test says so.
  await page.addInitScript(() => {
    const held: (() => void)[] = [];
    const Real = window.Worker;
    window.Worker = class extends Real {
      override postMessage(message: unknown): void {
        held.push(() => super.postMessage(message));
      }
    };
    Object.assign(window, { letThink: () => held.splice(0).map((go) => go()) });
  });
  const start = startGame(plain, 'quiet harbour');
  if (!start.ok) throw new Error(start.problem.code);
  const [, second, third] = plain.parties.map(({ id }) => id);
  await openShared(page, start.value, playersFor(plain, [second ?? '', third ?? '']), {});
  await expect(page.getByRole('heading', { name: /^One moment/ })).toBeFocused();
  expect(await wordsOf(page)).toMatch(
    /^One moment: the computer plays its seats\.Then this page says who takes the device\.Back to the start/,
  );
  await axe(page, 'waiting for the computer');
  await page.evaluate(() => (window as unknown as { letThink(): void }).letThink());
  await expect(page.getByRole('heading', { name: /^Hand the device to / })).toBeFocused();
  await expect(page.getByRole('button', { name: /^We are / })).toBeVisible();
});

test('several at one device find the way to the debrief where the talks ended meanwhile', { tag: '@desk' }, async ({
  page,
}) => {
  const start = startGame(plain, 'quiet harbour');
  if (!start.ok) throw new Error(start.problem.code);
  const asked = playUntil(start.value, { envoy: () => ({ type: 'close' }), party }, () => false);
  expect(asked.state.ending).toBe('ended');
  const last = { ...start.value, actions: asked.actions.slice(0, -1) };
  await page.addInitScript(() => {
    const Real = window.Worker;
    window.Worker = class extends Real {
      override postMessage(message: { id: number; kind: string }): void {
        if (message.kind !== 'move') return super.postMessage(message);
        const data = { id: message.id, answer: { ok: true, value: [{ type: 'close' }] } };
        setTimeout(() => this.dispatchEvent(new MessageEvent('message', { data })), 0);
      }
    };
  });
  await openShared(page, last, playersFor(plain, ['RUS', 'UKR']), {});
  await expect(page.getByRole('heading', { name: 'The talks are over.' })).toBeFocused();
  await press(page, 'Look back');
  await expect(page.getByRole('heading', { name: 'Talks ended' })).toBeVisible();
});

test('where the pen goes round, four persons offer, accept and hear their homes', { tag: '@desk' }, async ({
  page,
}) => {
  const model = compile(plain.scenario, { pen: 'rotating', variant: 'ripe' });
  if (!model.ok) throw new Error(model.problem.code);
  const start = startGame(model.value, 'ripe 2');
  if (!start.ok) throw new Error(start.problem.code);
  const game = start.value;
  let text: Text = [];
  visitZone(game.model, game.state, 'principle', (found) => {
    text = found.slice();
    return true;
  });
  const players = playersFor(
    game.model,
    game.model.parties.map((p) => p.id),
  );
  await openShared(page, game, players, { [game.state.turn]: { working: text, draft: game.state.draft, seen: 0 } });
  await press(page, /^We are/);
  await axe(page, 'a turn with the pen');
  await press(page, /^Offer this draft/);
  for (let k = 0; k < 3; k++) {
    await press(page, /^We are/);
    await expect(page.getByText(/offers draft 1/).first()).toBeVisible();
    await press(page, /^Accept the draft/);
  }
  const moment = page.locator('dialog.moment-vote');
  await expect(moment).toBeVisible();
  await moment.getByRole('button', { name: 'Show all at once' }).click();
  await expect(moment.locator('.home-bar')).toHaveCount(4);
});
