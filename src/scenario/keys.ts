import type { Path } from './problem.ts';
import { sketchSchema } from './schema.ts';

/** The parts of a schema through which a path leads on. */
interface Step {
  readonly entries?: Readonly<Record<string, Step>>;
  readonly value?: Step;
  readonly item?: Step;
  readonly items?: readonly Step[];
  readonly wrapped?: Step;
}

/** The keys that the schema allows in the block at a path; none where it is not a block of fixed keys. */
export function keysAt(path: Path): readonly string[] {
  let step: Step | undefined = sketchSchema as unknown as Step;
  for (const key of path) step = next(step?.wrapped ?? step, key);
  return Object.keys((step?.wrapped ?? step)?.entries ?? {});
}

function next(step: Step | undefined, key: string | number): Step | undefined {
  if (step?.entries) return Object.hasOwn(step.entries, key) ? step.entries[key] : undefined;
  return step?.value ?? step?.item ?? step?.items?.[Number(key)];
}
