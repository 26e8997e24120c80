/** Lines of a file that can be read by themselves: they begin a key or an entry, and the next piece begins another. */
export interface Piece {
  readonly text: string;
  /** the letters of the file before it */
  readonly at: number;
}

/** A key of a file with all below it: one piece, or the line of the key and a piece for each entry under it. */
export interface Block {
  readonly head: Piece;
  readonly parts: readonly Piece[];
  /** what the parts are entries of */
  readonly list: boolean;
}

/** Marks between documents, directives and odd ends of lines: a file with such is read as a whole. */
const UNUSUAL = /^(?:---|\.\.\.|%|\uFEFF)|\r(?!\n)/m;
const KEY = /^[A-Za-z][\w-]*:(?=[ \t\r]|$)/;
const ENTRY = /^-(?=[ \t\r]|$)/;
/** A key with nothing behind it but a remark. */
const BARE = /^[\w-]+: *(?:#.*)?\r?$/;

interface Line {
  readonly at: number;
  readonly indent: number;
  /** without its margin and its end */
  readonly words: string;
}

const isEmpty = ({ words }: Line): boolean => words === '' || words === '\r' || words.startsWith('#');

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  for (let at = 0; at < text.length; ) {
    const newline = text.indexOf('\n', at);
    const end = newline < 0 ? text.length : newline;
    let start = at;
    while (start < end && text[start] === ' ') start += 1;
    lines.push({ at, indent: start - at, words: text.slice(start, end) });
    at = end + 1;
  }
  return lines;
}

/**
 * Cuts a file into the keys at its margin, and the longer of them into their entries; null where it is not laid out so.
 * That a piece says by itself what it says in the file is for its reader to see: then all of them can be read without fault.
 */
export function cut(text: string): readonly Block[] | null {
  if (UNUSUAL.test(text)) return null;
  const lines = linesOf(text);
  const starts = lines.flatMap(({ indent, words }, k) => (indent === 0 && KEY.test(words) ? [k] : []));
  if (!lines.slice(0, starts[0]).every(isEmpty)) return null;
  return starts.map((from, k) => blockOf(text, lines.slice(from, starts[k + 1]), lines[starts[k + 1] ?? -1]?.at));
}

function blockOf(text: string, lines: readonly Line[], end = text.length): Block {
  const [first, ...below] = lines as readonly [Line, ...Line[]];
  const whole: Block = { head: { text: text.slice(first.at, end), at: first.at }, parts: [], list: false };
  const begin = below.find((line) => !isEmpty(line));
  if (begin === undefined || begin.indent === 0 || !BARE.test(first.words)) return whole;
  const list = ENTRY.test(begin.words);
  const sign = list ? ENTRY : KEY;
  const starts: number[] = [];
  for (const line of below) {
    if (isEmpty(line) || line.indent > begin.indent) continue;
    if (line.indent < begin.indent || !sign.test(line.words)) return whole;
    starts.push(line.at);
  }
  const piece = (from: number, to: number): Piece => ({ text: text.slice(from, to), at: from });
  return {
    head: piece(first.at, begin.at),
    parts: starts.map((at, k) => piece(at, starts[k + 1] ?? end)),
    list,
  };
}
