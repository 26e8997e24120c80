import type { Scenario } from '../engine/scenarioTypes.ts';

/** Keys whose words people read. */
const READ = new Set([
  ...['title', 'summary', 'notice', 'asOf', 'name', 'short', 'text', 'label', 'question', 'legal', 'noAgreement'],
  ...['why', 'term', 'before', 'local'],
]);
/** Lists of words that people read. */
const LISTS = new Set(['briefing', 'aims', 'questions']);
/** Blocks of words by key. */
const BLOCKS = new Set(['assumptions']);

/** Walks over all that people read; `put` gives the words that shall stand there. */
function walk(value: unknown, path: string, key: string, put: (path: string, text: string) => string): unknown {
  if (typeof value === 'string') return READ.has(key) ? put(path, value) : value;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    return value.map((item, at) => {
      const here = `${path}.${idOf(item) ?? at}`;
      return walk(item, here, LISTS.has(key) ? 'text' : '', put);
    });
  }
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => {
      const here = path === '' ? name : `${path}.${name}`;
      return [name, walk(item, here, BLOCKS.has(key) ? 'text' : name, put)];
    }),
  );
}

const idOf = (item: unknown): string | undefined =>
  typeof item === 'object' && item !== null && 'id' in item ? String(item.id) : undefined;

/** Every text of a scenario that people read, by the path of ids that leads to it. */
export function textsOf(scenario: Scenario): ReadonlyMap<string, string> {
  const { translations: _, ...rest } = scenario;
  const texts = new Map<string, string>();
  walk(rest, '', '', (path, text) => {
    texts.set(path, text);
    return text;
  });
  return texts;
}

/** The scenario in another language, as far as it is translated; play, luck and ids stay the same. */
export function translated(scenario: Scenario, language: string): Scenario {
  const words = scenario.translations?.[language];
  if (words === undefined) return scenario;
  const put = (path: string, text: string): string => (Object.hasOwn(words, path) ? (words[path] ?? text) : text);
  return walk(scenario, '', '', put) as Scenario;
}
