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

/** The same change, from the first letter to the last that differ, grown to whole words. */
function narrowed(text: string, { from, to, text: put }: Repair): Repair {
  const cut = text.slice(from, to);
  const short = Math.min(cut.length, put.length);
  let head = 0;
  while (head < short && cut[head] === put[head]) head += 1;
  let tail = 0;
  while (tail < short - head && cut.at(-1 - tail) === put.at(-1 - tail)) tail += 1;
  let [start, end] = [from + head, to - tail];
  const middle = put.slice(head, put.length - tail);
  if (text.slice(start, end).trim() === '' && middle.trim() === '') return { from: start, to: end, text: middle };
  const whole = /[A-Za-z0-9]/.test(`${text.slice(start, end)}${middle}`) ? inWord : isDark;
  while (start > 0 && whole(text[start - 1])) start -= 1;
  while (whole(text[end])) end += 1;
  return { from: start, to: end, text: text.slice(start, from + head) + middle + text.slice(to - tail, end) };
}

/** What a change of a file does, in a few words: what to take out, what to put in, and in which line. */
export function repairWords(text: string, repair: Repair): string {
  const small = narrowed(text, repair);
  const { from, to, text: put } = small;
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
