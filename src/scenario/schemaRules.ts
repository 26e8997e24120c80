import * as v from 'valibot';
import { EFFECTS } from '../engine/scenarioTypes.ts';
import { bp, id, LIMITS, line, list, permille, round, type Sourcing, table, text, whole } from './schemaBits.ts';

const test = v.strictObject({ issue: id, in: list(id, 1, LIMITS.options) });
export const tests = list(test, 1, LIMITS.issues);
const sets = v.exactOptional(list(id, 1, LIMITS.sets));

export const interactionSchema = (s: Sourcing) =>
  v.strictObject({
    id: v.exactOptional(id),
    title: v.exactOptional(line),
    sets,
    when: tests,
    bp: table(bp),
    ...s,
  });

export const redLineSchema = (s: Sourcing) =>
  v.strictObject({
    id: v.exactOptional(id),
    party: id,
    sets,
    when: tests,
    unless: v.exactOptional(list(test, 0, LIMITS.issues)),
    text: v.optional(text, 'This is a line that the party does not cross.'),
    ...s,
  });

const effect = v.strictObject({
  on: v.picklist(EFFECTS),
  target: v.pipe(v.string(), v.regex(/^[A-Za-z][A-Za-z0-9_-]{0,31}(\.[A-Za-z][A-Za-z0-9_-]{0,31})?$/)),
  delta: bp,
  min: v.exactOptional(bp),
  max: v.exactOptional(bp),
  chancePermille: v.optional(permille, 1000),
});
const effects = v.optional(list(effect, 0, 20), []);

export const eventSchema = (s: Sourcing) =>
  v.strictObject({
    id,
    name: line,
    text,
    chancePermille: v.optional(permille, 40),
    fromRound: v.optional(round, 1),
    once: v.optional(v.boolean(), false),
    leak: v.exactOptional(v.boolean()),
    effects,
    ...s,
  });

export const windowSchema = (s: Sourcing) =>
  v.strictObject({
    id,
    name: line,
    text,
    chancePermille: v.optional(permille, 1000),
    rounds: v.pipe(v.strictTuple([round, round]), v.readonly()),
    announcedAhead: v.optional(whole(0, LIMITS.rounds), 2),
    effects,
    ...s,
  });

export const leverSchema = (s: Sourcing) =>
  v.strictObject({
    id,
    name: line,
    text,
    once: v.optional(v.boolean(), true),
    fromRound: v.optional(round, 1),
    needsEvent: v.exactOptional(id),
    effects,
    ...s,
  });

export const variantSchema = (s: Sourcing) =>
  v.strictObject({
    id,
    name: line,
    reservationShift: v.exactOptional(table(bp)),
    homeShift: v.exactOptional(table(bp)),
    finalPositions: v.exactOptional(list(id, 1, LIMITS.issues)),
    ...s,
  });
