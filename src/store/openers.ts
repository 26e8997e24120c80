import type { Problem } from '../engine/result.ts';
import type { Scenario } from '../engine/scenarioTypes.ts';
import type { FileProblem } from '../scenario/problem.ts';
import { fetchOurs } from './library.ts';
import { isLink } from './openable.ts';
import type { Watching } from './types.ts';

/** What a person handed in turned out to be. */
export type Read =
  | { readonly kind: 'scenario'; readonly scenario: Scenario; readonly problems: readonly FileProblem[] }
  | { readonly kind: 'replay'; readonly scenario: Scenario; readonly watching: Watching; readonly link: string }
  | { readonly kind: 'problem'; readonly problem: Problem; readonly problems: readonly FileProblem[] };

type Told = Exclude<Read, { kind: 'scenario' }>;

/** How an `.envoy` file begins: `isGameFile`, without its reader. */
const GAME = /^\ufeff?\s*\{\s*"envoy"\s*:/;

/** A scenario that travels as a link, read as strictly as any file. */
export const readScenarioLink = async (text: string): Promise<Read> => {
  const { parseScenarioLink } = await import('../replay/scenarioLink.ts');
  const file = parseScenarioLink(text);
  return file.ok ? readFile(file.value, 'link') : { kind: 'problem', problem: file.problem, problems: [] };
};

/** The game of an `.envoy` file. */
const readGame = async (text: string): Promise<Told> => {
  const { parseGameFile } = await import('../replay/file.ts');
  const games = parseGameFile(text);
  if (!games.ok) return { kind: 'problem', problem: games.problem, problems: [] };
  const [game, another] = games.value;
  if (another === undefined && game?.link !== undefined) return readLink(game.link);
  const code = another === undefined ? 'file-damaged' : 'many-games';
  return { kind: 'problem', problem: { code, detail: { games: games.value.length } }, problems: [] };
};

/** A scenario file, or a replay kept in a file; the reader of YAML comes only now. */
export const readFile = async (text: string, name: string): Promise<Read> => {
  if (isLink(text)) return readLink(text);
  if (GAME.test(text)) return readGame(text);
  const { parseScenario } = await import('../scenario/parse.ts');
  const parsed = parseScenario(text, name);
  return parsed.ok
    ? { kind: 'scenario', scenario: parsed.scenario, problems: parsed.problems }
    : { kind: 'problem', problem: { code: 'file-problems' }, problems: parsed.problems };
};

/** A replay link, whole or only its last part: rebuilt and checked before anything of it is shown. */
export const readLink = async (text: string): Promise<Told> => {
  if (!isLink(text)) return { kind: 'problem', problem: { code: 'not-a-link' }, problems: [] };
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
