import { parseDocument } from 'yaml';
import { applyRepair, type Repair } from './change.ts';
import { parseScenario } from './parse.ts';
import type { FileProblem, Path } from './problem.ts';
import { makeParse } from './remember.ts';
import { repairText } from './repairText.ts';
import { repairValue } from './repairValue.ts';
import type { Parse } from './yaml.ts';

/** So many repairs are tried: each is a reading of the whole file. */
const TRIES = 40;

const errorsOf = (text: string, parse: Parse): readonly FileProblem[] =>
  parseScenario(text, undefined, parse).problems.filter(({ severity }) => severity === 'error');

/**
 * A change of the text that mends the most important problem of a file: tried before it is offered. The first that leaves
 * a good file; else the first that leaves fewer problems, and not this one.
 */
export function repairFor(text: string, problem: FileProblem): Repair | undefined {
  const tries = repairing(text, problem);
  let step = tries.next();
  while (!step.done) step = tries.next();
  return step.value;
}

/** The same, one try at a time: each reads the whole file, so a page may do something else in between. */
export function* repairing(
  text: string,
  problem: FileProblem,
  parse: Parse = makeParse(),
): Generator<void, Repair | undefined> {
  const before = errorsOf(text, parse).length;
  let second: Repair | undefined;
  for (const repair of candidates(text, problem).slice(0, TRIES)) {
    yield;
    const after = errorsOf(applyRepair(text, repair), parse);
    if (after.length === 0) return repair;
    const gone = after.every(({ code, line }) => code !== problem.code || line !== problem.line);
    if (gone && after.length < before) second ??= repair;
  }
  return second;
}

function candidates(text: string, problem: FileProblem): readonly Repair[] {
  const doc = parseDocument(text, { schema: 'core', version: '1.2', uniqueKeys: false, logLevel: 'silent' });
  if (doc.errors.length > 0 || doc.warnings.length > 0 || problem.code === 'not-text') return repairText(text, problem);
  if (problem.code === 'duplicate-key') return secondKey(text, problem);
  const value: unknown = doc.toJS();
  return repairValue({ file: text, doc, value, problem, path: pathOf(problem.path) });
}

/** A path is written with dots; a number is a place in a list. */
const pathOf = (path: string): Path =>
  path === '' ? [] : path.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step));

/** Takes out the lines or the entry of a key that stands twice. */
function secondKey(text: string, { line, column }: FileProblem): readonly Repair[] {
  const lines = text.split('\n');
  const from = lines.slice(0, line - 1).join('\n').length + (line > 1 ? 1 : 0);
  const own = lines[line - 1] ?? '';
  const indent = column - 1;
  const flow = /^[^,}\]]*,?\s*/.exec(own.slice(indent));
  const until = lines.findIndex(
    (next, at) => at >= line && next.trim() !== '' && next.length - next.trimStart().length <= indent,
  );
  const end = until < 0 ? text.length : lines.slice(0, until).join('\n').length + 1;
  return [
    { from, to: end, text: '' },
    { from: from + indent, to: from + indent + (flow?.[0].length ?? 0), text: '' },
  ];
}
