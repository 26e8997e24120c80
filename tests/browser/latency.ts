import type { Page } from '@playwright/test';

/** What a page did after a key; milliseconds, infinite for what did not come. */
export interface Spell {
  /** from the last key to the frame in which the checks changed first */
  readonly checks: number;
  /** from the last key to the frame in which the picture of the zone was there again */
  readonly zone: number;
  /** tasks of the page's own thread that took longer than 50 ms */
  readonly tasks: readonly number[];
}

interface Ear {
  key: number;
  checks: number;
  zone: number;
  tasks: number[];
}

declare global {
  interface Window {
    ear?: Ear;
  }
}

/** Has the page note its keys, what follows each, and where its thread was held up. */
export const listen = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const ear: Ear = { key: 0, checks: Number.POSITIVE_INFINITY, zone: Number.POSITIVE_INFINITY, tasks: [] };
    window.ear = ear;
    const heard = ({ timeStamp }: Event): void => {
      ear.key = timeStamp;
      ear.checks = Number.POSITIVE_INFINITY;
      ear.zone = Number.POSITIVE_INFINITY;
    };
    addEventListener('keydown', heard, true);
    const right = document.querySelector('.editor-right .paper');
    if (right === null) throw new Error('the checks are not there');
    const placed = (node: Node, place: string): boolean =>
      (node instanceof Element ? node : node.parentElement)?.closest(place) !== null;
    let zoneShown = document.querySelector('.editor-zone tbody') !== null;
    new MutationObserver((changes) => {
      const { key } = ear;
      const shown = document.querySelector('.editor-zone tbody') !== null;
      const zone = shown && !zoneShown;
      zoneShown = shown;
      const checks = changes.some(({ target }) => placed(target, '.editor-checks'));
      requestAnimationFrame(() => {
        if (ear.key !== key) return;
        const ms = performance.now() - key;
        if (checks) ear.checks = Math.min(ear.checks, ms);
        if (zone) ear.zone = Math.min(ear.zone, ms);
      });
    }).observe(right, { childList: true, subtree: true, characterData: true });
    new PerformanceObserver((list) => ear.tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
      type: 'longtask',
    });
  });

/** What was noted since the last key, and the long tasks since they were last asked for. */
export const spellOf = async (page: Page): Promise<Spell> => {
  const spell = await page.evaluate(() => {
    const { ear } = window;
    if (ear === undefined) return null;
    const { checks, zone } = ear;
    return { checks, zone, tasks: ear.tasks.splice(0) };
  });
  if (spell === null) throw new Error('nobody listens to this page');
  return spell;
};

/** The middle one and the worst of some durations. */
export const worst = (of: readonly number[]): string => {
  const sorted = [...of].sort((a, b) => a - b);
  const shown = (ms: number | undefined): string => (ms === undefined ? 'none' : String(Math.round(ms)));
  return `median ${shown(sorted[Math.floor(sorted.length / 2)])}, worst ${shown(sorted.at(-1))}, of ${sorted.length}`;
};
