import { readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { compile } from '../engine/model.ts';
import { at } from '../engine/num.ts';
import { fail, ok, type Result } from '../engine/result.ts';
import type { Scenario } from '../engine/scenarioTypes.ts';
import { drawTruth } from '../engine/truth.ts';
import { randomDomain } from '../scenario/randomDomain.ts';
import { type Domain, domainOf } from '../solve/domain.ts';
import { loadScenario } from './files.ts';

/** A domain of a tournament, and what to call it. */
export interface NamedDomain {
  readonly name: string;
  readonly domain: Domain;
}

const RANDOM = /^random(?::(\d{1,4})(?::(\d{1,2}))?)?$/;
const MOST_RANDOM = 1000;
const SCENARIO_FILE = /\.(ya?ml|json)$/;

const isFolder = (name: string): boolean => statSync(name, { throwIfNoEntry: false })?.isDirectory() === true;

const inFolder = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => SCENARIO_FILE.test(name))
    .sort()
    .map((name) => join(folder, name));

const asDomain = (name: string, scenario: Scenario, seed: string): Result<NamedDomain> => {
  const model = compile(scenario, { pen: 'rotating' });
  if (!model.ok) return model;
  const truths = model.value.parties.map((_, p) => drawTruth(model.value, p, seed));
  const domain = domainOf(model.value, truths);
  if (domain.ok) return ok({ name, domain: domain.value });
  return fail('too-many-texts', { ...domain.problem.detail, name });
};

const drawn = (name: string, seed: string): Result<NamedDomain[]> => {
  const [, count = '20', parties = '3'] = RANDOM.exec(name) ?? [];
  const [n, p] = [Number(count), Number(parties)];
  if (n < 1 || n > MOST_RANDOM || p < 2 || p > 12) return fail('bad-random', { found: name, max: MOST_RANDOM });
  const found: NamedDomain[] = [];
  for (let k = 0; k < n; k++) {
    const domain = asDomain(`random ${k + 1}`, randomDomain(`${seed}-${k}`, p), seed);
    if (!domain.ok) return domain;
    found.push(domain.value);
  }
  return ok(found);
};

const read = (name: string, seed: string): Result<NamedDomain> => {
  const scenario = loadScenario(name);
  return scenario.ok ? asDomain(basename(name).replace(SCENARIO_FILE, ''), scenario.value, seed) : scenario;
};

const named = (name: string, seed: string): Result<NamedDomain[]> => {
  if (RANDOM.test(name)) return drawn(name, seed);
  const found: NamedDomain[] = [];
  for (const file of isFolder(name) ? inFolder(name) : [name]) {
    const domain = read(file, seed);
    if (!domain.ok) return domain;
    found.push(domain.value);
  }
  return found.length === 0 ? fail('empty-folder', { folder: name }) : ok(found);
};

/**
 * The domains that operands name: our ids, files, folders of files, or `random`, `random:N`, `random:N:P` (N drawn
 * domains of P parties). Problems: those of files, `too-many-texts`, `bad-random`, `empty-folder`.
 */
export const domainsOf = (operands: readonly string[], seed: string): Result<NamedDomain[]> => {
  const all: NamedDomain[] = [];
  for (let k = 0; k < operands.length; k++) {
    const found = named(at(operands, k), seed);
    if (!found.ok) return found;
    all.push(...found.value);
  }
  return ok(all);
};
