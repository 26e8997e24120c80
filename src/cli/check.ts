import { withRepairs } from '../scenario/mend.ts';
import { parseScenario } from '../scenario/parse.ts';
import type { FileProblem } from '../scenario/problem.ts';
import { JSON_OPTION, type Usage } from './args.ts';
import { readText } from './files.ts';
import { type Command, done, wrong } from './output.ts';

export const CHECK: Usage = {
  name: 'check',
  operands: 'FILE…',
  does: 'Reads scenario files and says what is wrong with them, and where.',
  options: [JSON_OPTION],
};

interface Checked {
  readonly file: string;
  readonly ok: boolean;
  readonly problems: readonly (Omit<FileProblem, 'file' | 'repair'> & { readonly repair: string | null })[];
}

const checked = (file: string, text: string): Checked => {
  const { ok, problems } = parseScenario(text);
  return {
    file,
    ok,
    problems: withRepairs(text, problems).map(({ repair = null, change: _, ...problem }) => ({ ...problem, repair })),
  };
};

const linesOf = ({ file, ok, problems }: Checked): string[] => [
  ...problems.flatMap((p) => [
    `${file}:${p.line}:${p.column} ${p.severity} ${p.code}: ${p.message}`,
    `  ${p.path === '' ? '' : `${p.path}: `}found ${p.found}, expected ${p.expected}. ${p.hint}`,
    ...(p.repair === null ? [] : [`  Try: ${p.repair}`]),
  ]),
  `${file}: ${ok ? 'good' : 'not good'}`,
];

/** `check`: the problems of each file, most important first. */
export const check: Command = async (call) => {
  const [first] = call.operands;
  if (first === undefined) return wrong({ code: 'no-operand', detail: { what: 'a file', usage: 'check FILE…' } });
  const files: Checked[] = [];
  for (const file of call.operands) {
    const text = readText(file);
    if (!text.ok) return wrong(text.problem);
    files.push(checked(file, text.value));
  }
  const good = files.every((file) => file.ok);
  return done(call, good, { files }, files.flatMap(linesOf));
};
