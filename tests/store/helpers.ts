import { readFileSync } from 'node:fs';
import type { Scenario } from '../../src/engine/scenarioTypes.ts';
import type { Shelf } from '../../src/store/save.ts';
import type { Door } from '../../src/workers/door.ts';
import { runJob } from '../../src/workers/jobs.ts';

/** A shelf in memory that can be filled up or forbidden, and that remembers the order of things. */
export interface TestShelf extends Shelf {
  readonly things: Map<string, string>;
  full: boolean;
  forbidden: boolean;
  onWrite: () => void;
}

export const makeShelf = (start: Readonly<Record<string, string>> = {}): TestShelf => {
  const things = new Map(Object.entries(start));
  const shelf: TestShelf = {
    things,
    full: false,
    forbidden: false,
    onWrite: () => undefined,
    getItem: (key) => {
      if (shelf.forbidden) throw new Error('SecurityError');
      return things.get(key) ?? null;
    },
    setItem: (key, value) => {
      if (shelf.forbidden || shelf.full) throw new Error('QuotaExceededError');
      things.set(key, value);
      if (key === 'envoy.game') shelf.onWrite();
    },
    removeItem: (key) => {
      things.delete(key);
    },
  };
  return shelf;
};

/** The worker's door without a worker. */
export const nearDoor = (): Door => ({
  ask: async (kind, ask) => runJob(kind, ask),
  close: () => undefined,
});

export const scenarioText = (): string =>
  readFileSync(new URL('../../scenarios/moscow-proposal.yaml', import.meta.url), 'utf8');

/** A scenario that the page does not ship: ours under another name. */
export const renamed = (scenario: Scenario): Scenario => ({ ...scenario, id: 'my-own', title: 'My own' });
