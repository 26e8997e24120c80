import * as v from 'valibot';
import { LASTING } from '../engine/scenarioTypes.ts';
import {
  block,
  citing,
  id,
  LIMITS,
  line,
  list,
  percent,
  sourcing,
  table,
  text,
  utility,
  whole,
  words,
} from './schemaBits.ts';
import { handoutSchema, levelsSchema, translationsSchema } from './schemaHandout.ts';
import { partySchema } from './schemaParty.ts';
import { processSchema } from './schemaProcess.ts';
import {
  eventSchema,
  interactionSchema,
  leverSchema,
  redLineSchema,
  tests,
  variantSchema,
  windowSchema,
} from './schemaRules.ts';

const source = v.strictObject({
  title: words(300),
  kind: v.picklist(['article', 'record']),
  url: v.exactOptional(v.pipe(v.string(), v.regex(/^https?:\/\/[^\s"'<>\\]+$/), v.maxLength(500))),
});

const optionSchema = (src: ReturnType<typeof citing>) =>
  v.strictObject({
    id: v.exactOptional(id),
    short: line,
    text: v.exactOptional(text),
    src,
    legal: v.exactOptional(text),
    lasting: v.exactOptional(list(v.picklist(LASTING), 1, LASTING.length)),
  });

const issueSchema = (src: ReturnType<typeof citing>) =>
  v.strictObject({
    id: v.exactOptional(id),
    label: v.exactOptional(words(LIMITS.label)),
    title: line,
    question: v.exactOptional(line),
    group: v.optional(id, 'all'),
    ordered: v.optional(v.boolean(), true),
    src,
    options: v.exactOptional(list(optionSchema(src), 2, LIMITS.options)),
  });

const setSchema = v.strictObject({ name: v.exactOptional(line), issues: list(id, 1, LIMITS.issues) });

/** The description of a scenario file, format 1, for a file that declares its sources or for a sketch. */
const schemaFor = (strict: boolean) => {
  const s = sourcing(strict);
  return v.strictObject({
    format: v.literal(1),
    id: v.exactOptional(id),
    title: line,
    summary: v.exactOptional(text),
    notice: v.optional(text, 'Made up for a lesson: it predicts nothing and stands for nobody.'),
    asOf: v.optional(text, 'No date is meant.'),
    sources: v.optional(table(source), {}),
    assumptions: v.optional(table(text), {}),
    rounds: block({ count: v.optional(whole(1, LIMITS.rounds), 6) }, s),
    sets: v.exactOptional(table(setSchema)),
    variants: v.exactOptional(list(variantSchema(s), 1, 20)),
    issues: list(issueSchema(citing(strict)), 1, LIMITS.issues),
    start: block({ draft: v.exactOptional(table(id)) }, s),
    envoyFrom: v.exactOptional(id),
    called: v.exactOptional(line),
    parties: list(partySchema(s), 2, LIMITS.parties),
    interactions: v.optional(list(interactionSchema(s), 0, LIMITS.rules), []),
    redLines: v.optional(list(redLineSchema(s), 0, LIMITS.rules), []),
    ranges: block(
      {
        weightMoves: v.optional(whole(0, 100), 2),
        weightMoveMax: v.optional(whole(0, 100), 4),
        innerValue: v.optional(percent, 5),
        reservationBp: v.optional(utility, 200),
        driftBp: v.optional(utility, 10),
        trust: v.optional(percent, 5),
      },
      s,
    ),
    process: processSchema(s),
    events: v.optional(list(eventSchema(s), 0, LIMITS.rules), []),
    windows: v.optional(list(windowSchema(s), 0, LIMITS.rules), []),
    levers: v.optional(list(leverSchema(s), 0, LIMITS.rules), []),
    families: v.optional(list(v.strictObject({ id, name: line, when: tests }), 0, 40), []),
    background: v.optional(list(v.strictObject({ id, name: line, text, ...s }), 0, 40), []),
    levels: v.exactOptional(levelsSchema),
    handout: v.exactOptional(handoutSchema(s)),
    translations: v.exactOptional(translationsSchema),
  });
};

/** For a file that declares no source of any number. */
export const sketchSchema = schemaFor(false);

/** For a file that declares sources or assumptions: then every number names its own. */
export const sourcedSchema = schemaFor(true);

/** A file of the right shape, static defaults filled in. */
export type ScenarioFile = v.InferOutput<typeof sketchSchema>;
