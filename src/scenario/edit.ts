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
  let known: Document.Parsed | null = null;
  for (const edit of edits) {
    const doc: Document.Parsed = known ?? parse(now);
    if (doc.errors.length > 0) return null;
    const small = splice(now, doc, edit);
    change(doc, edit);
    known = small === null ? null : saying(small, doc);
    now = small !== null && known !== null ? small : written(doc);
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

/** A text as a document, if it says just what another document says. */
function saying(text: string, doc: Document.Parsed): Document.Parsed | null {
  const other = parse(text);
  return other.errors.length === 0 && JSON.stringify(other.toJS()) === JSON.stringify(doc.toJS()) ? other : null;
}

const written = (doc: Document.Parsed): string =>
  String(doc.toString({ lineWidth: 110, minContentWidth: 40, flowCollectionPadding: false }));
