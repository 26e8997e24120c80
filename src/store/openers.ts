import type { Problem } from '../engine/result.ts';
import type { Scenario } from '../engine/scenarioTypes.ts';
import { isGameFile, MAX_GAME_FILE, parseGameFile } from '../replay/file.ts';
import type { FileProblem } from '../scenario/problem.ts';
import { fetchOurs } from './library.ts';
import { linkKind, MAX_FILE } from './openable.ts';
import type { Watching } from './types.ts';

/** What a person handed in turned out to be. */
export type Read =
  | { readonly kind: 'scenario'; readonly scenario: Scenario; readonly problems: readonly FileProblem[] }
  | { readonly kind: 'replay'; readonly scenario: Scenario; readonly watching: Watching; readonly link: string }
  | { readonly kind: 'games'; readonly text: string }
  | { readonly kind: 'problem'; readonly problem: Problem; readonly problems: readonly FileProblem[] };

type Told = Exclude<Read, { kind: 'scenario' | 'games' }>;

/** Characters of a file of this name that are worth reading: one more, and it is refused as too large. */
export const mostOf = (name: string): number => (/\.envoy$/i.test(name) ? MAX_GAME_FILE : MAX_FILE);

/** A scenario that travels as a link, read as strictly as any file. */
export const readScenarioLink = async (text: string): Promise<Read> => {
  const { parseScenarioLink } = await import('../replay/scenarioLink.ts');
  const file = parseScenarioLink(text);
  return file.ok ? readFile(file.value, 'link') : { kind: 'problem', problem: file.problem, problems: [] };
};

/** One game of a file is looked at like a replay; many are taken in together. */
const readGames = async (text: string): Promise<Read> => {
  const file = parseGameFile(text);
  if (!file.ok) return { kind: 'problem', problem: file.problem, problems: [] };
  const [first] = file.value;
  if (first === undefined) return { kind: 'problem', problem: { code: 'no-games' }, problems: [] };
  if (file.value.length > 1) return { kind: 'games', text };
  return first === null ? { kind: 'problem', problem: { code: 'file-damaged' }, problems: [] } : readLink(first.link);
};

/** A scenario file, or games kept in a file; the reader of YAML comes only now. */
export const readFile = async (text: string, name: string): Promise<Read> => {
  if (linkKind(text) === 'replay') return readLink(text);
  if (isGameFile(text)) return readGames(text);
  const { parseScenario } = await import('../scenario/parse.ts');
  const parsed = parseScenario(text, name);
  return parsed.ok
    ? { kind: 'scenario', scenario: parsed.scenario, problems: parsed.problems }
    : { kind: 'problem', problem: { code: 'file-problems' }, problems: parsed.problems };
};

/** A replay link, whole or only its last part: rebuilt and checked before anything of it is shown. */
export const readLink = async (text: string): Promise<Told> => {
  if (linkKind(text) !== 'replay') return { kind: 'problem', problem: { code: 'not-a-link' }, problems: [] };
  const { parseReplayLink, scenarioNeeded } = await import('../replay/link.ts');
  const needed = scenarioNeeded(text);
  if (!needed.ok) return { kind: 'problem', problem: needed.problem, problems: [] };
  const { id, hash } = needed.value;
  const edition = await fetchOurs(id, hash);
  const opened = parseReplayLink(text, () => edition);
  if (!opened.ok) return { kind: 'problem', problem: opened.problem, problems: [] };
  const { game, scenario, record } = opened.value;
  const { players, level } = record;
  return {
    kind: 'replay',
    scenario,
    link: text,
    watching: { full: game, at: 0, kind: 'replay', players, level, verdict: null },
  };
};
