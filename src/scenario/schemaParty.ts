import * as v from 'valibot';
import {
  block,
  id,
  LIMITS,
  line,
  list,
  percent,
  permille,
  type Sourcing,
  table,
  text,
  utility,
  whole,
  within,
} from './schemaBits.ts';

const weightsBySet = table(table(whole(0, 100)));

/** The only numbers that need not be whole: a spot on the map, which no rule reads. */
const place = v.strictObject({
  name: line,
  local: line,
  lon: within(-180, 180),
  lat: within(-90, 90),
});

const readingSchema = (s: Sourcing) =>
  v.strictObject({
    id,
    name: v.exactOptional(line),
    chancePermille: v.exactOptional(permille),
    about: block({}, s),
    weights: block({ bySet: v.exactOptional(weightsBySet) }, s),
    values: block({ byIssue: v.optional(table(table(percent)), {}) }, s),
    reservation: block({ bySet: v.exactOptional(table(utility)) }, s),
  });

const tempoSchema = (s: Sourcing) =>
  v.strictObject({
    id,
    chancePermille: v.exactOptional(permille),
    perRound: v.optional(list(v.strictObject({ id, deltaBp: whole(-2000, 2000), ...s }), 0, 20), []),
    ...s,
  });

const groupSchema = (s: Sourcing) =>
  v.strictObject({
    id,
    name: v.exactOptional(line),
    share: v.exactOptional(percent),
    weights: v.exactOptional(weightsBySet),
    line: block({ bySet: v.exactOptional(table(utility)) }, s),
    ...s,
  });

const statementSchema = (s: Sourcing) => v.strictObject({ text, ...s });

/** A government: only its name is needed. */
export const partySchema = (s: Sourcing) =>
  v.strictObject({
    id: v.exactOptional(id),
    name: line,
    short: v.exactOptional(line),
    code: v.exactOptional(v.pipe(v.string(), v.regex(/^[A-Z]{2}$/))),
    luck: v.exactOptional(id),
    place: v.exactOptional(place),
    interests: v.exactOptional(list(statementSchema(s), 1, 20)),
    constraints: v.optional(list(statementSchema(s), 0, 20), []),
    noAgreement: v.optional(text, 'Things stay as they are.'),
    positions: v.exactOptional(table(v.strictObject({ option: id, audienceBp: v.optional(whole(0, 5000), 50), ...s }))),
    values: v.exactOptional(table(v.strictObject({ options: table(percent), ...s }))),
    readings: v.exactOptional(list(readingSchema(s), 1, LIMITS.readings)),
    tempo: v.exactOptional(list(tempoSchema(s), 1, LIMITS.tempi)),
    trust: v.exactOptional(table(v.strictObject({ value: percent, ...s }))),
    bounds: block({ minusBp: v.optional(utility, 1200), plusBp: v.optional(utility, 1200) }, s),
    style: block(
      {
        candourPermille: v.optional(permille, 400),
        leakPermille: v.optional(permille, 60),
        patience: v.exactOptional(whole(5, 100)),
        floorPermille: v.exactOptional(whole(0, 500)),
      },
      s,
    ),
    home: block(
      {
        thresholdPermille: v.optional(permille, 500),
        eachMinPermille: v.optional(permille, 0),
        groups: v.exactOptional(list(groupSchema(s), 1, LIMITS.groups)),
      },
      s,
    ),
  });
