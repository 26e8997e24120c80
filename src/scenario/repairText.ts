import type { Repair } from './change.ts';
import type { FileProblem } from './problem.ts';
import { NOT_TEXT } from './read.ts';

interface Line {
  readonly from: number;
  readonly text: string;
}

const linesOf = (file: string): readonly Line[] => {
  let from = 0;
  return file.split('\n').map((text) => {
    const line = { from, text };
    from += text.length + 1;
    return line;
  });
};

const indentOf = (text: string): number => text.length - text.trimStart().length;

const onLine = ({ from, text }: Line, to: string): Repair => ({ from, to: from + text.length, text: to });

/** What could mend a file that is no YAML yet, the likeliest first. */
export function repairText(file: string, problem: FileProblem): readonly Repair[] {
  const lines = linesOf(file);
  switch (problem.code) {
    case 'merge-conflict':
      return mergeRepairs(file);
    case 'tab-indent':
      return tabRepairs(file, lines);
    case 'not-text':
      return [{ from: 0, to: file.length, text: plainText(file) }];
    case 'several-documents':
      return lines
        .filter(({ text }) => /^---/.test(text))
        .map((line) => ({ ...onLine(line, ''), to: line.from + line.text.length + 1 }));
    default:
      return lineRepairs(lines, problem.line - 1);
  }
}

/** The file with the first of the two versions everywhere. */
function mergeRepairs(file: string): readonly Repair[] {
  const first = file.replace(/^<{7} .*\n([\s\S]*?)^={7}\n[\s\S]*?^>{7} .*\n?/gm, '$1');
  const second = file.replace(/^<{7} .*\n[\s\S]*?^={7}\n([\s\S]*?)^>{7} .*\n?/gm, '$1');
  const bare = file.replace(/^(?:<{7}|={7}|>{7}).*\n?/gm, '');
  return [first, second, bare].map((text) => ({ from: 0, to: file.length, text }));
}

function tabRepairs(file: string, lines: readonly Line[]): readonly Repair[] {
  const wide = (width: number): string =>
    file.replace(/^[ \t\u00A0]+/gm, (space) => space.replaceAll('\u00A0', ' ').replaceAll('\t', ' '.repeat(width)));
  const asAbove = lines.flatMap((line, at) => {
    if (!/^ *[\t\u00A0]/.test(line.text)) return [];
    const near = [lines[at - 1], lines[at + 1]].flatMap((other) => (other ? [indentOf(other.text)] : []));
    return [...near, ...near.map((n) => n + 2)].map((n) => onLine(line, ' '.repeat(n) + line.text.trimStart()));
  });
  return [...[2, 4, 8].map((width) => ({ from: 0, to: file.length, text: wide(width) })), ...asAbove];
}

/** The file without what another encoding left in it. */
const plainText = (file: string): string => file.replace(/^\uFFFD+/, '').replace(new RegExp(NOT_TEXT.source, 'g'), '');

/** The line that is pointed at, the one above it and the one below: one at a time, with the usual slips undone. */
function lineRepairs(lines: readonly Line[], at: number): readonly Repair[] {
  const around = [at, at - 1, at + 1, at - 2].flatMap((place) => {
    const line = lines[place];
    return line && line.text.trim() !== '' ? [{ line, place }] : [];
  });
  const slips = around.flatMap(({ line }) => slipsOf(line.text).map((text) => onLine(line, text)));
  const shifts = around.flatMap(({ line, place }) =>
    indents(lines, place).map((n) => onLine(line, ' '.repeat(n) + line.text.trimStart())),
  );
  const gone = around
    .slice(0, 2)
    .map(({ line }) => ({ from: line.from, to: line.from + line.text.length + 1, text: '' }));
  const colon = around.slice(0, 1).flatMap(({ line }) => withColon(line.text).map((text) => onLine(line, text)));
  return [...colon, ...heads(lines, at), ...shifts.slice(0, 6), ...slips, ...shifts.slice(6), ...gone];
}

/** Blocks that no file, or few, can be without. */
const HEADS = ['parties', 'issues', 'sources', 'assumptions'];

/** A block that is further in than the line above it, and whose first line is gone. */
function heads(lines: readonly Line[], at: number): readonly Repair[] {
  const [line, above] = [lines[at], lines[at - 1]];
  if (line === undefined || above === undefined || indentOf(line.text) <= indentOf(above.text)) return [];
  const missing = HEADS.filter((key) => !lines.some(({ text }) => text.startsWith(`${key}:`)));
  return missing.map((key) => ({ from: line.from, to: line.from, text: `${key}:\n` }));
}

/** Indents that fit beside the lines around. */
function indents(lines: readonly Line[], place: number): readonly number[] {
  const own = indentOf(lines[place]?.text ?? '');
  const near = [place - 1, place + 1, place - 2, place + 2].flatMap((n) => {
    const other = lines[n]?.text ?? '';
    return other.trim() === '' ? [] : [indentOf(other), indentOf(other) + (/^\s*- /.test(other) ? 2 : 0)];
  });
  return [...new Set([...near, own - 1, own + 1, own - 2, own + 2])].filter((n) => n >= 0 && n !== own);
}

/** A line that begins like a key and has no colon, with one. */
function withColon(text: string): readonly string[] {
  const [, head = '', rest = ''] = /^(\s*(?:- )?[A-Za-z][\w-]*)\s+([^:]+)$/.exec(text.trimEnd()) ?? [];
  return head === '' ? [] : [`${head}: ${rest}`];
}

/** The same line with one usual slip undone. */
function slipsOf(text: string): readonly string[] {
  const bare = text.trimEnd();
  const [quote = ''] = /["'](?=[^"']*$)/.exec(bare) ?? [];
  const [, head = '', rest = ''] = /^(\s*(?:- )?[A-Za-z][\w-]*)\s+(.+)$/.exec(bare) ?? [];
  const [, key = '', value = ''] = /^(\s*(?:- )?[A-Za-z][\w-]*: )(.+)$/.exec(bare) ?? [];
  return [
    text.replaceAll('\u00A0', ' '),
    text.replace(/[\u201C\u201D\u201E]/g, '"').replace(/[\u2018\u2019]/g, "'"),
    text.replace(/:(?=[^\s/:,}\]])/, ': '),
    head === '' ? text : `${head}: ${rest}`,
    `${bare}${quote}`,
    `${bare}]`,
    `${bare}}`,
    `${bare}]}`,
    `${bare}}]`,
    bare.replace(/([}\]])+$/, (tail) => tail.slice(1)),
    bare.replace(/"(?=[^"]*$)/, ''),
    key === '' ? text : `${key}${JSON.stringify(value.replaceAll(/^["']|["']$/g, ''))}`,
    bare.replace(/: !\S+ ?/, ': '),
    bare.replace(/(\w) ([A-Za-z][\w-]*: )/, '$1, $2'),
    bare.replace(/([^,[{\s]) ?([{[])/, '$1, $2'),
  ].filter((other) => other !== text);
}
