import {
  type Document,
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  visit,
  type YAMLError,
} from 'yaml';
import { culprit } from './culprit.ts';
import type { FileCode } from './messages.ts';
import { place } from './place.ts';
import { plain, show } from './plain.ts';
import { plainFault } from './plainFault.ts';
import type { FileProblem, Path } from './problem.ts';
import { type Parse, type Parsed, parseWhole } from './yaml.ts';

const MAX_CHARS = 2_000_000;
const MAX_ALIASES = 20;

/** A document that was read: plain data, and where each part of it stands. */
export interface ReadDocument {
  readonly ok: true;
  readonly value: unknown;
  /** line and column, from 1, of the value at a path, or of its key; of the nearest part above where there is none */
  readonly where: (path: Path, atKey?: boolean) => Spot;
  /** whether the file itself has something at a path */
  readonly has: (path: Path) => boolean;
}

export interface Spot {
  readonly line: number;
  readonly column: number;
}

export interface Unreadable {
  readonly ok: false;
  readonly problems: readonly FileProblem[];
}

type Refuse = (code: FileCode, offset: number, found: string, expected: string, path?: Path) => Unreadable;

/** What no text holds: it tells a binary file, or one in another encoding. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
export const NOT_TEXT = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFD]/;

/**
 * Reads one YAML 1.2 document (JSON is a subset) into plain data, or says why not; knows nothing of scenarios. Places are
 * good until `parse` reads another text.
 */
export function readDocument(text: string, parse: Parse = parseWhole): ReadDocument | Unreadable {
  const spot = (offset: number): Spot => {
    const before = text.slice(0, offset).split('\n');
    return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
  };
  const refuse: Refuse = (code, offset, found, expected, path = []) => ({
    ok: false,
    problems: [place({ code, path, found, expected }, spot(offset))],
  });
  const early = refuseText(text, refuse);
  if (early) return early;
  try {
    return readParsed(text, parse(text), refuse, spot);
  } catch (error) {
    if (error instanceof RangeError) return refuse('too-deep', 0, 'very deep nesting', 'a scenario');
    throw error;
  }
}

function refuseText(text: string, refuse: Refuse): Unreadable | undefined {
  if (text.length > MAX_CHARS) {
    return refuse('too-large', 0, `${text.length} characters`, `at most ${MAX_CHARS}`);
  }
  if (/^[\s\uFEFF]*$/.test(text)) return refuse('empty', 0, 'nothing', 'a scenario');
  const odd = NOT_TEXT.exec(text);
  if (odd) return refuse('not-text', odd.index, 'bytes that are not text', 'plain text in UTF-8');
  const conflict = /^(?:<{7}|>{7}) .*$/m.exec(text);
  if (conflict) return refuse('merge-conflict', conflict.index, show(conflict[0]), 'one version');
  return undefined;
}

function readParsed(
  text: string,
  { doc, known }: Parsed,
  refuse: Refuse,
  spot: (offset: number) => Spot,
): ReadDocument | Unreadable {
  const fault = doc.errors[0] ?? doc.warnings[0];
  if (fault) {
    const blank = /^ *([\t\u00A0])\s*[^\s#]/m.exec(text);
    if (blank) return refuse('tab-indent', blank.index, blank[1] === '\t' ? 'a tab' : 'a no-break space', 'spaces');
    return refuseFault(text, fault, refuse);
  }
  if (doc.contents === null) return refuse('empty', 0, 'only comments', 'a scenario');
  const data = known ?? dataOf(doc, doc.contents, refuse);
  if ('problems' in data) return data;
  return {
    ok: true,
    value: data.value,
    where: (path, atKey) => spot(offsetOf(doc, path, atKey ?? false)),
    has: (path) => doc.hasIn(path),
  };
}

function dataOf(doc: Document.Parsed, contents: Node, refuse: Refuse): { readonly value: unknown } | Unreadable {
  const aliases = countAliases(doc);
  if (aliases > MAX_ALIASES) {
    return refuse('too-many-aliases', 0, `${aliases} aliases`, `at most ${MAX_ALIASES}`);
  }
  const { value, stop } = plain(contents, doc);
  return stop === undefined ? { value } : refuse(stop.code, stop.offset, stop.found, stop.expected, stop.path);
}

function refuseFault(text: string, fault: YAMLError, refuse: Refuse): Unreadable {
  const offset = culprit(text, fault);
  const found = fault.message.replace(/\s+/g, ' ');
  switch (fault.code) {
    case 'MULTIPLE_DOCS':
      return refuse('several-documents', offset, 'a second document', 'one document');
    case 'TAG_RESOLVE_FAILED':
      return refuse('unknown-tag', offset, found, 'no tag');
    case 'RESOURCE_EXHAUSTION':
      return refuse('too-deep', offset, 'very deep nesting', 'a scenario');
    default:
      return refuse('malformed', offset, ...plainFault(found));
  }
}

function countAliases(doc: Document.Parsed): number {
  let count = 0;
  visit(doc, {
    Alias: () => {
      count += 1;
    },
  });
  return count;
}

/** Follows a path as far as it goes, and gives the offset of the last part found. */
function offsetOf(doc: Document.Parsed, path: Path, atKey: boolean): number {
  let node: unknown = doc.contents;
  let offset = doc.contents?.range?.[0] ?? 0;
  for (const step of path) {
    const next = child(isAlias(node) ? node.resolve(doc) : node, step);
    if (next === undefined) return offset;
    const key = isPair(next) ? (next.key as Node) : undefined;
    node = isPair(next) ? next.value : next;
    offset = startOf(atKey || !isScalar(node) ? (key ?? node) : node) ?? startOf(key) ?? offset;
  }
  return offset;
}

function child(node: unknown, step: string | number): Pair | Node | undefined {
  if (isMap(node)) return node.items.find((pair) => isScalar(pair.key) && String(pair.key.value) === step);
  if (isSeq(node)) return node.items[Number(step)] as Node | undefined;
  return undefined;
}

const startOf = (node: unknown): number | undefined => (node as Node | undefined)?.range?.[0];
