import { docOf } from './keyDocs.ts';
import type { Path } from './problem.ts';
import { type FormatKey, formatKeys, type Step } from './schemaWalk.ts';

/** One thing that a form can ask for: what it is called, and what may stand there. */
export interface Field {
  /** where it stands in the format: `*` for any id, `[]` for each of a list */
  readonly pattern: string;
  readonly path: Path;
  /** what it says, in one plain sentence without its full stop */
  readonly label: string;
  readonly shape: Step;
  /** whether a file may leave it out */
  readonly optional: boolean;
}

/** Said elsewhere: where a number comes from, and the plain ids that nobody should change later. */
const NOT_ASKED = /(^|[.\]])(basis|src|why|id|luck)$/;

const found = new Map<string, FormatKey>();
const keys = (): ReadonlyMap<string, FormatKey> => {
  if (found.size === 0) for (const key of formatKeys()) found.set(key.path, key);
  return found;
};

const labelOf = (pattern: string): string => (docOf(pattern)?.[0] ?? '').replace(/\.$/, '');

const innerOf = (step: Step): Step => (step.wrapped ? innerOf(step.wrapped) : step);

const fieldOf = ({ path: pattern, step, inner }: FormatKey, path: Path): Field => ({
  pattern,
  path,
  label: labelOf(pattern),
  shape: inner,
  optional: step.type === 'optional' || step.type === 'exact_optional',
});

/** The field at a place of the format, such as `parties[].style`. */
export const fieldAt = (pattern: string, path: Path): Field => {
  const key = keys().get(pattern);
  if (key === undefined) throw new Error(`the format has no ${pattern}`);
  return fieldOf(key, path);
};

/** The fields of a block, in the order of the format. */
export const fieldsIn = ({ pattern, path, shape }: Field): readonly Field[] =>
  Object.keys(shape.entries ?? {}).flatMap((name) => {
    const key = keys().get(pattern === '' ? name : `${pattern}.${name}`);
    return key === undefined || NOT_ASKED.test(key.path) ? [] : [fieldOf(key, [...path, name])];
  });

/** One entry of a list, or what stands at one key of a table. */
export const entryOf = ({ pattern, path, label, shape }: Field, key: number | string): Field => {
  const isList = shape.item !== undefined;
  const inner = innerOf(shape.item ?? shape.value ?? { type: 'nothing' });
  return { pattern: `${pattern}${isList ? '[]' : '.*'}`, path: [...path, key], label, shape: inner, optional: true };
};

const requirement = ({ pipe }: Step, type: string): number | undefined => {
  const asked = pipe?.find((action) => action.type === type)?.requirement;
  return typeof asked === 'number' ? asked : undefined;
};

/** The least and the most of a number, of letters in a text, or of entries in a list. */
export const limitsOf = (shape: Step): { readonly min: number; readonly max: number; readonly whole: boolean } => ({
  min: requirement(shape, 'min_value') ?? requirement(shape, 'min_length') ?? 0,
  // a text without a most of its own is an id or a code
  max: requirement(shape, 'max_value') ?? requirement(shape, 'max_length') ?? 32,
  whole: shape.pipe?.some(({ type }) => type === 'integer') ?? false,
});

/**
 * What must stand in an entry of a list or table for a file to be of the right shape: its id and what has no default; and
 * its name, which would else be another.
 */
export const neededOf = (pattern: string, item: unknown): unknown => {
  if (typeof item !== 'object' || item === null || Array.isArray(item)) return item;
  return Object.fromEntries(
    Object.entries(item).filter(([name]) => {
      const key = keys().get(`${pattern}.${name}`);
      if (name === 'id' || name === 'name') return key !== undefined;
      return key !== undefined && key.step.type !== 'optional' && key.step.type !== 'exact_optional';
    }),
  );
};
