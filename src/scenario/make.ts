import { Document, isCollection, isMap, isScalar, isSeq, Scalar, type ScalarTag, visit } from 'yaml';
import type { Scenario } from '../engine/scenarioTypes.ts';
import { FIRST, HEADS } from './heads.ts';

const WIDTH = 110;
/** A block shorter than this stands on one line; the rest of the width is for its key and indentation. */
const SHORT = 92;
/** A row of numbers may be a little longer. */
const ROW = 106;
/** A text longer than this stands on lines of its own. */
const LONG = 90;

/** A long row of numbers, such as the weights of one set: a few lines instead of one for each number. */
class Row {
  readonly cells: readonly string[];
  constructor(numbers: Readonly<Record<string, number>>) {
    this.cells = Object.entries(numbers).map(([key, number]) => `${key}: ${number}`);
  }
}

const rowTag: ScalarTag = {
  tag: 'tag:yaml.org,2002:map',
  default: true,
  identify: (value) => value instanceof Row,
  resolve: (text) => text,
  stringify: ({ value }, { indent }) => wrap((value as Row).cells, `\n${indent}`),
};

/** Writes a scenario as a file that a teacher can read; `parseScenario` gives the same scenario back. */
export function makeScenario(scenario: Scenario): string {
  const doc = new Document(scenario, {
    aliasDuplicateObjects: false,
    version: '1.2',
    schema: 'core',
    customTags: [rowTag],
  });
  layOut(doc);
  addHeads(doc);
  addFirst(doc);
  return doc.toString({ lineWidth: WIDTH, minContentWidth: 40, flowCollectionPadding: false }).trimStart();
}

/** Short things on one line, long texts on lines of their own. */
function layOut(doc: Document): void {
  visit(doc, {
    Collection: (_, node, path) => {
      const parent = path.at(-1);
      node.flow = isSeq(parent) ? parent.items.every(fitsALine) : fitsALine(node);
      return isMap(node) && !node.flow ? asRow(node.toJSON()) : undefined;
    },
    Scalar: (key, node) => {
      if (key !== 'value' || typeof node.value !== 'string') return;
      if (node.value.length > LONG) node.type = 'BLOCK_FOLDED';
    },
  });
}

function fitsALine(node: unknown): boolean {
  if (!isCollection(node)) return false;
  const json = JSON.stringify(node.toJSON()) ?? '';
  const room = isSeq(node) && node.items.every(isScalar) ? ROW : SHORT;
  return json.replaceAll('"', '').length + (json.match(/[:,]/g)?.length ?? 0) <= room;
}

function asRow(data: Readonly<Record<string, unknown>>): Scalar | undefined {
  const numbers = Object.values(data).every((value) => typeof value === 'number');
  return numbers ? new Scalar(new Row(data as Record<string, number>)) : undefined;
}

function wrap(cells: readonly string[], newline: string): string {
  const lines: string[] = [];
  let line = '';
  for (const cell of cells) {
    if (line !== '' && line.length + cell.length > ROW) {
      lines.push(`${line},`);
      line = '';
    }
    line += line === '' ? cell : `, ${cell}`;
  }
  return `{${[...lines, line].join(`${newline} `)}}`;
}

/** A heading above each part of the file. */
function addHeads(doc: Document): void {
  if (!isMap(doc.contents)) return;
  for (const { key } of doc.contents.items) {
    if (!isScalar(key)) continue;
    const head = HEADS[String(key.value)];
    key.spaceBefore = head !== undefined;
    if (head !== undefined) key.commentBefore = commented(head);
  }
  const parties = doc.get('parties');
  for (const party of isSeq(parties) ? parties.items : []) {
    if (isMap(party)) party.commentBefore = ` ---------- ${String(party.get('name'))} ----------`;
  }
}

/** A remark where a key of a kind comes up for the first time. */
function addFirst(doc: Document): void {
  const left = new Map(Object.entries(FIRST));
  visit(doc, {
    Pair: (_, { key }) => {
      if (!isScalar(key)) return;
      const remark = left.get(String(key.value));
      if (remark === undefined || key.commentBefore != null) return;
      key.commentBefore = commented(remark);
      left.delete(String(key.value));
    },
  });
}

const commented = (words: string): string =>
  words
    .split('\n')
    .map((line) => ` ${line}`)
    .join('\n');
