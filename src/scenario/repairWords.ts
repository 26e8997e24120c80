import { applyRepair, type Repair } from './change.ts';

/** Letters of a file that a sentence shows. */
const SHOWN = 60;

const quoted = (part: string): string => {
  const line = part.trim().replace(/\s*\n\s*/g, ' / ');
  return `“${line.length > SHOWN ? `${line.slice(0, SHOWN - 1)}…` : line}”`;
};

const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;

const indentOf = (text: string, line: number): number => /^ */.exec(text.split('\n')[line - 1] ?? '')?.[0].length ?? 0;

const isDark = (letter: string | undefined): boolean => letter !== undefined && /\S/.test(letter);

const inWord = (letter: string | undefined): boolean => isDark(letter) && /[^,:{}[\]]/.test(letter ?? '');

/** The same change, from the first letter to the last that differ. */
function bared(text: string, { from, to, text: put }: Repair): Repair {
  const cut = text.slice(from, to);
  const short = Math.min(cut.length, put.length);
  let head = 0;
  while (head < short && cut[head] === put[head]) head += 1;
  let tail = 0;
  while (tail < short - head && cut.at(-1 - tail) === put.at(-1 - tail)) tail += 1;
  return { from: from + head, to: to - tail, text: put.slice(head, put.length - tail) };
}

/** A change grown to whole words. */
function grown(text: string, { from, to, text: put }: Repair): Repair {
  const whole = /[A-Za-z0-9-]/.test(`${text.slice(from, to)}${put}`) ? inWord : isDark;
  let [start, end] = [from, to];
  while (start > 0 && whole(text[start - 1])) start -= 1;
  while (whole(text[end])) end += 1;
  return { from: start, to: end, text: text.slice(start, from) + put + text.slice(to, end) };
}

/** What comes in as whole lines or whole words, where nothing goes out; null where letters of a word change. */
function insertionWords(text: string, { from, text: put }: Repair): string | null {
  const line = lineAt(text, from);
  // after the dash of a list a new line can only come below
  const isFirst = text.slice(text.lastIndexOf('\n', from - 1) + 1, from).trim() === '';
  if (/\n *$/.test(put)) return `put ${quoted(put)} into a new line ${isFirst ? 'above' : 'below'} line ${line}.`;
  if (/^ *\n/.test(put)) return `put ${quoted(put)} into a new line below line ${line}.`;
  const next = /^[\w-]+/.exec(text.slice(from))?.[0];
  if (next === undefined || !/[A-Za-z0-9].*, $/.test(put)) return null;
  return `put ${quoted(put)} before ${quoted(next)} in line ${line}.`;
}

/** Where two versions stand, or where every letter has a byte too many, the change is too long to be shown. */
function largeWords(text: string, { from, to, text: put }: Repair): string | null {
  const cut = text.slice(from, to);
  const [first, last] = [lineAt(text, from), lineAt(text, from + cut.trimEnd().length)];
  if (cut.includes('\u0000')) return `in line ${first} and after it, take out the empty bytes between the letters.`;
  return /^<{7} /.test(cut) ? `in lines ${first} to ${last}, keep only ${quoted(put)}.` : null;
}

/** What a change of a file does, in a few words: what to take out, what to put in, and in which line. */
export function repairWords(text: string, repair: Repair): string {
  const bare = bared(text, repair);
  const isBlank = `${text.slice(bare.from, bare.to)}${bare.text}`.trim() === '';
  const whole = bare.from === bare.to && !isBlank ? insertionWords(text, bare) : largeWords(text, bare);
  if (whole !== null) return whole;
  const { from, to, text: put } = isBlank ? bare : grown(text, bare);
  const cut = text.slice(from, to);
  const line = lineAt(text, from + (cut.trim() === '' ? 0 : cut.length - cut.trimStart().length));
  if (cut.trim() === '' && put.trim() === '') {
    const after = applyRepair(text, repair);
    const moved = lineAt(after, from + put.length);
    return `begin line ${moved} with ${indentOf(after, moved)} spaces.`;
  }
  if (put.trim() === '') return `take ${quoted(cut)} out of line ${line}.`;
  if (cut.trim() === '') return `put ${quoted(put)} into line ${line}.`;
  return `in line ${line}, write ${quoted(put)} instead of ${quoted(cut)}.`;
}
