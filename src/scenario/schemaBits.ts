import * as v from 'valibot';
import { BASES } from '../engine/scenarioTypes.ts';

export const LIMITS = {
  parties: 12,
  issues: 24,
  options: 12,
  sets: 8,
  readings: 12,
  tempi: 12,
  groups: 12,
  rules: 100,
  rounds: 60,
  text: 600,
  line: 120,
  label: 14,
} as const;

/** What a number names as its source where the file gives neither the number nor a source for it. */
export const DEFAULT_SOURCE = 'default';

const ID = /^[A-Za-z][A-Za-z0-9_-]{0,31}$/;
export const whole = (min: number, max: number) => v.pipe(v.number(), v.integer(), v.minValue(min), v.maxValue(max));
export const within = (min: number, max: number) => v.pipe(v.number(), v.minValue(min), v.maxValue(max));
export const words = (max: number) => v.pipe(v.string(), v.regex(/\S/), v.maxLength(max));
export const id = v.pipe(
  v.string(),
  v.regex(ID),
  v.check((name) => !(name in {})),
);
export const list = <S extends v.GenericSchema>(item: S, min: number, max: number) =>
  v.pipe(v.array(item), v.minLength(min), v.maxLength(max), v.readonly());
export const table = <S extends v.GenericSchema>(value: S) => v.pipe(v.record(id, value), v.readonly());

export const line = words(LIMITS.line);
export const text = words(LIMITS.text);
export const bp = whole(-20_000, 20_000);
export const utility = whole(0, 10_000);
export const permille = whole(0, 1000);
export const percent = whole(0, 100);
export const round = whole(1, LIMITS.rounds);
export const trustStep = whole(-100, 100);

const codes = list(id, 1, 20);
const basis = v.picklist(BASES);
const why = v.exactOptional(text);
const SOURCED = { basis, src: codes, why };
const LOOSE = {
  basis: v.optional(basis, 'assumed'),
  src: v.optional(codes, [DEFAULT_SOURCE]),
  why,
} as const;

/**
 * Where numbers come from. A file that declares no source is a sketch: its numbers count as assumed. One that declares
 * any is held to it, number by number.
 */
export const sourcing = (strict: boolean) => (strict ? (SOURCED as unknown as typeof LOOSE) : LOOSE);

/** Sources of a text, without a basis. */
export const citing = (strict: boolean) => sourcing(strict).src;

export type Sourcing = ReturnType<typeof sourcing>;

const MARK = { basis: 'assumed', src: [DEFAULT_SOURCE] } as const;

/** A block that may be left out whole: then every number in it is the default, and says so. */
export const block = <E extends v.ObjectEntries>(entries: E, sourced: Sourcing) =>
  v.optional(v.strictObject({ ...entries, ...sourced }), MARK as never);
