import type { Scenario } from '../engine/scenarioTypes.ts';

type Path = readonly (string | number)[];

/** A number of the scenario put otherwise. */
export interface Change {
  readonly path: Path;
  readonly value: number;
}

type Node = Record<string | number, unknown>;

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;

const nodeAt = (root: unknown, path: Path): Node => {
  let node = root;
  for (const key of path) node = isNode(node) ? node[key] : undefined;
  if (!isNode(node)) throw new Error(`no such number: ${path.join('.')}`);
  return node;
};

/** Takes what was added from the others of a whole that must stay a whole, the largest first; each keeps at least 0. */
const rebalance = (parts: { read: () => number; write: (value: number) => void }[], by: number): void => {
  let left = by;
  for (const part of parts.sort((a, b) => b.read() - a.read())) {
    const taken = Math.min(part.read(), left);
    part.write(part.read() - taken);
    left -= taken;
    if (left === 0) return;
  }
};

const slot = (node: Node, key: string | number) => ({
  read: () => Number(node[key]),
  write: (value: number): void => {
    node[key] = value;
  },
});

/** The other parts of the whole that a number is a share of: weights of a reading, shares of the groups at home. */
const othersOf = (scenario: Scenario, path: Path): ReturnType<typeof slot>[] => {
  const key = path.at(-1) ?? '';
  const before = path.slice(0, -1);
  if (before.at(-2) === 'bySet' && before.at(-3) === 'weights') {
    const weights = nodeAt(scenario, before);
    return Object.keys(weights).flatMap((other) => (other === key ? [] : [slot(weights, other)]));
  }
  if (key === 'share' && before.at(-2) === 'groups') {
    const groups = nodeAt(scenario, before.slice(0, -1));
    return Object.keys(groups).flatMap((n) =>
      Number(n) === before.at(-1) ? [] : [slot(nodeAt(groups, [n]), 'share')],
    );
  }
  return [];
};

/** A copy of the scenario with one number put otherwise; where it is a share of a whole, the others make room. */
export const withNumber = (scenario: Scenario, { path, value }: Change): Scenario => {
  const copy = JSON.parse(JSON.stringify(scenario)) as Scenario;
  const key = path.at(-1);
  if (key === undefined) return copy;
  const holder = nodeAt(copy, path.slice(0, -1));
  const by = value - Number(holder[key]);
  holder[key] = value;
  const others = othersOf(copy, path);
  if (by > 0) rebalance(others, by);
  else if (by < 0) {
    const [largest] = others.sort((a, b) => b.read() - a.read());
    largest?.write(largest.read() - by);
  }
  return copy;
};
