import { parse } from 'yaml';
import type { Handout, Scenario } from '../../src/engine/scenarioTypes.ts';

/** Other names for a scenario: what stands in `scenarios/names`. */
interface Names {
  readonly from: string;
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly notice: string;
  readonly asOf: string;
  readonly assumption: string;
  readonly parties: Readonly<Record<string, Readonly<Record<'id' | 'name' | 'short' | 'code', string>>>>;
  readonly words: readonly (readonly [string, string])[];
  readonly texts: Readonly<Record<string, string>>;
  readonly handout: Handout;
}

type Block = Readonly<Record<string, unknown>>;

/** Where a text stands for a thing and is read by no one. */
const NOT_WORDS = new Set([
  ...['id', 'luck', 'code', 'basis', 'src', 'on', 'option', 'issue', 'group', 'kind', 'in', 'lasting'],
  ...['draft', 'finalPositions', 'kinds', 'needsEvent', 'url'],
]);
/** Blocks keyed by party. */
const BY_PARTY = new Set(['reservationShift', 'homeShift', 'bp', 'trust']);
/** Texts that name one party, or one of its groups. */
const NAMES_PARTY = new Set(['party', 'with', 'envoyFrom', 'target']);

export const readNames = (text: string): Names => parse(text) as Names;

/** The same scenario under other names: all numbers, luck keys and options stay, every source becomes one assumption. */
export function twinOf(scenario: Scenario, names: Names): Scenario {
  const { id, title, summary, notice, asOf, handout } = names;
  const { handout: _, translations: __, sources: ___, assumptions: ____, ...rest } = scenario;
  const renamed = rename(rest, [], names) as Omit<Scenario, 'sources' | 'assumptions'>;
  const { format, ...body } = renamed;
  const parties = [...body.parties].sort((a, b) => (a.name < b.name ? -1 : 1));
  const said = { id, title, summary, notice, asOf, sources: {}, assumptions: { SAME: names.assumption } };
  return { format, ...body, ...said, parties, handout } as Scenario;
}

function rename(value: unknown, path: readonly string[], names: Names): unknown {
  if (Array.isArray(value)) return value.map((item) => rename(item, [...path, idOf(item)], names));
  if (typeof value !== 'object' || value === null) return word(value, path, names);
  const block = value as Block;
  const party = path.at(-2) === 'parties' ? names.parties[String(block.id)] : undefined;
  const out: Record<string, unknown> = {};
  for (const [key, item] of Object.entries(block)) {
    if (['why', 'legal', 'place', 'basis', 'src'].includes(key)) continue;
    const name = BY_PARTY.has(path.at(-1) ?? '') ? (names.parties[key]?.id ?? key) : key;
    out[name] = NOT_WORDS.has(key) ? item : rename(item, [...path, key], names);
  }
  const sourced = 'basis' in block ? { basis: 'assumed', src: ['SAME'] } : 'src' in block ? { src: ['SAME'] } : {};
  return { ...out, ...party, ...sourced };
}

const idOf = (item: unknown): string =>
  typeof item === 'object' && item !== null && 'id' in item ? String(item.id) : '';

function word(value: unknown, path: readonly string[], names: Names): unknown {
  if (typeof value !== 'string') return value;
  const own = names.texts[path.join('.')];
  if (own !== undefined) return own;
  if (NAMES_PARTY.has(path.at(-1) ?? '')) {
    const [party = '', ...group] = value.split('.');
    return [names.parties[party]?.id ?? party, ...group].join('.');
  }
  return names.words.reduce((text, [from, to]) => text.replace(new RegExp(`\\b${from}\\b`, 'g'), to), value);
}
