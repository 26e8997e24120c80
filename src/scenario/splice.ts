import {
  type Document,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  Scalar,
  stringify,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { Edit } from './edit.ts';
import type { Path } from './problem.ts';

const STEP = 2;

/** What a splice puts in place of a stretch of the text. */
interface Cut {
  readonly from: number;
  readonly to: number;
  readonly with: string;
}

/**
 * One edit as a change of the few characters that it is about, so that all else stays as its author wrote it; null
 * where that is not simple. Whoever calls looks whether the text then says what it should.
 */
export function splice(text: string, doc: Document.Parsed, edit: Edit): string | null {
  const cut = cutFor(text, doc, edit);
  return cut === null ? null : text.slice(0, cut.from) + cut.with + text.slice(cut.to);
}

function cutFor(text: string, doc: Document.Parsed, { path, value }: Edit): Cut | null {
  const node = doc.getIn(path, true) as Node | undefined;
  if (value === undefined) return removal(text, doc, path);
  if (isScalar(node) && typeof value !== 'object') return scalarCut(node, value);
  if (isMap(node) || isSeq(node)) return flowCut(text, node, value);
  return node === undefined ? insertion(text, doc, path, value) : null;
}

/** What stands within brackets is written anew as a whole, unless a remark stands in it. */
function flowCut(text: string, node: YAMLMap | YAMLSeq, value: unknown): Cut | null {
  const [from, to] = node.range ?? [0, 0];
  if (!node.flow || text.slice(from, to).includes('#')) return null;
  return { from, to, with: inline(value) };
}

/** One value on its own line or within brackets, in quotes where it needs them. */
const inline = (value: unknown): string =>
  stringify(value, { collectionStyle: 'flow', lineWidth: 0, flowCollectionPadding: false, indentSeq: true }).trimEnd();

function scalarCut(node: Scalar, value: unknown): Cut | null {
  const [from, to] = node.range ?? [0, 0];
  if (from === to || node.type === Scalar.BLOCK_FOLDED || node.type === Scalar.BLOCK_LITERAL) return null;
  return { from, to, with: flowSafe(value) };
}

/** A text that stands anywhere: within brackets a bare comma would end it. */
const flowSafe = (value: unknown): string => inline([value]).slice(1, -1);

type Collection = YAMLMap<Node, Node> | YAMLSeq<Node>;

/** Where the deepest part of a path that is there ends, and what is still to be written below it. */
function nearest(doc: Document.Parsed, path: Path): { readonly parent: unknown; readonly rest: Path } {
  for (let n = path.length - 1; n > 0; n--) {
    const parent = doc.getIn(path.slice(0, n), true);
    if (parent !== undefined) return { parent, rest: path.slice(n) };
  }
  return { parent: doc.contents, rest: path };
}

/** Whether what is missing at a key is a list: its own key is a number. */
const nest = (rest: Path, value: unknown): unknown =>
  rest.reduceRight((inner, key) => (typeof key === 'number' ? [inner] : { [key]: inner }), value);

function insertion(text: string, doc: Document.Parsed, path: Path, value: unknown): Cut | null {
  const { parent, rest } = nearest(doc, path);
  if (!isMap(parent) && !isSeq(parent)) return null;
  const [key, ...below] = rest;
  const inner = nest(below, value);
  const whole = isSeq(parent) ? [inner] : { [String(key)]: inner };
  return parent.flow
    ? flowInsertion(text, parent as Collection, whole)
    : blockInsertion(text, parent as Collection, whole);
}

function flowInsertion(text: string, parent: Collection, whole: unknown): Cut | null {
  const close = (parent.range?.[1] ?? 0) - 1;
  if (!']}'.includes(text[close] ?? ' ')) return null;
  const before = text.slice(0, close).trimEnd();
  const words = inline(whole).slice(1, -1);
  const comma = parent.items.length === 0 || before.endsWith(',') ? '' : ', ';
  return { from: before.length, to: close, with: `${comma}${words}` };
}

function blockInsertion(text: string, parent: Collection, whole: unknown): Cut | null {
  const last = parent.items.at(-1);
  const start = startOf(isSeq(parent) ? last : (last as Pair<Node, Node> | undefined)?.key);
  if (start === undefined) return null;
  const column = columnOf(text, start) - (isSeq(parent) ? STEP : 0);
  if (column < 0) return null;
  const at = endOfLine(text, contentEnd(last, start));
  const lines = stringify(whole, { lineWidth: 0, indent: STEP, flowCollectionPadding: false }).trimEnd().split('\n');
  const margin = ' '.repeat(column);
  const newline = at > 0 && text[at - 1] !== '\n' ? '\n' : '';
  return {
    from: at,
    to: at,
    with: `${newline}${lines.map((line) => (line === '' ? '' : margin + line)).join('\n')}\n`,
  };
}

function removal(text: string, doc: Document.Parsed, path: Path): Cut | null {
  const parent: unknown = path.length === 1 ? doc.contents : doc.getIn(path.slice(0, -1), true);
  if ((!isMap(parent) && !isSeq(parent)) || parent.items.length < 2) return null;
  const key = path.at(-1);
  const at = isSeq(parent)
    ? Number(key)
    : parent.items.findIndex((pair) => isScalar(pair.key) && String(pair.key.value) === String(key));
  const item = parent.items[at] as Node | Pair<Node, Node> | undefined;
  if (item === undefined) return null;
  return parent.flow ? flowRemoval(text, parent as Collection, at) : blockRemoval(text, parent as Collection, at);
}

function flowRemoval(text: string, parent: Collection, at: number): Cut | null {
  const spans = parent.items.map(spanOf);
  const [here, before, after] = [spans[at], spans[at - 1], spans[at + 1]];
  if (!here) return null;
  if (after) return { from: here[0], to: after[0], with: '' };
  return before && !text.slice(before[1], here[1]).includes('#') ? { from: before[1], to: here[1], with: '' } : null;
}

function blockRemoval(text: string, parent: Collection, at: number): Cut | null {
  const here = spanOf(parent.items[at]);
  const column = columnOf(text, here[0]);
  const from = here[0] - column;
  const head = text.slice(from, here[0]);
  // the first key of a list's item stands behind its dash
  if (!(isSeq(parent) ? /^\s*-\s+$/ : /^\s*$/).test(head)) return null;
  return { from, to: endOfLine(text, here[1]), with: '' };
}

const startOf = (node: unknown): number | undefined => (node as Node | null | undefined)?.range?.[0];

function spanOf(item: unknown): readonly [number, number] {
  const pair = item as Pair<Node, Node>;
  const from = startOf(item) ?? startOf(pair.key) ?? 0;
  return [from, contentEnd(item, from)];
}

/** Where the words of a part end, without the empty lines and remarks behind it. */
function contentEnd(item: unknown, from: number): number {
  if (isMap(item) || isSeq(item)) {
    if (item.flow) return item.range?.[1] ?? from;
    return item.items.reduce<number>((end, each) => Math.max(end, contentEnd(each, from)), from);
  }
  const pair = item as Pair<Node, Node | null>;
  if (startOf(item) === undefined && pair.key !== undefined) {
    const own = pair.value == null ? pair.key : pair.value;
    return contentEnd(own, startOf(pair.key) ?? from);
  }
  return (item as Node | null)?.range?.[1] ?? from;
}

const columnOf = (text: string, at: number): number => at - (text.lastIndexOf('\n', at - 1) + 1);

/** Just behind the line in which a place lies; a place at the start of a line is behind the line before. */
function endOfLine(text: string, at: number): number {
  if (at > 0 && text[at - 1] === '\n') return at;
  const next = text.indexOf('\n', at);
  return next < 0 ? text.length : next + 1;
}
