import { isAlias, isMap, isPair, isSeq, type Node, type YAMLMap, YAMLParseError, type YAMLSeq } from 'yaml';
import type { Piece } from './pieces.ts';
import { plain } from './plain.ts';
import { parseWhole } from './yaml.ts';

/** Rows of a file that were read: keys of a block, or entries of a list. */
export interface Rows {
  readonly root: YAMLMap<Node, Node | null> | YAMLSeq<Node>;
  /** their plain data, of so many parts */
  readonly value: object;
  readonly parts: number;
}

/** A piece of a file that was read by itself. */
export interface ReadPiece extends Rows {
  /** the letters of the file before it: the places of its nodes count from there */
  at: number;
}

/** Reads a piece that stands so many levels down; null for a fault, and for all that is not plain rows of plain data. */
export function readPiece({ text, at }: Piece, depth: number): ReadPiece | null {
  const { doc } = parseWhole(text);
  const root: unknown = doc.contents;
  if (doc.errors.length > 0 || doc.warnings.length > 0 || !(isMap(root) || isSeq(root))) return null;
  if (root.flow || !standsAlone(root)) return null;
  const { value, parts, stop } = plain(root as Node, doc, Array(depth).fill(''));
  if (stop !== undefined) return null;
  const piece = { root: root as Rows['root'], value: value as object, parts, at: 0 };
  moveTo(piece, at);
  return piece;
}

const standsAlone = (node: unknown): boolean => {
  if (isPair(node)) return standsAlone(node.key) && standsAlone(node.value);
  if (isAlias(node) || (node as Node | null)?.anchor !== undefined) return false;
  return !(isMap(node) || isSeq(node)) || (node.items as unknown[]).every(standsAlone);
};

/**
 * The first fault of a piece, placed in the file; null where it may reach beyond the piece, or comes of how deep
 * the piece stands. `isLast` = nothing follows it.
 */
export function faultOf({ text, at }: Piece, isLast: boolean): YAMLParseError | null {
  const margin = /^ */.exec(text)?.[0] ?? '';
  const isEntry = text.startsWith('-', margin.length);
  const next = isLast ? '' : `${margin}${isEntry ? '- 0' : 'next: 0'}\n`;
  const { doc } = parseWhole(text + next);
  const [fault] = doc.errors;
  const last = (doc.contents as Partial<Rows['root']> | null)?.items?.at(-1);
  const start = text.length + margin.length + (isEntry ? 2 : 0);
  const isClosed = isLast || (isPair(last) ? (last.key as Node) : last)?.range?.[0] === start;
  return fault === undefined || fault.code === 'RESOURCE_EXHAUSTION' || !isClosed
    ? null
    : new YAMLParseError([fault.pos[0] + at, fault.pos[1] + at], fault.code, fault.message);
}

/** Tells the nodes of a piece that it has another place in the file. */
export function moveTo(piece: ReadPiece, at: number): void {
  const by = at - piece.at;
  piece.at = at;
  if (by !== 0) shift(piece.root, by);
}

function shift(node: unknown, by: number): void {
  if (isPair(node)) {
    shift(node.key, by);
    shift(node.value, by);
    return;
  }
  const own = node as Node | null;
  if (own?.range) own.range = [own.range[0] + by, own.range[1] + by, own.range[2] + by];
  if (isMap(node) || isSeq(node)) for (const item of node.items) shift(item, by);
}
