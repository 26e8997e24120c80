import { type Alias, type Document, isAlias, isMap, isScalar, isSeq, type Node, type Scalar } from 'yaml';
import type { FileCode } from './messages.ts';
import type { Path } from './problem.ts';

const MAX_DEPTH = 30;
/** Values in a file, counted again wherever an alias repeats them. */
export const MAX_PARTS = 200_000;
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);

/** Why the walk over a document came to an end before it was done. */
interface Stop {
  readonly code: FileCode;
  readonly offset: number;
  readonly path: Path;
  readonly found: string;
  readonly expected: string;
}

interface Plain {
  readonly value: unknown;
  readonly parts: number;
  readonly stop: Stop | undefined;
}

interface Walk {
  readonly doc: Document.Parsed;
  readonly stops: Stop[];
  /** an alias is looked up once: each look walks the whole document */
  readonly targets: Map<Alias, unknown>;
  parts: number;
}

/** Parsed nodes as plain data of so many parts, copied one by one, up to the first thing that no scenario may hold. */
export function plain(node: Node, doc: Document.Parsed, path: Path = []): Plain {
  const walk: Walk = { doc, stops: [], targets: new Map(), parts: 0 };
  const value = convert(node, path, walk);
  return { value, parts: walk.parts, stop: walk.stops[0] };
}

/** A value as an author would recognise it, short and without line breaks. */
export function show(value: unknown): string {
  if (value === undefined) return 'nothing';
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a terminal must not obey a file
  const line = text.replace(/[\s\u0000-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]+/g, ' ');
  return line.length > 80 ? `${line.slice(0, 77)}...` : line;
}

function convert(node: unknown, path: Path, walk: Walk): unknown {
  if (walk.stops.length > 0) return undefined;
  walk.parts += 1;
  if (walk.parts > MAX_PARTS)
    return stop(walk, 'too-many-parts', node, path, 'a very large file', `${MAX_PARTS} parts`);
  if (path.length > MAX_DEPTH) return stop(walk, 'too-deep', node, path, 'more levels', `at most ${MAX_DEPTH} levels`);
  if (isAlias(node)) return convertAlias(node, path, walk);
  if (isSeq(node)) return node.items.map((item, at) => convert(item, [...path, at], walk));
  if (isMap(node)) return convertMap(node.items, path, walk);
  return isScalar(node) ? node.value : null;
}

function convertAlias(alias: Alias, path: Path, walk: Walk): unknown {
  const node = target(alias, walk);
  if (node === undefined) return stop(walk, 'malformed', alias, path, `*${alias.source}`, `&${alias.source} before it`);
  return convert(node, path, walk);
}

function target(alias: Alias, walk: Walk): unknown {
  if (!walk.targets.has(alias)) walk.targets.set(alias, alias.resolve(walk.doc));
  return walk.targets.get(alias);
}

function convertMap(
  pairs: readonly { key: unknown; value: unknown }[],
  path: Path,
  walk: Walk,
): Record<string, unknown> {
  const out: Record<string, unknown> = {};
  for (const pair of pairs) {
    const key = keyOf(pair.key, path, walk);
    if (key === undefined) return out;
    if (Object.hasOwn(out, key)) {
      stop(walk, 'duplicate-key', pair.key, [...path, key], show(key), 'each key once');
      return out;
    }
    out[key] = convert(pair.value, [...path, key], walk);
  }
  return out;
}

function keyOf(node: unknown, path: Path, walk: Walk): string | undefined {
  const key = isScalar(node) ? (node as Scalar).value : undefined;
  if (typeof key !== 'string') {
    stop(walk, 'key-not-text', node, path, show(key ?? 'a value'), 'a word');
    return undefined;
  }
  if (FORBIDDEN.has(key)) {
    stop(walk, 'forbidden-key', node, path, show(key), 'another name');
    return undefined;
  }
  return key;
}

function stop(walk: Walk, code: FileCode, node: unknown, path: Path, found: string, expected: string): undefined {
  const offset = (node as Node | null | undefined)?.range?.[0] ?? 0;
  if (walk.stops.length === 0) walk.stops.push({ code, offset, path, found, expected });
  return undefined;
}

/** The kind of a value in an author's words. */
export function kindOf(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a block of keys';
  return typeof value === 'string' ? `the text ${show(value)}` : show(value);
}
