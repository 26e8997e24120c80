import { BASES, type Basis, type Scenario } from '../engine/scenarioTypes.ts';

export type BasisCounts = Readonly<Record<Basis, number>>;

const isBasis = (value: unknown): value is Basis => (BASES as readonly unknown[]).includes(value);

/** How many of a scenario's numbers rest on each basis; numbers that state no basis (places, format) are not counted. */
export const basisCounts = (scenario: Scenario): BasisCounts => {
  const counts: Record<Basis, number> = { stated: 0, inferred: 0, assumed: 0, record: 0 };
  const walk = (node: unknown, basis: Basis | null): void => {
    if (typeof node === 'number') {
      if (basis !== null) counts[basis] += 1;
      return;
    }
    if (typeof node !== 'object' || node === null) return;
    const own = 'basis' in node && isBasis(node.basis) ? node.basis : basis;
    for (const value of Object.values(node)) walk(value, own);
  };
  walk(scenario, null);
  return counts;
};
