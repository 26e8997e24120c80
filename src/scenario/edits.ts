import { type Document, isMap, isPair, isScalar, isSeq, type Node, type Pair, type YAMLMap } from 'yaml';
import type { Repair } from './change.ts';
import type { Path } from './problem.ts';

/** The node at a path, and the pair that holds it where a map does. */
export function find(doc: Document.Parsed, path: Path): { readonly node?: Node; readonly pair?: Pair } {
  let node: unknown = doc.contents;
  let pair: Pair | undefined;
  for (const step of path) {
    pair = undefined;
    if (isMap(node)) {
      pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
      node = pair?.value;
    } else if (isSeq(node)) {
      node = node.items[Number(step)];
    } else return {};
  }
  return { ...(node ? { node: node as Node } : {}), ...(pair ? { pair } : {}) };
}

const rangeOf = (node: unknown): readonly [number, number] | undefined => {
  const range = (node as Node | undefined)?.range;
  return range ? [range[0], range[1]] : undefined;
};

/** Another value in place of a scalar or a collection. */
export function replaceNode(node: Node | undefined, text: string): readonly Repair[] {
  const range = rangeOf(node);
  return range ? [{ from: range[0], to: range[1], text }] : [];
}

/** Another name for a key. */
export const renameKey = (pair: Pair | undefined, name: string): readonly Repair[] =>
  isPair(pair) ? replaceNode(pair.key as Node, name) : [];

/** A key more in a block, before its first one. */
export function insertKey(file: string, map: unknown, key: string, value: string): readonly Repair[] {
  if (!isMap(map)) return [];
  const block = map as YAMLMap;
  const range = rangeOf(block);
  if (!range) return [];
  if (block.flow === true) {
    const rest = block.items.length > 0 ? ', ' : '';
    return [{ from: range[0] + 1, to: range[0] + 1, text: `${key}: ${value}${rest}` }];
  }
  const first = rangeOf(block.items[0]?.key);
  if (!first) return [];
  const column = first[0] - (file.lastIndexOf('\n', first[0] - 1) + 1);
  return [{ from: first[0], to: first[0], text: `${key}: ${value}\n${' '.repeat(column)}` }];
}

/** Takes out a pair or an entry: its lines in a block, itself and its comma in a row. */
export function remove(file: string, from: number, to: number): readonly Repair[] {
  const after = /^\s*,\s*/.exec(file.slice(to));
  if (after) return [{ from, to: to + after[0].length, text: '' }];
  const before = /,\s*$/.exec(file.slice(0, from));
  if (before) return [{ from: from - before[0].length, to, text: '' }];
  const start = file.lastIndexOf('\n', from - 1) + 1;
  const end = file.indexOf('\n', Math.max(from, to - 1));
  return [{ from: start, to: end < 0 ? file.length : end + 1, text: '' }];
}

/** Takes out a pair of a map. */
export function removePair(file: string, pair: Pair | undefined): readonly Repair[] {
  const key = rangeOf(pair?.key);
  if (!key) return [];
  return remove(file, key[0], rangeOf(pair?.value)?.[1] ?? key[1]);
}
