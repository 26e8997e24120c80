import {
  Document,
  type DocumentOptions,
  type ParsedNode,
  type ParseOptions,
  parseDocument,
  type SchemaOptions,
} from 'yaml';

/** A text as the reader of YAML sees it. */
export interface Parsed {
  readonly doc: Document.Parsed;
  /** its plain data where that is known already; then it has no alias, and nothing that no scenario may hold */
  readonly known?: { readonly value: unknown };
}

/** Reads a text as YAML 1.2, once; faults are in the document. */
export type Parse = (text: string) => Parsed;

const OPTIONS: ParseOptions & DocumentOptions & SchemaOptions = {
  schema: 'core',
  version: '1.2',
  // compared one by one by the library; `plain` looks for duplicates faster
  uniqueKeys: false,
  resolveKnownTags: false,
  prettyErrors: false,
};

/** Reads a text as a whole. */
export const parseWhole: Parse = (text) => ({ doc: parseDocument(text, OPTIONS) });

/** A document put together from nodes that were read one by one. */
export const documentOf = (contents: ParsedNode | null): Document.Parsed => {
  const doc = new Document(undefined, OPTIONS) as unknown as Document.Parsed;
  doc.contents = contents;
  return doc;
};
