import { sketchSchema } from './schema.ts';
import type { Step } from './schemaWalk.ts';
import { idsFor } from './slug.ts';

/** As much of a file as names what others refer to; anything may be missing or wrong. */
interface Loose {
  readonly issues?: readonly { readonly id?: unknown; readonly title?: unknown; readonly options?: unknown }[];
  readonly parties?: readonly { readonly id?: unknown; readonly name?: unknown }[];
}

interface Names {
  readonly issue: string;
  readonly option: string;
  readonly party: string;
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const firstId = (items: unknown, label: 'title' | 'name' | 'short', spare: string): string => {
  const [first] = list(items) as readonly Readonly<Record<string, unknown>>[];
  if (first === undefined || first === null || typeof first !== 'object') return spare;
  const id = typeof first.id === 'string' ? { id: first.id } : {};
  return idsFor([{ ...id, name: text(first[label]) }], spare)[0] ?? spare;
};

/** An issue (`wish` where there is one of this id, else the first), its first option and the first party. */
export function namesIn(value: unknown, wish = ''): Names {
  const { issues, parties } = (value ?? {}) as Loose;
  const issue = list(issues).find((each) => (each as { readonly id?: unknown } | null)?.id === wish) ?? issues?.[0];
  return {
    issue: firstId(issue === undefined ? [] : [issue], 'title', 'issue-1'),
    option: firstId((issue as { readonly options?: unknown } | undefined)?.options, 'short', 'option-1'),
    party: firstId(parties, 'name', 'party-1'),
  };
}

/** What may stand at a key until someone writes the right thing: it fits the format and names what there is. */
export function sampleFor(path: readonly (string | number)[], names: Names): string {
  const key = String(path.at(-1) ?? '');
  const named: Readonly<Record<string, string>> = {
    issue: names.issue,
    in: `[${names.option}]`,
    option: names.option,
    party: names.party,
    with: names.party,
    when: `[{issue: ${names.issue}, in: [${names.option}]}]`,
    bp: `{${names.party}: 0}`,
    issues: `[${names.issue}]`,
    on: 'secrecy',
    target: 'table',
    basis: 'assumed',
    src: '[default]',
  };
  return named[key] ?? bySchema(stepAt(path), key);
}

function bySchema(step: Step | undefined, key: string): string {
  switch (step?.type) {
    case 'number':
      return String(Math.max(0, Number(step.pipe?.find(({ type }) => type === 'min_value')?.requirement ?? 0)));
    case 'boolean':
      return 'false';
    case 'literal':
      return String(step.literal);
    case 'picklist':
      return String(step.options?.[0] ?? '');
    case 'array':
      return '[]';
    case 'strict_tuple':
      return `[${(step.items ?? []).map(() => 1).join(', ')}]`;
    case 'record':
    case 'strict_object':
      return '{}';
    default:
      return key === 'id' ? 'to-be-named' : 'To be written';
  }
}

function stepAt(path: readonly (string | number)[]): Step | undefined {
  let step: Step | undefined = sketchSchema as unknown as Step;
  for (const key of path) {
    const inner = innerOf(step);
    step = inner?.entries?.[key] ?? inner?.value ?? inner?.item ?? inner?.items?.[Number(key)];
  }
  return innerOf(step);
}

const innerOf = (step: Step | undefined): Step | undefined => (step?.wrapped ? innerOf(step.wrapped) : step);
