import { isScalar, type Node, type Pair, visit } from 'yaml';
import { type Broken, expectedNames, type Mend } from './broken.ts';
import type { Repair } from './change.ts';
import { find, remove, removePair, renameKey, replaceNode } from './edits.ts';

/** Where a name is used that nothing has, the name may be right, and the id that it stood for misspelled. */
const declaredAs = ({ doc, problem }: Broken, names: readonly string[]): readonly Repair[] => {
  const used = problem.found.split(',')[0]?.split('.') ?? [];
  const pairs = names.flatMap((name) => {
    const steps = name.split('.');
    const at = steps.length === used.length ? steps.findIndex((step, k) => step !== used[k]) : -1;
    return at < 0 ? [] : [[steps[at] ?? '', used[at] ?? ''] as const];
  });
  const found: Repair[] = [];
  visit(doc, {
    Pair: (_, { key, value }) => {
      if (!isScalar(key) || key.value !== 'id' || !isScalar(value)) return;
      for (const [declared, name] of pairs)
        if (value.value === declared && /^[\w-]+$/.test(name)) found.push(...replaceNode(value as Node, name));
    },
  });
  return found;
};

/** A key whose colon is missing, so that it runs on to the next one. */
const colonAfter = (file: string, pair: Pair | undefined, name: string): readonly Repair[] => {
  const from = (pair?.key as Node | undefined)?.range?.[0];
  if (from === undefined || !file.slice(from).startsWith(`${name} `)) return [];
  const at = from + name.length;
  const [rest = ''] = /^.*/.exec(file.slice(at + 1)) ?? [];
  return [
    { from: at, to: at, text: ':' },
    // a text with a colon of its own stands in quotation marks
    { from: at, to: at + 1 + rest.length, text: `: ${JSON.stringify(rest)}` },
  ];
};

/** Another name for a key, or the key out. */
export const renameOrRemove: Mend = (broken) => {
  const { pair } = find(broken.doc, broken.path);
  const names = expectedNames(broken);
  return [
    ...names.flatMap((name) => colonAfter(broken.file, pair, name)),
    ...names.flatMap((name) => renameKey(pair, name)),
    ...removePair(broken.file, pair),
  ];
};

/** Another name, in place of a value or of a key. */
export const otherName: Mend = (broken) => {
  const { pair, node } = find(broken.doc, broken.path);
  const names = expectedNames(broken);
  const inKey = isScalar(pair?.key) && String(pair.key.value) === broken.problem.found.split(',')[0];
  const rename = names.flatMap((name) => (inKey ? renameKey(pair, name) : replaceNode(node, name)));
  const dotted = names.flatMap((name) =>
    isScalar(node) && String(node.value).includes('.')
      ? replaceNode(node, `${String(node.value).split('.')[0]}.${name}`)
      : [],
  );
  const gone = inKey
    ? removePair(broken.file, pair)
    : node?.range
      ? remove(broken.file, node.range[0], node.range[1])
      : [];
  return [...rename, ...dotted, ...declaredAs(broken, names), ...gone];
};

/** A name that nothing else has. */
export const freshId: Mend = (broken) => {
  const { pair, node } = find(broken.doc, broken.path);
  const { found, expected } = broken.problem;
  const plain = /^[\w-]+$/.test(expected) ? [expected] : [];
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].map((letter) => found.charAt(0) + letter);
  const names = [...plain, `${found}-2`, ...(/^[A-Z]{2}$/.test(found) ? letters.slice(0, 6) : [])];
  const inKey = typeof broken.path.at(-1) === 'string' && broken.path.at(-1) === found;
  const renamed = names.flatMap((name) => (inKey ? renameKey(pair, name) : replaceNode(node, name)));
  return [
    ...renamed,
    ...(inKey ? removePair(broken.file, pair) : node?.range ? remove(broken.file, node.range[0], node.range[1]) : []),
  ];
};
