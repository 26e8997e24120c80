import type { Sourced } from '../engine/scenarioTypes.ts';
import { type Known, mustBe } from './known.ts';
import type { Path } from './problem.ts';

type Block = Readonly<Record<string, unknown>>;

/** Every source named is declared, fits its basis, and every one declared is used. */
export function checkSources(known: Known): void {
  const { sources, assumptions } = known.scenario;
  const declared = [...Object.keys(sources), ...Object.keys(assumptions)];
  const used = new Set<string>();
  for (const key of Object.keys(assumptions)) {
    if (!Object.hasOwn(sources, key)) continue;
    const path = ['assumptions', key];
    known.add({ code: 'duplicate-id', path, atKey: true, found: key, expected: 'a key that no source has' });
  }
  walk(known.scenario, [], (block, path) => {
    const { src } = block as { readonly src: readonly string[] };
    const all = src.map((key, at) => {
      used.add(key);
      return mustBe(known, 'unknown-source', key, declared, [...path, 'src', at]);
    });
    if ('basis' in block && all.every(Boolean)) checkBasis(known, block as unknown as Sourced, path);
  });
  unused(known, 'sources', Object.keys(sources), used);
  unused(known, 'assumptions', Object.keys(assumptions), used);
}

/** `stated` needs the article and `record` a record: an assumption cannot pass for either. */
function checkBasis(known: Known, { basis, src }: Sourced, path: Path): void {
  const needed = basis === 'stated' ? 'article' : basis === 'record' ? 'record' : undefined;
  if (needed === undefined) return;
  const { sources } = known.scenario;
  if (src.some((key) => Object.hasOwn(sources, key) && sources[key]?.kind === needed)) return;
  known.add({
    code: 'wrong-basis',
    path: [...path, 'basis'],
    found: `${basis}, from ${src.join(', ')}`,
    expected: `a source of kind ${needed}`,
  });
}

function unused(known: Known, block: string, keys: readonly string[], used: ReadonlySet<string>): void {
  for (const key of keys) {
    if (used.has(key)) continue;
    known.add({ code: 'unused-source', path: [block, key], atKey: true, found: key, expected: 'a key in some src' });
  }
}

/** Every block that names sources, with its path. */
function walk(value: unknown, path: Path, visit: (block: Block, path: Path) => void): void {
  if (Array.isArray(value)) {
    value.forEach((item, at) => {
      walk(item, [...path, at], visit);
    });
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  if ('src' in value && Array.isArray(value.src)) visit(value as Block, path);
  for (const [key, item] of Object.entries(value)) {
    if (key !== 'src') walk(item, [...path, key], visit);
  }
}
