import * as v from 'valibot';
import { applyEdits, dataOf, type Edit } from './edit.ts';
import { sourcedSchema } from './schema.ts';
import type { Parse } from './yaml.ts';

/** Under this name a file says that a number is its author's own. */
const OWN = 'own';
const WHY = 'A number of the author’s own, made up for the lesson.';

/**
 * In a file that names sources, marks whatever says nothing of where it comes from as its author's own assumption, so
 * that a form need not ask at each number. A file without sources stays as it is.
 */
export function markOwnNumbers(text: string, parse?: Parse): string {
  const data = dataOf(text, parse);
  if (typeof data !== 'object' || data === null || !('sources' in data || 'assumptions' in data)) return text;
  const shape = v.safeParse(sourcedSchema, data);
  if (shape.success) return text;
  const edits = shape.issues.flatMap((issue): Edit[] => {
    const path = (issue.path ?? []).map(({ key }) => key as string | number);
    const key = path.at(-1);
    if (issue.input !== undefined || (key !== 'basis' && key !== 'src')) return [];
    return [{ path, value: key === 'basis' ? 'assumed' : [OWN] }];
  });
  if (edits.length === 0) return text;
  return applyEdits(text, [...edits, { path: ['assumptions', OWN], value: WHY }], parse) ?? text;
}
