import * as v from 'valibot';
import { id, LIMITS, line, list, type Sourcing, text, whole, words } from './schemaBits.ts';

const minutes = whole(1, 600);
const step = v.strictObject({ minutes, text });

const plan = v.strictObject({ minutes, steps: list(step, 1, 30) });

/** What a class reads beside the game; no rule looks at it. */
export const handoutSchema = (s: Sourcing) =>
  v.strictObject({
    briefing: v.exactOptional(list(text, 1, 12)),
    note: v.exactOptional(list(v.strictObject({ text, ...s }), 1, 60)),
    glossary: v.exactOptional(list(v.strictObject({ term: line, text }), 1, 60)),
    teaching: v.exactOptional(
      v.strictObject({
        aims: list(text, 1, 20),
        before: v.exactOptional(text),
        plans: list(plan, 1, 12),
        questions: list(text, 1, 30),
      }),
    ),
  });

const language = v.pipe(v.string(), v.regex(/^[a-z]{2,3}(-[A-Za-z]{2,4})?$/));

/** The same texts in other languages, each by the path of ids that leads to it. */
export const translationsSchema = v.record(language, v.record(v.string(), words(LIMITS.text)));

const start = v.strictObject({ variant: v.exactOptional(id), set: v.exactOptional(id) });

export const levelsSchema = v.strictObject({
  first: v.exactOptional(start),
  standard: v.exactOptional(start),
  expert: v.exactOptional(start),
});
