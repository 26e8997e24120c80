import { type Document, parseDocument } from 'yaml';
import type { Path } from './problem.ts';
import { splice } from './splice.ts';

/** One change to a file: the value at a path, which may be new; `undefined` takes it out; one past the end of a list adds. */
export interface Edit {
  readonly path: Path;
  readonly value: unknown;
}

const parse = (text: string): Document.Parsed =>
  parseDocument(text, {
    schema: 'core',
    version: '1.2',
    uniqueKeys: false,
    resolveKnownTags: false,
    prettyErrors: false,
  });

/** A file as plain data; null where its text cannot be read. */
export function dataOf(text: string): unknown {
  const doc = parse(text);
  return doc.errors.length > 0 ? null : doc.toJS();
}

/**
 * Makes changes to a file's text, each where it belongs: remarks stay, and so does the rest as its author wrote it.
 * Null where the text cannot be read.
 */
export function applyEdits(text: string, edits: readonly Edit[]): string | null {
  let now = text;
  for (const edit of edits) {
    const doc = parse(now);
    if (doc.errors.length > 0) return null;
    const small = splice(now, doc, edit);
    change(doc, edit);
    now = small !== null && says(small, doc) ? small : written(doc);
  }
  return now;
}

function change(doc: Document.Parsed, { path, value }: Edit): void {
  if (value === undefined) {
    doc.deleteIn(path);
    return;
  }
  // a value within a list that is not there yet must make the list, not a block with numbers as keys
  for (let n = 1; n < path.length; n++) {
    const above = path.slice(0, n);
    if (doc.getIn(above, true) === undefined) doc.setIn(above, doc.createNode(typeof path[n] === 'number' ? [] : {}));
  }
  doc.setIn(path, typeof value === 'object' ? doc.createNode(value) : value);
}

/** Whether a text says just what a document says. */
function says(text: string, doc: Document.Parsed): boolean {
  const other = parse(text);
  return other.errors.length === 0 && JSON.stringify(other.toJS()) === JSON.stringify(doc.toJS());
}

const written = (doc: Document.Parsed): string =>
  String(doc.toString({ lineWidth: 110, minContentWidth: 40, flowCollectionPadding: false }));
