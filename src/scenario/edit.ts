import type { Document } from 'yaml';
import { editData, isSame } from './editData.ts';
import type { Path } from './problem.ts';
import { makeParse } from './remember.ts';
import { splice } from './splice.ts';
import { type Parse, parseWhole } from './yaml.ts';

/** One change to a file: the value at a path, which may be new; `undefined` takes it out; one past the end of a list adds. */
export interface Edit {
  readonly path: Path;
  readonly value: unknown;
}

/** A file as plain data; null where its text cannot be read. */
export function dataOf(text: string, parse: Parse = parseWhole): unknown {
  const { doc, known } = parse(text);
  if (known !== undefined) return known.value;
  return doc.errors.length > 0 ? null : doc.toJS();
}

/**
 * Makes changes to a file's text, each where it belongs: remarks stay, and so does the rest as its author wrote it.
 * Null where the text cannot be read. `parse` may remember what it read before.
 */
export function applyEdits(text: string, edits: readonly Edit[], parse: Parse = makeParse()): string | null {
  let now = text;
  for (const edit of edits) {
    const { doc, known } = parse(now);
    if (doc.errors.length > 0) return null;
    const small = splice(now, doc, edit);
    const isRight = small !== null && known !== undefined && isSame(dataOf(small, parse), editData(known.value, edit));
    now = isRight ? small : withCare(now, edit, small);
  }
  return now;
}

/** An edit of a whole document: the small change if it says the same, else all of it written anew. */
function withCare(text: string, edit: Edit, small: string | null): string {
  const { doc } = parseWhole(text);
  change(doc, edit);
  if (small !== null && isSame(dataOf(small), doc.toJS())) return small;
  return String(doc.toString({ lineWidth: 110, minContentWidth: 40, flowCollectionPadding: false }));
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
