import { roll } from '../../src/engine/rng.ts';
import { parseScenario } from '../../src/scenario/parse.ts';

/** A file with one fault, and the lines that a message about it may point at. */
export interface Mutant {
  readonly kind: string;
  readonly text: string;
  readonly lines: readonly number[];
}

type Draw = (n: number, purpose: string) => number;

interface Slip {
  readonly text: string;
  readonly line: number;
  /** other lines that are as right */
  readonly also?: readonly number[];
}

type Kind = (lines: readonly string[], draw: Draw) => Slip | null;

/** Takes one of the lines that fit and writes it anew. */
const onLine =
  (fits: RegExp, change: (line: string, draw: Draw) => string): Kind =>
  (lines, draw) => {
    const places = lines.flatMap((line, at) => (fits.test(line) && !line.trimStart().startsWith('#') ? [at] : []));
    const at = places[draw(places.length, 'line')];
    if (at === undefined) return null;
    const next = change(lines[at] ?? '', draw);
    return { text: lines.map((line, k) => (k === at ? next : line)).join('\n'), line: at + 1 };
  };

/** Two letters of a word changed over, or one left out. */
const misspell = (word: string, draw: Draw): string => {
  const at = 1 + draw(Math.max(1, word.length - 2), 'letter');
  return draw(2, 'how') === 0
    ? word.slice(0, at) + word.slice(at + 1)
    : word.slice(0, at) + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2);
};

/** The key of the block that a line is part of. */
const headOf = (lines: readonly string[], line: number): number => {
  const indent = (text: string) => text.length - text.trimStart().length;
  const own = indent(lines[line - 1] ?? '');
  for (let at = line - 2; at >= 0; at -= 1) {
    const text = lines[at] ?? '';
    if (text.trim() !== '' && !text.trimStart().startsWith('#') && indent(text) < own) return at + 1;
  }
  return 1;
};

/** A slip that is as rightly told at the head of its block, or at the head above that. */
const orHead =
  (kind: Kind): Kind =>
  (lines, draw) => {
    const slip = kind(lines, draw);
    if (slip === null) return null;
    const head = headOf(lines, slip.line);
    return { ...slip, also: [head, headOf(lines, head)] };
  };

const KINDS: Readonly<Record<string, Kind>> = {
  'a key misspelled': onLine(/^\s*(- )?[a-zA-Z]{4,}:/, (line, draw) =>
    line.replace(/[a-zA-Z]{4,}(?=:)/, (word) => misspell(word, draw)),
  ),
  'a name misspelled': onLine(/\b(party|option|issue|with|in|issues|src): \[?[A-Za-z-]{3,}/, (line, draw) =>
    line.replace(
      /(\b(?:party|option|issue|with|in|issues|src): \[?)([A-Za-z-]{3,})/,
      (_, head, word) => head + misspell(word, draw),
    ),
  ),
  'a wrong type': onLine(/: -?\d+\s*$|: \d+[,}]/, (line, draw) =>
    line.replace(
      /: (-?\d+)/,
      (_, n) => [`: "${n}"`, `: ${n} percent`, `: [${n}]`, `: ${n}.5`, ': many'][draw(5, 'type')] ?? '',
    ),
  ),
  'a number out of range': onLine(/(chancePermille|share|candourPermille|audienceBp|count|value): \d+/, (line, draw) =>
    line.replace(
      /((?:chancePermille|share|candourPermille|audienceBp|count|value): )(\d+)/,
      (_, head, n) => head + (draw(2, 'way') === 0 ? `-${n}` : `${n}00000`),
    ),
  ),
  'a key left out': (lines, draw) => {
    const slip = onLine(/^\s+(short|name|title|option|party|text|url|in|issue): \S/, () => '\u0000')(lines, draw);
    if (slip === null) return null;
    const text = slip.text.replace('\u0000\n', '');
    // whatever belongs to the same block is as right a place
    return {
      text,
      line: slip.line,
      also: [slip.line - 3, slip.line - 2, slip.line - 1, slip.line + 1, headOf(lines, slip.line)],
    };
  },
  'a sum that is off': orHead(
    onLine(/\{[\w-]+: \d+, [\w-]+: \d+/, (line, draw) =>
      line.replace(/: (\d+)/, (_, n) => `: ${Number(n) + 1 + draw(9, 'by')}`),
    ),
  ),
  'chances that are off': orHead(
    onLine(/^\s+(chancePermille|share): \d+\s*$/, (line, draw) =>
      line.replace(/(\d+)\s*$/, (n) => String(Math.max(0, Number(n) - 1 - draw(20, 'by')))),
    ),
  ),
  'an id twice': (lines, draw) => {
    const places = lines.flatMap((line, at) => (/^\s*- id: [\w-]+$/.test(line) ? [at] : []));
    const k = 1 + draw(places.length - 1, 'which');
    const [from = 0, to = 0] = [places[k - 1], places[k]];
    const id = /id: (\S+)/.exec(lines[from] ?? '')?.[1] ?? '';
    const text = lines.map((line, at) => (at === to ? line.replace(/id: \S+/, `id: ${id}`) : line)).join('\n');
    return { text, line: to + 1, also: [from + 1] };
  },
  'a name of no one': (lines, draw) => {
    const slip = onLine(/^\s*(- )?id: [\w-]{3,}$/, (line) => line.replace(/id: \S+/, (word) => `${word}x`))(
      lines,
      draw,
    );
    if (slip === null) return null;
    const old = /id: (\S+)/.exec(lines[slip.line - 1] ?? '')?.[1] ?? '';
    const uses = lines.flatMap((line, at) =>
      new RegExp(`\\b${old}\\b`).test(line) && at + 1 !== slip.line ? [at + 1] : [],
    );
    // named once or twice elsewhere, either side may be the wrong one
    return { ...slip, also: uses.length < 3 ? uses : [] };
  },
  'a line moved in': onLine(/^\s{4,}[a-zA-Z]+: \S/, (line, draw) => ' '.repeat(1 + draw(3, 'by')) + line),
  'a line moved out': onLine(/^\s{4,}[a-zA-Z]+: \S/, (line, draw) => line.slice(1 + draw(3, 'by'))),
  'a tab': onLine(/^\s{4,}[a-zA-Z]+:/, (line) => line.replace(/^\s+/, (space) => '\t'.repeat(space.length / 2))),
  'another encoding': (lines, draw) => {
    const slip = onLine(/: .*\s[a-z]{4,}.*\.$/, (line) => line.replace(/(: .*\s[a-z]{2,})[a-z]/, '$1\uFFFD'))(
      lines,
      draw,
    );
    return slip;
  },
  'two bytes a letter': (lines) => ({ text: lines.join('\n').replace(/[\s\S]/g, '$&\u0000'), line: 1 }),
  'a space that is none': onLine(/^\s{4,}[a-zA-Z]+:/, (line) =>
    line.replace(/^\s+/, (space) => '\u00A0'.repeat(space.length)),
  ),
  'curly quotes': onLine(/: "[^"]*"\s*$/, (line) => line.replace(/"([^"]*)"\s*$/, '\u201C$1\u201D')),
  'a merge left undone': (lines, draw) => {
    const slip = onLine(/^\s{4,}[a-zA-Z]+: \S/, (line) => `<<<<<<< mine\n${line}\n=======\n${line}\n>>>>>>> theirs`)(
      lines,
      draw,
    );
    return slip;
  },
  'a key twice': (lines, draw) => {
    const slip = onLine(/^\s{4,}(name|title|text|short|question|basis): \S/, (line) => `${line}\n${line}`)(lines, draw);
    return slip && { ...slip, also: [slip.line + 1] };
  },
  'no colon': onLine(/^\s{4,}[a-zA-Z]+: \S/, (line) => line.replace(/:/, '')),
  'an open bracket': onLine(/[}\]]\s*$/, (line) => line.replace(/[}\]]\s*$/, '')),
  'an open quote': onLine(/: "[^"]*"\s*$/, (line) => line.replace(/"\s*$/, '')),
};

/** One fault in a good file, drawn by seed; some draws make no fault at all and are drawn again. */
export function mutantOf(file: string, seed: string): Mutant {
  const kinds = Object.keys(KINDS);
  for (let attempt = 0; attempt < 60; attempt += 1) {
    const draw: Draw = (n, purpose) => (n < 1 ? 0 : roll(n, seed, attempt, 'mutant', purpose));
    const kind = kinds[draw(kinds.length, 'kind')] ?? '';
    const lines = file.split('\n');
    const slip = KINDS[kind]?.(lines, draw);
    if (!slip) continue;
    const parsed = parseScenario(slip.text);
    if (parsed.ok && !parsed.problems.some(({ severity }) => severity === 'error')) continue;
    return { kind, text: slip.text, lines: [slip.line, ...(slip.also ?? [])] };
  }
  throw new Error(`no fault found for ${seed}`);
}
