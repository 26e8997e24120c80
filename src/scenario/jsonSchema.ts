import { toJsonSchema } from '@valibot/to-json-schema';
import { docOf } from './keyDocs.ts';
import { sketchSchema } from './schema.ts';

interface Node {
  readonly properties?: Readonly<Record<string, Node>>;
  readonly additionalProperties?: Node | boolean;
  readonly items?: Node;
}

/** The JSON Schema of a scenario file, for editors that complete, explain and underline while one types. */
export function scenarioJsonSchema(): object {
  const schema = toJsonSchema(sketchSchema, { errorMode: 'ignore', typeMode: 'input' }) as unknown as Node;
  return { ...explained(schema, ''), title: 'Envoy scenario, format 1' };
}

/** The same schema with what each key says, and an example of it. */
function explained(node: Node, path: string): Node {
  const { properties, additionalProperties, items } = node;
  return {
    ...node,
    ...(properties && { properties: withDocs(properties, path) }),
    ...(typeof additionalProperties === 'object' && {
      additionalProperties: explained(additionalProperties, `${path}.*`),
    }),
    ...(items && { items: explained(items, `${path}[]`) }),
  };
}

function withDocs(properties: Readonly<Record<string, Node>>, path: string): Readonly<Record<string, Node>> {
  return Object.fromEntries(
    Object.entries(properties).map(([key, node]) => {
      const here = path === '' ? key : `${path}.${key}`;
      const [says, example] = docOf(here) ?? ['', ''];
      return [key, { ...explained(node, here), description: `${says} Example: ${example}` }];
    }),
  );
}
