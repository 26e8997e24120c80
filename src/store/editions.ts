import type { Scenario } from '../engine/scenarioTypes.ts';
import { scenarioHash } from '../replay/record.ts';

/** Editions of our scenarios that were given out, each a chunk that only a link to it fetches. */
const EDITIONS = import.meta.glob<Scenario>('../../scenarios/editions/*.json', { import: 'default' });

/** The edition of this id with this hash, or undefined where it was never given out. */
export const fetchEdition = async (id: string, hash: string): Promise<Scenario | undefined> => {
  const scenario = await EDITIONS[`../../scenarios/editions/${id}-${hash}.json`]?.();
  return scenario !== undefined && scenarioHash(scenario) === hash ? scenario : undefined;
};
