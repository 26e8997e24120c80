import { isPair, isSeq, type Node, Pair, type ParsedNode, YAMLMap, YAMLSeq } from 'yaml';
import { type Block, cut, type Piece } from './pieces.ts';
import { MAX_PARTS } from './plain.ts';
import { faultOf, moveTo, type ReadPiece, type Rows, readPiece } from './readPiece.ts';
import { documentOf, type Parse, type Parsed, parseWhole } from './yaml.ts';

type Read = (piece: Piece, depth: number) => ReadPiece | null;

/**
 * A reader that remembers: of the next text it reads only the pieces that it has not just read, and says what `parseWhole`
 * would say, but of several faults only the first. A text with an anchor, an unusual layout, faults in several places or what
 * no scenario may hold is read as a whole. A document is good until the next call, and has no remarks.
 */
export function makeParse(): Parse {
  let memory: ReadonlyMap<string, ReadPiece> = new Map();
  let last: { readonly text: string; readonly parsed: Parsed } | null = null;

  const inPieces = (text: string): Parsed | null => {
    const now = new Map<string, ReadPiece>();
    const faulty: Piece[] = [];
    const read: Read = (piece, depth) => {
      // a piece that stands twice needs nodes for both its places
      const old = now.has(piece.text) ? undefined : memory.get(piece.text);
      if (old !== undefined) moveTo(old, piece.at);
      const found = old ?? readPiece(piece, depth);
      if (found !== null) now.set(piece.text, found);
      else faulty.push(piece);
      return found;
    };
    const parsed = putTogether(cut(text) ?? [], read) ?? withFault(text, faulty);
    if (parsed !== null) memory = now;
    return parsed;
  };

  return (text) => {
    if (last?.text === text) return last.parsed;
    // its document is no good from here on, even if this text is too deep to be read
    last = null;
    const parsed = inPieces(text) ?? parseWhole(text);
    last = { text, parsed };
    return parsed;
  };
}

/** A text of which all but one piece could be read, as no more than the fault of that one. */
function withFault(text: string, [piece, ...others]: readonly Piece[]): Parsed | null {
  if (piece === undefined || others.length > 0) return null;
  const fault = faultOf(piece, piece.at + piece.text.length === text.length);
  if (fault === null) return null;
  const doc = documentOf(null);
  doc.errors = [fault];
  return { doc };
}

function putTogether(blocks: readonly Block[], read: Read): Parsed | null {
  const whole = joined(
    blocks.map((block) => readBlock(block, read)),
    false,
  );
  if (whole === null || whole.parts > MAX_PARTS) return null;
  return { doc: documentOf(whole.root as ParsedNode), known: { value: whole.value } };
}

/** A key and, where they are pieces of their own, the entries below it. */
function readBlock({ head, parts, list }: Block, read: Read): Rows | null {
  const key = read(head, 0);
  if (key === null || parts.length === 0) return key;
  const below = joined(
    parts.map((part) => read(part, 1)),
    list,
  );
  const [pair] = key.root.items;
  if (below === null || !isPair(pair)) return null;
  const root = new YAMLMap<Node, Node | null>();
  root.items = [new Pair(pair.key as Node, below.root)];
  root.range = key.root.range ?? null;
  const [name = ''] = Object.keys(key.value);
  return { root, value: { [name]: below.value }, parts: key.parts + below.parts };
}

/** Rows that follow each other as one; null where some could not be read, are of another kind, or have a key in common. */
function joined(rows: readonly (Rows | null)[], list: boolean): Rows | null {
  const all = rows.filter((each) => each !== null && isSeq(each.root) === list) as readonly Rows[];
  const [first, last] = [all[0]?.root.range, all.at(-1)?.root.range];
  if (all.length < rows.length || !first || !last) return null;
  const root = list ? new YAMLSeq<Node>() : new YAMLMap<Node, Node | null>();
  root.items = all.flatMap((each) => each.root.items as never[]);
  root.range = [first[0], last[1], last[2]];
  const values = all.map((each) => each.value);
  const value = list ? values.flat() : merged(values);
  return value === null ? null : { root, value, parts: all.reduce((sum, { parts }) => sum + parts, 0) };
}

/** The keys of all; null where one stands twice. */
function merged(values: readonly object[]): object | null {
  const all = Object.assign({}, ...values);
  const count = values.reduce((sum, value) => sum + Object.keys(value).length, 0);
  return Object.keys(all).length === count ? all : null;
}
