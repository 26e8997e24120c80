import { readFileSync } from 'node:fs';
import type { Scenario } from '../../src/engine/scenarioTypes.ts';
import { actionsOf } from '../../src/replay/tree.ts';
import type { Store } from '../../src/store/actions.ts';
import type { Attic, Row } from '../../src/store/attic.ts';
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
    key: (k) => [...things.keys()][k] ?? null,
    get length() {
      return things.size;
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

/** An attic in memory that can be filled up, and counts what it was asked to write. */
export interface TestAttic extends Attic {
  readonly things: Map<string, Row>;
  full: boolean;
}

export const makeAttic = (): TestAttic => {
  const things = new Map<string, Row>();
  const attic: TestAttic = {
    things,
    full: false,
    all: async () => [...things.values()],
    async change(id, decide) {
      await Promise.resolve();
      const rows = decide(things.get(id));
      if (attic.full && rows.length > 0) throw new Error('QuotaExceededError');
      for (const row of rows) things.set(row.id, row);
    },
    async remove(id) {
      things.delete(id);
    },
  };
  return attic;
};

/** Until everything that was on its way to the attic has come there. */
export const quiet = async (store: Store): Promise<void> => {
  await store.games();
  await new Promise((resolve) => setTimeout(resolve, 0));
};

/** Every line of play that is kept somewhere, as text: of each game, each line from its first act on. */
export const linesKept = async (store: Store): Promise<string[]> => {
  const rows = await (await store.games()).rows();
  return rows.flatMap(({ text }) => {
    const { record, tree } = JSON.parse(text);
    const lines = tree === undefined ? [] : tree.lines.map((_: unknown, k: number) => actionsOf(tree, k));
    return [record.actions, ...lines].map((actions) => JSON.stringify(actions).slice(0, -1));
  });
};

/** Whether these acts, in this order, begin some line that is kept. */
export const isKept = (lines: readonly string[], actions: readonly unknown[]): boolean => {
  const wanted = JSON.stringify(actions).slice(0, -1);
  return lines.some((line) => line === wanted || line.startsWith(actions.length === 0 ? wanted : `${wanted},`));
};
