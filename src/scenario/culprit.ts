import type { YAMLError } from 'yaml';

/** A line with something on it. */
interface Line {
  readonly start: number;
  /** columns before its first key, the dash of an entry counted in */
  readonly depth: number;
  readonly text: string;
}

/** Where a fault of YAML was made, which is not always where a reader first stumbles over it: an offset. */
export function culprit(text: string, { message, pos: [offset] }: YAMLError): number {
  const lines = linesOf(text);
  const at = lines.findLastIndex(({ start }) => start - indentOf(lines, start) <= offset);
  if (/^Flow (?:map|sequence)/.test(message)) return unclosed(lines, at) ?? offset;
  if (/^Missing closing/.test(message)) return lines.slice(0, at + 1).find(hasOddQuote)?.start ?? offset;
  const shifted = /^(?:Nested mappings|Implicit keys|All mapping items|Sequence item|A block sequence)/.test(message);
  return (shifted ? misplaced(lines, at, /^Nested/.test(message)) : undefined) ?? offset;
}

const indentOf = (lines: readonly Line[], start: number): number =>
  lines.find((line) => line.start === start)?.text.search(/\S/) ?? 0;

function linesOf(text: string): readonly Line[] {
  let from = 0;
  return text.split('\n').flatMap((line) => {
    const begin = from;
    from += line.length + 1;
    const bare = line.trimStart();
    if (bare === '' || bare.startsWith('#')) return [];
    const indent = line.length - bare.length;
    return [{ start: begin + indent, depth: indent + (/^(?:- +)*/.exec(bare)?.[0].length ?? 0), text: line }];
  });
}

/** The line that stands in or out of the block around it. */
function misplaced(lines: readonly Line[], at: number, nested: boolean): number | undefined {
  const near = [at, at + 1, at - 1].flatMap((k) => lines[k] ?? []);
  const even = lines.filter(({ depth }) => depth % 2 === 0).length > lines.length * 0.9;
  const odd = near.filter(({ depth }) => depth % 2 === 1);
  if (even && odd.length === 1) return odd[0]?.start;
  const [before, own, next] = [lines[at - 1], lines[at], lines[at + 1]];
  if (!before || !own || !next) return undefined;
  if (nested) return next.depth > own.depth && before.depth !== next.depth ? next.start : own.start;
  const around = next.depth === own.depth || (before.depth < own.depth && lines[at - 2]?.depth === own.depth);
  return around && before.depth !== own.depth && next.depth !== before.depth ? before.start : own.start;
}

const bare = (line: string): string => line.replace(/"(?:[^"\\]|\\.)*"|'[^']*'|#.*$/g, '');

const count = (line: string, signs: RegExp): number => line.match(signs)?.length ?? 0;

const hasOddQuote = ({ text }: Line): boolean => /: "/.test(text) && count(text.replace(/\\"/g, ''), /"/g) % 2 === 1;

/** The last line of the row whose bracket was opened and never closed. */
function unclosed(lines: readonly Line[], at: number): number | undefined {
  let last = lines
    .slice(0, at + 1)
    .findLastIndex(({ text }) => count(bare(text), /[[{]/g) > count(bare(text), /[\]}]/g));
  if (last < 0) return undefined;
  while (last < at && /,\s*$/.test(lines[last]?.text ?? '')) last += 1;
  return lines[last]?.start;
}
