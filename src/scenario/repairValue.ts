import { isMap, isScalar, isSeq, type Node } from 'yaml';
import { type Broken, expectedNames, type Mend, nodeAt } from './broken.ts';
import type { Repair } from './change.ts';
import { find, insertKey, removePair, replaceNode } from './edits.ts';
import type { FileProblem } from './problem.ts';
import { freshId, otherName, renameOrRemove } from './repairNames.ts';
import { namesIn, sampleFor } from './sample.ts';
import { written } from './written.ts';

const addKeys: Mend = (broken) => {
  const names = namesIn(broken.value, String(broken.path.at(-1)));
  const map = nodeAt(broken) ?? (broken.path.length === 0 ? broken.doc.contents : undefined);
  const wanted = expectedNames(broken);
  const one = wanted.flatMap((key) => insertKey(broken.file, map, key, sampleFor([...broken.path, key], names)));
  return wanted.length < 2 ? one : together(broken.file, one);
};

/** Several insertions at one place as one. */
const together = (_: string, repairs: readonly Repair[]): readonly Repair[] => {
  const [first] = repairs;
  return first ? [{ ...first, text: repairs.map(({ text }) => text).join('') }] : [];
};

/** What is missing from a row of numbers: what the others leave of a hundred, or a middle. */
const addEntries: Mend = (broken) => {
  const map = nodeAt(broken);
  const given = isMap(map) ? map.items.map(({ value }) => (isScalar(value) ? Number(value.value) : Number.NaN)) : [];
  const left = Math.max(0, 100 - given.reduce((sum, n) => sum + n, 0));
  const sibling = isMap(map) ? map.items[0]?.value : undefined;
  const like = (sibling as Node | undefined)?.range;
  const copy = like ? broken.file.slice(like[0], like[1]) : '{value: 50}';
  const values = [...(Number.isNaN(left) ? [] : [String(left)]), '50', copy, '{value: 50}'];
  return values.flatMap((value) =>
    together(
      broken.file,
      expectedNames(broken).flatMap((key) => insertKey(broken.file, map, key, value)),
    ),
  );
};

/** One number changed by what is missing or too much. */
const otherSum: Mend = (broken) => {
  const by = Number(broken.problem.expected) - Number(broken.problem.found);
  const numbers: Node[] = [];
  const take = (node: unknown, deep: boolean): void => {
    if (isScalar(node) && typeof node.value === 'number') numbers.push(node as Node);
    else if (isMap(node)) {
      for (const { key, value } of node.items) {
        const named = isScalar(key) ? String(key.value) : '';
        if (!deep || named === 'chancePermille' || named === 'share') take(value, false);
      }
    } else if (isSeq(node)) for (const item of node.items) take(item, true);
  };
  take(nodeAt(broken), false);
  return numbers
    .map((node) => ({ node, next: Number((node as { value?: unknown }).value) + by }))
    .filter(({ next }) => next >= 0)
    .flatMap(({ node, next }) => replaceNode(node, String(next)));
};

/** The same value as the kind that belongs there, else something that fits. */
const otherValue: Mend = (broken) => {
  const node = nodeAt(broken);
  const inner = isSeq(node) && node.items.length === 1 ? node.items[0] : node;
  const raw = isScalar(inner) ? String(inner.value ?? '') : '';
  const straight = raw.replaceAll(/[\u201C\u201D\u201E\u2018\u2019]/g, '');
  const digits = raw
    .replace(/[oO]/g, '0')
    .replace(',', '.')
    .replace(/[^\d.-]/g, '');
  const [value, size] = [Number(digits), Math.abs(Number(digits))];
  const number = digits === '' ? [] : [digits, ...[Math.round(value), Math.trunc(value), Math.round(size)].map(String)];
  const [, bound] = /^at (?:least|most) (-?\d+)$/.exec(broken.problem.expected) ?? [];
  const sample = sampleFor(broken.path, namesIn(broken.value));
  const cut =
    bound === undefined || raw.length <= Number(bound) ? [] : [JSON.stringify(raw.slice(0, Number(bound)).trim())];
  const word = raw
    .replace(/[^A-Za-z0-9_-]+/g, '-')
    .replace(/^[^A-Za-z]+/, '')
    .slice(0, 32);
  const rest = restOf(broken);
  const asList = raw === '' ? [] : [`[${raw}]`];
  const candidates = [
    ...expectedNames(broken),
    ...(/^(?:yes|on|true|y)$/i.test(raw) ? ['true'] : /^(?:no|off|false|n)$/i.test(raw) ? ['false'] : []),
    ...(rest === undefined ? [] : [rest]),
    // a sign too many is likelier than a number far below what is allowed
    ...(value < 0 ? [String(size)] : []),
    ...(bound === undefined ? number : [bound, ...number, digits.replace(/0+$/, '')]),
    ...cut,
    ...(word === '' ? [] : [word, raw.slice(0, 2).toUpperCase()]),
    JSON.stringify(raw),
    ...(straight === raw ? [] : [JSON.stringify(straight)]),
    ...asList,
    sample,
  ];
  return [
    ...candidates.flatMap((text) => fill(broken, node, text)),
    ...removePair(broken.file, find(broken.doc, broken.path).pair),
  ];
};

/** A value in place of another, or after a key that has none. */
function fill(broken: Broken, node: Node | undefined, text: string): readonly Repair[] {
  if (node?.range && node.range[1] > node.range[0]) return replaceNode(node, text);
  const key = find(broken.doc, broken.path).pair?.key as Node | undefined;
  if (!key?.range) return [];
  const colon = broken.file.indexOf(':', key.range[1]);
  return colon < 0 ? [] : [{ from: colon + 1, to: colon + 1, text: ` ${text}` }];
}

/** What the same number of the other entries of a list leaves of the whole, where all give it. */
function restOfList({ value, path }: Broken, whole: number): string | undefined {
  const [key, at, name] = [String(path.at(-1)), path.at(-2), String(path.at(-3))];
  // the chances of events stand each by itself
  if (!['readings', 'tempo', 'groups'].includes(name)) return undefined;
  const list = written(value, ...path.slice(0, -2));
  if (!Array.isArray(list) || list.length < 2 || typeof at !== 'number') return undefined;
  const others = list.flatMap((entry: unknown, k) => (k === at ? [] : [Number(written(entry, key))]));
  const left = whole - others.reduce((sum, n) => sum + n, 0);
  return left > 0 && left < whole ? String(left) : undefined;
}

/** What the other numbers of a row of weights leave of a hundred. */
function restOf(broken: Broken): string | undefined {
  const { doc, path } = broken;
  const whole = { chancePermille: 1000, share: 100 }[String(path.at(-1))];
  if (whole !== undefined) return restOfList(broken, whole);
  if (!path.includes('weights')) return undefined;
  const row = find(doc, path.slice(0, -1)).node;
  if (!isMap(row)) return undefined;
  const others = row.items
    .filter(({ key }) => !(isScalar(key) && String(key.value) === String(path.at(-1))))
    .map(({ value }) => (isScalar(value) ? Number(value.value) : Number.NaN));
  const left = 100 - others.reduce((sum, n) => sum + n, 0);
  return left >= 0 && left <= 100 ? String(left) : undefined;
}

const swap: Mend = (broken) => {
  const [low = '', high = ''] = broken.problem.found.split(', ');
  const node = nodeAt(broken);
  if (isSeq(node)) return replaceNode(node, `[${high}, ${low}]`);
  return [high, '0'].flatMap((text) => replaceNode(node, text));
};

const rising: Mend = (broken) => {
  const [, gain = '0', approval = '0'] =
    /above (-?\d+) and an approval of at least (\d+)/.exec(broken.problem.expected) ?? [];
  const [hadGain = 0, hadApproval = 0] = broken.problem.found.split(', ').map(Number);
  const next = [Math.max(hadGain, Number(gain) + 1), Math.max(hadApproval, Number(approval))];
  return replaceNode(nodeAt(broken), `[${next.join(', ')}]`);
};

const rightCount: Mend = (broken) => {
  const node = nodeAt(broken);
  if (!isSeq(node)) return [];
  const had = node.items.map((item) => (isScalar(item) ? Number(item.value) : 0));
  const wanted = Number(broken.problem.expected);
  const next = Array.from({ length: wanted }, (_, at) => had[at] ?? had.at(-1) ?? 0);
  return replaceNode(node, `[${next.join(', ')}]`);
};

const lastRound: Mend = (broken) => replaceNode(nodeAt(broken), broken.problem.expected.replace(/^1 to /, ''));

const otherBasis: Mend = (broken) => ['inferred', 'assumed'].flatMap((basis) => replaceNode(nodeAt(broken), basis));

const otherTarget: Mend = (broken) =>
  ['table', namesIn(broken.value).party, 'all'].flatMap((target) => replaceNode(nodeAt(broken), target));

const anyIssue: Mend = (broken) => {
  const { issues } = (broken.value ?? {}) as { readonly issues?: readonly { readonly id?: unknown }[] };
  return (issues ?? []).flatMap(({ id }) => replaceNode(nodeAt(broken), String(id)));
};

const takeOut: Mend = (broken) => removePair(broken.file, find(broken.doc, broken.path).pair);

const MENDS: Readonly<Partial<Record<FileProblem['code'], Mend>>> = {
  'unknown-key': renameOrRemove,
  'extra-issue': renameOrRemove,
  'two-leaks': takeOut,
  'forbidden-key': takeOut,
  'missing-key': addKeys,
  unsourced: addKeys,
  'not-a-scenario': addKeys,
  'missing-issue': addEntries,
  'missing-option': addEntries,
  'missing-party': addEntries,
  'missing-set': addEntries,
  'bad-sum': otherSum,
  'duplicate-id': freshId,
  'duplicate-luck': freshId,
  'duplicate-code': freshId,
  'wrong-order': swap,
  'not-rising': rising,
  'wrong-count': rightCount,
  'round-range': lastRound,
  'wrong-basis': otherBasis,
  'wrong-target': otherTarget,
  'premium-issue': anyIssue,
};

/** What could mend a file that is YAML and no scenario yet, the likeliest first. */
export function repairValue(broken: Broken): readonly Repair[] {
  const { code } = broken.problem;
  const mend = MENDS[code] ?? (code.startsWith('unknown-') && code !== 'unknown-format' ? otherName : otherValue);
  return mend(broken);
}
