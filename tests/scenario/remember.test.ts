import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isMap, isPair, isScalar, isSeq } from 'yaml';
import { lookAt } from '../../src/scenario/parse.ts';
import { makeParse } from '../../src/scenario/remember.ts';
import { starter } from '../../src/scenario/starter.ts';
import { parseWhole } from '../../src/scenario/yaml.ts';
import { SHIPPED, SMALL } from './files.ts';

/** What a change may put into a text: whatever means something to YAML, and what people type. */
const PUT = [
  ...['q', '7', ' ', '  ', '\n', '\n\n', '\t', '\r\n', '\r', ': ', ':', ' #', '#', '- ', '\n- ', '\n  - ', '? ', ', '],
  ...['"', "'", '[', ']', '{', '}', '&a ', '*a', '!x ', '|\n', '>-\n', '|1\n', '|+\n', '---\n', '\n...\n', '%', '\\'],
  ...['\nx: 1\n', '\n  x: 1', '\n    y: [', '\ntitle: a\n', '\nparties:\n', '\n  # remark\n', '__proto__: 1\n'],
  ...['a : 1\n', '\n  \n', '\uFEFF', '\u00A0', 'constructor: 1\n'],
];

interface Change {
  /** a place in the text, in millionths of its length */
  readonly at: number;
  /** whether it is moved to the start of its line */
  readonly atMargin: boolean;
  /** letters taken out from there */
  readonly out: number;
  readonly put: string;
  /** whether what was there before comes back after it has been read */
  readonly back: boolean;
}

const MILLION = 1_000_000;

const change: fc.Arbitrary<Change> = fc.record({
  at: fc.oneof({ weight: 5, arbitrary: fc.integer({ min: 0, max: MILLION }) }, fc.constant(MILLION)),
  atMargin: fc.boolean(),
  out: fc.oneof({ weight: 6, arbitrary: fc.constantFrom(0, 1, 2) }, fc.integer({ min: 0, max: 400 })),
  put: fc.array(fc.constantFrom(...PUT), { maxLength: 3 }).map((parts) => parts.join('')),
  back: fc.boolean(),
});

const made = (text: string, { at, atMargin, out, put }: Change): string => {
  const place = Math.round((at / MILLION) * text.length);
  const from = atMargin ? text.lastIndexOf('\n', place - 1) + 1 : place;
  return text.slice(0, from) + put + text.slice(from + out);
};

/** The nodes of a document with what each says and where it stands. */
const nodesOf = (node: unknown): unknown => {
  if (isPair(node)) return [nodesOf(node.key), nodesOf(node.value)];
  if (isMap(node) || isSeq(node)) return [node.range?.[0], node.flow ? node.range?.[1] : '', node.items.map(nodesOf)];
  return isScalar(node) ? [node.range?.slice(0, 2), node.type, node.value] : node;
};

const shipped = (name: string): string =>
  readFileSync(new URL(`../../scenarios/${name}.yaml`, import.meta.url), 'utf8');

/** Texts with the runs of changes made in each: some, and in the long suite. */
const TEXTS: readonly (readonly [string, () => string, number, number])[] = [
  ['a new file', () => starter('Two neighbours'), 25, 1000],
  ['a new file with the line ends of Windows', () => starter('Two neighbours').replaceAll('\n', '\r\n'), 5, 400],
  ['a small file', () => SMALL, 6, 600],
  ['the Moscow proposal', () => SHIPPED, 1, 100],
  ['Harbour', () => shipped('harbour'), 0, 200],
  ['Three valleys', () => shipped('three-valleys'), 0, 200],
];

test.each(TEXTS.filter(([, , some]) => some > 0 || process.env.LONG))(
  '%s, changed at random, is read in pieces as it is read as a whole',
  (_name, start, some, many) => {
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 5 }), (changes) => {
        const parse = makeParse();
        let text = start();
        const look = (now: string): void => expect(lookAt(now, undefined, parse)).toEqual(lookAt(now));
        for (const each of changes) {
          const next = made(text, each);
          look(next);
          if (each.back) look(text);
          else text = next;
        }
        const [pieces, whole] = [parse(text), parseWhole(text)];
        if (whole.doc.errors.length > 0) return;
        expect(nodesOf(pieces.doc.contents)).toEqual(nodesOf(whole.doc.contents));
        if (pieces.known !== undefined) expect(pieces.known.value).toEqual(whole.doc.toJS());
      }),
      { numRuns: process.env.LONG ? many : some },
    );
  },
  process.env.LONG ? 900_000 : 60_000,
);

test('a key in a file of ours is read without reading the file: most of its nodes are those of before', () => {
  const parse = makeParse();
  const nodes = (text: string): Set<unknown> => {
    const found = new Set<unknown>();
    const walk = (node: unknown): void => {
      if (isPair(node)) return [node.key, node.value].forEach(walk);
      if (isScalar(node)) found.add(node);
      if (isMap(node) || isSeq(node)) node.items.forEach(walk);
    };
    walk(parse(text).doc.contents);
    return found;
  };
  const before = nodes(SHIPPED);
  const title = nodes(SHIPPED.replace('title: The', 'title: One'));
  expect([...title].filter((node) => !before.has(node)).length).toBeLessThan(10);
  const inParty = nodes(SHIPPED.replace('noAgreement: ', 'noAgreement: Now '));
  expect([...inParty].filter((node) => !before.has(node)).length).toBeLessThan(before.size / 4);
});

test('after a fault only the piece with the fault is read again', () => {
  const parse = makeParse();
  const { doc } = parse(SHIPPED);
  const kept = doc.getIn(['parties', 0, 'name'], true);
  const faulty = parse(`${SHIPPED}q`).doc;
  expect(faulty.errors).toHaveLength(1);
  expect(faulty.contents).toBeNull();
  expect(parse(SHIPPED).doc.getIn(['parties', 0, 'name'], true)).toBe(kept);
});
