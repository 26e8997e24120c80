import { readFileSync } from 'node:fs';
import type { Scenario } from '../../src/engine/scenarioTypes.ts';
import { formatPage } from '../../src/scenario/formatPage.ts';
import { scenarioJsonSchema } from '../../src/scenario/jsonSchema.ts';
import { makeScenario } from '../../src/scenario/make.ts';
import { parseScenario } from '../../src/scenario/parse.ts';
import { readNames, twinOf } from './twin.ts';

const FOLDER = new URL('../../scenarios/', import.meta.url);

/** The text of a file in the folder of scenarios. */
export const readShipped = (name: string): string => readFileSync(new URL(name, FOLDER), 'utf8');

/** A scenario of ours, read from its file. */
export const shippedScenario = (id: string): Scenario => {
  const parsed = parseScenario(readShipped(`${id}.yaml`), `${id}.yaml`);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems[0]));
  return parsed.scenario;
};

const twin = (): string => {
  const names = readNames(readShipped('names/karth-proposal.yaml'));
  return makeScenario(twinOf(shippedScenario(names.from), names));
};

/** Files in the folder of scenarios that are written from others: name, and what it must hold. */
export const WRITTEN: readonly (readonly [name: string, text: () => string])[] = [
  ['karth-proposal.yaml', twin],
  ['scenario.schema.json', () => `${JSON.stringify(scenarioJsonSchema(), null, 1)}\n`],
  ['FORMAT.md', formatPage],
];

export const pathOf = (name: string): URL => new URL(name, FOLDER);
