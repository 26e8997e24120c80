/** What a judged call gives back: a value, or a Problem that a person can be told about. We throw only for our own bugs. */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

/** A refusal by the rules or by a reader of files: `code` is looked up in ui/text, `detail` fills its blanks. */
export interface Problem {
  readonly code: string;
  readonly path?: string;
  readonly detail?: Readonly<Record<string, string | number>>;
}

export const ok = <T>(value: T): Result<T> => ({ ok: true, value });

export const fail = (
  code: string,
  detail?: Readonly<Record<string, string | number>>,
  path?: string,
): { readonly ok: false; readonly problem: Problem } => ({
  ok: false,
  problem: { code, ...(path === undefined ? {} : { path }), ...(detail === undefined ? {} : { detail }) },
});
