import { fail, ok, type Result } from '../engine/result.ts';
import { FORMAT } from './versions.ts';

/** Data of some format: its other keys are that format's business. */
export interface Versioned {
  readonly format: number;
  readonly [key: string]: unknown;
}

/** One step from the format before it: `to` is the format that it gives. */
export interface Migration {
  readonly to: number;
  readonly up: (data: Versioned) => Versioned;
}

/** The steps from format 1 to the present one, in order: the next is `{ to: 3, up }`. */
export const MIGRATIONS: readonly Migration[] = [
  // Format 1 did not say at which level a person had played.
  { to: 2, up: (data) => ({ ...data, level: null }) },
];

/** Steps must be numbered 2, 3, 4 … without a gap up to the present format. */
export const inOrder = (steps: readonly Migration[], present: number): boolean =>
  steps.length === present - 1 && steps.every((step, k) => step.to === k + 2);

/** Brings data of an older format up to the present one. Problems: `too-new`, `damaged`. */
export const migrate = (data: Versioned, steps = MIGRATIONS, present = FORMAT): Result<Versioned> => {
  if (!inOrder(steps, present)) throw new Error('migrations are not numbered without a gap');
  const { format } = data;
  if (!Number.isInteger(format) || format < 1) return fail('damaged', { what: 'format' });
  if (format > present) return fail('too-new', { version: format, known: present });
  let now = data;
  for (const step of steps.slice(format - 1)) now = { ...step.up(now), format: step.to };
  return ok(now);
};
