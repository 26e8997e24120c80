import { toJsonSchema } from '@valibot/to-json-schema';
import { sketchSchema } from './schema.ts';

/** The JSON Schema of a scenario file, for editors that complete and underline while one types. */
export function scenarioJsonSchema(): object {
  return {
    ...toJsonSchema(sketchSchema, { errorMode: 'ignore' }),
    title: 'Envoy scenario, format 1',
  };
}
