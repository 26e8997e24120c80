import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fail, ok, type Result } from '../engine/result.ts';
import type { Scenario } from '../engine/scenarioTypes.ts';
import { MAX_GAME_FILE } from '../replay/file.ts';
import { scenarioHash } from '../replay/record.ts';
import { readScenarioData } from '../scenario/data.ts';
import { parseScenario } from '../scenario/parse.ts';

/** Our scenarios, wherever the command is called from. */
const FOLDER = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'scenarios');
const ID = /^[a-z][a-z0-9-]{0,63}$/;
/** Bytes of a file that are read at all: as in the page, the largest file of games. */
const MAX_BYTES = MAX_GAME_FILE;

/** The ids of the scenarios that we ship. */
const ourIds = (): string[] =>
  readdirSync(FOLDER)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => name.slice(0, -'.yaml'.length))
    .sort();

/** The file of a scenario of ours, or null. */
const ourFile = (id: string): string | null => {
  const file = join(FOLDER, `${id}.yaml`);
  return ID.test(id) && existsSync(file) ? file : null;
};

/** A file's text. Problems: `no-file`, `unreadable`. */
export const readText = (file: string): Result<string> => {
  try {
    const found = statSync(file);
    if (!found.isFile()) return fail('unreadable', { file, why: found.isDirectory() ? 'a folder' : 'not a file' });
    const { size } = found;
    if (size > MAX_BYTES)
      return fail('unreadable', { file, why: `it has ${size} bytes, and ${MAX_BYTES} are the most` });
    return ok(readFileSync(file, 'utf8'));
  } catch (error) {
    const { code = '' } = error as { code?: string };
    if (code === 'ENOENT' || code === 'ENOTDIR') return fail('no-file', { file });
    return fail('unreadable', { file, why: code === 'EACCES' ? 'you have no permission to read it' : code });
  }
};

const parsed = (file: string, text: string): Result<Scenario> => {
  const result = parseScenario(text, file);
  if (result.ok) return ok(result.scenario);
  const { line = 1, message = '' } = result.problems[0] ?? {};
  return fail('not-playable', { file, line, message });
};

/** An edition of ours that was given out before the present one, or undefined. */
const edition = (id: string, hash: string): Scenario | undefined => {
  const file = join(FOLDER, 'editions', `${id}-${hash}.json`);
  if (!ID.test(id) || !/^[0-9a-f]{16}$/.test(hash) || !existsSync(file)) return undefined;
  const text = readText(file);
  const read = text.ok ? readScenarioData(text.value) : text;
  return read.ok ? read.value : undefined;
};

const ours = new Map<string, Scenario | undefined>();

/** The edition of a scenario of ours with this hash; the present one where none is asked for or known. */
export const library = (id: string, hash?: string): Scenario | undefined => {
  const now = present(id);
  if (hash === undefined || now === undefined || scenarioHash(now) === hash) return now;
  const key = `${id} ${hash}`;
  if (!ours.has(key)) ours.set(key, edition(id, hash));
  return ours.get(key) ?? now;
};

const present = (id: string): Scenario | undefined => {
  if (ours.has(id)) return ours.get(id);
  const file = ourFile(id);
  const text = file === null ? null : readText(file);
  const scenario = text?.ok ? parsed(`${id}.yaml`, text.value) : null;
  const found = scenario?.ok ? scenario.value : undefined;
  ours.set(id, found);
  return found;
};

/** Whether a scenario is, word for word, one that we ship. */
export const isOurs = (scenario: Scenario): boolean => {
  const same = library(scenario.id);
  return same !== undefined && scenarioHash(same) === scenarioHash(scenario);
};

/** A scenario by our id or by its file. Problems: `no-scenario`, `unreadable`, `not-playable`. */
export const loadScenario = (name: string): Result<Scenario> => {
  const known = library(name);
  if (known !== undefined) return ok(known);
  const file = ourFile(name) ?? name;
  const text = readText(file);
  if (!text.ok)
    return text.problem.code === 'no-file' ? fail('no-scenario', { name, known: ourIds().join(', ') }) : text;
  return parsed(name, text.value);
};
