import { sketchSchema } from './schema.ts';

/** The parts of a valibot schema that the walk looks at. */
export interface Step {
  readonly type: string;
  readonly entries?: Readonly<Record<string, Step>>;
  readonly value?: Step;
  readonly item?: Step;
  readonly items?: readonly Step[];
  readonly wrapped?: Step;
  readonly default?: unknown;
  readonly options?: readonly unknown[];
  readonly literal?: unknown;
  readonly pipe?: readonly { readonly type: string; readonly requirement?: unknown }[];
}

/** A key of the format: where it stands (`*` for any id, `[]` for each of a list) and what its schema says. */
export interface FormatKey {
  readonly path: string;
  readonly step: Step;
  /** the schema without what makes it optional */
  readonly inner: Step;
}

const innerOf = (step: Step): Step => (step.wrapped ? innerOf(step.wrapped) : step);

/** Every key of the format, in the order of the schema. */
export function formatKeys(): readonly FormatKey[] {
  const found: FormatKey[] = [];
  const visit = (step: Step, path: string): void => {
    const inner = innerOf(step);
    for (const [key, entry] of Object.entries(inner.entries ?? {})) {
      const here = path === '' ? key : `${path}.${key}`;
      found.push({ path: here, step: entry, inner: innerOf(entry) });
      visit(entry, here);
    }
    if (inner.value) visit(inner.value, `${path}.*`);
    if (inner.item) visit(inner.item, `${path}[]`);
  };
  visit(sketchSchema as unknown as Step, '');
  return found;
}

const requirement = (step: Step, type: string): unknown =>
  step.pipe?.find((action) => action.type === type)?.requirement;

/** What may stand at a key, in words with its range. */
export function rangeOf(inner: Step): string {
  const [low, high] = [requirement(inner, 'min_value'), requirement(inner, 'max_value')];
  const [least, most] = [requirement(inner, 'min_length'), requirement(inner, 'max_length')];
  switch (inner.type) {
    case 'number':
      return `${requirement(inner, 'integer') === undefined ? 'number' : 'whole number'} ${String(low)} to ${String(high)}`;
    case 'string':
      return most === undefined ? 'id' : `text, at most ${String(most)} characters`;
    case 'boolean':
      return 'true or false';
    case 'literal':
      return String(inner.literal);
    case 'picklist':
      return `one of ${(inner.options ?? []).join(', ')}`;
    case 'array':
      return `list of ${String(least)} to ${String(most)}`;
    case 'strict_tuple':
      return `list of exactly ${inner.items?.length ?? 0} numbers`;
    case 'record':
      return 'block, one entry for each id';
    default:
      return 'block';
  }
}

/** Whether a key may be left out, and what then counts. */
export function defaultOf(step: Step): string {
  if (step.type === 'exact_optional') return 'worked out, or nothing';
  if (step.type !== 'optional') return 'needed';
  const value = step.default;
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return 'each key its own';
  return Array.isArray(value) && value.length === 0 ? 'none' : JSON.stringify(value);
}
