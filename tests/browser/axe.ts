import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** Waits until everything that moves towards an end has come to it: half-way through a fade no contrast holds. */
const settled = (page: Page): Promise<unknown> =>
  page.waitForFunction(() =>
    document
      .getAnimations()
      .every((a) => a.playState !== 'running' || a.effect?.getComputedTiming().iterations === Infinity),
  );

/** What axe finds wrong with the page, or with a part of it: one line a rule, with the places. */
export const faults = async (page: Page, part?: string): Promise<string[]> => {
  await settled(page);
  const axe = new AxeBuilder({ page });
  const { violations } = await (part === undefined ? axe : axe.include(part)).analyze();
  return violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(' ')).join(', ')}`);
};
